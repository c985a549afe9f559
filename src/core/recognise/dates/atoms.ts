import { Class, classOf, unitsAt } from "../../text/characters.ts";
import { foldWord } from "../../text/fold.ts";

/** What an atom is: letters, digits, one ideograph, or one other sign. */
export const Kind = { Letters: 1, Digits: 2, Ideograph: 3, Sign: 4 } as const;

/**
 * The smallest pieces that dates are built of, finer than words: a run of letters, a run of decimal digits, or a single
 * ideograph or sign. "21st" is two atoms, "16.8." four; white space is none. One array a property, indexed by atom.
 * Offsets are UTF-16 code units.
 */
export interface Atoms {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Values of `Kind`. */
  readonly kinds: readonly number[];
  /** Hash of the folded form, with ZWNJ, accents and case gone; for digits, their value (of the first 9). */
  readonly hashes: readonly number[];
}

/** Cuts a text into atoms, in one pass. */
export function atomsOf(text: string): Atoms {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const hashes: number[] = [];
  const length = text.length;
  let offset = 0;
  while (offset < length) {
    const start = offset;
    const unit = text.charCodeAt(offset);
    const kind = kindOf(unit);
    if (kind === BLANK) {
      offset++;
      continue;
    }
    let hash = 0;
    if (kind === Kind.Letters) {
      let folded = foldUnit(unit);
      for (;;) {
        // Marks and joiners fold to nothing; what folds to several letters is hashed by the first of them.
        if (folded !== NOTHING) hash = (Math.imul(hash, 31) + folded) & 0x3fffffff;
        if (++offset >= length) break;
        const next = text.charCodeAt(offset);
        const nextKind = kindOf(next);
        if (nextKind !== Kind.Letters && nextKind !== PART) break;
        folded = foldUnit(next);
      }
    } else if (kind === Kind.Digits) {
      do {
        if (offset - start < 9) hash = hash * 10 + foldUnit(text.charCodeAt(offset)) - 48;
        offset++;
      } while (offset < length && kindOf(text.charCodeAt(offset)) === Kind.Digits);
    } else {
      hash = foldUnit(unit);
      offset += kind === Kind.Ideograph ? 1 : unitsAt(text, offset);
      while (offset < length && classOf(text.charCodeAt(offset)) === Class.Mark) offset++;
    }
    let end = offset;
    while (end > start + 1 && classOf(text.charCodeAt(end - 1)) === Class.Joiner) end--;
    starts.push(start);
    ends.push(end);
    kinds.push(kind === PART ? Kind.Sign : kind);
    hashes.push(hash);
  }
  return { text, count: starts.length, starts, ends, kinds, hashes };
}

const BLANK = 5;
/** What belongs to the word before it and cannot start one: combining marks, joiners. */
const PART = 6;

const DECIMAL = /\p{Nd}/u;
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  return kinds[unit] || learnKind(unit);
}

function learnKind(unit: number): number {
  const kind = kindOfClass(classOf(unit), unit);
  kinds[unit] = kind;
  return kind;
}

function kindOfClass(value: Class, unit: number): number {
  switch (value) {
    case Class.Blank:
      return BLANK;
    case Class.Letter:
    case Class.Katakana:
      return Kind.Letters;
    case Class.Mark:
    case Class.Joiner:
      return PART;
    case Class.Digit:
      return DECIMAL.test(String.fromCharCode(unit)) ? Kind.Digits : Kind.Sign;
    case Class.Ideograph:
      return Kind.Ideograph;
    default:
      return Kind.Sign;
  }
}

const NOTHING = 0xffff;
const folds = new Uint16Array(0x10000);

/** The first code unit of the folded form of a code unit; `NOTHING` where it folds to nothing. */
function foldUnit(unit: number): number {
  return folds[unit] || learnFold(unit);
}

function learnFold(unit: number): number {
  const folded = foldWord(String.fromCharCode(unit));
  const value = folded === "" ? NOTHING : folded.charCodeAt(0);
  folds[unit] = value;
  return value;
}
