import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchSpans, type SpanMatch } from "../../../src/core/measure/span-matches.ts";
import { type LabelledSpan, SpanTally } from "../../../src/core/measure/span-scores.ts";

const per = (start: number, end: number): LabelledSpan => ({ start, end, label: "PER" });
const org = (start: number, end: number): LabelledSpan => ({ start, end, label: "ORG" });

/** `kind gold predicted`, a span as its label and offsets, for a line of a table. */
function told(match: SpanMatch): string {
  const show = ({ label, start, end }: LabelledSpan): string => `${label} ${start}–${end}`;
  const sides = ["gold" in match ? show(match.gold) : "", "predicted" in match ? show(match.predicted) : ""];
  return [match.kind, ...sides].filter(Boolean).join(" ");
}

describe("matching gold spans with predicted ones", () => {
  const cases: readonly [string, LabelledSpan[], LabelledSpan[], string[]][] = [
    ["nothing", [], [], []],
    ["the same", [per(0, 3)], [per(0, 3)], ["right PER 0–3 PER 0–3"]],
    ["another label", [per(0, 3)], [org(0, 3)], ["label PER 0–3 ORG 0–3"]],
    ["other ends", [per(0, 3)], [per(1, 5)], ["boundary PER 0–3 PER 1–5"]],
    ["other ends and label", [per(0, 3)], [org(1, 5)], ["both PER 0–3 ORG 1–5"]],
    ["missed", [per(0, 3)], [], ["missed PER 0–3"]],
    ["spurious", [], [per(0, 3)], ["spurious PER 0–3"]],
    ["touching is no overlap", [per(0, 3)], [per(3, 5)], ["missed PER 0–3", "spurious PER 3–5"]],
    [
      "a span in two pieces: the longer belongs to it",
      [per(0, 10)],
      [per(0, 3), per(4, 10)],
      ["spurious PER 0–3", "boundary PER 0–10 PER 4–10"],
    ],
    [
      "two spans as one: the longer belongs to it",
      [per(0, 3), per(4, 10)],
      [per(0, 10)],
      ["missed PER 0–3", "boundary PER 4–10 PER 0–10"],
    ],
    [
      "what is right is no partner for another",
      [per(0, 10), per(2, 4)],
      [per(2, 4)],
      ["missed PER 0–10", "right PER 2–4 PER 2–4"],
    ],
    [
      "the label decides between equal spans",
      [per(0, 3), org(0, 3)],
      [org(0, 3)],
      ["right ORG 0–3 ORG 0–3", "missed PER 0–3"],
    ],
    [
      "a long predicted span beside short ones behind it",
      [per(20, 22)],
      [org(0, 30), per(1, 2), per(3, 4)],
      ["spurious PER 1–2", "spurious PER 3–4", "both PER 20–22 ORG 0–30"],
    ],
  ];
  test.each(cases)("%s", (_, gold, predicted, expected) => {
    expect(matchSpans(gold, predicted).map(told)).toEqual(expected);
  });

  const span = fc
    .record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 8 }),
      label: fc.constantFrom("PER", "ORG"),
    })
    .map(({ start, length, label }) => ({ start, end: start + length, label }));

  test("uses every span once, and counts as the strict score does", () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (gold, predicted) => {
        const matches = matchSpans(gold, predicted);
        const golds = matches.flatMap((match) => ("gold" in match ? [match.gold] : []));
        const found = matches.flatMap((match) => ("predicted" in match ? [match.predicted] : []));
        expect(golds).toHaveLength(gold.length);
        expect(new Set(golds)).toEqual(new Set(gold));
        expect(found).toHaveLength(predicted.length);
        expect(new Set(found)).toEqual(new Set(predicted));
        const tally = new SpanTally();
        tally.add(gold, predicted);
        expect(matches.filter(({ kind }) => kind === "right")).toHaveLength(tally.counts().right);
      }),
    );
  });

  test("leaves no overlapping pair apart", () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (gold, predicted) => {
        const matches = matchSpans(gold, predicted);
        for (const match of matches) {
          if (match.kind !== "missed") continue;
          for (const other of matches) {
            if (other.kind !== "spurious") continue;
            const apart = match.gold.end <= other.predicted.start || other.predicted.end <= match.gold.start;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
