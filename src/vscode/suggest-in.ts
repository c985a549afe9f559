import * as vscode from "vscode";
import { DEFAULT_SECTIONS, isSectionKind, type SectionKind } from "../core/text/sections/section.ts";

/** The setting that names the kinds of section in which suggestions are made. */
export const SUGGEST_IN = "dateline.suggestIn";

/** The kinds of section in which the settings want suggestions for an article; what is no kind is passed over. */
export function suggestIn(article: vscode.Uri): ReadonlySet<SectionKind> {
  const kinds = vscode.workspace.getConfiguration(undefined, article).get<unknown>(SUGGEST_IN);
  if (!Array.isArray(kinds)) return DEFAULT_SECTIONS;
  return new Set(kinds.filter((kind) => typeof kind === "string" && isSectionKind(kind)));
}
