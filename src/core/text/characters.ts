/**
 * What a code unit is to the scanners of words and sentences. Blank: white space, control and invisible formatting
 * characters. Ideograph: what is written without spaces between words (Han, Hiragana, Thai, Lao, Khmer, Burmese).
 * Joiner: ZWNJ, ZWJ, soft hyphen, word joiner, part of a word between two of its letters and blank elsewhere.
 */
export const Class = {
  Blank: 1,
  Letter: 2,
  Mark: 3,
  Digit: 4,
  Ideograph: 5,
  Katakana: 6,
  Punctuation: 7,
  Symbol: 8,
  Joiner: 9,
  High: 10,
  Low: 11,
} as const;

/** One of the values of `Class`. */
export type Class = (typeof Class)[keyof typeof Class];

const BLANK = /[\p{White_Space}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const IDEOGRAPH =
  /[\p{Script=Hiragana}\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA = /[\p{Script=Katakana}\u30FC]/u;
const LETTER = /[\p{L}\p{Nl}]/u;
const MARK = /\p{M}/u;
const DIGIT = /[\p{Nd}\p{No}]/u;
const PUNCTUATION = /\p{P}/u;

function classify(character: string): Class {
  // The cases in order of how often texts need them.
  if (MARK.test(character)) return Class.Mark;
  if (DIGIT.test(character)) return Class.Digit;
  if (KATAKANA.test(character)) return Class.Katakana;
  if (LETTER.test(character)) return IDEOGRAPH.test(character) ? Class.Ideograph : Class.Letter;
  if (BLANK.test(character)) return Class.Blank;
  if (PUNCTUATION.test(character)) return Class.Punctuation;
  return Class.Symbol;
}

/** The classes seen so far, by code unit; 0 where not looked at yet. Filled as texts need it: filling it at once costs 30 ms. */
const known = new Uint8Array(0x10000);
known.fill(Class.High, 0xd800, 0xdc00);
known.fill(Class.Low, 0xdc00, 0xe000);
for (const joiner of [0x200c, 0x200d, 0xad, 0x2060]) known[joiner] = Class.Joiner;

/** The class of a UTF-16 code unit. */
export function classOf(unit: number): Class {
  const value = known[unit] as Class | 0;
  return value === 0 ? learn(unit) : value;
}

function learn(unit: number): Class {
  const value = classify(String.fromCharCode(unit));
  known[unit] = value;
  return value;
}

/** The class of the whole character at an offset: as `classOf`, but looking at both halves of a surrogate pair. */
export function classAt(text: string, offset: number): Class {
  const value = classOf(text.charCodeAt(offset));
  if (value !== Class.High) return value;
  const codePoint = text.codePointAt(offset)!;
  return codePoint > 0xffff ? classify(String.fromCodePoint(codePoint)) : Class.Symbol;
}

/** How many code units the character at an offset has: 2 for a surrogate pair, else 1. */
export function unitsAt(text: string, offset: number): 1 | 2 {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}

/** The first offset from `from` on, and before `to`, whose character is not blank; `to` if there is none. Joiners count as blank. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const value = classOf(text.charCodeAt(at));
    if (value === Class.Blank || value === Class.Joiner) at++;
    // Invisible tag characters are blank too, and are the only blanks beyond the first plane.
    else if (value === Class.High && classAt(text, at) === Class.Blank) at += 2;
    else break;
  }
  return Math.min(at, to);
}

/** The end of the last character that is not blank in `from` to `to`; `from` if there is none. Joiners count as blank. */
export function skipBlanksBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const value = classOf(text.charCodeAt(at - 1));
    if (value === Class.Blank || value === Class.Joiner) at--;
    else if (
      value === Class.Low &&
      at - 2 >= from &&
      unitsAt(text, at - 2) === 2 &&
      classAt(text, at - 2) === Class.Blank
    )
      at -= 2;
    else break;
  }
  return at;
}
