import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScore, scoringAtLeast } from "../../../src/core/recognise/score.ts";

const cases: readonly [string, number | undefined][] = [
  ["0.9", 0.9],
  [" .85 ", 0.85],
  ["0,85", 0.85],
  ["1", 1],
  ["0", 0],
  ["90", 0.9],
  ["90%", 0.9],
  ["90 %", 0.9],
  ["1%", 0.01],
  ["۰٫۹", 0.9],
  ["٩٠٪", 0.9],
  ["100", 1],
  ["101", undefined],
  ["-1", undefined],
  ["", undefined],
  ["%", undefined],
  ["high", undefined],
  ["0.9.1", undefined],
  ["NaN", undefined],
];
test.each(cases)("%j is read as the score %s", (text, score) => {
  expect(parseScore(text)).toBe(score);
});

test("what is read as a score is one", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,% ٫٪۰-۹]{0,6}$/)), (text) => {
      const score = parseScore(text);
      if (score === undefined) return;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});

test("suggestions with just the least score stay", () => {
  const suggestions = [0.2, 0.9, 0.5, 1].map((score) => ({
    start: 0,
    end: 1,
    label: "PER",
    score,
    model: "m",
  }));
  expect(scoringAtLeast(suggestions, 0.5).map(({ score }) => score)).toEqual([0.9, 0.5, 1]);
  expect(scoringAtLeast(suggestions, 0)).toBe(suggestions);
});
