import type { Span } from "../text/span.ts";

/**
 * Converts offsets between a text as it was given and its normalised form (no leading byte order mark, CRLF and lone CR
 * as LF). All offsets are UTF-16 code units.
 */
export class RawOffsets {
  /** Offsets in the raw text of the code units that normalising removes, ascending. */
  readonly #removed: readonly number[];

  constructor(raw: string) {
    const removed: number[] = [];
    if (raw.startsWith("\uFEFF")) removed.push(0);
    for (let at = raw.indexOf("\r\n"); at !== -1; at = raw.indexOf("\r\n", at + 2)) removed.push(at);
    this.#removed = removed;
  }

  /** The offset in the normalised text of an offset in the raw text. */
  toNormalised(offset: number): number {
    let low = 0;
    let high = this.#removed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#removed[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** The span of the raw text that holds the same characters as a span of the normalised text, and no CR outside them. */
  toRaw(span: Span): Span {
    const start = this.#rawIndex(span.start);
    return { start, end: span.end > span.start ? this.#rawIndex(span.end - 1) + 1 : start };
  }

  /** Where in the raw text the code unit at `offset` of the normalised text stands. */
  #rawIndex(offset: number): number {
    let low = 0;
    let high = this.#removed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // `removed[middle] - middle` is where in the normalised text the code unit was removed.
      if (this.#removed[middle]! - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }
}
