import * as vscode from "vscode";
import { parseScore, scoringAtLeast } from "../core/recognise/score.ts";
import type { Suggestion } from "../core/recognise/suggestion.ts";

/** The scores that are offered; the first is chosen unless the person says otherwise. */
const OFFERED = [0.9, 0.95, 0.8, 0.7, 0.6, 0.5] as const;

interface ScoreItem extends vscode.QuickPickItem {
  readonly score: number;
}

/**
 * Asks for a score, 0 to 1, telling for each how many of the suggestions have at least that; any other can be typed. Resolves
 * to undefined when the person leaves without choosing.
 */
export function pickScore(suggestions: readonly Suggestion[]): Promise<number | undefined> {
  const itemOf = (score: number): ScoreItem => ({
    score,
    label: vscode.l10n.t("score {0} and above", score.toFixed(2)),
    description: vscode.l10n.t(
      "{0} of {1} suggestions",
      scoringAtLeast(suggestions, score).length,
      suggestions.length,
    ),
  });
  const offered = OFFERED.map(itemOf);
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<ScoreItem>();
    let chosen: number | undefined;
    pick.title = vscode.l10n.t("Accept All Suggestions Above");
    pick.placeholder = vscode.l10n.t("Choose a score, or type one, such as 0.85 or 85 %");
    pick.items = offered;
    pick.onDidChangeValue((value) => {
      const score = parseScore(value);
      // Shown whatever was typed: the list's own search would not find 0.9 by "90 %".
      pick.items = score === undefined ? offered : [{ ...itemOf(score), alwaysShow: true }];
    });
    pick.onDidAccept(() => {
      chosen = pick.activeItems[0]?.score;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
