import { skipBlanks } from "../characters.ts";
import type { Span } from "../span.ts";
import { type Cue, cueOf } from "./cues.ts";
import { datelineEnd } from "./dateline.ts";
import { kindsOfHeader } from "./header.ts";
import { wordingOf } from "./languages.ts";
import { withMarks } from "./marks.ts";
import { type PageLine, pageLines } from "./page-line.ts";
import { kindsOfText } from "./running-text.ts";
import type { Section, SectionKind, SectionMark } from "./section.ts";

/** What is known beside the text. */
export interface SectionHints {
  /** The article's language, ISO 639-1. */
  readonly language: string;
  /** Sections that a person set: they win over the rules, and a later one over an earlier one that it overlaps. */
  readonly marks?: readonly SectionMark[] | undefined;
  /** Whether a line (without the blanks around it) stands in many articles of the corpus: it is then boilerplate. */
  readonly isRepeated?: ((line: string) => boolean) | undefined;
}

/** A line with what its wording says, and the kind it was given. */
export interface JudgedLine extends PageLine {
  readonly cue: Cue | undefined;
  /** Where the dateline that begins it ends; undefined where it begins with none. */
  readonly dateline: number | undefined;
  /** Whether its first piece names a part of the paper. */
  readonly isTopic: boolean;
  /** Whether the corpus repeats it. */
  readonly isRepeated: boolean;
}

/** The kind of one line, and whether a section begins with it even where the line before is of the same kind. */
export interface LineKind {
  readonly kind: SectionKind;
  readonly opens?: boolean;
}

/** Paragraphs of the running text that may begin with a dateline: bilingual pages print one in each language. */
const DATELINES = 3;

/**
 * The sections of a normalised article, in order: every character that is not blank lies in exactly one. They are found by
 * layout, position, the wording of pages in the language and repetition across the corpus. Neighbouring lines of one kind
 * are one section, but each heading over other stories begins a new one. A section holds whole lines, with one exception:
 * a dateline at the start of a paragraph ends where the paragraph's text begins. Linear in the length of the text.
 */
export function sectionsOf(text: string, hints: SectionHints): readonly Section[] {
  const wording = wordingOf(hints.language);
  const lines = pageLines(text).map((line): JudgedLine => {
    const cue = cueOf(text, line, wording);
    return {
      ...line,
      cue,
      isTopic: wording.topics.isWhole(line.pieces[0]?.words ?? []),
      dateline: line.size > 60 && !line.isItem ? datelineEnd(text, line.start, line.end) : undefined,
      isRepeated: hints.isRepeated?.(text.slice(line.start, line.end)) ?? false,
    };
  });
  const header = kindsOfHeader(lines);
  const kinds = [...header, ...kindsOfText(text, lines, header.length)];
  return withMarks(text, assemble(text, lines, kinds), hints.marks ?? []);
}

function assemble(text: string, lines: readonly JudgedLine[], kinds: readonly LineKind[]): Section[] {
  const sections: Section[] = [];
  let datelines = 0;
  const add = (span: Span, kind: SectionKind, opens: boolean): void => {
    const last = sections.at(-1);
    if (last?.kind === kind && !opens)
      sections[sections.length - 1] = { start: last.start, end: span.end, kind };
    else sections.push({ start: span.start, end: span.end, kind });
  };
  for (const [i, line] of lines.entries()) {
    const { kind, opens = false } = kinds[i]!;
    if (kind === "body" && line.dateline !== undefined && datelines < DATELINES) {
      datelines++;
      add({ start: line.start, end: line.dateline }, "dateline", true);
      add({ start: skipBlanks(text, line.dateline, line.end), end: line.end }, "body", false);
    } else add(line, kind, opens);
  }
  return sections;
}
