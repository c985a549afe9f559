import type { CodePoints } from "../text/code-points.ts";
import { detached } from "../text/detached.ts";
import type { Span } from "../text/span.ts";
import type { Annotation } from "./annotation.ts";

/** How much of the text on either side of a quote is kept as its context, in code points. */
export const CONTEXT_LENGTH = 32;

/**
 * An annotation as it stands in a file: offsets are **Unicode code points** of the text it was last found in, and it
 * carries its quote and context, so that it can be found again when the text has changed. What is lost is kept like this.
 */
export interface AnnotationRecord extends Omit<Annotation, "fragments"> {
  /** The pieces of a discontinuous annotation, `[start, end]` in code points, in order. */
  readonly fragments?: readonly (readonly [number, number])[];
  /** The slice of the text from start to end, verbatim; of the hull where there are fragments. */
  readonly text: string;
  /** Up to 32 code points that stand before it, verbatim. */
  readonly before: string;
  /** Up to 32 code points that stand after it, verbatim. */
  readonly after: string;
  /** In a conflict only: this side of it is a refusal. */
  readonly rejected?: true;
}

/** A quote cut out of a text, with what stands on either side of it. */
export interface Quote {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Cuts `span` (UTF-16 code units) and up to 32 code points on either side out of `text`. Never splits a surrogate pair. */
export function quoteAt(text: string, span: Span): Quote {
  let from = span.start;
  for (let i = 0; i < CONTEXT_LENGTH && from > 0; i++) from -= isPair(text, from - 2) ? 2 : 1;
  let to = span.end;
  for (let i = 0; i < CONTEXT_LENGTH && to < text.length; i++) to += isPair(text, to) ? 2 : 1;
  return {
    text: text.slice(span.start, span.end),
    before: text.slice(from, span.start),
    after: text.slice(span.end, to),
  };
}

/** The quote, detached from its text. */
export function detachedQuote<T extends Quote>(quote: T): T {
  return {
    ...quote,
    text: detached(quote.text),
    before: detached(quote.before),
    after: detached(quote.after),
  };
}

/** The record of an annotation of `text`, whose code points `points` counts. */
export function recordOf(annotation: Annotation, text: string, points: CodePoints): AnnotationRecord {
  const { fragments, ...rest } = annotation;
  return {
    ...rest,
    ...quoteAt(text, annotation),
    start: points.toCodePoint(annotation.start),
    end: points.toCodePoint(annotation.end),
    ...(fragments && {
      fragments: fragments.map((f) => [points.toCodePoint(f.start), points.toCodePoint(f.end)] as const),
    }),
  };
}

/**
 * The annotation that a record is of, with `fragments` in UTF-16 code units, moved so that it starts at `start` (UTF-16
 * code units). The record's own text tells how long everything is.
 */
export function annotationOf(record: AnnotationRecord, start: number): Annotation {
  const { fragments, text, before: _before, after: _after, ...rest } = record;
  const annotation = { ...rest, start, end: start + text.length };
  if (!fragments) return annotation;
  const inside = (codePoint: number): number => start + unitsOf(text, codePoint - record.start);
  return {
    ...annotation,
    fragments: fragments.map(([from, to]) => ({ start: inside(from), end: inside(to) })),
  };
}

/** The length in code units of the first `codePoints` code points of `text`. */
function unitsOf(text: string, codePoints: number): number {
  let units = 0;
  for (let i = 0; i < codePoints && units < text.length; i++) units += isPair(text, units) ? 2 : 1;
  return units;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (!(high >= 0xd800 && high <= 0xdbff)) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
