/** A stretch of text: half-open `[start, end)`, in UTF-16 code units of the article's normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders spans by start, then by end (the shorter first): the order of every list of spans in Dateline. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether the two spans share at least one code unit; touching spans do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
