import { spread } from "../../src/core/recognise/names/hash.ts";

/** A growing list of 32-bit integers. */
export class IntList {
  #values = new Int32Array(1 << 16);
  /** How many values it has. */
  length = 0;

  /** Adds a value at the end. */
  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** The values; a view that holds until the next {@link push}. */
  get array(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Numbers hashes in the order they come, from 0 on. */
export class Numbering {
  #slots = new Int32Array(1 << 20);
  /** The hashes by number. */
  readonly keys = new IntList();

  /** The number of a hash, a new one where it comes for the first time. */
  number(key: number): number {
    if (this.keys.length * 2 > this.#slots.length) this.#grow();
    const mask = this.#slots.length - 1;
    const keys = this.keys.array;
    for (let slot = spread(key) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === 0) {
        this.keys.push(key);
        this.#slots[slot] = this.keys.length;
        return this.keys.length - 1;
      }
      if (keys[entry - 1] === key) return entry - 1;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    const keys = this.keys.array;
    for (let i = 0; i < keys.length; i++) {
      let slot = spread(keys[i]!) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = i + 1;
    }
  }
}
