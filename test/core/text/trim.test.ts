import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimSpan, wordAt } from "../../../src/core/text/trim.ts";
import { anyText } from "./generated.ts";

/** A selection, and what is left of it. */
const selections: readonly (readonly [string, string | undefined])[] = [
  [" Αθήνα, ", "Αθήνα"],
  ["«Αυγή»", "Αυγή"],
  ["«Αυγή", "Αυγή"],
  ["Αυγή».", "Αυγή"],
  ["(Reuters)", "Reuters"],
  ["((Reuters))", "Reuters"],
  ["Δήμος (Αθηναίων)", "Δήμος (Αθηναίων)"],
  ["Δήμος (Αθηναίων))", "Δήμος (Αθηναίων)"],
  ["«Αυγή» της Κυριακής", "«Αυγή» της Κυριακής"],
  ["(α) και (β)", "(α) και (β)"],
  ['the "Post"', 'the "Post"'],
  ['"Post"', "Post"],
  ["U.S.", "U.S."],
  ["the U.S..", "the U.S."],
  ["Α.Ε.,", "Α.Ε."],
  ["Ford Motor Co.", "Ford Motor Co."],
  ["Γιώργος Κ.", "Γιώργος Κ."],
  ["Athens.", "Athens"],
  ["50%.", "50%"],
  ["–10€", "10€"],
  ["-10", "-10"],
  ["’80s", "’80s"],
  ["تهران؟", "تهران"],
  ["«می‌شود»،", "می‌شود"],
  ["\u200fتهران\u200c", "تهران"],
  ["😀", "😀"],
  ["。北京。", "北京"],
  [" ,.", undefined],
  ["", undefined],
  ["()", undefined],
  ["\u200b\u00a0", undefined],
];

describe("trimSpan", () => {
  it.each(selections)("leaves of %j %j", (selected, left) => {
    const text = `x ${selected} y`;
    const span = trimSpan(text, { start: 2, end: 2 + selected.length });
    expect(span && text.slice(span.start, span.end)).toBe(left);
  });

  it("takes the whole of a character of which a part is selected", () => {
    expect(trimSpan("a😀b", { start: 2, end: 2 })).toEqual({ start: 1, end: 3 });
    expect(trimSpan("cafe\u0301 x", { start: 0, end: 4 })).toEqual({ start: 0, end: 5 });
    expect(trimSpan("e\u0301te", { start: 1, end: 4 })).toEqual({ start: 0, end: 4 });
  });

  it("begins and ends at whole characters, holds something to label, and has nothing more to trim", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const span = trimSpan(text, { start, end });
        if (span === undefined) return;
        expect(span.start).toBeLessThan(span.end);
        for (const edge of [span.start, span.end]) {
          expect(
            /[\uD800-\uDBFF]$/.test(text.slice(0, edge)) && /^[\uDC00-\uDFFF]/.test(text.slice(edge)),
          ).toBe(false);
        }
        expect(text.slice(span.end)).not.toMatch(/^\p{M}/u);
        const content = text.slice(span.start, span.end);
        expect(content).not.toMatch(/^[\p{White_Space}\p{Cc}]|[\p{White_Space}\p{Cc}]$/u);
        expect(content).toMatch(/[^\p{P}\p{White_Space}\p{Cc}\p{Cf}]/u);
        expect(trimSpan(text, span)).toEqual(span);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("wordAt", () => {
  it.each([
    ["one two", 0, "one"],
    ["one two", 2, "one"],
    ["one two", 3, "one"],
    ["one two", 4, "two"],
    ["one two", 7, "two"],
    ["one  two", 4, undefined],
    ["one, two", 3, "one"],
    ["one, two", 4, undefined],
    ["Britain's", 3, "Britain"],
    ["a-b.", 4, undefined],
    ["می‌شود", 3, "می‌شود"],
    ["«Αθήνα»", 1, "Αθήνα"],
    ["στις 19.30", 8, "19.30"],
    ["cafe\u0301!", 5, "cafe\u0301"],
    ["王毅在北京", 5, "北京"],
    ["", 0, undefined],
    ["a", 9, undefined],
  ])("finds in %j at %i %j", (text, offset, word) => {
    const span = wordAt(text, offset);
    expect(span && text.slice(span.start, span.end)).toBe(word);
  });

  it("reads apostrophes as the language does", () => {
    expect(wordAt("l'Oréal", 3, "fr")).toEqual({ start: 2, end: 7 });
    expect(wordAt("l'Oréal", 3, "de")).toEqual({ start: 0, end: 7 });
  });

  it("finds a word that touches the offset", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, any) => {
        const offset = any % (text.length + 1);
        const span = wordAt(text, offset);
        if (span === undefined) return;
        expect(span.start).toBeLessThanOrEqual(offset);
        expect(span.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(span.start, span.end)).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
