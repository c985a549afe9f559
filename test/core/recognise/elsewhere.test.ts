import fc from "fast-check";
import { expect, test } from "vitest";
import { elsewhere } from "../../../src/core/recognise/elsewhere.ts";

/** A text, the words looked for, which of their places is left out (from 0), and which is found. */
const cases: readonly [string, string, number, number | undefined][] = [
  ["Anna Weber came. Later Anna Weber left.", "Anna Weber", 1, 0],
  ["Anna Weber came. Later Anna Weber left.", "Anna Weber", 0, 1],
  ["Weberian, and Weber, and Weber.", "Weber", 1, 2],
  ["Weberian, and Weber.", "Weber", 1, 0],
  ["Weber came.", "Weber", 0, undefined],
  ["他在北京，北京人。", "北京", 0, 1],
  ["Anna and 𝔏Anna, Anna", "Anna", 0, 2],
];
test.each(cases)("%j: %s, not the place %d", (text, words, own, expected) => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  const span = { start: places[own]!, end: places[own]! + words.length };
  expect(elsewhere(text, words, span)?.start).toBe(expected === undefined ? undefined : places[expected]);
});

test("what is found are the words, and not the span", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.stringMatching(/^[ab]{0,2}$/), fc.nat(40), (text, words, start) => {
      const found = elsewhere(text, words, { start, end: start + 2 });
      if (found === undefined) return;
      expect(text.slice(found.start, found.end)).toBe(words);
      expect(found.end <= start || start + 2 <= found.start).toBe(true);
    }),
  );
});
