import { hashText } from "./hash.ts";
import type { HashTable } from "./hash-table.ts";
import type { ModelData } from "./model-data.ts";
import { tagCount } from "./tags.ts";
import { boundaryFeatures, forEachFeature, hashesOf, PLACES, REACH } from "./word-features.ts";

const LETTER = /^\p{L}/u;

/** How many distinct words are remembered before the memory starts anew. */
const MAX_WORDS = 32_000;

/**
 * What each distinct word adds to the scores of the tokens around it, computed once: most of a text's tokens are words
 * seen before.
 */
export class WordScores {
  /** The place outside a sentence: its id and hashes. */
  readonly boundary: { readonly id: number; readonly folded: number; readonly shape: number };
  readonly #tags: number;
  readonly #features: HashTable;
  /** An open-addressed table of ids by the hash of the word; 0 where it is free. It spares a look-up a copy of the word. */
  #table = new Int32Array(4096);
  /** The words by id. */
  readonly #forms: string[] = [""];
  #count = 0;
  #folded = new Int32Array(1024);
  #shapes = new Int32Array(1024);
  #stems = new Int32Array(1024);
  #scores: Int16Array;

  constructor(data: ModelData, features: HashTable) {
    this.#tags = tagCount(data.header.labels.length);
    this.#features = features;
    this.#scores = new Int16Array(1024 * PLACES * this.#tags);
    const boundary = boundaryFeatures();
    this.boundary = { id: this.#addBoundary(), folded: boundary.folded, shape: boundary.shape };
  }

  /**
   * By id, place and tag: `[(id * PLACES + place) * tags + tag]`, in the model's integer unit, `place` being where the word
   * stands from the token in question. Valid until the next call of {@link idOf}.
   */
  get scores(): Int16Array {
    return this.#scores;
  }

  /** Forgets what it knows if a sentence of `count` words might overfill it. Ids given before no longer hold. */
  makeRoom(count: number): void {
    if (this.#count + count <= Math.max(MAX_WORDS, count + 1) || this.#count === 1) return;
    this.#table.fill(0);
    this.#forms.length = 1;
    this.#count = 1;
  }

  /** The id of the word from `start` to `end` of the text (UTF-16 code units), at least 1. */
  idOf(text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = hashText(text, start, end) & mask;
    for (let id = this.#table[slot]!; id !== 0; id = this.#table[slot]!) {
      if (isAt(this.#forms[id]!, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
    const form = text.slice(start, end);
    const id = this.#add(form);
    this.#forms[id] = form;
    this.#table[slot] = id;
    if (2 * this.#count > mask) this.#widen();
    return id;
  }

  /** The hash of the word's folded form. */
  foldedOf(id: number): number {
    return this.#folded[id]!;
  }

  /** The hash of the word's shape. */
  shapeOf(id: number): number {
    return this.#shapes[id]!;
  }

  /** The hash of the word's stem; 0 where it has none. */
  stemOf(id: number): number {
    return this.#stems[id]!;
  }

  /**
   * How much more the word from `start` to `end` of the text speaks for the begin tag `tag` at the token after it than for no name, in the model's
   * integer unit; 0 where it speaks more for another name, or is no word.
   */
  speaksFor(text: string, start: number, end: number, tag: number): number {
    if (!LETTER.test(text[start]!)) return 0;
    this.makeRoom(1);
    const row = (this.idOf(text, start, end) * PLACES + REACH - 1) * this.#tags;
    const own = this.#scores[row + tag]!;
    for (let other = 1; other < this.#tags; other += 2) if (this.#scores[row + other]! > own) return 0;
    return own - this.#scores[row]!;
  }

  #add(word: string): number {
    const hashes = hashesOf(word);
    const id = this.#reserve(hashes.folded, hashes.shape, hashes.stem);
    const row = id * PLACES * this.#tags;
    forEachFeature(word, hashes, (place, key) => this.#addWeights(row + place * this.#tags, key));
    return id;
  }

  #addBoundary(): number {
    const { folded, shape, stem, byPlace } = boundaryFeatures();
    const id = this.#reserve(folded, shape, stem);
    byPlace.forEach((keys, place) => {
      for (const key of keys) this.#addWeights((id * PLACES + place) * this.#tags, key);
    });
    return id;
  }

  /** The next id, its scores all nought. */
  #reserve(folded: number, shape: number, stem: number): number {
    const id = this.#count++;
    if (id >= this.#folded.length) this.#grow();
    this.#folded[id] = folded;
    this.#shapes[id] = shape;
    this.#stems[id] = stem;
    const at = id * PLACES * this.#tags;
    this.#scores.fill(0, at, at + PLACES * this.#tags);
    return id;
  }

  #addWeights(at: number, key: number): void {
    const from = this.#features.find(key);
    if (from < 0) return;
    const scores = this.#scores;
    const weights = this.#features.bytes;
    for (let tag = 0; tag < this.#tags; tag++) scores[at + tag] = scores[at + tag]! + weights[from + tag]!;
  }

  #widen(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    const mask = this.#table.length - 1;
    for (let id = 1; id < this.#count; id++) {
      let slot = hashText(this.#forms[id]!) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = id;
    }
  }

  #grow(): void {
    const folded = new Int32Array(this.#folded.length * 2);
    folded.set(this.#folded);
    this.#folded = folded;
    const shapes = new Int32Array(this.#shapes.length * 2);
    shapes.set(this.#shapes);
    this.#shapes = shapes;
    const stems = new Int32Array(this.#stems.length * 2);
    stems.set(this.#stems);
    this.#stems = stems;
    const scores = new Int16Array(this.#scores.length * 2);
    scores.set(this.#scores);
    this.#scores = scores;
  }
}

/** Whether `word` is the text from `start` to `end`. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
