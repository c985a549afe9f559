import * as vscode from "vscode";
import { DEFAULT_SECTIONS, SECTION_KINDS, type SectionKind } from "../core/text/sections/section.ts";
import { sectionExplanation, sectionName } from "./section-names.ts";

/** Which text of the articles is exported; without `sections` all of it. */
export interface ExportedSections {
  readonly sections: ReadonlySet<SectionKind> | undefined;
}

/** The kinds that a caller of the export names, or the whole text. */
export function exportedSections(kinds: readonly SectionKind[] | undefined): ExportedSections {
  return { sections: kinds && new Set(kinds) };
}

/** Asks which text is exported. Undefined when the person leaves without choosing, or chooses no kind at all. */
export async function pickExportedSections(): Promise<ExportedSections | undefined> {
  const whole = {
    label: vscode.l10n.t("The whole text"),
    detail: vscode.l10n.t("every line, as it stands in the file"),
    pick: () => Promise.resolve<ExportedSections | undefined>({ sections: undefined }),
  };
  const clean = {
    label: vscode.l10n.t("Without boilerplate"),
    detail: vscode.l10n.t("tickers, buttons, notices and end marks are left out"),
    pick: () => Promise.resolve<ExportedSections | undefined>({ sections: DEFAULT_SECTIONS }),
  };
  const some = {
    label: vscode.l10n.t("Some kinds of section…"),
    detail: vscode.l10n.t("annotations elsewhere are listed in the loss report"),
    pick: pickKinds,
  };
  const title = vscode.l10n.t("Export Dataset: which text?");
  return (await vscode.window.showQuickPick([whole, clean, some], { title }))?.pick();
}

async function pickKinds(): Promise<ExportedSections | undefined> {
  const items = SECTION_KINDS.map((kind) => ({
    label: sectionName(kind),
    description: sectionExplanation(kind),
    picked: DEFAULT_SECTIONS.has(kind),
    section: kind,
  }));
  const title = vscode.l10n.t("Export Dataset: which kinds of section?");
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  if (picked === undefined || picked.length === 0) return undefined;
  return { sections: new Set(picked.map(({ section }) => section)) };
}
