import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { scoreOf } from "../../src/core/measure/span-scores.ts";
import { writeModel } from "../../src/core/recognise/names/model-file.ts";
import { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { buildModel, DEFAULT_BUILD } from "../../tools/train/build.ts";
import { readCorpus } from "../../tools/train/corpus.ts";
import { Random } from "../../tools/train/random.ts";
import type { Recipe } from "../../tools/train/recipes/recipe.ts";
import { apart, tallyOf } from "../../tools/train/scoring.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-train-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FIRST = ["Anna", "Boris", "Clara", "David", "Elena", "Fatima", "Goran", "Hanna"];
const LAST = ["Morel", "Petrov", "Silva", "Weber", "Costa", "Okafor", "Lindgren", "Marino"];
const PLACE = ["Northport", "Eastfield", "Westbury", "Southgate", "Midvale", "Lakemoor"];
const FIRM = ["Acorn", "Beacon", "Cobalt", "Delta"];

/** A corpus of made-up sentences, the same for the same seed. */
function toyCorpus(sentences: number, seed: number): string {
  const random = new Random(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random.next() * list.length)]!;
  let lines = "";
  for (let i = 0; i < sentences; i++) {
    const person = [
      [pick(FIRST), "B-PER"],
      [pick(LAST), "I-PER"],
    ];
    const place = [[pick(PLACE), "B-LOC"]];
    const firm = [
      [pick(FIRM), "B-ORG"],
      [pick(["Bank", "Motors"]), "I-ORG"],
    ];
    const plain = (text: string) => text.split(" ").map((word) => [word, "O"]);
    const forms = [
      [...person, ...plain("said the harvest in"), ...place, ...plain("was good .")],
      [...plain("Shares of"), ...firm, ...plain("fell on Monday .")],
      [...plain("In"), ...place, ...plain(", the mayor met"), ...person, ...plain(".")],
      plain("Nothing else happened on that day ."),
    ];
    lines += `${forms[Math.floor(random.next() * forms.length)]!.map((cells) => cells.join("\t")).join("\n")}\n\n`;
  }
  return lines;
}

writeFileSync(join(folder, "toy.train.tsv.gz"), gzipSync(toyCorpus(300, 1)));
writeFileSync(join(folder, "toy.dev.tsv.gz"), gzipSync(toyCorpus(80, 2)));
writeFileSync(join(folder, "other.train.tsv.gz"), gzipSync(toyCorpus(60, 3)));

const recipe: Recipe = {
  language: "xx",
  revision: 1,
  corpora: [
    { name: "toy", weight: 1 },
    { name: "other", weight: 0.5 },
  ],
  dev: ["toy"],
  cased: true,
  gazetteer: undefined,
  epochs: 3,
  share: 0.5,
  prune: 0.1,
  licence: { name: "MIT", nonCommercial: false, sources: [] },
};
const options = { ...DEFAULT_BUILD, seeds: 2, log: () => {} };
const dev = readCorpus(join(folder, "toy.dev.tsv.gz")).flat();

describe("training", () => {
  const bytes = writeModel(buildModel(recipe, folder, options));

  test("learns a toy corpus", () => {
    const { precision, recall } = scoreOf(tallyOf(NameModel.parse(bytes), apart([dev])).counts());
    expect(precision).toBeGreaterThan(0.97);
    expect(recall).toBeGreaterThan(0.97);
  });

  test("gives the same bytes again, and other bytes from other data", () => {
    expect(writeModel(buildModel(recipe, folder, options))).toEqual(bytes);
    expect(writeModel(buildModel(recipe, folder, { ...options, limit: 100 }))).not.toEqual(bytes);
  });

  test("has a baseline that learns too", () => {
    const baseline = buildModel(recipe, folder, { ...options, baseline: true });
    expect(baseline.header.id).toBe("xx-baseline");
    expect(scoreOf(tallyOf(new NameModel(baseline), apart([dev])).counts()).f1).toBeGreaterThan(0.9);
  });

  test("reads names in capitals, which only case noise shows it", () => {
    const model = NameModel.parse(bytes);
    const text = "IN MIDVALE , THE MAYOR MET CLARA WEBER .";
    const found = model.recognise(text, [{ start: 0, end: text.length }]);
    expect(found.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ["MIDVALE", "LOC"],
      ["CLARA WEBER", "PER"],
    ]);
  });
});

describe("a corpus file", () => {
  const read = (lines: string) => {
    const path = join(folder, "case.tsv.gz");
    writeFileSync(path, gzipSync(lines));
    return readCorpus(path).map((document) =>
      document.map(({ text, names }) => [
        text,
        ...names.map((n) => `${n.label} ${text.slice(n.start, n.end)}`),
      ]),
    );
  };
  const cases: readonly [string, string, string[][][]][] = [
    ["tokens joined by spaces", "Anna\tB-PER\nruns\tO\n\n", [[["Anna runs", "PER Anna"]]]],
    ["no blank line at the end", "Anna\tB-PER", [[["Anna", "PER Anna"]]]],
    ["labels of its own", "A\tB-PERSON\nB\tB-GPE\nC\tB-FAC\n", [[["A B C", "PER A", "LOC B", "LOC C"]]]],
    ["labels that are no names", "two\tB-CARDINAL\nyears\tB-DATE\n", [[["two years"]]]],
    ["neighbours of one label", "A\tB-ORG\nB\tB-ORG\nC\tI-ORG\n", [[["A B C", "ORG A", "ORG B C"]]]],
    ["a token with a space inside", "نام ها\tB-ORG\nو\tO\n", [[["نام ها و", "ORG نام ها"]]]],
    ["a name that only goes on", "A\tO\nB\tI-PER\nC\tI-PER\n", [[["A B C", "PER B C"]]]],
    ["documents", "# doc a\nA\tO\n\n# doc b\nB\tO\n\nC\tO\n", [[["A"]], [["B"], ["C"]]]],
  ];
  test.each(cases)("is read: %s", (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });
});
