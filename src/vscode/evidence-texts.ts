import * as vscode from "vscode";
import { elsewhere } from "../core/recognise/elsewhere.ts";
import type { Evidence, GazetteerClass, Suggestion } from "../core/recognise/suggestion.ts";
import type { ArticleSession } from "./article-session.ts";

/** What hovering says of how sure a suggestion is, and why: its model and score, then each piece of evidence. */
export function evidenceTexts(session: ArticleSession, suggestion: Suggestion): readonly string[] {
  const evidence = suggestion.evidence ?? [];
  return [
    scoreText(suggestion.score, suggestion.model),
    ...evidence.flatMap((piece) => pieceText(session, suggestion, piece) ?? []),
  ];
}

/** What made a suggestion and how sure it was: `model el-2, 93 %`. */
export function scoreText(score: number, model: string): string {
  const percent = Math.round(100 * score);
  if (model === "dates") return vscode.l10n.t("date rules, {0} %", percent);
  if (/-places-/.test(model)) return vscode.l10n.t("list of places {0}, {1} %", model, percent);
  return vscode.l10n.t("model {0}, {1} %", model, percent);
}

function pieceText(session: ArticleSession, suggestion: Suggestion, piece: Evidence): string | undefined {
  switch (piece.kind) {
    case "model":
      return undefined;
    case "cue":
      return vscode.l10n.t("after “{0}”", piece.text);
    case "gazetteer":
      return listText(session, suggestion, piece.text, piece.classes);
    case "occurrence": {
      const place = elsewhere(session.text, piece.text, suggestion);
      if (place === undefined) return vscode.l10n.t("“{0}” elsewhere in the article", piece.text);
      const line = session.lines.positionAt(place.start).line + 1;
      return isSame(session, suggestion, piece.text)
        ? vscode.l10n.t("same name at line {0}", line)
        : vscode.l10n.t("“{0}” at line {1}", piece.text, line);
    }
  }
}

function listText(
  session: ArticleSession,
  suggestion: Suggestion,
  text: string,
  classes: readonly GazetteerClass[],
): string | undefined {
  if (classes.length === 0) return undefined;
  const names = [...new Set(classes.map(className))].join(", ");
  return isSame(session, suggestion, text)
    ? vscode.l10n.t("listed: {0}", names)
    : vscode.l10n.t("“{0}” listed: {1}", text, names);
}

function isSame(session: ArticleSession, { start, end }: Suggestion, text: string): boolean {
  return session.text.slice(start, end) === text;
}

function className(name: GazetteerClass): string {
  switch (name) {
    case "territory":
      return vscode.l10n.t("country or territory (CLDR)");
    case "region":
      return vscode.l10n.t("region (CLDR)");
    case "big-city":
    case "city":
      return vscode.l10n.t("town (GeoNames, CLDR)");
    case "given-name":
      return vscode.l10n.t("given name");
    case "surname":
      return vscode.l10n.t("surname");
    case "organisation":
      return vscode.l10n.t("organisation");
    case "title":
      return vscode.l10n.t("title");
    case "legal-form":
      return vscode.l10n.t("legal form");
  }
}
