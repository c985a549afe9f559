import * as vscode from "vscode";
import type { Label } from "../core/annotate/labels.ts";

/**
 * Asks for a label. Typing the one key of a label picks it at once, so tagging takes two strokes; typing more searches.
 * Resolves to undefined when the person leaves without choosing.
 */
export function pickLabel(labels: readonly Label[], title: string): Promise<Label | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly label: string }>();
    let chosen: Label | undefined;
    const byName = new Map(labels.map((label) => [label.name, label]));
    pick.title = title;
    pick.placeholder = vscode.l10n.t("Press a label's key, or type to search");
    pick.matchOnDescription = true;
    pick.items = labels.map((label) => ({
      label: label.name,
      description: `${label.key} · ${label.title}`,
    }));
    const choose = (label: Label | undefined): void => {
      chosen = label;
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      const label = labels.find((candidate) => candidate.key.toLowerCase() === value.toLowerCase());
      if (label !== undefined) choose(label);
    });
    pick.onDidAccept(() => choose(byName.get(pick.activeItems[0]?.label ?? "")));
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
