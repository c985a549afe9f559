import { abbreviationKind, hasOrdinalDot } from "./abbreviations.ts";
import { Class, classAt, classOf, unitsAt } from "./characters.ts";

const DOT = 0x2e;
const AMPERSAND = 0x26;
const AT_SIGN = 0x40;
const UNDERSCORE = 0x5f;
/** The first code unit beyond Latin, Greek, Cyrillic and Armenian, whose letters and digits make words together. */
const BEYOND_EUROPE = 0x590;

const CLITICS: ReadonlySet<string> = new Set(["s", "m", "re", "ve", "ll", "d"]);
const ELIDED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    fr: "l d s n c j m t qu jusqu lorsqu puisqu quoiqu quelqu presqu",
    it: "l d s c un dell all dall nell sull dall coll quell quest bell anch tutt nient senz cent sant mezz quand com dov cos grand gl t m v n",
    ca: "l d s n m t",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);
const GREEK = /^\p{Script=Greek}+$/u;
/** What Greek words end in only when elided (`απ'`, `σ'`, `κατ'`), and the elided words that end as others do. */
const ELIDED_GREEK = /^.{0,4}[βγδζθκλμπστφχ]$|^(?:ν|γι|παρ|υπερ|φερ)$/iu;
const DOMAIN = /[a-z]{2,}(?![A-Za-z])/y;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»“”\p{Cc}]+/uy;

/** Whether a UTF-16 code unit is an apostrophe of running text: ' ’ ΄ ´. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x384 || unit === 0xb4;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** , - . / : and the Arabic separators, which stay inside a number when a digit follows. */
function isNumberSeparator(unit: number): boolean {
  return (unit >= 0x2c && unit <= 0x2f) || unit === 0x3a || unit === 0x66b || unit === 0x66c;
}

function classWithin(text: string, at: number, end: number): Class {
  return at < end ? classAt(text, at) : Class.Blank;
}

function isWordClass(value: Class): boolean {
  return value === Class.Letter || value === Class.Digit;
}

/** The end of the letters, and the marks on them, from `at` on. */
function lettersEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const value = classAt(text, to);
    if (value !== Class.Letter && value !== Class.Mark) break;
    to += unitsAt(text, to);
  }
  return Math.min(to, end);
}

/** The end of a run of letters, marks and, in the scripts of Europe, digits. */
function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const value = classOf(unit);
    if (value === Class.Letter || value === Class.Mark) at++;
    else if (value === Class.Digit) {
      if (at > start && text.charCodeAt(at - 1) >= BEYOND_EUROPE) break;
      at++;
    } else if (value === Class.High) {
      const whole = classAt(text, at);
      if (whole !== Class.Letter && whole !== Class.Mark) break;
      at += 2;
    } else break;
  }
  return at;
}

/** Whether the dot at `at`, after the letters from `segment` on, is inside an abbreviation or a domain name. */
function joinsDot(text: string, segment: number, at: number, end: number, dotted: boolean): boolean {
  if (classWithin(text, at + 1, end) !== Class.Letter) return false;
  const before = at - segment;
  const to = lettersEnd(text, at + 1, Math.min(end, at + 6));
  const after = to - at - 1;
  if (before <= (dotted ? 3 : 2) && after <= 3 && to < end && text.charCodeAt(to) === DOT) return true;
  if (before === 1 && after === 1) return true;
  const last = text.charCodeAt(at - 1);
  const isAsciiLower = (last >= 0x61 && last <= 0x7a) || (last >= 0x30 && last <= 0x39);
  if (!isAsciiLower || before < 2) return false;
  DOMAIN.lastIndex = at + 1;
  return DOMAIN.test(text);
}

/** Where the English word with an apostrophe at `at` ends because `'s` or `n't` follows; -1 if none does. */
function englishSplit(text: string, start: number, at: number, end: number): number {
  const to = lettersEnd(text, at + 1, Math.min(end, at + 4));
  const clitic = text.slice(at + 1, to).toLowerCase();
  if (CLITICS.has(clitic)) return at;
  const isNegation = clitic === "t" && /n/i.test(text[at - 1]!);
  return isNegation && at - 1 > start ? at - 1 : -1;
}

/** The end of the English clitic (`'s`, `'ll`) that starts with an apostrophe at `at`; `at` itself if none does. */
export function cliticEnd(text: string, at: number, end: number, language: string): number {
  if (language !== "en" || !isApostrophe(text.charCodeAt(at))) return at;
  const to = lettersEnd(text, at + 1, Math.min(end, at + 4));
  return CLITICS.has(text.slice(at + 1, to).toLowerCase()) ? to : at;
}

/** Whether the word from `start` to an apostrophe at `at` has lost its last vowel to it. */
function isElided(text: string, start: number, at: number, language: string): boolean {
  if (at - start > 7) return false;
  const word = text.slice(start, at);
  if (GREEK.test(word)) return ELIDED_GREEK.test(word);
  return ELIDED.get(language)?.has(word.toLowerCase()) ?? false;
}

/** Whether a dot at `at` belongs to the word before it, which began at `start`. */
function ownsDot(
  text: string,
  start: number,
  at: number,
  end: number,
  dotted: boolean,
  language: string,
): boolean {
  if (at + 1 < end && text.charCodeAt(at + 1) === DOT) return false;
  if (dotted) return true;
  const word = text.slice(start, at);
  if (word.length <= 2 && lettersEnd(word, 0, word.length) === word.length && word.toLowerCase() !== word) {
    const isSingle = unitsAt(word, 0) === word.length;
    if (isSingle && !(language === "en" && word === "I")) return true;
  }
  const next = text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1;
  return abbreviationKind(word, language, classWithin(text, next, end) === Class.Digit) !== undefined;
}

/**
 * The end of the word that starts with a letter at `start`; at most `end`. UTF-16 code units; for the rules see
 * `forEachToken`.
 */
export function wordEnd(text: string, start: number, end: number, language: string): number {
  const first = text.charCodeAt(start);
  if (first === 0x68 || first === 0x77) {
    const address = addressEnd(text, start, end);
    if (address > start) return address;
  }
  return continueWord(text, start, start, end, language);
}

function continueWord(text: string, start: number, from: number, end: number, language: string): number {
  let at = from;
  let segment = start;
  let dotted = false;
  for (;;) {
    at = runEnd(text, at, end);
    if (at >= end) return end;
    const unit = text.charCodeAt(at);
    if (unit === 0x20) return at;
    if (unit === DOT) {
      if (joinsDot(text, segment, at, end, dotted)) {
        dotted = at - segment <= 3;
      } else if (dotted && isHyphen(text.charCodeAt(at + 1)) && isWordClass(classWithin(text, at + 2, end))) {
        at++;
      } else {
        return ownsDot(text, start, at, end, dotted, language) ? at + 1 : at;
      }
      at++;
      segment = at;
    } else if (isHyphen(unit) || unit === UNDERSCORE) {
      if (!isWordClass(classWithin(text, at + 1, end))) return at;
      at++;
      segment = at;
      dotted = false;
    } else if (unit === AMPERSAND || unit === AT_SIGN) {
      if (classWithin(text, at + 1, end) !== Class.Letter) return at;
      at++;
    } else if (isApostrophe(unit)) {
      if (isElided(text, start, at, language)) return at + 1;
      if (language === "en") {
        const split = englishSplit(text, start, at, end);
        if (split >= 0) return split;
      }
      if (classWithin(text, at + 1, end) !== Class.Letter || GREEK.test(text[at - 1]!)) return at;
      at++;
    } else if (classOf(unit) === Class.Joiner) {
      let next = at + 1;
      while (next < end && classOf(text.charCodeAt(next)) === Class.Joiner) next++;
      if (classWithin(text, next, end) !== Class.Letter) return at;
      at = next;
    } else return at;
  }
}

/** The end of the number that starts with a digit at `start`; at most `end`. UTF-16 code units. */
export function numberEnd(text: string, start: number, end: number, language: string): number {
  let at = start;
  for (;;) {
    while (classWithin(text, at, end) === Class.Digit) at += unitsAt(text, at);
    const isSeparated =
      isNumberSeparator(text.charCodeAt(at)) && classWithin(text, at + 1, end) === Class.Digit;
    if (!isSeparated || at >= end) break;
    at++;
  }
  while (classWithin(text, at, end) === Class.Mark) at += unitsAt(text, at);
  if (at >= end) return end;
  const unit = text.charCodeAt(at);
  if (unit === DOT) return isOrdinal(text, start, at, end, language) ? at + 1 : at;
  const letter = isHyphen(unit) || isApostrophe(unit) ? at + 1 : at;
  if (letter >= end || classOf(text.charCodeAt(letter)) !== Class.Letter) return at;
  if (text.charCodeAt(letter) >= BEYOND_EUROPE) return at;
  if (letter > at && isApostrophe(unit) && language === "en" && englishSplit(text, start, at, end) >= 0)
    return at;
  return continueWord(text, start, letter, end, language);
}

/** Whether the dot at `at` makes an ordinal of the number before it: `15. August`. */
function isOrdinal(text: string, start: number, at: number, end: number, language: string): boolean {
  return (
    at - start <= 2 &&
    hasOrdinalDot(language) &&
    text.charCodeAt(at + 1) === 0x20 &&
    classWithin(text, at + 2, end) === Class.Letter
  );
}

/** The end of the web address that starts at `start`, without the punctuation after it; `start` if none does. */
function addressEnd(text: string, start: number, end: number): number {
  if (!text.startsWith("http", start) && !text.startsWith("www.", start)) return start;
  ADDRESS.lastIndex = start;
  const address = ADDRESS.exec(text)?.[0]
    .slice(0, end - start)
    .replace(/[\p{P}\p{S}]+$/u, (tail) => (tail === "/" ? tail : ""));
  if (address === undefined || address.length < 8) return start;
  return start + address.length;
}
