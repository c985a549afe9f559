import { describe, expect, test } from "vitest";
import { Calibration } from "../../../src/core/measure/calibration.ts";
import { CommonErrors } from "../../../src/core/measure/common-errors.ts";
import { Confusion } from "../../../src/core/measure/confusion.ts";
import { matchSpans } from "../../../src/core/measure/span-matches.ts";

const TEXT = "Anna of Acorn met Boris in Northport";

/** The span of a word of the text. */
function word(words: string, label: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, label };
}

const matches = matchSpans(
  [word("Anna", "PER"), word("Acorn", "ORG"), word("Boris", "PER"), word("Northport", "LOC")],
  [word("Anna", "PER"), word("Acorn", "LOC"), word("met Boris", "PER"), word("of", "ORG")],
);

test("the confusion table says what became of every gold span, and what belongs to none", () => {
  const confusion = new Confusion(["PER", "ORG", "LOC"]);
  confusion.add(matches);
  confusion.add(matches);
  expect(confusion.rows).toEqual([
    { label: "PER", found: [2, 0, 0], otherEnds: 2, missed: 0 },
    { label: "ORG", found: [0, 0, 2], otherEnds: 0, missed: 0 },
    { label: "LOC", found: [0, 0, 0], otherEnds: 0, missed: 2 },
  ]);
  expect(confusion.spurious).toEqual([0, 2, 0]);
});

test("the commonest errors of a kind come first, with their strings", () => {
  const errors = new CommonErrors();
  errors.add(TEXT, matches);
  errors.add(TEXT, matchSpans([word("Anna", "PER"), word("Northport", "LOC")], []));
  expect(errors.countOf("missed")).toBe(3);
  expect(errors.commonest("missed", 1)).toEqual([{ gold: { text: "Northport", label: "LOC" }, count: 2 }]);
  expect(errors.commonest("boundary", 9)).toEqual([
    { gold: { text: "Boris", label: "PER" }, predicted: { text: "met Boris", label: "PER" }, count: 1 },
  ]);
  expect(errors.commonest("label", 9)).toHaveLength(1);
  expect(errors.commonest("spurious", 9)).toEqual([{ predicted: { text: "of", label: "ORG" }, count: 1 }]);
  expect(errors.commonest("both", 9)).toEqual([]);
});

describe("calibration", () => {
  test("of nothing has no bins and no error", () => {
    const calibration = new Calibration();
    expect(calibration.bins).toEqual([]);
    expect(calibration.expectedError).toBe(0);
  });

  test("is perfect where as many are right as the scores say", () => {
    const calibration = new Calibration();
    for (let i = 0; i < 10; i++) calibration.add(0.9, i < 9);
    expect(calibration.expectedError).toBeCloseTo(0);
  });

  test("weighs the bins by their counts, and a score of one lies in the last", () => {
    const calibration = new Calibration();
    calibration.add(1, true);
    calibration.add(1, false);
    calibration.add(0.25, false);
    calibration.add(0.29, true);
    expect(calibration.bins.map(({ count, accuracy }) => [count, accuracy])).toEqual([
      [2, 0.5],
      [2, 0.5],
    ]);
    expect(calibration.bins.at(-1)).toMatchObject({ from: 0.9, to: 1, meanScore: 1 });
    expect(calibration.expectedError).toBeCloseTo((2 * 0.5 + 2 * 0.23) / 4);
  });
});
