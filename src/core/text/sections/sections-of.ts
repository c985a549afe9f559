import { skipBlanks } from "../characters.ts";
import { paragraphs } from "../lines.ts";
import type { Span } from "../span.ts";
import { type Cue, cueOf } from "./cues.ts";
import { datelineEnd } from "./dateline.ts";
import { frontMatterOf } from "./front-matter.ts";
import { isParagraph, kindsOfHeader } from "./header.ts";
import { wordingOf } from "./languages.ts";
import { withMarks } from "./marks.ts";
import { type PageLine, pageLine } from "./page-line.ts";
import { kindsOfText } from "./running-text.ts";
import type { Section, SectionKind, SectionMark } from "./section.ts";
import type { CompiledWording } from "./wording.ts";

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

/** Lines of an article among which its datelines stand. */
const HEADER_LINES = 40;

/**
 * The sections of a normalised article, in order: every character that is not blank lies in exactly one. They are found by
 * layout, position, the wording of pages in the language and repetition across the corpus. Neighbouring lines of one kind
 * are one section, but each heading over other stories begins a new one. A section holds whole lines, with one exception:
 * a dateline at the start of a paragraph ends where the paragraph's text begins. Front matter is boilerplate. Linear in the length of the text.
 */
export function sectionsOf(text: string, hints: SectionHints): readonly Section[] {
  const page = new PageReader(text, hints.language);
  for (const line of paragraphs(text)) page.read(line);
  return page.sections(hints);
}

/** Finds what {@link sectionsOf} does, in steps: the lines of a long article may be read with pauses between them. */
export class PageReader {
  readonly #text: string;
  readonly #wording: CompiledWording;
  readonly #lines: JudgedLine[] = [];

  /** Of a normalised article in this language (ISO 639-1). */
  constructor(text: string, language: string) {
    this.#text = text;
    this.#wording = wordingOf(language);
  }

  /** Reads the next of the text's `paragraphs`; all of them must be read, in order. */
  read(span: Span): void {
    const text = this.#text;
    const line = pageLine(text, span, this.#lines.at(-1)?.end ?? 0);
    const mayBeDateline = this.#lines.length < HEADER_LINES && line.size > 60 && !line.isItem;
    this.#lines.push({
      ...line,
      cue: cueOf(text, line, this.#wording),
      isTopic: this.#wording.topics.isWhole(line.pieces[0]?.words ?? []),
      dateline: mayBeDateline ? datelineEnd(text, line.start, line.end) : undefined,
      isRepeated: false,
    });
  }

  /** The sections of the article, whose lines were all read. */
  sections({ marks = [], isRepeated }: Pick<SectionHints, "marks" | "isRepeated">): readonly Section[] {
    const text = this.#text;
    const lines = withRepetition(text, this.#lines, isRepeated);
    const matter = frontMatterOf(text)?.end ?? 0;
    const article = lines.filter(({ end }) => end > matter);
    const before = lines.slice(0, lines.length - article.length);
    const header = kindsOfHeader(article);
    const kinds: readonly LineKind[] = [
      ...before.map((): LineKind => ({ kind: "boilerplate" })),
      ...header,
      ...kindsOfText(text, article, header.length),
    ];
    // A line or two are no page: what is to be read there is text, whatever its wording.
    const isPage = lines.length > 2;
    return withMarks(text, assemble(text, lines, isPage ? kinds : kinds.map(asText)), marks);
  }
}

/**
 * The lines with what the corpus repeats of them. Wording says more than repetition: an author's byline stands in many
 * articles. A paragraph counts as repeated only behind the last one that is the article's own, since agencies give the same
 * background to many; and where no paragraph is its own, the article itself is there several times.
 */
function withRepetition(
  text: string,
  lines: readonly JudgedLine[],
  isRepeated: ((line: string) => boolean) | undefined,
): readonly JudgedLine[] {
  if (isRepeated === undefined) return lines;
  const repeated = lines.map(({ start, end }) => isRepeated(text.slice(start, end)));
  const lastOwn = lines.findLastIndex((line, i) => isParagraph(line) && !repeated[i]);
  if (lastOwn < 0) return lines;
  return lines.map((line, i) =>
    repeated[i] && line.cue === undefined && (i > lastOwn || !isParagraph(line))
      ? { ...line, isRepeated: true }
      : line,
  );
}

function asText(line: LineKind): LineKind {
  return line.kind === "boilerplate" ? { kind: "body" } : line;
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
