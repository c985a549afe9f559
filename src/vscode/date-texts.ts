import * as vscode from "vscode";
import { calendarInWords, explainValue, valueInWords } from "../core/recognise/dates/explain.ts";
import type { TimeValue } from "../core/recognise/suggestion.ts";
import type { Span } from "../core/text/span.ts";
import type { ArticleSession } from "./article-session.ts";
import { publicationSource } from "./publication-source.ts";

/**
 * What hovering says of a date or time: in VS Code's display language what its value is, in the calendar of the text too;
 * its TIMEX3 type and value; how it was resolved and against what. Empty where `time` is none.
 */
export function dateTexts(session: ArticleSession, span: Span, time: TimeValue): readonly string[] {
  const { timex, value, mod, calendar, calendarValue } = time;
  if (timex === undefined && value === undefined) return [];
  const locale = vscode.env.language;
  const own = calendarInWords(time, locale);
  const parts = [
    value === undefined ? undefined : valueInWords(value, locale),
    own === undefined || calendar === undefined
      ? undefined
      : vscode.l10n.t("{0} ({1})", own, calendarName(calendar)),
    [timex, mod, value].filter((part) => part !== undefined).join(" "),
    calendarValue === undefined ? undefined : `${calendar} ${calendarValue}`,
    resolutionText(session, span, value),
  ];
  return parts.filter((part) => part !== undefined && part !== "") as string[];
}

function calendarName(calendar: string): string {
  switch (calendar) {
    case "persian":
      return vscode.l10n.t("Solar Hijri calendar");
    case "islamic-umalqura":
      return vscode.l10n.t("Umm al-Qura calendar");
    default:
      return calendar;
  }
}

function resolutionText(session: ArticleSession, span: Span, value: string | undefined): string | undefined {
  const { recognition, published } = session;
  const paragraph = recognition?.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  if (paragraph === undefined) return undefined;
  const text = session.text.slice(paragraph.start, paragraph.end);
  const inside = { start: span.start - paragraph.start, end: span.end - paragraph.start };
  const calendar = session.corpus.config.calendar[paragraph.language];
  const context = {
    ...(published !== undefined && { published: published.date }),
    ...(calendar !== undefined && { calendar }),
    order: recognition?.order,
  };
  const words = text.slice(inside.start, inside.end);
  const explained = explainValue(text, inside, paragraph.language, context);
  if (explained?.resolution === "open") {
    return published === undefined
      ? vscode.l10n.t("open: the publication date is not known")
      : vscode.l10n.t("open: its words and the publication date do not settle it");
  }
  if (explained?.resolution !== "resolved" || published === undefined) return undefined;
  const source = publicationSource(published.source);
  // What an annotation keeps may have been resolved against another day than the one that is known now.
  if (explained.value !== value) {
    return vscode.l10n.t(
      "against the publication date {0} ({1}) it would be {2}",
      published.date,
      source,
      explained.value ?? "",
    );
  }
  return vscode.l10n.t("“{0}” against the publication date {1} ({2})", words, published.date, source);
}
