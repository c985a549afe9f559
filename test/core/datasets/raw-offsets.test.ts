import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RawOffsets } from "../../../src/core/datasets/raw-offsets.ts";
import { normaliseText } from "../../../src/core/text/normalise.ts";
import { rawText } from "./generated-articles.ts";

const lineEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

describe("offsets between a raw and a normalised text", () => {
  it("map every place of the raw text to the length of what normalising makes of the text before it", () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const offsets = new RawOffsets(raw);
        for (let at = 0; at <= raw.length; at++) {
          if (raw.startsWith("\r\n", at - 1)) continue;
          expect(offsets.toNormalised(at)).toBe(normaliseText(raw.slice(0, at)).length);
        }
      }),
    );
  });

  it("map a span of the normalised text to the raw text that it came from, and back", () => {
    fc.assert(
      fc.property(rawText, fc.nat(), fc.nat(), (raw, from, length) => {
        const text = normaliseText(raw);
        fc.pre(text !== "");
        const start = from % text.length;
        const end = start + 1 + (length % (text.length - start));
        const offsets = new RawOffsets(raw);
        const span = offsets.toRaw({ start, end });
        expect(lineEnds(raw.slice(span.start, span.end))).toBe(text.slice(start, end));
        expect([offsets.toNormalised(span.start), offsets.toNormalised(span.end)]).toEqual([start, end]);
      }),
    );
  });

  it.each([
    ["nothing to remove", "ab", { start: 0, end: 2 }, { start: 0, end: 2 }],
    ["a byte order mark", "\uFEFFab", { start: 0, end: 1 }, { start: 1, end: 2 }],
    ["no CR before the span", "a\r\nb", { start: 2, end: 3 }, { start: 3, end: 4 }],
    ["no CR after the span", "a\r\nb", { start: 0, end: 1 }, { start: 0, end: 1 }],
    ["a lone CR, which stays", "a\rb", { start: 1, end: 3 }, { start: 1, end: 3 }],
    ["an empty span", "\r\nab", { start: 2, end: 2 }, { start: 3, end: 3 }],
  ])("take along %s", (_, raw, span, expected) => {
    expect(new RawOffsets(raw).toRaw(span)).toEqual(expected);
  });
});
