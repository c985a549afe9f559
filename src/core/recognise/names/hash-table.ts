/** Bits of the filter for each slot. */
const FILTER_BITS = 4;

/**
 * A read-only map from 32-bit hashes, whose bits are spread already (see `hash.ts`), to rows of bytes: open addressing over
 * one array, so that a hundred thousand keys take about two megabytes and no object. A row stands beside its key, so that
 * a look-up touches one place of memory.
 */
export class HashTable {
  /** The rows: that of a key begins where {@link find} says. */
  readonly bytes: Int8Array;
  /** The same memory. A slot has the key, then the row, and as its last byte a 1 where the slot is taken. */
  readonly #keys: Int32Array;
  /** 32-bit words that a slot takes. */
  readonly #stride: number;
  readonly #mask: number;
  /** A bit for some keys each: most look-ups are for keys that are not there, and end here, in a small part of memory. */
  readonly #filter: Int32Array;

  /** `keys` are distinct; `rows` has `width` bytes for each of them, in order. */
  constructor(keys: Int32Array, rows: Int8Array | Uint8Array, width: number) {
    let slots = 8;
    while (slots < keys.length * 1.5) slots *= 2;
    this.#mask = slots - 1;
    this.#stride = 1 + Math.ceil((width + 1) / 4);
    this.#keys = new Int32Array(slots * this.#stride);
    this.bytes = new Int8Array(this.#keys.buffer);
    this.#filter = new Int32Array((slots * FILTER_BITS) / 32);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const word = (key >>> 5) & (this.#filter.length - 1);
      this.#filter[word] = this.#filter[word]! | (1 << key);
      let slot = key & this.#mask;
      while (this.#isTaken(slot * this.#stride)) slot = (slot + 1) & this.#mask;
      const at = slot * this.#stride;
      this.#keys[at] = key;
      this.bytes.set(rows.subarray(i * width, (i + 1) * width), 4 * at + 4);
      this.bytes[4 * (at + this.#stride) - 1] = 1;
    }
  }

  /** Where in `bytes` the row of `key` (a signed 32-bit hash) begins, or -1. */
  find(key: number): number {
    const filter = this.#filter;
    if (((filter[(key >>> 5) & (filter.length - 1)]! >>> key) & 1) === 0) return -1;
    const keys = this.#keys;
    const mask = this.#mask;
    const stride = this.#stride;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const at = slot * stride;
      if (!this.#isTaken(at)) return -1;
      if (keys[at]! === key) return 4 * at + 4;
    }
  }

  #isTaken(at: number): boolean {
    return this.bytes[4 * (at + this.#stride) - 1] === 1;
  }
}
