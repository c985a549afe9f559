import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { conll } from "../../../src/core/datasets/conll.ts";
import {
  type DatasetArticle,
  DatasetError,
  type ReadArticle,
  type WrittenArticle,
} from "../../../src/core/datasets/dataset.ts";
import { tokenise } from "../../../src/core/datasets/tokenised.ts";
import { verifyArticle } from "../../../src/core/datasets/verify.ts";
import { normaliseText } from "../../../src/core/text/normalise.ts";
import { chunksOf, collect, generatedArticle, rawText } from "./generated-articles.ts";

async function articlesIn(source: string, chunkSize = 11): Promise<ReadArticle[]> {
  const records = await collect(conll.read(chunksOf(source, chunkSize)));
  return records.map((record) => {
    if (record.kind === "problem") throw new Error(`line ${record.line}: ${record.message}`);
    return record.article;
  });
}

function writeAll(articles: readonly DatasetArticle[]): { source: string; written: WrittenArticle[] } {
  const writer = conll.writer();
  const written = articles.map((article) => writer.write(article));
  return { source: written.map(({ chunk }) => chunk).join("") + writer.end(), written };
}

/** What is left of a text where white space and invisible characters do not count. */
const seen = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}\p{Cf}]/gu, "");

const english: DatasetArticle = {
  id: "a.txt",
  language: "en",
  text: "Fire in Patras\nMaria Papadaki of ACME spoke. She left.",
  spans: [
    { id: "a", label: "LOC", start: 8, end: 14, from: "hand" },
    { id: "b", label: "PER", start: 15, end: 29, from: "hand" },
    { id: "c", label: "ORG", start: 33, end: 37, from: "hand" },
  ],
};

describe("CoNLL-2003", () => {
  it("has four columns, IOB2, a blank line after each sentence and a line before each article", () => {
    const empty: DatasetArticle = { id: "b.txt", language: "en", text: "", spans: [] };
    const { source } = writeAll([english, empty]);
    expect(source).toBe(
      [
        "-DOCSTART- -X- O O",
        "",
        "Fire -X- _ O",
        "in -X- _ O",
        "Patras -X- _ B-LOC",
        "",
        "Maria -X- _ B-PER",
        "Papadaki -X- _ I-PER",
        "of -X- _ O",
        "ACME -X- _ B-ORG",
        "spoke -X- _ O",
        ". -X- _ O",
        "",
        "She -X- _ O",
        "left -X- _ O",
        ". -X- _ O",
        "",
        "-DOCSTART- -X- O O",
        "",
        "",
      ].join("\n"),
    );
  });

  it("tells two names side by side apart, and ends no sentence inside a name", async () => {
    const text = "Rome. Paris Berlin met.";
    const spans = [
      { id: "a", label: "LOC", start: 0, end: 11, from: "hand" as const },
      { id: "b", label: "LOC", start: 12, end: 18, from: "hand" as const },
    ];
    const { source, written } = writeAll([{ id: "a.txt", language: "en", text, spans }]);
    expect(written[0]!.losses).toEqual([]);
    const [article] = await articlesIn(source);
    expect(article!.spans.map(({ start, end }) => article!.text.slice(start, end))).toEqual([
      "Rome . Paris",
      "Berlin",
    ]);
  });

  it("comes back with every span that has no row in the loss report, and with every character that can be seen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedArticle, { maxLength: 3 }), async (articles) => {
        const { source, written } = writeAll(articles);
        const read = await articlesIn(source);
        expect(read.map(({ text }) => seen(text))).toEqual(articles.map(({ text }) => seen(text)));
        articles.forEach((article, index) => {
          verifyArticle(article, written[index]!, conll.offsetUnit);
          const rows = written[index]!.losses;
          const points = [...article.text];
          for (const row of rows) {
            expect(points.slice(row.start, row.end).join("")).toBe(row.text);
            expect(row.why).not.toBe("");
          }
          const texts = read[index]!.spans.map(
            ({ label, start, end }) => `${label} ${seen(read[index]!.text.slice(start, end))}`,
          );
          const inRows = new Set(rows.map(({ label, text }) => `${label} ${text}`));
          const whole = article.spans.filter(
            ({ label, start, end }) => !inRows.has(`${label} ${article.text.slice(start, end)}`),
          );
          for (const { label, start, end } of whole) {
            expect(texts).toContain(`${label} ${seen(article.text.slice(start, end))}`);
          }
          if (rows.length === 0) expect(texts).toHaveLength(article.spans.length);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("loses nothing of spans that are whole tokens of one line and apart from each other", async () => {
    const cuts = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 4 })), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(rawText, cuts, async (raw, steps) => {
        const text = normaliseText(raw);
        const { tokens } = tokenise(text, "en");
        const spans: Annotation[] = [];
        let next = 0;
        for (const [gap, length] of steps) {
          const first = tokens[next + gap];
          const last = tokens[next + gap + length - 1];
          if (!first || !last) break;
          next += gap + length;
          const span = { start: first.start, end: last.end };
          if (text.slice(span.start, span.end).includes("\n")) continue;
          spans.push({ id: `${spans.length}`, label: "X", from: "hand", ...span });
        }
        const { source, written } = writeAll([{ id: "a.txt", language: "en", text, spans }]);
        expect(written[0]!.losses).toEqual([]);
        const [article] = await articlesIn(source);
        const found = article!.spans.map(({ start, end }) => seen(article!.text.slice(start, end)));
        expect(found).toEqual(spans.map(({ start, end }) => seen(text.slice(start, end))));
      }),
      { numRuns: 200 },
    );
  });

  it("keeps every line a token that Python's split and splitlines cannot break", () => {
    fc.assert(
      fc.property(generatedArticle, (article) => {
        for (const line of writeAll([article]).source.split("\n")) {
          if (line !== "")
            expect(line).toMatch(/^[^\p{White_Space}\p{Cc}]+ -X- [_O] (O|[BI]-[^\p{White_Space}\p{Cc}]+)$/u);
        }
      }),
    );
  });

  it("refuses a label that would break a column", () => {
    const spans = [{ id: "a", label: "public body", start: 0, end: 4, from: "hand" as const }];
    const write = (): unknown => writeAll([{ ...english, spans }]);
    expect(write).toThrow(DatasetError);
    expect(write).toThrow(/a\.txt.*"public body"/);
  });

  it.each([
    ["two columns and tabs", "Maria\tB-PER\nleft\tO\n", ["PER Maria"]],
    [
      "IOB1, where B stands only between neighbours",
      "a I-X\nb B-X\nc I-X\nd O\ne I-Y\n",
      ["X a", "X b c", "Y e"],
    ],
    ["another label without B", "a B-X\nb I-Y\n", ["X a", "Y b"]],
    ["a hash as a token", "# B-X\n", ["X #"]],
    ["a name that a blank line ends", "a B-X\n\nb I-X\n", ["X a", "X b"]],
    ["a byte order mark, CRLF and no last line end", "\uFEFFa B-X\r\n\r\nb O", ["X a"]],
    ["labels with hyphens", "a B-B-x\nb I-B-x\n", ["B-x a b"]],
  ])("reads %s", async (_, source, expected) => {
    const [article] = await articlesIn(source, 3);
    expect(
      article!.spans.map(({ label, start, end }) => `${label} ${article!.text.slice(start, end)}`),
    ).toEqual(expected);
  });

  it("reads what comes before the first article line, and sentences as lines", async () => {
    const articles = await articlesIn("a O\nb O\n\nc O\n-DOCSTART- -X- -X- O\n\nd O\n\n\n");
    expect(articles.map(({ text }) => text)).toEqual(["a b\nc\n", "d\n"]);
  });

  it.each([
    ["one column", "a O\nb\n", "there is one column only: the token is read without a label"],
    ["no tag", "a O\nb NNP X\n", '"X" is no tag of IOB1 or IOB2: the token is read without a label'],
  ])("names the line and reads on: %s", async (_, source, message) => {
    const records = await collect(conll.read([source]));
    expect(records).toEqual([
      { kind: "problem", line: 2, message },
      { kind: "article", line: 1, article: { text: "a b\n", spans: [] } },
    ]);
  });
});
