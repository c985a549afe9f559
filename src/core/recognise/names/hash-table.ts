/** Bits of the filter for each bucket. */
const FILTER_BITS = 16;

/**
 * A read-only map from 32-bit hashes, whose bits are spread already (see `hash.ts`), to rows of bytes. Keys lie in order,
 * rows beside them, and a list of where each bucket of keys begins leads to them: a few bytes a key more than the file has,
 * and nothing to move when a model is loaded.
 */
export class HashTable {
  /** The rows: that of a key begins where {@link find} says. */
  readonly bytes: Int8Array;
  readonly #keys: Int32Array;
  readonly #width: number;
  /** The keys with the same highest bits stand from `#starts[bits]` to `#starts[bits + 1]`. */
  readonly #starts: Int32Array;
  readonly #shift: number;
  /** A bit for some keys each: most look-ups are for keys that are not there, and end here, in a small part of memory. */
  readonly #filter: Int32Array;

  /**
   * `keys` are distinct and in the order of unsigned integers; `rows` has `width` bytes for each of them. Both are kept, not
   * copied. Throws `RangeError` for keys out of order.
   */
  constructor(keys: Int32Array, rows: Int8Array | Uint8Array, width: number) {
    let bits = 3;
    while (2 << bits < keys.length) bits++;
    this.#keys = keys;
    this.#width = width;
    this.bytes = new Int8Array(rows.buffer, rows.byteOffset, rows.length);
    this.#shift = 32 - bits;
    this.#starts = new Int32Array((1 << bits) + 1);
    this.#filter = new Int32Array(((1 << bits) * FILTER_BITS) / 32);
    const starts = this.#starts;
    const filter = this.#filter;
    let bucket = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (i > 0 && keys[i - 1]! >>> 0 >= key >>> 0) throw new RangeError("keys must be sorted and distinct");
      const own = key >>> this.#shift;
      while (bucket < own) starts[++bucket] = i;
      const word = (key >>> 5) & (filter.length - 1);
      filter[word] = filter[word]! | (1 << key);
    }
    starts.fill(keys.length, bucket + 1);
  }

  /** Where in `bytes` the row of `key` (a signed 32-bit hash) begins, or -1. */
  find(key: number): number {
    const filter = this.#filter;
    if (((filter[(key >>> 5) & (filter.length - 1)]! >>> key) & 1) === 0) return -1;
    const bucket = key >>> this.#shift;
    const end = this.#starts[bucket + 1]!;
    for (let i = this.#starts[bucket]!; i < end; i++) if (this.#keys[i] === key) return i * this.#width;
    return -1;
  }
}
