import { Class, classAt, classOf, skipBlanks, unitsAt } from "../characters.ts";
import type { Span } from "../span.ts";
import { foldedWords } from "./phrases.ts";

/** Words of a line that are looked at: wording stands at its start, or the line is short. */
const MOST_WORDS = 48;
/** Words of a paragraph that are looked at. */
const FEW_WORDS = 8;
/** Code units up to which a line may be wording of the page, or a row of buttons; a longer one is text. */
const LONGEST_ROW = 300;

/** What parts the buttons of a row, with or without blanks around it. */
const SEPARATORS = unitsOf("|·•・｜¦");
/** What parts them only between blanks. */
const SPACED_SEPARATORS = unitsOf("/›»>→▸►■●◄▪‣⟩");
const TAB = 0x09;
const WIDE_BLANK = 0x3000;
const BULLETS = new Set("•●▪■◄►▸→➤➔‣·*◦○✓✔-–—>»");
const CLOSERS = new Set("\"'”’»›)]}）】」』“");
const STOPS = new Set(".…。．۔।");
const OTHER_ENDS = new Set("!?;؟؛！？‽·");

/** What a line ends with: a full stop, another mark that ends sentences, a colon, or none of them. */
export type LineEnd = "stop" | "mark" | "colon" | "open";

/** A part of a line between separators, as a row of buttons or a path has them. */
export interface Piece extends Span {
  /** Its folded words. */
  readonly words: readonly string[];
  /** The folded words before its first colon, where one stands there. */
  readonly label?: readonly string[];
}

/** A line of an article that is not blank, as far as layout tells: UTF-16 offsets without the blanks around it. */
export interface PageLine extends Span {
  /** How long it reads, in letters of an alphabet: an ideograph counts as three. */
  readonly size: number;
  /** Its first words, folded. */
  readonly words: readonly string[];
  readonly pieces: readonly Piece[];
  readonly ending: LineEnd;
  readonly hasBlankBefore: boolean;
  /** Whether a bullet or a number with a stop or bracket begins it. */
  readonly isItem: boolean;
  /** Whether it has at least two letters that have case and all of them are capitals. */
  readonly isUpper: boolean;
  /** Whether every word of letters begins with a capital, in a script that has them. */
  readonly isTitle: boolean;
  /** How many signs of prices it has: per cent, currencies, and colons before a blank. */
  readonly tickerSigns: number;
}

/** What stands on a line of a text (one of its `paragraphs`); `previousEnd` is where the line before ends, or 0. */
export function pageLine(text: string, { start, end }: Span, previousEnd: number): PageLine {
  const isText = end - start > LONGEST_ROW;
  const words = foldedWords(text, start, end, isText ? FEW_WORDS : MOST_WORDS);
  const { isUpper, isTitle, tickerSigns } = isText ? NO_SIGNS : signsOf(text, start, end);
  const lf = text.indexOf("\n", previousEnd);
  return {
    start,
    end,
    size: sizeOf(text, start, end),
    words,
    pieces: isText ? [] : piecesOf(text, start, end, words),
    ending: endingOf(text, start, end),
    hasBlankBefore: lf >= 0 && lf + 1 < start && text.lastIndexOf("\n", start - 1) > lf,
    isItem: isItem(text, start, end),
    isUpper,
    isTitle,
    tickerSigns,
  };
}

/** Code units of a line's start that stand for all of it where its writing is judged. */
const SAMPLE = 400;

function sizeOf(text: string, start: number, end: number): number {
  const to = Math.min(end, start + SAMPLE);
  let ideographs = 0;
  for (let at = start; at < to; at++) if (classOf(text.charCodeAt(at)) === Class.Ideograph) ideographs++;
  return end - start + 2 * ideographs;
}

function endingOf(text: string, start: number, end: number): LineEnd {
  let at = end;
  while (at > start && CLOSERS.has(text[at - 1]!)) at--;
  const last = text[at - 1];
  if (last === undefined) return "open";
  if (STOPS.has(last)) return "stop";
  if (OTHER_ENDS.has(last)) return "mark";
  return last === ":" || last === "：" ? "colon" : "open";
}

function isItem(text: string, start: number, end: number): boolean {
  const isBlankAt = (at: number): boolean => at < end && classOf(text.charCodeAt(at)) === Class.Blank;
  if (BULLETS.has(text[start]!)) return text[start] !== "-" || isBlankAt(start + 1);
  let at = start;
  while (at < end && at - start < 3 && classOf(text.charCodeAt(at)) === Class.Digit) at++;
  return at > start && /[.)\]．、]/.test(text[at] ?? "") && isBlankAt(at + 1);
}

const PRICE_SIGNS = unitsOf("%٪€$£¥");
const COLON = 0x3a;

const Case = { Upper: 1, Lower: 2, None: 3 } as const;
type Case = (typeof Case)[keyof typeof Case];

/** The cases of the letters seen so far, by code unit; 0 where not looked at yet. */
const cases = new Uint8Array(0x10000);

function caseOf(unit: number): Case {
  const known = cases[unit] as Case | 0;
  if (known !== 0) return known;
  const learnt = caseOfLetter(String.fromCharCode(unit));
  cases[unit] = learnt;
  return learnt;
}

function caseOfLetter(letter: string): Case {
  // A letter of the title case, as ǅ, has both others; it stands where a capital does.
  if (letter !== letter.toLowerCase()) return Case.Upper;
  return letter !== letter.toUpperCase() ? Case.Lower : Case.None;
}

type Signs = Pick<PageLine, "isUpper" | "isTitle" | "tickerSigns">;

const NO_SIGNS: Signs = { isUpper: false, isTitle: false, tickerSigns: 0 };

function signsOf(text: string, start: number, end: number): Signs {
  let tickerSigns = 0;
  let upper = 0;
  let lower = 0;
  let titled = 0;
  let small = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    let value = classOf(unit);
    const isPair = value === Class.High && unitsAt(text, at) === 2;
    if (isPair) value = classAt(text, at);
    if (value !== Class.Letter) {
      if (PRICE_SIGNS.has(unit) || (unit === COLON && classOf(text.charCodeAt(at + 1)) === Class.Blank))
        tickerSigns++;
      if (value !== Class.Mark && value !== Class.Joiner) isInside = false;
      if (isPair) at++;
      continue;
    }
    const letterCase = isPair ? caseOfLetter(text.slice(at, at + 2)) : caseOf(unit);
    if (isPair) at++;
    const isUpper = letterCase === Case.Upper;
    const isLower = letterCase === Case.Lower;
    if (isUpper) upper++;
    else if (isLower) lower++;
    if (!isInside && (isUpper || isLower)) isUpper ? titled++ : small++;
    isInside = true;
  }
  return { isUpper: upper > 1 && lower === 0, isTitle: titled > 0 && small === 0, tickerSigns };
}

/** The pieces of a line, whose folded words are `all`. */
function piecesOf(text: string, start: number, end: number, all: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number): void => {
    const words = from === start && to === end ? all : foldedWords(text, from, to, MOST_WORDS);
    if (words.length === 0) return;
    const label = labelOf(text, from, to);
    pieces.push({ start: skipBlanks(text, from, to), end: to, words, ...(label && { label }) });
  };
  const isBlank = (at: number): boolean =>
    at < start || at >= end || classOf(text.charCodeAt(at)) === Class.Blank;
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const value = classOf(unit);
    if (value === Class.Letter || value === Class.Mark) continue;
    const parts =
      value === Class.Blank
        ? unit === TAB || unit === WIDE_BLANK || (isBlank(at + 1) && isBlank(at + 2))
        : SEPARATORS.has(unit) || (SPACED_SEPARATORS.has(unit) && isBlank(at - 1) && isBlank(at + 1));
    if (!parts) continue;
    add(from, at);
    from = at + 1;
  }
  add(from, end);
  return pieces;
}

/** Code units within which a colon makes a label of what is before it. */
const LONGEST_LABEL = 60;

function labelOf(text: string, start: number, end: number): string[] | undefined {
  const to = Math.min(end, start + LONGEST_LABEL);
  for (let at = start; at < to; at++) {
    if (text[at] !== ":" && text[at] !== "：") continue;
    // A colon between digits is a clock's.
    const isClock =
      classOf(text.charCodeAt(at - 1)) === Class.Digit && classOf(text.charCodeAt(at + 1)) === Class.Digit;
    if (isClock) continue;
    const words = foldedWords(text, start, at, 12);
    return words.length > 0 ? words : undefined;
  }
  return undefined;
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
