import type { Span } from "../span.ts";

/**
 * What a piece of a news page can be. Kicker: the topic or the path above a headline. Lead: the summary under it. Byline:
 * who wrote. Dateline: place and day, at the start of the first paragraph or on a line of their own; a line that says when
 * the page was published is one too. Credit: who made a picture. Related: other stories. Boilerplate: tickers, buttons,
 * invitations, notices, agencies' end marks.
 */
export const SECTION_KINDS = [
  "headline",
  "kicker",
  "lead",
  "byline",
  "dateline",
  "body",
  "subheading",
  "caption",
  "credit",
  "quote",
  "related",
  "comments",
  "boilerplate",
] as const;

/** One of `SECTION_KINDS`. */
export type SectionKind = (typeof SECTION_KINDS)[number];

/** A piece of an article: UTF-16 code units of its normalised text, half-open, without blank characters at either end. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/** A section that a person set, as a sidecar holds it: a kind that this version does not know is passed over. */
export interface SectionMark extends Span {
  readonly kind: string;
}

/** Whether a word names a kind of section, as sidecars and command lines write it. */
export function isSectionKind(word: string): word is SectionKind {
  return (SECTION_KINDS as readonly string[]).includes(word);
}

/** The sections whose suggestions are shown and written where nothing else is asked for: all but boilerplate. */
export const DEFAULT_SECTIONS: ReadonlySet<SectionKind> = new Set(
  SECTION_KINDS.filter((kind) => kind !== "boilerplate"),
);

/** Of sections in order, the one that an offset (UTF-16) lies in or that ends there; undefined between sections. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sections[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section !== undefined && offset <= section.end ? section : undefined;
}
