import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Pipeline, suggestionsOf } from "../../../../../src/core/recognise/pipeline.ts";
import { compareSpans } from "../../../../../src/core/text/span.ts";
import { tokens } from "../../../../../src/core/text/tokens.ts";
import { nameModelsIn } from "../../../../../src/node/name-models.ts";

/**
 * A text as real pages write it. `names` are names that must be suggested, as `LABEL text`, in order, whatever else is; of `none` no
 * part may be taken for a name.
 */
export interface RobustRow {
  readonly text: string;
  readonly names: readonly string[];
  readonly none?: readonly string[];
}

const NAME_LABELS: ReadonlySet<string> = new Set(["PER", "ORG", "LOC"]);
const QUOTES: readonly (readonly [string, string])[] = [
  ["«", "»"],
  ["“", "”"],
  ["(", ")"],
];

/** Tests the rows of a language, grouped by what is hard about them, with the models that are shipped. */
export function testRows(language: string, groups: Readonly<Record<string, readonly RobustRow[]>>): void {
  const models = join(import.meta.dirname, "../../../../../models");
  if (!existsSync(join(models, `${language}.model`))) {
    test.skip(`${language}: its model is not here`, () => {});
    return;
  }
  const pipeline = new Pipeline(nameModelsIn(models));

  async function namesIn(text: string): Promise<{ start: number; end: number; label: string }[]> {
    const recognition = await pipeline.recognise(text, { language });
    return suggestionsOf(recognition).filter(({ label }) => NAME_LABELS.has(label));
  }

  describe.each(Object.entries(groups))(`${language}: %s`, (_, rows) => {
    test.each(rows.map((row) => [row.text, row] as const))("%s", async (text, { names, none = [] }) => {
      const found = await namesIn(text);
      const told = found.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`);
      expect(inOrder(names, told), `suggested: ${told.join(", ")}`).toEqual(names);
      for (const words of none) {
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
          const taken = found.filter(({ start, end }) => start < at + words.length && at < end);
          expect(taken, `${words} in ${told.join(", ")}`).toEqual([]);
        }
      }
    });
  });

  test(`${language}: whole words, no blank or unmatched quote at the ends, one paragraph, no overlap`, async () => {
    for (const { text } of Object.values(groups).flat()) {
      const words = tokens(text, 0, text.length, language);
      const found = await namesIn(text);
      expect(found).toEqual([...found].sort(compareSpans));
      for (const [index, { start, end }] of found.entries()) {
        const name = text.slice(start, end);
        expect(words.some((word) => word.start === start)).toBe(true);
        expect(words.some((word) => word.end === end)).toBe(true);
        expect(name).toBe(name.trim());
        expect(name).not.toContain("\n");
        for (const [open, close] of QUOTES) expect(name.includes(open)).toBe(name.includes(close));
        if (index > 0) expect(start).toBeGreaterThanOrEqual(found[index - 1]!.end);
      }
    }
  });
}

/** Those of `wanted` that stand in `found` in their order: all of them where nothing is missing. */
function inOrder(wanted: readonly string[], found: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((name) => {
    const at = found.indexOf(name, from);
    if (at < 0) return false;
    from = at + 1;
    return true;
  });
}
