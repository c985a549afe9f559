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
const ROMAN = /^[IVXLCDM]{1,7}$/;
const DIGITS = /^\p{Nd}+$/u;
/** Letters with a dot between any two: the inside of `U.S.`, `κ.λπ.` */
const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const ENUMERATOR = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,5})$/u;
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
  if (skipBlanks(text, from, at) === at - word.length && ENUMERATOR.test(word)) return true;
  if (DIGITS.test(word) || ROMAN.test(word)) {
    return hasOrdinalDot(language) && word.length <= 3 && !startsSentence(text, next, end, language);
  }
  const isInitial = word.length === unitsAt(word, 0) && UPPER.test(word);
  const kind =
    isInitial || DOTTED.test(word)
      ? "trailing"
      : abbreviationKind(word, language, classAt(text, next) === Class.Digit);
  if (kind === "trailing") return !startsSentence(text, next, end, language);
  return kind === "leading";
}

/** The offset after closing brackets and quotes; `openQuote` tells whether a straight quote would close one. */
function skipClosing(text: string, from: number, end: number, openQuote: boolean): number {
  let at = from;
  let open = openQuote;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE && (open || at === from)) open = false;
    else if (unit !== 0x27 && !CLOSING.includes(text[at]!)) break;
    at++;
  }
  return at;
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
  let after = at + 1;
  while (after < end && ROLES[text.charCodeAt(after)] === Role.Terminator) after++;
  const isWide = ROLES[text.charCodeAt(at)] === Role.Wide;
  while (isWide && after < end && ROLES[text.charCodeAt(after)] === Role.Wide) after++;
  const marks = after;
  after = skipClosing(text, after, end, isQuoted);
  if (after >= end) return end;
  const hasBlank = classOf(text.charCodeAt(after)) === Class.Blank;
  if (!hasBlank) {
    // A quotation that the sentence goes on after: 「…。」と
    return isWide && (after === marks || OPENING.includes(text[after]!)) ? after : -1;
  }
  let next = skipBlanks(text, after, end);
  // Closing marks set off by a space, as in French and in tokenised text.
  const closed = skipClosing(text, next, end, isQuoted && !text.slice(marks, after).includes('"'));
  if (
    closed > next &&
    text[next] !== "'" &&
    (closed >= end || classOf(text.charCodeAt(closed)) === Class.Blank)
  ) {
    const isClosing = text[next] !== '"' || isQuoted;
    if (isClosing) {
      after = closed;
      next = skipBlanks(text, closed, end);
    }
  }
  if (next >= end) return end;
  if (LOWER.test(text.slice(next, next + 2))) return -1;
  let word = next;
  while (word < end && (OPENING.includes(text[word]!) || text.charCodeAt(word) === QUOTE))
    word = skipBlanks(text, word + 1, end);
  if (marks === at + 1 && text.charCodeAt(at) === DOT && isInnerDot(text, from, at, next, end, language))
    return -1;
  if (word > next && LOWER.test(text.slice(word, word + 2))) return -1;
  return after;
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
  let from = start;
  let isQuoted = false;
  const close = (to: number): void => {
    const first = skipBlanks(text, from, to);
    if (first < to) found.push({ start: first, end: skipBlanksBack(text, first, to) });
    from = to;
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
        while (at + 1 < end && ROLES[text.charCodeAt(at + 1)] === Role.Terminator) at++;
      }
    }
  }
  close(end);
  return found;
}
