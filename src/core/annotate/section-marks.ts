import { skipBlanks, skipBlanksBack } from "../text/characters.ts";
import { CodePoints } from "../text/code-points.ts";
import { detached } from "../text/detached.ts";
import type { Span } from "../text/span.ts";
import type { TextMapping } from "../text/text-change.ts";
import { type Anchoring, anchorAll } from "./anchor.ts";
import type { LayerSection } from "./layer.ts";
import { type AnnotationRecord, CONTEXT_LENGTH, quoteAt } from "./record.ts";

/**
 * A section that a person set by hand, as it stands in a file: offsets are code points. What tells it again on a text
 * that has changed is kept of its two ends, verbatim and up to 32 code points each: what stands `before` it, how it
 * `begins` and `ends`, what stands `after` it. Records of older files lack these four.
 */
export interface SectionRecord {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly begins?: string;
  readonly ends?: string;
  readonly before?: string;
  readonly after?: string;
  readonly by?: string;
  readonly at?: string;
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** How much of a section's beginning or end is looked for, in code points; the rest of what is kept of it is its context. */
const ANCHOR_LENGTH = 8;

/** The record of a section of `text`, whose code points `points` counts; one that was read without quote stays so. */
export function sectionRecordOf(section: LayerSection, text: string, points: CodePoints): SectionRecord {
  // Every mark of a version that quotes has its time.
  return section.at === undefined ? placedRecord(section, points) : quotedRecord(section, text, points);
}

function placedRecord({ kind, start, end, ...rest }: LayerSection, points: CodePoints): SectionRecord {
  return { kind, start: points.toCodePoint(start), end: points.toCodePoint(end), ...rest };
}

function quotedRecord(section: LayerSection, text: string, points: CodePoints): SectionRecord {
  const { before, after } = quoteAt(text, section);
  const inside = text.slice(section.start, section.end);
  const [begins, ends] = [firstPoints(inside, CONTEXT_LENGTH), lastPoints(inside, CONTEXT_LENGTH)];
  return {
    ...placedRecord(section, points),
    begins: detached(begins),
    ends: detached(ends),
    before: detached(before),
    after: detached(after),
  };
}

/** What became of sections on a text: those that were found, in UTF-16 code units of it, and those that were not. */
export interface AnchoredSections {
  readonly sections: readonly LayerSection[];
  readonly lost: readonly SectionRecord[];
}

/**
 * Finds sections in a text: each of their two ends as {@link anchorAll} finds an annotation, so that what changed between
 * them does not matter. A record without quote is where its offsets say, as far as the text reaches.
 */
export function anchorSections(records: readonly SectionRecord[], text: string): AnchoredSections {
  const points = new CodePoints(text);
  const quoted = records.filter(isQuoted);
  const heads = anchorAll(quoted.map(headOf), text);
  const tails = anchorAll(quoted.map(tailOf), text);
  const sections: LayerSection[] = [];
  const lost: SectionRecord[] = [];
  const places = new Map(quoted.map((record, i) => [record as SectionRecord, spanOf(heads[i]!, tails[i]!)]));
  for (const record of records) {
    const span = places.has(record) ? places.get(record) : spanWithin(record, points);
    if (span) sections.push(sectionOf(record, span));
    else if (places.has(record)) lost.push(record);
  }
  return { sections: withoutTwins(sections), lost };
}

/** The list by start, then end; of one span that which was made later first. */
export function sortSections<T extends Pick<SectionRecord, "kind" | "start" | "end" | "at">>(
  list: readonly T[],
): readonly T[] {
  return [...list].sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      compareText(b.at ?? "", a.at ?? "") ||
      compareText(a.kind, b.kind),
  );
}

/** The list, sorted; of sections of one span only that which was made last. */
function withoutTwins(sections: readonly LayerSection[]): readonly LayerSection[] {
  const sorted = sortSections(sections);
  return sorted.filter((section, i) => {
    const previous = sorted[i - 1];
    return previous?.start !== section.start || previous.end !== section.end;
  });
}

/**
 * The sections after changes of the text, and records of those of which nothing is left. An end that stood at the edge of a
 * paragraph stands at the edge of one afterwards: what is typed before or behind the words of a marked line is marked too.
 */
export function mapSections(
  sections: readonly LayerSection[],
  mapping: TextMapping,
  oldText: string,
  newText: string,
): AnchoredSections {
  if (sections.length === 0) return { sections, lost: [] };
  const mapped: LayerSection[] = [];
  const lost: SectionRecord[] = [];
  let points: CodePoints | undefined;
  const spans = sections.map((section) => mapping.mapSpan(section));
  const places = spans.filter((span) => span !== undefined);
  let place = 0;
  let previousEnd = 0;
  for (const [i, section] of sections.entries()) {
    const span = spans[i];
    const now = span && atEdges(section, oldText, span, newText);
    if (now) {
      const next = places[++place];
      // Where lines were joined, what is marked apart stays apart.
      if (previousEnd <= span.start && now.start < previousEnd)
        now.start = skipBlanks(newText, previousEnd, span.start);
      if (next && span.end <= next.start && next.start < now.end)
        now.end = skipBlanksBack(newText, span.end, next.start);
    }
    if (now && now.start < now.end) {
      previousEnd = now.end;
      const still = now.start === section.start && now.end === section.end;
      mapped.push(still ? section : { ...section, ...now });
    } else {
      points ??= new CodePoints(oldText);
      lost.push(quotedRecord(section, oldText, points));
    }
  }
  const same = mapped.length === sections.length && mapped.every((section, i) => section === sections[i]);
  return { sections: same ? sections : mapped, lost };
}

/** Where a section comes to stand that text moved to `span`: an end at the edge of a paragraph is at the edge of one again. */
function atEdges(
  section: Span,
  oldText: string,
  span: Span,
  newText: string,
): { start: number; end: number } {
  const old = paragraphEdges(section, oldText);
  const edges = paragraphEdges(span, newText);
  return {
    start: old.start === section.start ? edges.start : span.start,
    end: old.end === section.end ? edges.end : span.end,
  };
}

/** Where the paragraphs begin and end, without the blanks around them, in which a span begins and ends. */
function paragraphEdges(span: Span, text: string): Span {
  // From -1 on, lastIndexOf looks at the first character too.
  const lineStart = span.start === 0 ? 0 : text.lastIndexOf("\n", span.start - 1) + 1;
  const lf = text.indexOf("\n", span.end);
  const lineEnd = lf === -1 ? text.length : lf;
  const start = skipBlanks(text, lineStart, lineEnd);
  return { start, end: skipBlanksBack(text, start, lineEnd) };
}

type QuotedRecord = SectionRecord & Required<Pick<SectionRecord, "begins" | "ends" | "before" | "after">>;

function isQuoted(record: SectionRecord): record is QuotedRecord {
  const { begins, ends, before, after } = record;
  return begins !== undefined && ends !== undefined && before !== undefined && after !== undefined;
}

/** The beginning of a section as an annotation: its first letters, in the context of those that follow. */
function headOf(record: QuotedRecord, index: number): AnnotationRecord {
  const { begins, before, after } = record;
  const text = firstPoints(begins, ANCHOR_LENGTH);
  const rest = begins.slice(text.length) + (isWhole(record, begins) ? after : "");
  const start = record.start;
  return { ...anchorOf(record, index), start, end: start + lengthOf(text), text, before, after: rest };
}

/** The end of a section as an annotation: its last letters, in the context of those before them. */
function tailOf(record: QuotedRecord, index: number): AnnotationRecord {
  const { ends, before, after } = record;
  const text = lastPoints(ends, ANCHOR_LENGTH);
  const rest = (isWhole(record, ends) ? before : "") + ends.slice(0, ends.length - text.length);
  const { end } = record;
  return { ...anchorOf(record, index), start: end - lengthOf(text), end, text, before: rest, after };
}

/** Sections do not take one another's places: each is looked for under a label of its own. */
function anchorOf({ kind }: SectionRecord, index: number): Pick<AnnotationRecord, "id" | "label" | "from"> {
  return { id: String(index), label: `${kind} ${index}`, from: "hand" };
}

function isWhole({ start, end }: Span, quote: string): boolean {
  return end - start === lengthOf(quote);
}

function spanOf(head: Anchoring, tail: Anchoring): Span | undefined {
  if (head.outcome === "lost" || tail.outcome === "lost") return undefined;
  const span = { start: head.span.start, end: tail.span.end };
  return span.start < span.end ? span : undefined;
}

/** On a shorter text, what lies behind its end is left out. */
function spanWithin(record: SectionRecord, points: CodePoints): Span | undefined {
  const start = points.toOffset(Math.min(record.start, points.length));
  const end = points.toOffset(Math.min(record.end, points.length));
  return start < end ? { start, end } : undefined;
}

function sectionOf(record: SectionRecord, span: Span): LayerSection {
  const { begins: _begins, ends: _ends, before: _before, after: _after, ...rest } = record;
  return { ...rest, ...span };
}

function lengthOf(text: string): number {
  return new CodePoints(text).length;
}

function firstPoints(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join("");
}

function lastPoints(text: string, count: number): string {
  return [...text.slice(-2 * count)].slice(-count).join("");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
