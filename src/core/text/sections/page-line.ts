import { Class, classAt, classOf, skipBlanks, unitsAt } from "../characters.ts";
import { paragraphs } from "../lines.ts";
import type { Span } from "../span.ts";
import { foldedWords } from "./phrases.ts";

/** Words of a line that are looked at: wording stands at its start, or the line is short. */
const MOST_WORDS = 48;
/** Words of a paragraph that are looked at. */
const FEW_WORDS = 8;
/** Code units up to which a line may be wording of the page, or a row of buttons; a longer one is text. */
const LONGEST_ROW = 300;

/** What parts the buttons of a row, with or without blanks around it. */
const SEPARATORS = new Set("|·•・｜¦");
/** What parts them only between blanks. */
const SPACED_SEPARATORS = new Set("/›»>→▸►■●◄▪‣⟩");
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

/** The lines of a normalised text that are not blank, in order. Linear in the length of the text. */
export function pageLines(text: string): PageLine[] {
  let previousEnd = 0;
  return paragraphs(text).map((span) => {
    const gap = text.slice(previousEnd, span.start);
    previousEnd = span.end;
    return pageLine(text, span, gap.indexOf("\n") !== gap.lastIndexOf("\n"));
  });
}

function pageLine(text: string, { start, end }: Span, hasBlankBefore: boolean): PageLine {
  const isText = end - start > LONGEST_ROW;
  const words = foldedWords(text, start, end, isText ? FEW_WORDS : MOST_WORDS);
  return {
    start,
    end,
    size: sizeOf(text, start, end),
    words,
    pieces: isText ? [] : piecesOf(text, start, end, words),
    ending: endingOf(text, start, end),
    hasBlankBefore,
    isItem: isItem(text, start, end),
    ...(isText ? { isUpper: false, isTitle: false, tickerSigns: 0 } : signsOf(text, start, end)),
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

const PRICE_SIGNS = new Set("%٪€$£¥");

function signsOf(
  text: string,
  start: number,
  end: number,
): { readonly isUpper: boolean; readonly isTitle: boolean; readonly tickerSigns: number } {
  let tickerSigns = 0;
  let upper = 0;
  let lower = 0;
  let titled = 0;
  let small = 0;
  let isInside = false;
  for (let at = start; at < end; at += unitsAt(text, at)) {
    const value = classAt(text, at);
    if (value !== Class.Letter) {
      const sign = text[at]!;
      if (PRICE_SIGNS.has(sign) || (sign === ":" && classOf(text.charCodeAt(at + 1)) === Class.Blank))
        tickerSigns++;
      if (value !== Class.Mark && value !== Class.Joiner) isInside = false;
      continue;
    }
    const letter = text.slice(at, at + unitsAt(text, at));
    const isUpper = letter !== letter.toLowerCase();
    const isLower = letter !== letter.toUpperCase();
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
    const character = text[at]!;
    const parts =
      SEPARATORS.has(character) ||
      (SPACED_SEPARATORS.has(character) && isBlank(at - 1) && isBlank(at + 1)) ||
      character === "\t" ||
      character === "\u3000" ||
      (isBlank(at) && isBlank(at + 1) && isBlank(at + 2));
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
