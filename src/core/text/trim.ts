import { abbreviationKind } from "./abbreviations.ts";
import { Class, classAt, classOf, skipBlanks, skipBlanksBack, unitsAt } from "./characters.ts";
import type { Span } from "./span.ts";
import { forEachToken } from "./tokens.ts";

const CLOSER_OF: ReadonlyMap<string, string> = new Map(
  [
    "()",
    "[]",
    "{}",
    "«»",
    "‹›",
    "“”",
    "„“",
    "‘’",
    "‚‘",
    "「」",
    "『』",
    "【】",
    "《》",
    "〈〉",
    "（）",
    '""',
    "''",
  ].map((pair) => [pair[0]!, pair[1]!]),
);
const OPENERS_OF = new Map<string, string>();
for (const [opener, closer] of CLOSER_OF) OPENERS_OF.set(closer, (OPENERS_OF.get(closer) ?? "") + opener);

/** Signs that Unicode counts as punctuation but that belong to a number. */
const NUMBER_SIGNS = "%‰٪§";
const DOTTED = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const LAST_WORD = /(?:^|[^\p{L}\p{M}\p{N}])([\p{L}\p{M}]{1,10})$/u;
const SINGLE_CAPITAL = /^(?:\p{Lu}|\p{Lt})$/u;
const GREEK = /\p{Script=Greek}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Moves an offset to the start of the character, base and marks together, that it lies in. */
function characterStart(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  const isInPair = (): boolean => at > 0 && at < text.length && unitsAt(text, at - 1) === 2;
  if (isInPair()) at--;
  while (at > 0 && at < text.length && classAt(text, at) === Class.Mark) {
    if (classOf(text.charCodeAt(at - 1)) === Class.Blank) break;
    at--;
    if (isInPair()) at--;
  }
  return at;
}

/** Moves an offset to the end of the character, base and marks together, that it lies in. */
function characterEnd(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  if (at > 0 && at < text.length && unitsAt(text, at - 1) === 2) at++;
  if (at === 0) return at;
  while (at < text.length && classAt(text, at) === Class.Mark) at += unitsAt(text, at);
  return at;
}

/** Whether the full stop at `at` ends an abbreviation or an initial that began at or after `start`. */
function isAbbreviationDot(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 24), at);
  if (DOTTED.test(before)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined) return false;
  const language = GREEK.test(word) ? "el" : CYRILLIC.test(word) ? "ru" : "en";
  return SINGLE_CAPITAL.test(word) || abbreviationKind(word, language, false) === "trailing";
}

/** The offset, between `start` and `end`, of the mark that closes the opening mark at `start`; -1 if none does. */
function closingAt(text: string, start: number, end: number, opener: string, closer: string): number {
  let depth = 0;
  for (let at = start + 1; at < end; at++) {
    if (text[at] === closer) {
      if (depth === 0) return at;
      depth--;
    } else if (text[at] === opener) depth++;
  }
  return -1;
}

/** The same for the opening mark that the closing mark at `end - 1` closes. */
function openingAt(text: string, start: number, end: number, openers: string, closer: string): number {
  let depth = 0;
  for (let at = end - 2; at >= start; at--) {
    if (openers.includes(text[at]!)) {
      if (depth === 0) return at;
      depth--;
    } else if (text[at] === closer) depth++;
  }
  return -1;
}

/** Whether the punctuation at `start` stays: it opens what is closed further in, or is a sign before a number. */
function staysFirst(text: string, start: number, end: number): boolean {
  const mark = text[start]!;
  const next = start + 1 < end ? classAt(text, start + 1) : Class.Blank;
  if (NUMBER_SIGNS.includes(mark)) return true;
  if ("'’-".includes(mark) && next === Class.Digit) return true;
  const closer = CLOSER_OF.get(mark);
  if (closer === undefined) return false;
  const closing = closingAt(text, start, end, mark, closer);
  return closing > start + 1 && closing < end - 1;
}

/** Whether the punctuation that ends at `end` stays: it closes what is opened further in, or ends an abbreviation. */
function staysLast(text: string, start: number, end: number): boolean {
  const mark = text[end - 1]!;
  if (NUMBER_SIGNS.includes(mark)) return end - start > 1;
  if (mark === ".") return isAbbreviationDot(text, start, end - 1);
  const openers = OPENERS_OF.get(mark);
  if (openers === undefined) return false;
  const opening = openingAt(text, start, end, openers, mark);
  return opening > start && opening < end - 2;
}

/**
 * A selection as an annotation should hold it: widened to whole characters (surrogate pairs, combining marks), then
 * without the blank characters and the punctuation around it. What stays: brackets and quotes whose other half is
 * further in (`Δήμος (Αθηναίων)`), the full stop of an abbreviation or initial (`U.S.`, `Α.Ε.`), signs of numbers (%, €).
 * Undefined if nothing but blanks and punctuation is selected. UTF-16 code units.
 */
export function trimSpan(text: string, span: Span): Span | undefined {
  let start = characterStart(text, span.start);
  let end = characterEnd(text, span.end);
  for (;;) {
    start = skipBlanks(text, start, end);
    end = skipBlanksBack(text, start, end);
    if (start >= end) return undefined;
    // Marks on a comma, or on nothing, go with it.
    if (classAt(text, start) === Class.Punctuation && !staysFirst(text, start, end)) {
      start = Math.min(end, characterEnd(text, start + 1));
    } else if (classOf(text.charCodeAt(end - 1)) === Class.Punctuation && !staysLast(text, start, end)) {
      end--;
    } else break;
  }
  for (let at = start; at < end; at += unitsAt(text, at)) {
    const value = classAt(text, at);
    if (value !== Class.Punctuation && value !== Class.Blank && value !== Class.Joiner) return { start, end };
  }
  return undefined;
}

/** Code units on either side of the offset that are looked at: no word is longer. */
const REACH = 200;

function isGap(unit: number): boolean {
  return classOf(unit) === Class.Blank;
}

/**
 * The word or number that an offset touches: the one that it is in or that begins there, else the one that ends there.
 * Undefined if there is none. In scripts without spaces between words (Chinese, Japanese, Thai …) the runtime's
 * dictionary decides. `language` is ISO 639-1, and decides what an apostrophe parts. UTF-16 code units.
 */
export function wordAt(text: string, offset: number, language = "en"): Span | undefined {
  let from = Math.max(0, Math.min(offset, text.length));
  let to = from;
  while (from > 0 && offset - from < REACH && !isGap(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - offset < REACH && !isGap(text.charCodeAt(to))) to++;
  let touched: Span | undefined;
  forEachToken(text, from, to, language, (start, end, kind) => {
    if (start <= offset && offset <= end && (kind === "word" || kind === "number")) touched = { start, end };
  });
  if (touched === undefined) return undefined;
  const value = classAt(text, touched.start);
  if (value !== Class.Ideograph && value !== Class.Katakana) return touched;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(
    text.slice(from, to),
  )) {
    const start = from + index;
    if (start <= touched.start && touched.start < start + segment.length)
      return { start, end: start + segment.length };
  }
  return touched;
}
