import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CodePoints } from "../../../src/core/text/code-points.ts";
import { Lines, paragraphs } from "../../../src/core/text/lines.ts";
import { normaliseText } from "../../../src/core/text/normalise.ts";
import { anyText } from "./generated.ts";

describe("normaliseText", () => {
  it.each([
    ["a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["\uFEFFa", "a"],
    ["\uFEFF\uFEFFa", "\uFEFFa"],
    ["a\uFEFF", "a\uFEFF"],
    ["a\r\r\n\nb", "a\n\n\nb"],
    ["a\u2028b\u2029c\u0085d", "a\u2028b\u2029c\u0085d"],
    ["e\u0301", "e\u0301"],
    ["", ""],
  ])("reads %j as %j", (raw, text) => {
    expect(normaliseText(raw)).toBe(text);
  });

  it("leaves no CR and changes nothing else", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = normaliseText(raw);
        expect(text).not.toContain("\r");
        expect(text.split("\n")).toEqual(raw.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/));
      }),
    );
  });
});

describe("CodePoints", () => {
  it("counts as Python counts", () => {
    const text = "α😀β\u{10348}γ";
    const map = new CodePoints(text);
    expect(map.length).toBe(5);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => map.toCodePoint(offset))).toEqual([
      0, 1, 1, 2, 3, 3, 4, 5,
    ]);
    expect([0, 1, 2, 3, 4, 5].map((point) => map.toOffset(point))).toEqual([0, 1, 3, 4, 6, 7]);
  });

  it("counts a surrogate without partner as one", () => {
    expect(new CodePoints("\uDC00\uD800").length).toBe(2);
    expect(new CodePoints("\uD800\uD800\uDC00\uDC00").length).toBe(3);
  });

  it("refuses what is outside the text", () => {
    const map = new CodePoints("a😀");
    for (const offset of [-1, 4, 0.5, Number.NaN]) expect(() => map.toCodePoint(offset)).toThrow(RangeError);
    for (const point of [-1, 3, 0.5, Number.NaN]) expect(() => map.toOffset(point)).toThrow(RangeError);
  });

  it("agrees with counting from the start", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new CodePoints(text);
        const characters = Array.from(text);
        expect(map.length).toBe(characters.length);
        let offset = 0;
        for (const [point, character] of characters.entries()) {
          expect(map.toCodePoint(offset)).toBe(point);
          expect(map.toOffset(point)).toBe(offset);
          if (character.length === 2) expect(map.toCodePoint(offset + 1)).toBe(point);
          offset += character.length;
        }
        expect(map.toOffset(characters.length)).toBe(text.length);
        expect(map.toCodePoint(text.length)).toBe(characters.length);
      }),
    );
  });
});

describe("Lines", () => {
  it.each([
    ["", 0],
    ["\n\n", 0],
    ["ab\ncde\nf", 3],
    ["ab\n🚢🚢", 4],
  ])("%j: the longest line has %d code units", (text, longest) => {
    expect(new Lines(text).longest).toBe(longest);
  });

  it("splits at LF alone", () => {
    const lines = new Lines("ab\n\ncd\u2028e\n");
    expect(lines.count).toBe(4);
    expect([0, 1, 2, 3].map((line) => [lines.start(line), lines.end(line)])).toEqual([
      [0, 2],
      [3, 3],
      [4, 8],
      [9, 9],
    ]);
    expect(lines.positionAt(2)).toEqual({ line: 0, character: 2 });
    expect(lines.positionAt(3)).toEqual({ line: 1, character: 0 });
  });

  it("moves places outside to the nearest one inside", () => {
    const lines = new Lines("ab\ncd");
    expect(lines.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt(-1, 1)).toBe(0);
    expect(lines.offsetAt(0, 99)).toBe(2);
    expect(lines.offsetAt(7, 0)).toBe(5);
  });

  it("agrees with splitting, and finds every offset again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new Lines(text);
        const expected = text.split("\n");
        expect(lines.count).toBe(expected.length);
        expect(expected).toEqual(expected.map((_, line) => text.slice(lines.start(line), lines.end(line))));
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, character } = lines.positionAt(offset);
          expect(lines.offsetAt(line, character)).toBe(offset);
        }
      }),
    );
  });
});

describe("paragraphs", () => {
  it.each([
    ["", []],
    [" \n\t\n\u00a0", []],
    ["a", ["a"]],
    ["  a b \n\n\u2003γ\u2028δ\u2029\n", ["a b", "γ\u2028δ"]],
    ["\u200fسلام\u200c\n😀", ["سلام", "😀"]],
  ])("finds those of %j", (text, expected) => {
    expect(paragraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("keeps order and covers every character that is no white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of paragraphs(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start)).toMatch(/^[\p{White_Space}\p{Cc}\p{Cf}]*$/u);
          expect(text.slice(start, end)).not.toContain("\n");
          from = end;
        }
        expect(text.slice(from)).toMatch(/^[\p{White_Space}\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });
});
