import { detached } from "../../text/detached.ts";
import type { Span } from "../../text/span.ts";
import type { Evidence } from "../suggestion.ts";
import { combine } from "./hash.ts";
import { HashTable } from "./hash-table.ts";
import { classesOf } from "./phrase-classes.ts";
import { TOKEN } from "./reading.ts";

/** In a phrase's byte: more words may follow it. The other bits are the classes the phrase has; none if it only begins others. */
export const PHRASE_CONTINUES = 0x80;

/** Where in a phrase a token stands; part of the code that {@link Phrases.mark} writes. */
const POSITION = { only: 1, first: 2, inner: 3, last: 4 } as const;

/** Names known beforehand (a gazetteer), found in a sentence by the hashes of their folded words. */
export class Phrases {
  readonly #table: HashTable;
  #folded = new Int32Array(16);
  #codes = new Int32Array(16);

  /** `keys[i]` is the {@link phraseHash} of a phrase or of a phrase's beginning, `classes[i]` its byte. */
  constructor(keys: Int32Array, classes: Uint8Array) {
    this.#table = new HashTable(keys, classes, 1);
  }

  /**
   * Writes the code of each token into `into`: 0 outside every phrase, else classes and position in one number. Longest
   * phrase first, from left to right, without overlap. Tokens are `[start, end)` of `folded`, the hashes of folded words.
   */
  mark(folded: Int32Array, start: number, end: number, into: Int32Array): void {
    into.fill(0, start, end);
    for (let i = start; i < end; ) {
      let hash = 0;
      let best = i;
      let classes = 0;
      for (let j = i; j < end; j++) {
        hash = j === i ? folded[j]! : combine(hash, folded[j]!);
        const at = this.#table.find(hash);
        if (at < 0) break;
        const found = this.#table.bytes[at]! & 0xff;
        if ((found & ~PHRASE_CONTINUES) !== 0) {
          best = j + 1;
          classes = found & ~PHRASE_CONTINUES;
        }
        if ((found & PHRASE_CONTINUES) === 0) break;
      }
      if (best === i) {
        i++;
        continue;
      }
      for (let j = i; j < best; j++) {
        const position =
          best - i === 1
            ? POSITION.only
            : j === i
              ? POSITION.first
              : j === best - 1
                ? POSITION.last
                : POSITION.inner;
        into[j] = (classes << 3) | position;
      }
      i = best;
    }
  }

  /** The listed phrases among the tokens of a name: longest first, from left to right, without overlap. */
  evidenceIn(text: string, tokens: Int32Array, name: Span): Evidence[] {
    const count = name.end - name.start;
    if (this.#folded.length < count) {
      this.#folded = new Int32Array(2 * count);
      this.#codes = new Int32Array(2 * count);
    }
    const word = (i: number, which: number) => tokens[TOKEN.size * (name.start + i) + which]!;
    for (let i = 0; i < count; i++) this.#folded[i] = word(i, TOKEN.folded);
    this.mark(this.#folded, 0, count, this.#codes);
    const evidence: Evidence[] = [];
    let first = 0;
    for (let i = 0; i < count; i++) {
      const code = this.#codes[i]!;
      if (code === 0) first = i + 1;
      else if (isLastOfPhrase(code)) {
        const phrase = detached(text.slice(word(first, TOKEN.start), word(i, TOKEN.end)));
        evidence.push({ kind: "gazetteer", text: phrase, classes: classesOf(phraseByte(code)) });
        first = i + 1;
      }
    }
    return evidence;
  }
}

/** The byte of the phrase that a token with this code (not 0) is in, without {@link PHRASE_CONTINUES}. */
export function phraseByte(code: number): number {
  return code >>> 3;
}

/** Whether a token with this code (not 0) ends its phrase. */
export function isLastOfPhrase(code: number): boolean {
  const position = code & 7;
  return position === POSITION.only || position === POSITION.last;
}

/** The hash of a phrase, given the hashes of its folded words in order (at least one). */
export function phraseHash(folded: ArrayLike<number>, count: number = folded.length): number {
  let hash = folded[0]!;
  for (let i = 1; i < count; i++) hash = combine(hash, folded[i]!);
  return hash;
}
