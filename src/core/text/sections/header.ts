import { isNumber } from "./phrases.ts";
import type { SectionKind } from "./section.ts";
import type { JudgedLine, LineKind } from "./sections-of.ts";

/** Letters from which a line without a full stop at its end is a paragraph all the same. */
const LONG = 200;
/** Letters from which one with a full stop is. */
const SHORT = 80;
/** Letters beyond which a summary is too long to be a lead. */
const LONGEST_LEAD = 420;

/** Whether a line is running text: long, or a sentence of some length, or begun by a dateline. */
export function isParagraph(line: JudgedLine): boolean {
  if (line.cue !== undefined || line.isItem) return false;
  return line.dateline !== undefined || line.size >= LONG || (line.ending !== "open" && line.size >= SHORT);
}

/** Whether it can stand as text on its own, as short paragraphs do. */
function isSentence(line: JudgedLine): boolean {
  return isParagraph(line) || (line.cue === undefined && line.ending === "stop" && line.words.length >= 4);
}

/** The kinds of the lines before the running text: as many as the result has elements. */
export function kindsOfHeader(lines: readonly JudgedLine[]): readonly LineKind[] {
  const firstParagraph = lines.findIndex((line) => isSentence(line));
  const headline = headlineOf(lines, firstParagraph < 0 ? lines.length : firstParagraph);
  if (headline < 0)
    return lines.slice(0, Math.max(0, firstParagraph)).map((line) => ({ kind: aboveHeadline(line) }));
  const kinds: LineKind[] = lines.slice(0, headline).map((line) => ({ kind: aboveHeadline(line) }));
  kinds.push({ kind: "headline" });
  let hasLead = false;
  for (let i = headline + 1; i < lines.length; i++) {
    const line = lines[i]!;
    const kind = belowHeadline(lines, i, headline, kinds, hasLead);
    if (kind === "body") break;
    if (kind === "lead") hasLead = true;
    kinds.push({ kind });
    if (line.cue === "related-heading" || line.cue === "comments-heading") {
      kinds.pop();
      break;
    }
  }
  return kinds;
}

/** The line that looks most like a headline: of those before the first paragraph that say nothing else, the first of some length. */
function headlineOf(lines: readonly JudgedLine[], firstParagraph: number): number {
  const isCandidate = (line: JudgedLine): boolean =>
    line.cue === undefined &&
    !line.isRepeated &&
    line.ending !== "stop" &&
    !line.isItem &&
    !isPathOrTicker(line);
  const before = lines.slice(0, firstParagraph);
  const full = before.findIndex((line) => isCandidate(line) && (line.words.length >= 4 || line.size >= 30));
  return full >= 0 ? full : before.findIndex(isCandidate);
}

/** Whether separators part a line into three, or into two of one or two words each; or numbers make a ticker of it. */
function isPathOrTicker(line: JudgedLine): boolean {
  return isPath(line) || isTicker(line);
}

function isPath(line: JudgedLine): boolean {
  const { pieces } = line;
  return pieces.length > 2 || (pieces.length === 2 && pieces.every(({ words }) => words.length <= 4));
}

function isTicker(line: JudgedLine): boolean {
  const numbers = line.words.filter(isNumber).length;
  return (numbers > 2 && line.tickerSigns > 1) || (numbers > 0 && line.pieces.length > 2);
}

function aboveHeadline(line: JudgedLine): SectionKind {
  const kind = kindOfCue(line);
  if (kind !== undefined) return kind;
  return isTicker(line) ? "boilerplate" : "kicker";
}

/** The kind that the wording of a line gives it in any place; undefined where it says nothing certain. */
export function kindOfCue(line: JudgedLine): SectionKind | undefined {
  if (line.isRepeated) return "boilerplate";
  switch (line.cue) {
    case "controls":
    case "invitation":
    case "notice":
    case "end-mark":
    case "ticker":
      return "boilerplate";
    case "credit":
    case "caption":
    case "byline":
    case "related":
      return line.cue;
    case "related-heading":
      return "related";
    case "comments-heading":
      return "comments";
    case "time":
    case "date":
      return "dateline";
    case "topic":
      return "kicker";
    case undefined:
      return undefined;
  }
}

function belowHeadline(
  lines: readonly JudgedLine[],
  i: number,
  headline: number,
  kinds: readonly LineKind[],
  hasLead: boolean,
): SectionKind {
  const line = lines[i]!;
  // An agency's name under a headline says who reported.
  if (line.cue === "end-mark") return "byline";
  const known = kindOfCue(line);
  if (known !== undefined) return known;
  if (line.dateline !== undefined) return "body";
  if (isParagraph(line)) return !hasLead && isLead(lines, i) ? "lead" : "body";
  const previous = kinds.at(-1)!.kind;
  const isAdjacent = !line.hasBlankBefore;
  // A headline may have two lines, in two languages for one; where no blank lines part anything, it is the summary.
  const isBlock = isAdjacent && lines[i + 1]?.hasBlankBefore !== false;
  if (isBlock && i === headline + 1 && line.ending !== "stop" && line.words.length >= 4) return "headline";
  // Beside buttons, what is short explains them.
  if (
    isAdjacent &&
    previous === "boilerplate" &&
    line.ending === "open" &&
    line.size < SHORT &&
    !isAuthor(lines, i)
  )
    return "boilerplate";
  if (line.isTopic) return "kicker";
  if (isAuthor(lines, i)) return "byline";
  if (line.isItem) return hasLead || previous === "headline" ? "lead" : "body";
  if (isSentence(line)) return !hasLead && isLead(lines, i) ? "lead" : "body";
  if (line.words.length >= 5) return hasLead ? "body" : "lead";
  return isPath(line) || line.words.length <= 3 ? "kicker" : "body";
}

/** Whether a paragraph under the headline sums up: more of the header, a dateline or a longer first paragraph follows it. */
function isLead(lines: readonly JudgedLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.size > LONGEST_LEAD) return false;
  for (let next = i + 1; next < lines.length; next++) {
    const other = lines[next]!;
    if (other.dateline !== undefined) return true;
    if (other.isRepeated) continue;
    if (isParagraph(other)) return next > i + 1 || other.size > line.size;
    const kind = kindOfCue(other);
    if (kind === "byline" || kind === "dateline") continue;
    if (kind === undefined && isAuthor(lines, next)) continue;
    if (kind !== "credit" && kind !== "caption" && kind !== "boilerplate") return false;
  }
  return false;
}

/** Whether a short line is a person's name: all words begin with capitals, or a byline or time stands right beside it. */
function isAuthor(lines: readonly JudgedLine[], i: number): boolean {
  const line = lines[i]!;
  if (line.cue !== undefined || line.words.length < 2 || line.words.length > 5) return false;
  if (line.words.some(isNumber) || line.ending !== "open") return false;
  if (line.isTitle) return !line.isUpper;
  const isStamp = (other: JudgedLine | undefined): boolean =>
    other?.cue === "time" || other?.cue === "date" || other?.cue === "byline";
  return (
    (!line.hasBlankBefore && isStamp(lines[i - 1])) ||
    (!lines[i + 1]?.hasBlankBefore && isStamp(lines[i + 1]))
  );
}
