import * as vscode from "vscode";
import type { SectionKind } from "../core/text/sections/section.ts";

/** What a kind of section is called in VS Code's display language. */
export function sectionName(kind: SectionKind): string {
  switch (kind) {
    case "headline":
      return vscode.l10n.t("Headline");
    case "kicker":
      return vscode.l10n.t("Kicker");
    case "lead":
      return vscode.l10n.t("Lead");
    case "byline":
      return vscode.l10n.t("Byline");
    case "dateline":
      return vscode.l10n.t("Dateline");
    case "body":
      return vscode.l10n.t("Body");
    case "subheading":
      return vscode.l10n.t("Sub-heading");
    case "caption":
      return vscode.l10n.t("Caption");
    case "credit":
      return vscode.l10n.t("Picture credit");
    case "quote":
      return vscode.l10n.t("Quote block");
    case "related":
      return vscode.l10n.t("Related stories");
    case "comments":
      return vscode.l10n.t("Comments");
    case "boilerplate":
      return vscode.l10n.t("Boilerplate");
  }
}

/** What a kind of section holds, in a few words, for those who choose one. */
export function sectionExplanation(kind: SectionKind): string {
  switch (kind) {
    case "headline":
      return vscode.l10n.t("the title of the article");
    case "kicker":
      return vscode.l10n.t("the topic or path above the headline");
    case "lead":
      return vscode.l10n.t("the summary under the headline");
    case "byline":
      return vscode.l10n.t("who wrote it");
    case "dateline":
      return vscode.l10n.t("where and when, at the start of the text or on a line of its own");
    case "body":
      return vscode.l10n.t("the running text");
    case "subheading":
      return vscode.l10n.t("a heading inside the text");
    case "caption":
      return vscode.l10n.t("the text of a picture");
    case "credit":
      return vscode.l10n.t("who made a picture");
    case "quote":
      return vscode.l10n.t("a passage set apart as a quotation");
    case "related":
      return vscode.l10n.t("other stories, with their heading");
    case "comments":
      return vscode.l10n.t("what readers wrote");
    case "boilerplate":
      return vscode.l10n.t("tickers, buttons, notices, end marks");
  }
}
