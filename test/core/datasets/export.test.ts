import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { conll } from "../../../src/core/datasets/conll.ts";
import { type DatasetArticle, DatasetError, type DatasetFormat } from "../../../src/core/datasets/dataset.ts";
import { ExportCancelled, exportDataset } from "../../../src/core/datasets/export.ts";
import { jsonl } from "../../../src/core/datasets/jsonl.ts";
import { lossReport } from "../../../src/core/datasets/loss-report.ts";
import { exportManifest } from "../../../src/core/datasets/manifest.ts";
import { DATASET_FORMATS, datasetFormat } from "../../../src/core/datasets/registry.ts";
import { generatedArticle } from "./generated-articles.ts";

function tag(id: string, label: string, start: number, end: number): Annotation {
  return { id, label, start, end, from: "hand" };
}

const greek: DatasetArticle = {
  id: "a.txt",
  language: "el",
  text: "Η Μαρία στην Πάτρα",
  spans: [tag("1", "PER", 2, 7), tag("2", "LOC", 13, 18)],
};
const english: DatasetArticle = { id: "b.txt", language: "en", text: "Rome", spans: [tag("3", "LOC", 0, 4)] };
const plain: DatasetArticle = { id: "c.txt", language: "en", text: "", spans: [] };

/** A format that shifts every span by one. */
const shifted: DatasetFormat = {
  ...jsonl,
  writer: () => {
    const writer = jsonl.writer();
    return {
      ...writer,
      write: (article) => {
        const written = writer.write(article);
        return { ...written, spans: written.spans.map((span) => ({ ...span, start: span.start + 1 })) };
      },
    };
  },
};

describe("an export", () => {
  it("counts articles and spans by label and language, names sorted", async () => {
    const summary = await exportDataset([greek, english, plain], jsonl, () => {});
    expect(summary).toEqual({
      format: "jsonl",
      articles: 3,
      spans: 3,
      labels: { LOC: 2, PER: 1 },
      languages: {
        el: { articles: 1, spans: 2, labels: { LOC: 1, PER: 1 } },
        en: { articles: 2, spans: 1, labels: { LOC: 1 } },
      },
      losses: [],
    });
    expect(Object.keys(summary.labels)).toEqual(["LOC", "PER"]);
  });

  it("keeps the labels asked for", async () => {
    const chunks: string[] = [];
    const summary = await exportDataset([greek], jsonl, (chunk) => void chunks.push(chunk), {
      labels: ["LOC"],
    });
    expect(summary.labels).toEqual({ LOC: 1 });
    expect(JSON.parse(chunks.join("")).spans.map((span: { text: string }) => span.text)).toEqual(["Πάτρα"]);
  });

  it("reports what the article itself has lost before what the format loses, for the labels asked for", async () => {
    const row = {
      article: "a.txt",
      start: 0,
      end: 1,
      text: "Η",
      what: "dropped",
      why: "its place is lost",
    } as const;
    const nested = [...greek.spans, tag("4", "PER", 13, 18)];
    const article = {
      ...greek,
      spans: nested,
      losses: [
        { ...row, label: "PER" },
        { ...row, label: "ORG" },
      ],
    };
    const all = await exportDataset([article], conll, () => {});
    expect(all.losses.map(({ label, start }) => [label, start])).toEqual([
      ["PER", 0],
      ["ORG", 0],
      ["PER", 13],
    ]);
    const some = await exportDataset([article], conll, () => {}, { labels: ["ORG", "LOC"] });
    expect(some.losses.map(({ label }) => label)).toEqual(["ORG"]);
  });

  it("stops at a span that does not stand where it should, before its article goes out", async () => {
    const chunks: string[] = [];
    const run = exportDataset([plain, greek], shifted, (chunk) => void chunks.push(chunk));
    await expect(run).rejects.toThrow(DatasetError);
    await expect(run).rejects.toThrow('a.txt: code-point 3–7 should hold "Μαρία" but holds "αρία"');
    expect(chunks).toHaveLength(1);
  });

  it("takes the next article only once the output has taken the last", async () => {
    const events: string[] = [];
    function* articles(): Generator<DatasetArticle> {
      for (const article of [greek, english]) {
        events.push(`read ${article.id}`);
        yield article;
      }
    }
    await exportDataset(
      articles(),
      jsonl,
      async () => {
        await Promise.resolve();
        events.push("written");
      },
      { onArticle: (written) => events.push(`progress ${written}`) },
    );
    expect(events).toEqual(["read a.txt", "written", "progress 1", "read b.txt", "written", "progress 2"]);
  });

  it.each([
    ["before the first article", 0],
    ["between articles", 1],
    ["after the last article", 2],
  ])("can be cancelled %s", async (_, after) => {
    const cancel = { cancelled: after === 0 };
    let written = 0;
    const run = exportDataset([greek, english], jsonl, () => {}, {
      cancel,
      onArticle: (count) => {
        written = count;
        cancel.cancelled = count >= after;
      },
    });
    await expect(run).rejects.toThrow(ExportCancelled);
    expect(written).toBe(after);
  });

  it("gives the same chunks for the same articles, in every format", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedArticle, { maxLength: 3 }), async (articles) => {
        for (const format of DATASET_FORMATS) {
          const runs = [0, 1].map(async () => {
            const chunks: string[] = [];
            const summary = await exportDataset(articles, format, (chunk) => void chunks.push(chunk));
            return { chunks, summary };
          });
          const [first, second] = await Promise.all(runs);
          expect(second).toEqual(first);
          expect(first!.summary.articles).toBe(articles.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the formats", () => {
  it("are found by their names, each used once", () => {
    expect(new Set(DATASET_FORMATS.map(({ name }) => name)).size).toBe(DATASET_FORMATS.length);
    for (const format of DATASET_FORMATS) expect(datasetFormat(format.name)).toBe(format);
    expect(datasetFormat("docx")).toBeUndefined();
  });
});

describe("the files beside an export", () => {
  it("list losses one a line", () => {
    const row = {
      article: "a.txt",
      start: 0,
      end: 2,
      label: "PER",
      text: "Ά\n",
      what: "dropped",
      why: "no token",
    } as const;
    expect(lossReport([])).toBe("[]\n");
    const report = lossReport([row, { ...row, article: "b.txt" }]);
    expect(JSON.parse(report)).toEqual([row, { ...row, article: "b.txt" }]);
    expect(report.split("\n")).toHaveLength(5);
  });

  it("say what was exported, by what, and how to check it", async () => {
    const summary = await exportDataset([greek], jsonl, () => {});
    const details = {
      sha256: "00ff",
      version: "0.1.0",
      command: "dateline export . --format jsonl",
      skipped: [],
    };
    expect(JSON.parse(exportManifest(summary, details))).toEqual({
      format: "jsonl",
      articles: 1,
      spans: 2,
      labels: { LOC: 1, PER: 1 },
      languages: { el: { articles: 1, spans: 2, labels: { LOC: 1, PER: 1 } } },
      losses: 0,
      skipped: [],
      sha256: "00ff",
      dateline: "0.1.0",
      command: "dateline export . --format jsonl",
    });
    expect(JSON.parse(exportManifest(summary, { ...details, ids: ["a.txt"] })).ids).toEqual(["a.txt"]);
  });
});
