import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetArticle, ReadArticle } from "../../../src/core/datasets/dataset.ts";
import { jsonl } from "../../../src/core/datasets/jsonl.ts";
import { verifyArticle } from "../../../src/core/datasets/verify.ts";
import { chunksOf, collect, generatedArticle } from "./generated-articles.ts";

function linesOfArticles(articles: readonly DatasetArticle[]): string {
  const writer = jsonl.writer();
  return articles.map((article) => writer.write(article).chunk).join("") + writer.end();
}

async function articlesIn(source: string, chunkSize = 7): Promise<ReadArticle[]> {
  const records = await collect(jsonl.read(chunksOf(source, chunkSize)));
  return records.map((record) => {
    if (record.kind === "problem") throw new Error(`line ${record.line}: ${record.message}`);
    return record.article;
  });
}

async function problemsIn(source: string): Promise<string[]> {
  const records = await collect(jsonl.read([source]));
  return records.flatMap((record) =>
    record.kind === "problem" ? [`${record.line}: ${record.message}`] : [],
  );
}

describe("the JSON Lines of a dataset", () => {
  it("are the record that the command line documents, keys in order, offsets in code points", () => {
    const article: DatasetArticle = {
      id: "news/a.txt",
      text: "😀 Πάτρα, مرداد ۱۴۰۱",
      language: "el",
      published: "2022-08-16",
      spans: [
        {
          id: "k3v9q2m1c8d0",
          label: "LOC",
          start: 3,
          end: 8,
          from: "suggestion",
          score: 0.97,
          model: "el-1",
          by: "maria",
        },
        {
          id: "p7w2z5x4b6n8",
          label: "DATE",
          start: 10,
          end: 20,
          from: "hand",
          timex: "DATE",
          value: "2022-07-23/2022-08-22",
          calendar: "persian",
          calendarValue: "1401-05",
        },
      ],
    };
    expect(linesOfArticles([article])).toBe(
      '{"id":"news/a.txt","language":"el","published":"2022-08-16","text":"😀 Πάτρα, مرداد ۱۴۰۱","spans":[' +
        '{"start":2,"end":7,"label":"LOC","text":"Πάτρα","id":"k3v9q2m1c8d0","by":"maria","from":"suggestion","model":"el-1","score":0.97},' +
        '{"start":9,"end":19,"label":"DATE","text":"مرداد ۱۴۰۱","timex":"DATE","value":"2022-07-23/2022-08-22","calendar":"persian","calendarValue":"1401-05","id":"p7w2z5x4b6n8","from":"hand"}' +
        "]}\n",
    );
  });

  it("lose nothing: what is written is read back the same, however the stream is cut", async () => {
    const cases = fc.tuple(fc.array(generatedArticle, { maxLength: 4 }), fc.integer({ min: 1, max: 50 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([articles, size]) => {
        expect(await articlesIn(linesOfArticles(articles), size)).toEqual(articles);
      }),
      { numRuns: 200 },
    );
  });

  it("prove every span, fragments included, in code points", () => {
    fc.assert(
      fc.property(generatedArticle, (article) => {
        const written = jsonl.writer().write(article);
        verifyArticle(article, written, jsonl.offsetUnit);
        const pieces = article.spans.reduce((sum, span) => sum + 1 + (span.fragments?.length ?? 0), 0);
        expect(written.spans).toHaveLength(pieces);
        expect(written.losses).toEqual([]);
      }),
    );
  });

  it("from elsewhere count the byte order mark and carriage returns of their own text", async () => {
    const span = { start: 4, end: 10, label: "X", text: "b\r\nc d" };
    const [article] = await articlesIn(JSON.stringify({ text: "\uFEFFa\r\nb\r\nc d\re", spans: [span] }));
    expect(article).toEqual({
      text: "a\nb\nc d\ne",
      spans: [{ start: 2, end: 7, label: "X", from: "import" }],
    });
  });

  it.each([
    ["not JSON", "{", /^1: not JSON: /],
    ["a list", "[1]", /^1: no object with a text$/],
    ["no text", '{"id":"a"}', /^1: no object with a text$/],
    ["an empty line", '\n{"text":""}', /^1: the line is empty$/],
    ["an id of the wrong kind", '{"text":"a","id":[]}', /^1: id is no string and was left out$/],
    ["spans of the wrong kind", '{"text":"a","spans":{}}', /^1: spans is no list and was left out$/],
    ["a span without label", '{"text":"ab","spans":[{"start":0,"end":1}]}', /^1: the span 0–1 has no label$/],
    [
      "a span beyond the end",
      '{"text":"😀","spans":[{"start":0,"end":2,"label":"X"}]}',
      /^1: the span 0–2 lies outside the text of 1 code points$/,
    ],
    [
      "a span of no length",
      '{"text":"ab","spans":[{"start":1,"end":1,"label":"X"}]}',
      /^1: the span 1–1 is empty$/,
    ],
    ["a fraction", '{"text":"ab","spans":[{"start":0.5,"end":1,"label":"X"}]}', /no whole numbers$/],
    [
      "another text",
      '{"text":"ab","spans":[{"start":0,"end":1,"label":"X","text":"b"}]}',
      /^1: the span 0–1 should be "b" but is "a"$/,
    ],
    [
      "a value of the wrong kind",
      '{"text":"ab","spans":[{"start":0,"end":1,"label":"X","value":7}]}',
      /value 7 is not of the expected kind/,
    ],
    [
      "fragments out of order",
      '{"text":"abcd","spans":[{"start":0,"end":4,"label":"X","fragments":[[2,4],[0,1]]}]}',
      /fragments are not in order/,
    ],
    [
      "fragments beside their hull",
      '{"text":"abcd","spans":[{"start":0,"end":4,"label":"X","fragments":[[0,1],[2,3]]}]}',
      /do not start and end/,
    ],
  ])("names the line and the trouble: %s", async (_, source, message) => {
    const problems = await problemsIn(`${source}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("keep the good spans and articles around a bad one", async () => {
    const source =
      '{"text":"ab","spans":[{"start":0,"end":9,"label":"X"},{"start":1,"end":2,"label":"Y"}]}\nnonsense\n{"id":7,"text":"c"}\n';
    const records = await collect(jsonl.read([source]));
    expect(records.map(({ kind, line }) => [kind, line])).toEqual([
      ["problem", 1],
      ["article", 1],
      ["problem", 2],
      ["article", 3],
    ]);
    expect(records[1]).toMatchObject({
      article: { text: "ab", spans: [{ start: 1, end: 2, label: "Y", from: "import" }] },
    });
    expect(records[3]).toEqual({ kind: "article", line: 3, article: { id: "7", text: "c", spans: [] } });
  });
});
