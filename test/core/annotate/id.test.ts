import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ID_LENGTH, newId } from "../../../src/core/annotate/id.ts";

describe("newId", () => {
  it.each([
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "0123456789ab"],
    [[20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31], "mnpqrstvwxyz"],
    [[32, 255, 64, 97, 128, 159, 0, 0, 0, 0, 0, 0], "0z010z000000"],
  ])("takes five bits of each byte of %j", (bytes, id) => {
    expect(newId(() => Uint8Array.from(bytes))).toBe(id);
  });

  it("is twelve characters without those that are mistaken for others, and different for different bits", () => {
    const bytes = fc.uint8Array({ minLength: ID_LENGTH, maxLength: ID_LENGTH });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const [one, other] = [newId(() => a), newId(() => b)];
        expect(one).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
        expect(one === other).toBe(a.every((byte, i) => (byte & 31) === (b[i]! & 31)));
      }),
    );
  });

  it("wants as many bytes as it asks for", () => {
    expect(() => newId(() => new Uint8Array(3))).toThrow(RangeError);
  });
});
