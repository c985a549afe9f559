const ANY_SURROGATE = /[\uD800-\uDBFF]/;

/** The index of the first element of the ascending `list` that is at least `value`; its length if there is none. */
function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Converts between the two units of offset: UTF-16 code units, used in memory, and Unicode code points, used in files
 * and on the command line. A surrogate without its partner counts as one code point, as in Python. Takes time and
 * memory only for the surrogate pairs of the text: none at all for most articles.
 */
export class CodePoints {
  /** The length of the text in code points. */
  readonly length: number;
  readonly #units: number;
  /** Code unit offsets of the low halves of all surrogate pairs, ascending. */
  readonly #lows: readonly number[];

  constructor(text: string) {
    const lows: number[] = [];
    if (ANY_SURROGATE.test(text)) {
      for (let i = 1; i < text.length; i++) {
        const low = text.charCodeAt(i);
        if (low < 0xdc00 || low > 0xdfff) continue;
        const high = text.charCodeAt(i - 1);
        if (high >= 0xd800 && high <= 0xdbff) lows.push(i);
      }
    }
    this.#lows = lows;
    this.#units = text.length;
    this.length = text.length - lows.length;
  }

  /**
   * The offset in code points of an offset in code units. An offset between the halves of a pair counts as the start of
   * the pair. Throws a RangeError for what is no whole number from 0 to the length of the text.
   */
  toCodePoint(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.#units) {
      throw new RangeError(`offset ${offset} is outside a text of ${this.#units} code units`);
    }
    const { length } = this.#lows;
    // A low half at the offset itself lies behind it, unless the offset is between the halves.
    if (length === 0) return offset;
    const before = lowerBound(this.#lows, offset);
    return this.#lows[before] === offset ? offset - before - 1 : offset - before;
  }

  /**
   * The offset in code units of an offset in code points; never between the halves of a pair. Throws a RangeError for
   * what is no whole number from 0 to `length`.
   */
  toOffset(codePoint: number): number {
    if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > this.length) {
      throw new RangeError(`offset ${codePoint} is outside a text of ${this.length} code points`);
    }
    const lows = this.#lows;
    let low = 0;
    let high = lows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // The pair numbered `middle` is the code point number `lows[middle] - 1 - middle`.
      if (lows[middle]! - 1 - middle < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  }
}
