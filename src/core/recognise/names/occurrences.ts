/** Where in its name a token stands. */
export const PLACE_IN_NAME = { only: 0, first: 1, inner: 2, last: 3 } as const;

/** How far around a place others count, in UTF-16 code units, and how many of them before it and after it. */
const WINDOW = 5_000;
const NEAREST = 8;

/** What the other places of a key say, near one of them: see {@link Occurrences.around}. */
export interface Summary {
  /** How many there are nearby. */
  count: number;
  /** The label (from 1) that most of them have; 0 where most are in no name. */
  majority: number;
  /** Whether all of them have it. */
  unanimous: boolean;
  /** The label (from 1) of most of those that are in a name; 0 where none is. */
  label: number;
  /** How many have that label. */
  labelled: number;
  /** Where in their name most of these stand: see {@link PLACE_IN_NAME}. */
  place: number;
  /** The number of the name that the nearest of these is in, one before the place rather than one after; -1 for none. */
  name: number;
}

/** A stretch of the article that has changed since: what was in `[start, end)` counts no more, what follows has moved. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  /** By how many code units what follows has moved. */
  readonly growth: number;
}

/** Integers of an occurrence: place in the article (UTF-16 code units), label, place in its name, number of the name. */
const SIZE = 4;

/** Where keys stand in an article and in which names. First {@link watch} keys, then {@link add} places in order, then {@link sort}. */
export class Occurrences {
  readonly #tally: Int32Array;
  readonly #placeTally = new Int32Array(4);
  /** Open addressing: keys, and beside each its number from 1, 0 where free. */
  #slots = new Int32Array(512);
  #keyCount = 0;
  #added = new Int32Array(4096);
  #addedKeys = new Int32Array(1024);
  #count = 0;
  /** By key number: where its occurrences begin in `#sorted`. */
  #starts = new Int32Array(0);
  #sorted = new Int32Array(0);

  /** `labels` is how many labels there are. */
  constructor(labels: number) {
    this.#tally = new Int32Array(labels + 1);
  }

  /** Takes up a key: a signed 32-bit hash. */
  watch(key: number): void {
    if (4 * this.#keyCount > this.#slots.length) this.#widen();
    const at = this.#find(key);
    if (this.#slots[at + 1] !== 0) return;
    this.#slots[at] = key;
    this.#slots[at + 1] = ++this.#keyCount;
  }

  /** The number of a key that is watched; 0 for any other. */
  numberOf(key: number): number {
    return this.#slots[this.#find(key) + 1]!;
  }

  /** A place of the key with this number: `label` from 1, 0 outside names, where `place` and `name` do not count. */
  add(number: number, position: number, label: number, place: number, name: number): void {
    if (this.#count === this.#addedKeys.length) {
      this.#addedKeys = widened(this.#addedKeys);
      this.#added = widened(this.#added);
    }
    this.#addedKeys[this.#count] = number;
    const at = SIZE * this.#count++;
    this.#added[at] = position;
    this.#added[at + 1] = label;
    this.#added[at + 2] = place;
    this.#added[at + 3] = name;
  }

  /** Brings the places of each key together; nothing can be added after it. */
  sort(): void {
    const starts = new Int32Array(this.#keyCount + 2);
    for (let i = 0; i < this.#count; i++) {
      const number = this.#addedKeys[i]!;
      starts[number + 1] = starts[number + 1]! + 1;
    }
    for (let key = 1; key < starts.length; key++) starts[key] = starts[key]! + starts[key - 1]!;
    const next = starts.slice();
    const sorted = new Int32Array(SIZE * this.#count);
    for (let i = 0; i < this.#count; i++) {
      const number = this.#addedKeys[i]!;
      const to = SIZE * next[number]!;
      next[number] = next[number]! + 1;
      for (let k = 0; k < SIZE; k++) sorted[to + k] = this.#added[SIZE * i + k]!;
    }
    this.#starts = starts;
    this.#sorted = sorted;
    this.#added = new Int32Array(0);
    this.#addedKeys = new Int32Array(0);
  }

  /**
   * Sums up in `into` what stands near `position` at other places of the key with this number. What is in `gap` is left
   * out; the place itself is, if `gap` is only that place.
   */
  around(number: number, position: number, gap: Gap, into: Summary): void {
    const tally = this.#tally.fill(0);
    const places = this.#placeTally;
    const sorted = this.#sorted;
    const first = this.#starts[number]!;
    const end = this.#starts[number + 1]!;
    const before = this.#lowerBound(first, end, gap.start);
    const after = gap.end === gap.start ? before : this.#lowerBound(before, end, gap.end);
    const stop = Math.max(first, before - NEAREST);
    const goOn = Math.min(end, after + NEAREST);
    let low = before;
    while (low > stop && position - sorted[SIZE * (low - 1)]! <= WINDOW) low--;
    let high = after;
    while (high < goOn && sorted[SIZE * high]! + gap.growth - position <= WINDOW) high++;
    for (let i = low < before ? low : after; i < high; i = i + 1 === before ? after : i + 1) {
      const label = sorted[SIZE * i + 1]!;
      tally[label] = tally[label]! + 1;
    }
    into.count = before - low + (high - after);
    into.label = 0;
    for (let label = 1; label < tally.length; label++) {
      if (tally[label]! > (into.label === 0 ? 0 : tally[into.label]!)) into.label = label;
    }
    into.labelled = into.label === 0 ? 0 : tally[into.label]!;
    into.majority = into.labelled >= tally[0]! ? into.label : 0;
    into.unanimous = into.count === tally[into.majority]!;
    into.name = -1;
    into.place = 0;
    if (into.label === 0) return;
    places.fill(0);
    for (let i = low < before ? low : after; i < high; i = i + 1 === before ? after : i + 1) {
      if (sorted[SIZE * i + 1] !== into.label) continue;
      const place = sorted[SIZE * i + 2]!;
      places[place] = places[place]! + 1;
      if (i < before || into.name < 0) into.name = sorted[SIZE * i + 3]!;
    }
    for (let place = 1; place < places.length; place++)
      if (places[place]! > places[into.place]!) into.place = place;
  }

  /** The first occurrence from `from` to `to` at `position` or after it. */
  #lowerBound(from: number, to: number, position: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[SIZE * middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return 2 * slot;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const to = this.#find(old[at]!);
      this.#slots[to] = old[at]!;
      this.#slots[to + 1] = old[at + 1]!;
    }
  }
}

function widened(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * values.length);
  wider.set(values);
  return wider;
}
