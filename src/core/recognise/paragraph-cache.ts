/**
 * A cache keyed by the content of a paragraph. It holds at most about `capacity` UTF-16 code units of keys: when a
 * generation is full the one before it is dropped, and what is asked for again moves into the young one. A key that is a
 * slice of a text keeps that text alive.
 */
export class ParagraphCache<Value> {
  readonly #capacity: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #size = 0;

  /** `capacity` is in UTF-16 code units of cached paragraphs. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value kept for this paragraph, or undefined. */
  get(paragraph: string): Value | undefined {
    const young = this.#young.get(paragraph);
    if (young !== undefined) return young;
    const old = this.#old.get(paragraph);
    if (old !== undefined) this.set(paragraph, old);
    return old;
  }

  /** Keeps the value for this paragraph. */
  set(paragraph: string, value: Value): void {
    if (this.#size > this.#capacity / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(paragraph, value);
    this.#size += paragraph.length;
  }
}
