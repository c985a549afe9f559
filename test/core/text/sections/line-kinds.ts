import type { Section } from "../../../../src/core/text/sections/section.ts";

/**
 * What kind each line of a text is, in short: `1 headline, 3-5 body`, lines counted from 1, blank lines skipped over. A line
 * that holds two sections has both: `7 dateline+body`.
 */
export function lineKinds(text: string, sections: readonly Section[]): string {
  const runs: { kind: string; first: number; last: number }[] = [];
  let start = 0;
  for (const [i, line] of text.split("\n").entries()) {
    const end = start + line.length;
    const kind = sections
      .filter((section) => section.start < end && section.end > start)
      .map((section) => section.kind)
      .join("+");
    start = end + 1;
    if (line.trim() === "") continue;
    const last = runs.at(-1);
    if (last?.kind === kind) last.last = i + 1;
    else runs.push({ kind, first: i + 1, last: i + 1 });
  }
  return runs
    .map(({ kind, first, last }) => `${first === last ? first : `${first}-${last}`} ${kind}`)
    .join(", ");
}
