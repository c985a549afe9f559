import { Class, classAt } from "../characters.ts";
import type { PageLine, Piece } from "./page-line.ts";
import { foldedWords, isNumber } from "./phrases.ts";
import { timeOf } from "./time-line.ts";
import type { CompiledWording } from "./wording.ts";

/**
 * What the wording of a line says it is, wherever it stands. `related-heading` and `comments-heading` open a block,
 * `related` is a single story; `topic` names a part of the paper; `time` says that the page was published or changed then,
 * `date` is a day or time that nothing is said of.
 */
export type Cue =
  | "related-heading"
  | "related"
  | "comments-heading"
  | "controls"
  | "invitation"
  | "notice"
  | "end-mark"
  | "ticker"
  | "credit"
  | "caption"
  | "byline"
  | "time"
  | "date"
  | "topic";

/** Letters up to which a line can be wording of the page: a longer one is text. */
const LONGEST = 260;

/** What the wording of a line says; undefined where it says nothing. */
export function cueOf(text: string, line: PageLine, wording: CompiledWording): Cue | undefined {
  const { words } = line;
  // What a page's markup left behind.
  if (text[line.start] === "<" && text[line.end - 1] === ">") return "notice";
  if (line.size > LONGEST || words.length === 0) return undefined;
  const isSentence = line.ending === "stop" && words.length > 8;
  const ofPieces = line.pieces.map((piece) => cueOfPiece(text, piece, line, wording));
  const first = ofPieces.find((cue) => cue !== undefined && cue !== "number");

  if (wording.endMarks.lengthAt(words, 0) > 0 && isNearly(words, wording.endMarks.lengthAt(words, 0), 3)) {
    return "end-mark";
  }
  if (ofPieces.some((cue) => cue === "byline")) return first === "credit" ? "credit" : "byline";
  if (ofPieces.some((cue) => cue === "credit")) return isCaption(line) ? "caption" : "credit";
  if (ofPieces.some((cue) => cue === "caption")) return "caption";
  const rights = line.size <= LONGEST ? text.slice(line.start, line.end).indexOf("©") : -1;
  if (rights === 0) return /^©\s*\d/.test(text.slice(line.start, line.start + 8)) ? "notice" : "credit";
  if (rights > 0 && rights * 3 > line.end - line.start) return "caption";
  const time = isSentence ? undefined : timeOf(text, line, wording);
  if (time === "time") return time;
  if (ofPieces.some((cue) => cue === "related-heading")) return "related-heading";
  if (first === "related") return "related";
  if (isCommentsHeading(words, wording)) return "comments-heading";
  if (isRow(ofPieces)) return "controls";
  if (first === "notice") return "notice";
  if (time !== undefined) return time;
  if (isInvitation(text, line, wording)) return "invitation";
  if (
    wording.tickers.lengthAt(words, 0) > 0 &&
    (line.pieces[0]?.label !== undefined || line.pieces.length > 1)
  ) {
    return "ticker";
  }
  if (line.pieces.length > 0 && line.pieces.every((piece) => wording.topics.isWhole(piece.words)))
    return "topic";
  // Who wrote may be no more than "Newsroom".
  if (words.length <= 2 && wording.authorLabels.isWhole(words)) return "byline";
  return undefined;
}

type PieceCue =
  | "number"
  | "related-heading"
  | "related"
  | "controls"
  | "loose"
  | "notice"
  | "byline"
  | "credit"
  | "caption";

function cueOfPiece(
  text: string,
  piece: Piece,
  line: PageLine,
  wording: CompiledWording,
): PieceCue | undefined {
  const { words, label } = piece;
  if (label !== undefined) {
    const rest = words.length - label.length;
    if (label.length <= 4 && rest <= 14) {
      if (wording.authorLabels.lengthAt(label, 0) > 0 && rest > 0) return "byline";
      if (wording.credits.lengthAt(label, 0) > 0 && rest > 0) return "credit";
    }
    if (wording.captions.lengthAt(label, 0) > 0) return "caption";
    if (wording.credits.isWhole(label) && rest > 0) return "caption";
    if (wording.related.isWhole(label)) return rest === 0 ? "related-heading" : "related";
    if (wording.controls.isWhole(label)) return "controls";
  } else if (isAuthored(text, piece, line, wording)) return "byline";
  else if (isCredited(piece, line, wording)) return "credit";
  if (wording.related.isWhole(words)) return "related-heading";
  const related = wording.related.lengthAt(words, 0);
  if (related > 1 && words.length <= 8 && line.ending !== "stop") return "related-heading";
  if (words.every(isNumber)) return "number";
  const pressed = isControl(words, wording);
  if (pressed !== undefined) return pressed;
  const notice = wording.notices.lengthAt(words, 0);
  if (notice > 1 || (notice === 1 && (label?.length === 1 || isNearly(words, 1, 4)))) return "notice";
  return undefined;
}

function isNearly(words: readonly string[], phrase: number, more: number): boolean {
  return words.slice(phrase).filter((word) => !isNumber(word)).length <= more;
}

/** Whether a piece is nothing but tools of the page and their numbers ("controls"), or begins or ends so ("loose"). */
function isControl(words: readonly string[], wording: CompiledWording): "controls" | "loose" | undefined {
  let hits = 0;
  let others = 0;
  let isFirst = false;
  let isLast = false;
  for (let at = 0; at < words.length; ) {
    const length = Math.max(wording.controls.lengthAt(words, at), wording.platforms.lengthAt(words, at));
    if (length > 0) {
      hits++;
      if (others === 0) isFirst = true;
      isLast = true;
    } else if (!isNumber(words[at]!)) {
      others++;
      isLast = false;
    }
    at += Math.max(1, length);
  }
  if (hits === 0) return undefined;
  if (others === 0) return "controls";
  return (isFirst || isLast) && words.length <= 8 ? "loose" : undefined;
}

/** Whether the pieces of a line are a row of buttons: each is one or nearly, and one is nothing else. */
function isRow(pieces: readonly (PieceCue | undefined)[]): boolean {
  const pressed = pieces.filter((cue) => cue === "controls").length;
  const loose = pieces.filter((cue) => cue === "loose" || cue === "notice").length;
  return pressed > 0 && pressed * 2 + loose >= pieces.filter((cue) => cue !== "number").length;
}

function isAuthored(text: string, piece: Piece, line: PageLine, wording: CompiledWording): boolean {
  const { words } = piece;
  const length = wording.authorPrepositions.lengthAt(words, 0);
  if (length === 0 || classAt(text, piece.start) === Class.Ideograph) return false;
  const isBracketed = text[line.start] === "(";
  if (words.length > length + (isBracketed ? 30 : 9) || words.length === length || line.ending === "mark")
    return false;
  if (line.ending === "stop" && words.length > 8 && line.pieces.length === 1) return isBracketed;
  // A name follows: in a script that has capitals, it begins with one.
  const name = nthWord(text, piece, length);
  return name === undefined || name !== name.toLowerCase() || name === name.toUpperCase();
}

/** The first letter of the n-th word (from 0) of a piece, as it is written. */
function nthWord(text: string, piece: Piece, n: number): string | undefined {
  let count = -1;
  let isInside = false;
  for (let at = piece.start; at < piece.end; at++) {
    const isLetter = /[\p{L}\p{M}\p{N}]/u.test(text[at]!);
    if (isLetter && !isInside && ++count === n) return text[at]!;
    isInside = isLetter;
  }
  return undefined;
}

function isCredited(piece: Piece, line: PageLine, wording: CompiledWording): boolean {
  const length = wording.credits.lengthAt(piece.words, 0);
  if (length === 0 || piece.words.length === length || line.ending === "stop") return false;
  return length > 1 ? piece.words.length <= length + 7 : piece.words.length <= 4 && line.isTitle;
}

/** Whether what stands behind a credit's label is told rather than named: it is then the text of the picture. */
function isCaption(line: PageLine): boolean {
  const label = line.pieces[0]?.label;
  return line.words.length - (label?.length ?? 0) > 12 || (line.ending === "stop" && line.words.length > 8);
}

function isCommentsHeading(words: readonly string[], wording: CompiledWording): boolean {
  if (isNumber(words[0]!) || wording.comments.lengthAt(words, 0) === 0) return false;
  const letters = words.filter((word) => !isNumber(word));
  const length = wording.comments.lengthAt(letters, 0);
  return length > 0 && (length === letters.length || (length > 1 && letters.length <= length + 3));
}

/** Words beyond which a line that asks for something tells more than that. */
const LONGEST_INVITATION = 32;
const CLAUSE_END = new Set(".?!:;؟。！？：");

/** Whether a line asks its reader to do something on the page or elsewhere. */
function isInvitation(text: string, line: PageLine, wording: CompiledWording): boolean {
  const { words } = line;
  if (words.length > LONGEST_INVITATION) return false;
  if (!wording.invitations.isWithin(words)) return false;
  const isElsewhere = wording.platforms.isWithin(words);
  for (const clause of clausesOf(text, line)) {
    const length = wording.invitations.lengthAt(clause, 0);
    if (length > 1 && (isElsewhere || words.length <= 20)) return true;
    if (length === 1 && (isElsewhere || words.length <= 5)) return true;
  }
  return isElsewhere;
}

/** The folded words of a line's clauses, without those that are quoted. */
function clausesOf(text: string, line: PageLine): readonly (readonly string[])[] {
  const clauses: string[][] = [];
  let start = line.start;
  for (let at = start; at <= line.end; at++) {
    if (at < line.end && !CLAUSE_END.has(text[at]!)) continue;
    if (!/^\s*["«“„'‘]/.test(text.slice(start, Math.min(at, start + 4)))) {
      clauses.push(foldedWords(text, start, at, LONGEST_INVITATION));
    }
    start = at + 1;
  }
  return clauses;
}
