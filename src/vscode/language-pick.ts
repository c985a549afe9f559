import * as vscode from "vscode";
import type { LayerEdit } from "../core/annotate/edits.ts";
import { ARTICLE_LANGUAGES } from "../core/text/language.ts";
import { languageName } from "./status.ts";

/**
 * Asks for the language of an article: the edit that keeps the answer in the sidecar, where it overrides what was
 * detected. Resolves to undefined when the person leaves without choosing.
 */
export async function pickLanguage(): Promise<LayerEdit | undefined> {
  const detect = {
    label: vscode.l10n.t("Detect automatically"),
    description: vscode.l10n.t("line by line"),
    language: undefined,
  };
  const languages = ARTICLE_LANGUAGES.map((language) => ({ label: languageName(language), language }));
  languages.sort((a, b) => a.label.localeCompare(b.label));
  const picked = await vscode.window.showQuickPick([detect, ...languages], {
    title: vscode.l10n.t("Language of the Article"),
  });
  return picked === undefined ? undefined : { kind: "language", language: picked.language };
}
