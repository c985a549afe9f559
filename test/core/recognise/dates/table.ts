import { expect, it } from "vitest";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";
import type { Suggestion } from "../../../../src/core/recognise/suggestion.ts";

/**
 * A sentence with its dates between ⟦ and ⟧, and what is expected of each in order, as `describeSuggestion` writes it,
 * joined by "; ".
 */
export type Row = readonly [marked: string, expected: string];

/** Rows that are told from the same day of publication (ISO 8601), or from none. */
export interface ValueTable {
  readonly published: string | undefined;
  readonly rows: readonly Row[];
}

/**
 * Label, TIMEX3 type and value ("-" for none) of a suggestion, then its mod and the value in its own calendar, with that
 * calendar's name unless it is the Solar Hijri one.
 */
function describeSuggestion({ label, timex, value, mod, calendar, calendarValue }: Suggestion): string {
  const kind = timex === label ? label : `${label} ${timex}`;
  const named = calendar === "persian" ? calendarValue : `${calendar} ${calendarValue}`;
  return [kind, value ?? "-", mod, calendarValue && `(${named})`].filter(Boolean).join(" ");
}

function mark(text: string, spans: readonly Suggestion[]): string {
  return spans.reduceRight(
    (marked, { start, end }) => `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
    text,
  );
}

/** One test a row: exactly the marked spans are found, with the expected labels and values. */
export function findsAll(language: string, published: string | undefined, rows: readonly Row[]): void {
  it.each(rows.map(([marked, expected]) => [marked, expected]))("%s", (marked, expected) => {
    const text = marked.replace(/[⟦⟧]/g, "");
    const found = recogniseDates(text, language, published === undefined ? {} : { published });
    expect(mark(text, found)).toBe(marked);
    expect(found.map(describeSuggestion).join("; ")).toBe(expected);
  });
}

/** One test a sentence: nothing is found in it. */
export function findsNothing(language: string, sentences: readonly string[]): void {
  it.each(sentences)("%s", (sentence) => {
    expect(mark(sentence, recogniseDates(sentence, language, { published: "2022-08-17" }))).toBe(sentence);
  });
}
