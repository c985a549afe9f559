import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSuggestions } from "../../../src/core/recognise/merge.ts";
import type { Suggestion } from "../../../src/core/recognise/suggestion.ts";
import { compareSpans, overlaps } from "../../../src/core/text/span.ts";

function suggestion(start: number, end: number, label: string, score = 0.5): Suggestion {
  return { start, end, label, score, model: "test" };
}

const anySuggestion = fc
  .tuple(
    fc.nat(30),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom("PER", "DATE"),
    fc.constantFrom(0.2, 0.9),
  )
  .map(([start, length, label, score]) => suggestion(start, start + length, label, score));

describe("mergeSuggestions", () => {
  it.each([
    ["the longer of two", [suggestion(0, 7, "DATE")], [suggestion(0, 13, "TIME")], "TIME"],
    ["the surer of two equally long", [suggestion(0, 4, "DATE", 0.4)], [suggestion(0, 4, "PER", 0.8)], "PER"],
    ["the first of two equals", [suggestion(0, 4, "DATE")], [suggestion(0, 4, "PER")], "DATE"],
  ])("keeps %s", (_what, a, b, label) => {
    expect(mergeSuggestions(a, b).map((kept) => kept.label)).toEqual([label]);
  });

  it("keeps neighbours that touch", () => {
    expect(mergeSuggestions([suggestion(4, 6, "LOC")], [suggestion(0, 4, "DATE")])).toHaveLength(2);
  });

  it("gives a sorted list without overlaps, in which every loser overlaps a winner", () => {
    fc.assert(
      fc.property(fc.array(anySuggestion), fc.array(anySuggestion), (a, b) => {
        // A recogniser's own list is sorted and holds no overlaps.
        const lists = [a, b].map((list) => mergeSuggestions(...list.map((one) => [one])));
        const merged = mergeSuggestions(...lists);
        for (const [i, one] of merged.entries()) {
          const next = merged[i + 1];
          if (next !== undefined) expect(overlaps(one, next) || compareSpans(one, next) > 0).toBe(false);
        }
        for (const one of lists.flat()) {
          expect(merged.includes(one) || merged.some((kept) => overlaps(kept, one))).toBe(true);
        }
      }),
    );
  });

  it("keeps what comparing each with each in the order of their weight would keep", () => {
    fc.assert(
      fc.property(fc.array(anySuggestion), fc.array(anySuggestion), (a, b) => {
        const lists = [a, b].map((list) => mergeSuggestions(...list.map((one) => [one])));
        const weight = ({ start, end, score }: Suggestion) => end - start + score;
        const kept: Suggestion[] = [];
        for (const one of lists.flat().sort((x, y) => weight(y) - weight(x) || compareSpans(x, y)))
          if (!kept.some((other) => overlaps(other, one))) kept.push(one);
        expect(mergeSuggestions(...lists)).toEqual(kept.sort(compareSpans));
      }),
    );
  });
});
