import { skipBlanks, skipBlanksBack } from "./characters.ts";
import type { Span } from "./span.ts";

/** A place in a text as an editor names it: line from 0, and UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The lines of a normalised text: only LF ends a line, as VS Code sees a normalised document. Offsets are UTF-16 code
 * units. Places outside the text or the line are moved to the nearest one inside, as VS Code does.
 */
export class Lines {
  /** How many lines there are: at least one, since what follows the last LF is a line too. */
  readonly count: number;
  readonly #starts: Int32Array;
  readonly #length: number;
  #longest: number | undefined;

  constructor(text: string) {
    let starts = new Int32Array(64);
    let count = 1;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
      if (count === starts.length) {
        const larger = new Int32Array(2 * count);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = at + 1;
    }
    this.#starts = starts;
    this.#length = text.length;
    this.count = count;
  }

  /** The offset of the first character of a line. */
  start(line: number): number {
    return this.#starts[this.#clamp(line)]!;
  }

  /** The offset just before the LF of a line; the end of the text for the last line. */
  end(line: number): number {
    const at = this.#clamp(line);
    return at + 1 < this.count ? this.#starts[at + 1]! - 1 : this.#length;
  }

  /** The length of the longest line, without its LF. */
  get longest(): number {
    if (this.#longest === undefined) {
      this.#longest = 0;
      for (let line = 0; line < this.count; line++) {
        this.#longest = Math.max(this.#longest, this.end(line) - this.start(line));
      }
    }
    return this.#longest;
  }

  /** The line and character of an offset; the LF belongs to the line that it ends. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: inside - this.#starts[low]! };
  }

  /** The offset of a place; a character beyond the line means the end of the line. */
  offsetAt(line: number, character: number): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.#length;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }

  #clamp(line: number): number {
    return Math.max(0, Math.min(line, this.count - 1));
  }
}

/**
 * The paragraphs of a normalised text: its lines that are not blank, each without the blank characters around it. No
 * recogniser crosses a paragraph's end. Offsets are UTF-16 code units.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const lf = text.indexOf("\n", from);
    const to = lf === -1 ? text.length : lf;
    const start = skipBlanks(text, from, to);
    if (start < to) found.push({ start, end: skipBlanksBack(text, start, to) });
    from = to + 1;
  }
  return found;
}
