import { abbreviationKind, hasOrdinalDot } from "./abbreviations.ts";
import { Class, classAt, classOf, skipBlanks, skipBlanksBack, unitsAt } from "./characters.ts";
import { functionWords } from "./function-words.ts";
import type { Span } from "./span.ts";

/** Marks that may end a sentence of any language; the Greek question mark is looked at apart. */
const FULL = ".!?…‥؟۔。！？｡．।॥։።፧။។⸮‼⁇⁈⁉";
/** Those among them that no white space need follow. */
const WIDE = "。！？｡";
/** Closing brackets and quotation marks, which stay with the sentence before; straight quotes are looked at apart. */
const CLOSING = ")]}»”’›」』】〉》）］｝〕";
const OPENING = "([{«“‘„‚‹「『【〈《（［｛〔¿¡";
/** What may stand before the first word of a sentence, or of its next part: « or the dash of Russian speech. */
const LEADING = `${OPENING}"–—-`;
/** What stands between the parts of a sentence, never at the start of one. */
const CONTINUING = ",;:،؛、，；：";
const BREAK = "\n\u000b\f\u0085\u2028\u2029";

const DOT = 0x2e;
const QUOTE = 0x22;
const SEMICOLON = 0x3b;
const GREEK_QUESTION_MARK = 0x37e;

/** What a code unit can mean for a sentence's end. */
const Role = { None: 0, Terminator: 1, Wide: 2, Semicolon: 3, Quote: 4, Break: 5 } as const;
const ROLES = new Uint8Array(0x10000);
for (const mark of FULL) ROLES[mark.charCodeAt(0)] = Role.Terminator;
for (const mark of WIDE) ROLES[mark.charCodeAt(0)] = Role.Wide;
for (const mark of BREAK) ROLES[mark.charCodeAt(0)] = Role.Break;
ROLES[SEMICOLON] = Role.Semicolon;
ROLES[GREEK_QUESTION_MARK] = Role.Semicolon;
ROLES[QUOTE] = Role.Quote;

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;
const ROMAN = /^[IVXLCDM]{2,7}$/;
const SINGLE_LETTER = /^(?:\p{Lu}|\p{Script=Latin}|\p{Script=Greek})$/u;
const DIGITS = /^\p{Nd}+$/u;
/** Letters with a dot between any two: the inside of `U.S.`, `κ.λπ.` */
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const ENUMERATOR = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,5})$/u;
/** "And": an ellipsis after it stands for the rest of a list. */
const ENUMERATION_END: ReadonlySet<string> = new Set(["و", "и", "και", "and", "etc", "und", "et", "y", "e"]);
/** Longer words are no abbreviations, and are not looked at whole, so that time stays in proportion to the text. */
const LONGEST = 24;

/** The word before `at`, back to a blank or an opening mark; empty if it is longer than any abbreviation. */
function wordBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start) {
    const unit = text.charCodeAt(from - 1);
    const value = classOf(unit);
    if (value === Class.Blank || unit === QUOTE || OPENING.includes(text[from - 1]!)) break;
    if (at - from > LONGEST) return "";
    from--;
  }
  return text.slice(from, at);
}

/** The letters at `at`, up to the next character that is none. */
function wordAfter(text: string, at: number, end: number): string {
  let to = at;
  while (to < end && to - at < LONGEST) {
    const value = classAt(text, to);
    if (value !== Class.Letter && value !== Class.Mark) break;
    to += unitsAt(text, to);
  }
  return text.slice(at, to);
}

/** Whether the text at `at` is a capitalised function word, as at the start of a sentence, and no initial. */
function startsSentence(text: string, at: number, end: number, language: string): boolean {
  const word = wordAfter(text, at, end);
  if (!UPPER.test(word)) return false;
  if (word.length === 1 && text.charCodeAt(at + 1) === DOT) return false;
  return functionWords(language).has(word.toLowerCase());
}

/** Whether a single dot at `at` ends no sentence, `next` being the first offset of what follows it. */
function isInnerDot(
  text: string,
  from: number,
  at: number,
  next: number,
  end: number,
  language: string,
): boolean {
  const word = wordBefore(text, at, from);
  if (word === "") return false;
  if (from === at - word.length && ENUMERATOR.test(word)) return true;
  if (DIGITS.test(word) || ROMAN.test(word)) {
    return hasOrdinalDot(language) && word.length <= 3 && !startsSentence(text, next, end, language);
  }
  const kind =
    SINGLE_LETTER.test(word) || DOTTED.test(word)
      ? "trailing"
      : abbreviationKind(word, language, classAt(text, next) === Class.Digit);
  if (kind === "trailing") return !startsSentence(text, next, end, language);
  return kind === "leading";
}

/** The offset after closing brackets and quotes; `isQuoted` tells whether a straight quote would close one. */
function skipClosing(text: string, from: number, end: number, isQuoted: boolean): number {
  let at = from;
  let isOpen = isQuoted;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE && isOpen) isOpen = false;
    else if (unit !== 0x27 && !CLOSING.includes(text[at]!)) break;
  }
  return at;
}

/** As `skipBlanks`, but no further than a line end. */
function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const value = classOf(unit);
    if ((value !== Class.Blank && value !== Class.Joiner) || ROLES[unit] === Role.Break) break;
    at++;
  }
  return at;
}

/** The offset after closing marks that a space sets off, as in French and in tokenised text; `from` if none follow. */
function skipSpacedClosing(text: string, from: number, end: number, isQuoted: boolean): number {
  const next = skipSpaces(text, from, end);
  if (text.charCodeAt(next) === 0x27) return from;
  const closed = skipClosing(text, next, end, isQuoted);
  return closed > next && (closed >= end || classOf(text.charCodeAt(closed)) === Class.Blank) ? closed : from;
}

/**
 * Where the sentence ends whose closing mark is at `at`; -1 if it goes on. `from` is the start of the sentence,
 * `isQuoted` whether a straight quotation mark is open.
 */
function endAfter(
  text: string,
  from: number,
  at: number,
  end: number,
  language: string,
  isQuoted: boolean,
): number {
  const isWide = ROLES[text.charCodeAt(at)] === Role.Wide;
  let marks = at + 1;
  while (marks < end && isTerminator(text.charCodeAt(marks), isWide)) marks++;
  // A straight quote right after the mark closes one even where the count went wrong, as after 5'10".
  let after = skipClosing(text, marks, end, isQuoted || text.charCodeAt(marks) === QUOTE);
  if (after >= end) return end;
  if (classOf(text.charCodeAt(after)) !== Class.Blank) {
    // After a closing mark the sentence goes on: 「…。」と
    return isWide && (after === marks || OPENING.includes(text[after]!)) ? after : -1;
  }
  if (!text.slice(marks, after).includes('"')) after = skipSpacedClosing(text, after, end, isQuoted);
  const next = skipSpaces(text, after, end);
  if (next >= end || ROLES[text.charCodeAt(next)] === Role.Break) return after;
  if (CONTINUING.includes(text[next]!) || isTerminator(text.charCodeAt(next), false)) return -1;
  let word = next;
  while (word < end && LEADING.includes(text[word]!)) {
    word = skipSpaces(text, word + 1, end);
  }
  if (LOWER.test(text.slice(word, word + 2))) return -1;
  const isSingle = marks === at + 1;
  if (isSingle && text.charCodeAt(at) === DOT && isInnerDot(text, from, at, next, end, language)) return -1;
  if (
    isEllipsis(text, at, marks) &&
    ENUMERATION_END.has(wordBefore(text, skipBlanksBack(text, from, at), from))
  ) {
    return -1;
  }
  return after;
}

/** Whether a mark ends sentences; `isWide`: whether those that need no white space count too. */
function isTerminator(unit: number, isWide: boolean): boolean {
  const role = ROLES[unit];
  return role === Role.Terminator || (isWide && role === Role.Wide);
}

function isEllipsis(text: string, at: number, marks: number): boolean {
  return marks - at > 1 || text[at] === "…";
}

/**
 * The sentences from `start` to `end` of the text, in order: spans (UTF-16 code units) without the blank characters
 * around them, which never overlap and together hold every character that is not blank. `language` is ISO 639-1 and
 * decides on abbreviations, ordinals (`15. August`) and whether `;` asks, as in Greek. A line end always ends a sentence.
 * Takes time in proportion to the text, and depends on no locale data of the runtime.
 */
export function sentences(text: string, start: number, end: number, language: string): Span[] {
  const found: Span[] = [];
  const isGreek = language === "el";
  let from = skipBlanks(text, start, end);
  let isQuoted = false;
  const close = (to: number): void => {
    if (from < to) found.push({ start: from, end: skipBlanksBack(text, from, to) });
    from = skipBlanks(text, Math.max(from, to), end);
    isQuoted = false;
  };
  for (let at = start; at < end; at++) {
    const role = ROLES[text.charCodeAt(at)];
    if (role === Role.None) continue;
    if (role === Role.Quote) {
      isQuoted = !isQuoted;
    } else if (role === Role.Break) {
      close(at);
    } else if (role !== Role.Semicolon || isGreek) {
      const to = endAfter(text, from, at, end, language, isQuoted);
      if (to >= 0) {
        close(to);
        at = to - 1;
      } else {
        while (at + 1 < end && isTerminator(text.charCodeAt(at + 1), false)) at++;
      }
    }
  }
  close(end);
  return found;
}
