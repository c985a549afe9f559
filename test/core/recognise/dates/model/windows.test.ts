import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { windowsOf } from "../../../../../src/core/recognise/dates/model/windows.ts";

describe("the windows in which a date can be", () => {
  test("none without a mark", () => {
    expect(windowsOf(new Uint8Array(20), 20)).toEqual([]);
  });

  test("a mark with its neighbours, cut at the ends of the sentence", () => {
    expect(windowsOf(Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 12)).toEqual([{ start: 0, end: 6 }]);
    expect(windowsOf(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 12)).toEqual([{ start: 7, end: 12 }]);
  });

  test("every mark is inside one, they are in order and do not touch", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 })), (list) => {
        const windows = windowsOf(Uint8Array.from(list), list.length);
        list.forEach((mark, i) => {
          if (mark === 1) expect(windows.filter(({ start, end }) => start <= i && i < end)).toHaveLength(1);
        });
        windows.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(list.length);
          if (i > 0) expect(start).toBeGreaterThan(windows[i - 1]!.end);
        });
      }),
    );
  });
});
