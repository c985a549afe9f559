import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NameModel } from "../../../../src/core/recognise/names/name-model.ts";
import { Pipeline, suggestionsOf } from "../../../../src/core/recognise/pipeline.ts";
import { tokens } from "../../../../src/core/text/tokens.ts";
import { nameModelsIn } from "../../../../src/node/name-models.ts";

const MODELS = join(import.meta.dirname, "../../../../models");
const source = nameModelsIn(MODELS);

/** The places suggested in a text of one sentence. */
async function placesIn(language: string, text: string): Promise<string[]> {
  const list = await source(language);
  const found = list?.recognise(text, [{ start: 0, end: text.length }]) ?? [];
  return found.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`);
}

describe("places in a language without a model", () => {
  const cases: readonly [string, string, string, string[]][] = [
    [
      "a country and its capital",
      "bg",
      "Министрите се събраха в София, столицата на България.",
      ["София", "България"],
    ],
    ["inflected", "cs", "Vlak z Prahy do Bratislavy zastavil v Brně.", ["Prahy", "Bratislavy", "Brně"]],
    ["two words", "nb", "Toget fra Oslo går til Buenos Aires i morgen.", ["Oslo", "Buenos Aires"]],
    ["a territory of two words inflected", "sk", "Cestoval cez Severnú Kóreu.", ["Severnú Kóreu"]],
    ["small letters where there are capitals", "sl", "v ljubljana ni bilo nikogar", []],
    ["all capitals", "lt", "VILNIUS LAUKIA SVEČIŲ", ["VILNIUS"]],
    ["no capitals in the script", "he", "ראש הממשלה ביקר בירושלים", ["בירושלים"]],
    ["a script whose small letters have unused capitals", "ka", "პრეზიდენტი თბილისში ჩავიდა", ["თბილისში"]],
    ["particles", "ko", "대통령은 서울에서 회의를 열었다", ["서울에서"]],
    ["no spaces", "th", "นายกรัฐมนตรีเดินทางไปประเทศญี่ปุ่นและกรุงเทพมหานคร", ["ญี่ปุ่น", "กรุงเทพมหานคร"]],
    ["the article joined", "ar", "وصل الوزير إلى القاهرة قادما من دمشق", ["القاهرة", "دمشق"]],
    ["vowel signs", "hi", "प्रधानमंत्री ने भारत और नेपाल की सीमा देखी", ["भारत", "नेपाल"]],
    ["not a part of a word", "ca", "Els parisencs caminen.", []],
    ["a list that does not exist", "xx", "Paris", []],
  ];
  test.each(cases)("%s (%s)", async (_, language, text, expected) => {
    expect(await placesIn(language, text)).toEqual(expected.map((place) => `LOC ${place}`));
  });

  test("scores are of classes of the list, and the evidence names them", async () => {
    const list = (await source("bg"))!;
    const text = "в България";
    expect(list.recognise(text, [{ start: 0, end: text.length }])).toEqual([
      {
        start: 2,
        end: 10,
        label: "LOC",
        score: 0.86,
        model: "bg-places-1",
        evidence: [{ kind: "gazetteer", text: "България", classes: ["territory"] }],
      },
    ]);
  });

  test("through the pipeline", async () => {
    const text = "Кабинетът заседава в София, съобщиха от правителството на България.";
    const found = suggestionsOf(await new Pipeline(source).recognise(text));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["София", "България"]);
  });

  test("whole words in order, whatever the text", async () => {
    const list = (await source("cs"))!;
    const piece = fc.constantFrom(
      "Praha",
      "Brno",
      "Severní",
      "Korea",
      "praha",
      " ",
      "-",
      ". ",
      "«",
      "x",
      "́",
      "🙂",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const edges = tokens(text, 0, text.length, "cs");
        const starts = new Set(edges.map(({ start }) => start));
        const ends = new Set(edges.map(({ end }) => end));
        let last = 0;
        for (const { start, end } of list.recognise(text, [{ start: 0, end: text.length }])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(starts.has(start) && ends.has(end)).toBe(true);
          last = end;
        }
      }),
    );
  });
});

test("a language that has a model gets the model", async () => {
  expect(await source("en")).toBeInstanceOf(NameModel);
});
