import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { type GoldOptions, readGold } from "../../tools/evaluate/gold.ts";
import { EvaluationReport } from "../../tools/evaluate/report.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(content) : content);
  return path;
}

function options(language: string, more: Partial<GoldOptions> = {}) {
  const said: string[] = [];
  return { said, language, raw: false, alone: false, say: (line: string) => void said.push(line), ...more };
}

/** The names of an article as `LABEL text`. */
function namesOf({ text, names }: Awaited<ReturnType<typeof readGold>>[number]): string[] {
  return names.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`);
}

const tagged = (tokens: string): string => `${tokens.replaceAll(" ", "\n").replaceAll("/", "\t")}\n\n`;
const TOKENS = tagged("Anna/B-PERSON Weber/I-PERSON left/O ./O") + tagged("Midvale/B-GPE slept/O ./O");

describe("the gold standard", () => {
  test("of a corpus with documents is an article for each of them", async () => {
    const path = fileOf("documents.tsv.gz", `# doc a\n${TOKENS}# doc b\n${TOKENS}`);
    const articles = await readGold(path, options("en"));
    expect(articles.map(({ text }) => text)).toEqual(Array(2).fill("Anna Weber left .\nMidvale slept .\n"));
    expect(namesOf(articles[1]!)).toEqual(["PER Anna Weber", "LOC Midvale"]);
    expect(await readGold(path, options("en", { alone: true }))).toHaveLength(4);
  });

  test("of a corpus without documents is an article for each sentence", async () => {
    const path = fileOf("sentences.tsv.gz", TOKENS);
    const articles = await readGold(path, options("en", { raw: true }));
    expect(articles.map(({ text }) => text)).toEqual(["Anna Weber left.\n", "Midvale slept.\n"]);
  });

  test("of Chinese is joined by nothing", async () => {
    const path = fileOf("chinese.tsv.gz", tagged("他/O 在/O 北/B-LOC 京/I-LOC 。/O"));
    const [article] = await readGold(path, options("zh"));
    expect(article!.text).toBe("他在北京。\n");
    expect(namesOf(article!)).toEqual(["LOC 北京"]);
  });

  test("of an exported dataset is its articles in the language, and what is left out is told", async () => {
    const lines = [
      {
        id: "a",
        language: "en",
        published: "2026-03-05",
        text: "😀 Anna left.",
        spans: [{ start: 2, end: 6, label: "PERSON", text: "Anna" }],
      },
      { id: "b", language: "el", text: "Η Άννα", spans: [] },
      { id: "c", text: "On Friday", spans: [{ start: 3, end: 9, label: "DATE" }] },
    ].map((line) => JSON.stringify(line));
    const path = fileOf("own.jsonl", `${[...lines, "{oops"].join("\n")}\n`);
    const asked = options("en");
    const articles = await readGold(path, asked);
    expect(articles.map(namesOf)).toEqual([["PER Anna"], []]);
    expect(articles[0]!.published).toBe("2026-03-05");
    expect(asked.said.join("\n")).toMatch(/own\.jsonl:4: not JSON/);
    expect(asked.said.join("\n")).toMatch(/1 articles in other languages/);
  });

  test("is refused where the file is neither", async () => {
    await expect(readGold("gold.csv", options("en"))).rejects.toThrow(/gold\.csv.*neither/);
  });
});

test("the report tells scores, confusion, errors and calibration as tables", () => {
  const report = new EvaluationReport(["PER", "ORG"]);
  const text = "Anna | Weber met Acorn";
  const weber = { start: 0, end: 12, label: "PER" };
  const acorn = { start: 17, end: 22, label: "ORG" };
  report.add(text, [weber, acorn], [{ ...weber, score: 0.9 }]);
  report.add(text, [weber], [{ ...weber, label: "ORG", score: 0.5 }]);
  expect(report.scores()).toContain("| PER | 100.0 | 50.0 | 66.7 | 2 |");
  expect(report.scores()).toContain("| all | 50.0 | 33.3 | 40.0 | 3 |");
  expect(report.confusion()).toContain("| PER | 1 | 1 | 0 | 0 |");
  expect(report.confusion()).toContain("| ORG | 0 | 0 | 0 | 1 |");
  expect(report.errors(5)).toContain("PER Anna \\| Weber → ORG Anna \\| Weber");
  expect(report.calibration()).toContain("Expected calibration error 0.300.");
});
