import * as vscode from "vscode";
import type { LayerEdit } from "../core/annotate/edits.ts";
import { valueInWords } from "../core/recognise/dates/explain.ts";
import { readDate } from "../core/recognise/dates/read-date.ts";
import { ARTICLE_LANGUAGES } from "../core/text/language.ts";
import type { ArticleSession } from "./article-session.ts";
import { publicationSource } from "./publication-source.ts";

/** The edit that sets the day of publication as a caller of the command gives it; undefined where that is no full date. */
export function publishedGiven(session: ArticleSession, date: string): LayerEdit | undefined {
  const published = readDate(date, languagesOf(session));
  return published === undefined ? undefined : { kind: "published", published };
}

/** Languages that a date may be written in, the likeliest first. */
function languagesOf({ recognition }: ArticleSession): ReadonlySet<string> {
  return new Set([recognition?.language ?? "en", vscode.env.language, "en", ...ARTICLE_LANGUAGES]);
}

/**
 * Asks for the day of publication: the edit that keeps the answer in the sidecar, where it overrides what was found out, or
 * takes it out of there where the person leaves the box empty. Undefined when the person leaves without answering.
 */
export async function pickPublished(session: ArticleSession): Promise<LayerEdit | undefined> {
  const { published } = session;
  const languages = languagesOf(session);
  const known =
    published === undefined
      ? vscode.l10n.t("Not known: relative dates stay open.")
      : vscode.l10n.t("Now {0}, {1}.", published.date, publicationSource(published.source));
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Publication Date of the Article"),
    prompt: vscode.l10n.t("{0} Leave it empty for what is found out.", known),
    placeHolder: vscode.l10n.t("2026-11-23, or a date in words"),
    value: published?.date ?? "",
    validateInput: (input) => {
      if (input.trim() === "") return undefined;
      const date = readDate(input, languages);
      if (date === undefined) {
        return vscode.l10n.t("This is no full date. Write it as 2026-11-23, or in words with its year.");
      }
      return {
        message: valueInWords(date, vscode.env.language) ?? date,
        severity: vscode.InputBoxValidationSeverity.Info,
      };
    },
  });
  if (typed === undefined) return undefined;
  return { kind: "published", published: readDate(typed, languages) };
}
