/** Bits of the filter for each slot. */
const FILTER_BITS = 4;

/**
 * A read-only set of 32-bit keys that gives each its position in the list it was made from: open addressing over one typed
 * array, so that a hundred thousand keys take about two megabytes and no object, and a look-up touches one place of memory.
 * The keys are hashes, whose bits are spread already: see `hash.ts`.
 */
export class HashTable {
  /** How many keys it holds. */
  readonly size: number;
  /** Slots of two: the key, and its position plus one; 0 where the slot is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** A bit for some keys each: most look-ups are for keys that are not there, and end here, in a small part of memory. */
  readonly #filter: Int32Array;

  /** `keys` are distinct. */
  constructor(keys: Int32Array) {
    let slots = 8;
    while (slots < keys.length * 1.5) slots *= 2;
    this.size = keys.length;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(2 * slots);
    this.#filter = new Int32Array((slots * FILTER_BITS) / 32);
    for (let i = 0; i < keys.length; i++) {
      const hash = keys[i]!;
      const word = (hash >>> 5) & (this.#filter.length - 1);
      this.#filter[word] = this.#filter[word]! | (1 << hash);
      let slot = hash & this.#mask;
      while (this.#slots[2 * slot + 1]! !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = keys[i]!;
      this.#slots[2 * slot + 1] = i + 1;
    }
  }

  /** The position of `key` (a signed 32-bit integer) in the list of keys, or -1. */
  find(key: number): number {
    const filter = this.#filter;
    if (((filter[(key >>> 5) & (filter.length - 1)]! >>> key) & 1) === 0) return -1;
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[2 * slot + 1]!;
      if (entry === 0) return -1;
      if (slots[2 * slot]! === key) return entry - 1;
    }
  }
}
