import { spread } from "./hash.ts";

/**
 * A read-only set of 32-bit keys that gives each its position in the list it was made from: open addressing over two
 * typed arrays, so that a hundred thousand keys take about a megabyte and no object.
 */
export class HashTable {
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** `keys` are distinct; the array is kept, not copied. */
  constructor(keys: Int32Array) {
    let size = 8;
    while (size < keys.length * 2) size *= 2;
    this.#keys = keys;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      let slot = spread(keys[i]!) & this.#mask;
      while (this.#slots[slot]! !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = i + 1;
    }
  }

  /** How many keys it holds. */
  get size(): number {
    return this.#keys.length;
  }

  /** The position of `key` (a signed 32-bit integer) in the list of keys, or -1. */
  find(key: number): number {
    let slot = spread(key) & this.#mask;
    for (;;) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return -1;
      if (this.#keys[entry - 1] === key) return entry - 1;
      slot = (slot + 1) & this.#mask;
    }
  }
}
