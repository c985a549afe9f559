import { isParagraph, kindOfCue } from "./header.ts";
import type { SectionKind } from "./section.ts";
import type { JudgedLine, LineKind } from "./sections-of.ts";

/** Letters of a paragraph that can resume the article behind other stories. */
const RESUMING = 120;
/** Letters from which a line without stop or comma is several titles run together. */
const RUN_TOGETHER = 110;
/** Letters up to which a line right under buttons belongs to them. */
const SHORTEST = 40;
/** Letters beyond which quoted text is a paragraph of the article and no block of its own. */
const LONGEST_QUOTE = 320;

/** The kinds of the lines from `from` on: the running text, and what stands in and behind it. */
export function kindsOfText(text: string, lines: readonly JudgedLine[], from: number): readonly LineKind[] {
  const kinds: LineKind[] = [];
  let block: "text" | "related" | "comments" = "text";
  let isBehind = false;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.isRepeated) {
      kinds.push({ kind: "boilerplate" });
      continue;
    }
    if (line.cue === "related-heading" || line.cue === "comments-heading") {
      block = line.cue === "related-heading" ? "related" : "comments";
      kinds.push({ kind: block, opens: true });
      continue;
    }
    if (block === "related" && line.cue === undefined && resumes(lines, i)) block = "text";
    if (block !== "text") {
      kinds.push({ kind: isFurniture(line, block) ? "boilerplate" : block });
      continue;
    }
    const known = kindOfCue(line);
    if (known === "boilerplate") isBehind = true;
    if (known !== undefined && line.cue !== "topic" && !(line.cue === "date" && !isBehind)) {
      kinds.push({ kind: known });
      continue;
    }
    if (isBehind && isTitle(line) && opensStories(lines, i)) {
      block = "related";
      kinds.push({ kind: "related", opens: true });
      continue;
    }
    if (isParagraph(line)) isBehind = false;
    kinds.push({ kind: kindOfText(text, lines, i, isBehind) });
  }
  return kinds;
}

/** Whether a line inside other stories or comments is of the page all the same: their own buttons are not. */
function isFurniture(line: JudgedLine, block: "related" | "comments"): boolean {
  const { cue } = line;
  if (cue === "invitation" || cue === "end-mark") return true;
  if (cue === "notice") return true;
  return cue === "controls" && line.pieces.length > (block === "related" ? 1 : 2);
}

function resumes(lines: readonly JudgedLine[], i: number): boolean {
  const isLong = (line: JudgedLine | undefined): boolean =>
    line !== undefined && isParagraph(line) && line.size >= RESUMING && line.ending !== "open";
  return isLong(lines[i]) && isLong(lines[i + 1]);
}

/** Whether a line can be a title: some words, no full stop. */
function isTitle(line: JudgedLine): boolean {
  return (line.cue === undefined || line.cue === "topic") && line.ending !== "stop" && !isParagraph(line);
}

/** Whether a heading behind the article's end stands over titles. */
function opensStories(lines: readonly JudgedLine[], i: number): boolean {
  const next = lines[i + 1];
  return next !== undefined && isTitle(next);
}

function kindOfText(text: string, lines: readonly JudgedLine[], i: number, isBehind: boolean): SectionKind {
  const line = lines[i]!;
  if (isQuote(text, line)) return "quote";
  if (isRunTogether(text, line)) return "related";
  if (isParagraph(line) || line.isItem || line.ending === "stop") return "body";
  if (isBehind && !line.hasBlankBefore && line.size < SHORTEST) return "boilerplate";
  return isSubheading(lines, i) ? "subheading" : "body";
}

function isSubheading(lines: readonly JudgedLine[], i: number): boolean {
  const line = lines[i]!;
  const next = lines[i + 1];
  if (line.size > RUN_TOGETHER || line.ending === "stop" || next === undefined) return false;
  return isParagraph(next) || next.isItem || (next.ending === "stop" && next.cue === undefined);
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ['"', '"'],
]);

/** Whether a line is marked as a quotation by its layout: a sign before it, or quotation marks around all of it. */
function isQuote(text: string, line: JudgedLine): boolean {
  const first = text[line.start]!;
  if (first === ">" || first === "❝") return true;
  const closer = OPENERS.get(first);
  if (closer === undefined || line.size > LONGEST_QUOTE || text[line.end - 1] !== closer) return false;
  return text.indexOf(closer, line.start + 1) === line.end - 1;
}

/** Whether a long line is titles of other stories without anything between them, as pages lose their lists. */
function isRunTogether(text: string, line: JudgedLine): boolean {
  if (line.size <= RUN_TOGETHER || line.ending !== "open" || line.dateline !== undefined) return false;
  return !/[.,،;؛:!?؟…]/.test(text.slice(line.start, line.end));
}
