import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapAfter } from "../../../src/core/recognise/article-evidence.ts";
import { NameModel } from "../../../src/core/recognise/names/name-model.ts";
import { Pipeline, suggestionsOf } from "../../../src/core/recognise/pipeline.ts";
import { applyChanges } from "../../../src/core/text/text-change.ts";

const path = join(import.meta.dirname, "../../../models/en.model");
const english = NameModel.parse(gunzipSync(readFileSync(path)));

function pipeline(): Pipeline {
  return new Pipeline(async (language) => (language === "en" ? english : undefined));
}

const LINES = [
  "Maria Jensen of the International Monetary Fund (IMF) spoke in Oslo.",
  "Jensen said that growth would slow.",
  "IMF staff agreed with Jensen.",
  "OSLO WAITS FOR THE IMF",
  "Prices rose in Bergen and in Oslo.",
];

describe("what an article says of its names", () => {
  it("is told with the suggestion: where else the name, a longer form of it or what it is short for stands", async () => {
    const text = LINES.join("\n");
    const recognition = await pipeline().recognise(text, { language: "en" });
    const told = suggestionsOf(recognition).map(({ start, end, label, evidence = [] }) => [
      label,
      text.slice(start, end),
      evidence.flatMap((each) => (each.kind === "occurrence" ? [each.text] : [])),
    ]);
    expect(told).toContainEqual(["PER", "Jensen", ["Maria Jensen"]]);
    expect(told).toContainEqual(["LOC", "OSLO", ["Oslo"]]);
    expect(told).toContainEqual(["LOC", "Bergen", []]);
  });

  it("is the same whatever was recognised before", async () => {
    const one = pipeline();
    const text = LINES.join("\n");
    const first = await one.recognise(text, { language: "en" });
    await one.recognise(LINES.slice(1).reverse().join("\n"), { language: "en" });
    const again = await one.recognise(text, { language: "en" });
    expect(again.paragraphs).toEqual(first.paragraphs);
    expect((await pipeline().recognise(text, { language: "en" })).paragraphs).toEqual(first.paragraphs);
  });

  it("is after edits and settling as if recognised anew", async () => {
    const facts = { language: "en" };
    const piece = fc.constantFrom("\n", "Jensen ", "Oslo", " IMF", "a", "", `\n${LINES[0]}\n`);
    const step = fc.tuple(fc.nat(), fc.nat(40), piece);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const one = pipeline();
        let text = LINES.join("\n");
        let recognition = await one.recognise(text, facts);
        for (const [offset, length, replacement] of steps) {
          const start = offset % (text.length + 1);
          const changes = [{ start, end: Math.min(text.length, start + length), text: replacement }];
          text = applyChanges(text, changes);
          const updated = one.update(recognition, text, changes, facts);
          expect(updated.complete).toBe(true);
          recognition = updated.recognition;
          for (const paragraph of recognition.paragraphs)
            for (const { start: from, end } of paragraph.suggestions)
              expect(
                paragraph.start + from < end + paragraph.start && end + paragraph.start <= paragraph.end,
              ).toBe(true);
        }
        const settled = await one.settle(recognition, text, facts);
        expect(settled?.paragraphs).toEqual((await pipeline().recognise(text, facts)).paragraphs);
      }),
      { numRuns: 60 },
    );
  });

  it("covers with one gap all edits since it was gathered", () => {
    const edit = fc.tuple(fc.nat(), fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        // The characters of the first text are numbered, those put in later are not.
        let text: readonly number[] = Array.from({ length: 50 }, (_, i) => i);
        let gap: ReturnType<typeof gapAfter> | undefined;
        for (const [offset, removed, added] of edits) {
          const start = offset % (text.length + 1);
          const end = Math.min(text.length, start + removed);
          gap = gapAfter(gap, { start, end, growth: added - (end - start) });
          text = [...text.slice(0, start), ...new Array<number>(added).fill(-1), ...text.slice(end)];
        }
        const { start, end, growth } = gap!;
        expect(text.length).toBe(50 + growth);
        expect(text.slice(0, start)).toEqual(Array.from({ length: start }, (_, i) => i));
        expect(text.slice(end + growth)).toEqual(Array.from({ length: 50 - end }, (_, i) => end + i));
      }),
    );
  });
});
