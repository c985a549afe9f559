import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Occurrences, type Summary } from "../../../../src/core/recognise/names/occurrences.ts";

const KEY = 12_345;

/** Places of one key as `[position, label]`, and what is said around a position or gap. */
function around(
  places: readonly (readonly [number, number])[],
  position: number,
  gap?: [number, number, number],
) {
  const occurrences = new Occurrences(3);
  occurrences.watch(KEY);
  const number = occurrences.numberOf(KEY);
  places.forEach(([at, label], i) => {
    occurrences.add(number, at, label, 0, i);
  });
  occurrences.sort();
  const summary: Summary = {
    count: 0,
    majority: 0,
    unanimous: false,
    label: 0,
    labelled: 0,
    place: 0,
    name: -1,
  };
  const [start, end, growth] = gap ?? [position, position + 1, 0];
  occurrences.around(number, position, { start, end, growth }, summary);
  return summary;
}

describe("Occurrences", () => {
  it("leaves out the place itself", () => {
    expect(around([[10, 1]], 10).count).toBe(0);
  });

  it("tells the majority, and the label of those in names", () => {
    const places = [
      [0, 0],
      [10, 2],
      [20, 0],
      [30, 0],
    ] as const;
    expect(around(places, 0)).toMatchObject({
      count: 3,
      majority: 0,
      unanimous: false,
      label: 2,
      labelled: 1,
    });
    expect(around(places, 10)).toMatchObject({ count: 3, majority: 0, unanimous: true, label: 0 });
  });

  it("names the nearest one before, else the nearest after", () => {
    const places = [
      [0, 1],
      [10, 1],
      [20, 1],
    ] as const;
    expect(around(places, 20).name).toBe(1);
    expect(around(places, 0).name).toBe(1);
  });

  it("does not look further than it should", () => {
    expect(
      around(
        [
          [0, 1],
          [100_000, 1],
        ],
        0,
      ).count,
    ).toBe(0);
  });

  it("leaves out a gap, and sees what follows it where it has moved to", () => {
    const places = [
      [0, 1],
      [10, 2],
      [20, 3],
      [6000, 3],
    ] as const;
    expect(around(places, 12, [5, 25, 2])).toMatchObject({ count: 1, label: 1 });
    expect(around(places, 12, [5, 25, -4000])).toMatchObject({ count: 2 });
  });

  it("counts as a look at every place would", () => {
    const places = fc
      .uniqueArray(fc.tuple(fc.nat(400), fc.nat(3)), { minLength: 1, maxLength: 7, selector: ([at]) => at })
      .map((list) => list.sort(([a], [b]) => a - b));
    fc.assert(
      fc.property(places, fc.nat(6), (list, which) => {
        const [position] = list[which % list.length]!;
        const others = list.filter(([at]) => at !== position);
        const summary = around(list, position);
        expect(summary.count).toBe(others.length);
        const named = others.filter(([, label]) => label !== 0);
        expect(summary.label === 0).toBe(named.length === 0);
        expect(summary.labelled).toBe(
          others.filter(([, label]) => summary.label !== 0 && label === summary.label).length,
        );
        for (const label of [1, 2, 3])
          expect(others.filter((other) => other[1] === label).length).toBeLessThanOrEqual(summary.labelled);
      }),
    );
  });
});
