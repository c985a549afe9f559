import type { Span } from "../../../text/span.ts";

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
