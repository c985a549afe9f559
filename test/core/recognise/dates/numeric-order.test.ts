import { describe, expect, it } from "vitest";
import { numericOrderOf } from "../../../../src/core/recognise/dates/numeric-order.ts";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";

describe("the order of day and month in an article", () => {
  it.each([
    ["Signed on 13/8/2022, filed on 4/5/2022.", "dmy"],
    ["Signed on 8/13/2022, filed on 4/5/2022.", "mdy"],
    ["Signed on 4/5/2022.", undefined],
    ["Signed on 13-08-22 and 14.09.2022.", "dmy"],
    ["From 13/8 on the shop is open 24/7.", "dmy"],
    ["Open 24/7.", undefined],
    ["One on 13/8, but another on 8/13/2022.", "mdy"],
    ["13/8/2022 or 8/13/2022?", undefined],
    ["Call 13/8/2022/4 or 113/8/2022.", undefined],
    ["A share of 15/40 and 3/4.", undefined],
    ["", undefined],
  ] as const)("of %j is %s", (text, order) => {
    expect(numericOrderOf(text)).toBe(order);
  });

  it.each([
    ["en", undefined, "2022-04-05"],
    ["en", "dmy", "2022-05-04"],
    ["el", undefined, "2022-05-04"],
    ["el", "mdy", "2022-04-05"],
    ["fa", "mdy", "2022-05-04"],
  ] as const)("decides in %s with %s", (language, order, value) => {
    expect(recogniseDates("– 4/5/2022 –", language, { order })).toMatchObject([{ value }]);
  });
});
