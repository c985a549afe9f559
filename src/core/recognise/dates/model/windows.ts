import type { Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import type { HashTable } from "../../names/hash-table.ts";
import { REACH } from "../../names/word-features.ts";
import type { RuleMarks } from "./rule-marks.ts";

/** How many tokens before and after one that may be part of a date are read with it. */
const MARGIN = 4;

/**
 * The stretches of tokens in which a date can be: every token marked in `marks` (its first `count` values) with its
 * neighbours, joined where they touch. Token positions, half-open, sorted.
 */
export function windowsOf(marks: Uint8Array, count: number): Span[] {
  const windows: { start: number; end: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (marks[i] === 0) continue;
    const start = Math.max(0, i - MARGIN);
    const end = Math.min(count, i + 1 + MARGIN);
    const last = windows.at(-1);
    if (last !== undefined && last.end >= start) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

/**
 * Marks (1, else 0) the tokens that a date may be near: those of the rules' spans, numbers, and the words that `triggers`
 * holds. `folded` has the hashes of the tokens' folded words from index `REACH` on.
 */
export function markTriggers(
  tokens: readonly Token[],
  folded: Int32Array,
  rules: RuleMarks,
  triggers: HashTable,
  marks: Uint8Array,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const isMarked =
      rules.codes[i + REACH] !== 0 || tokens[i]!.kind === "number" || triggers.find(folded[i + REACH]!) >= 0;
    marks[i] = isMarked ? 1 : 0;
  }
}
