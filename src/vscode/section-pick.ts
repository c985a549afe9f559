import * as vscode from "vscode";
import { isSectionKind, SECTION_KINDS, type SectionKind } from "../core/text/sections/section.ts";
import { sectionExplanation, sectionName } from "./section-names.ts";

/** What a person answers when asked what a piece of an article is: a kind, or `automatic` for what is found out. */
export type SectionChoice = SectionKind | "automatic";

/** Whether a caller of the command answered that question. */
export function isSectionChoice(answer: unknown): answer is SectionChoice {
  return typeof answer === "string" && (answer === "automatic" || isSectionKind(answer));
}

/** Asks what a piece of an article is; `current` is what it counts as now. Undefined when the person leaves without choosing. */
export async function pickSection(current: SectionKind | undefined): Promise<SectionChoice | undefined> {
  const automatic = {
    label: vscode.l10n.t("Automatic"),
    description: vscode.l10n.t("what is found out; takes back a mark"),
    choice: "automatic" as const,
  };
  const kinds = SECTION_KINDS.map((kind) => ({
    label: sectionName(kind),
    description:
      kind === current
        ? vscode.l10n.t("{0} (what it is now)", sectionExplanation(kind))
        : sectionExplanation(kind),
    choice: kind,
  }));
  const picked = await vscode.window.showQuickPick([automatic, ...kinds], {
    title: vscode.l10n.t("Mark Section As"),
    matchOnDescription: true,
  });
  return picked?.choice;
}
