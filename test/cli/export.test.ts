import { createHash } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../src/core/text/normalise.ts";
import { dateline, filesIn, folderOf } from "./run.ts";
import { sidecarOf } from "./sidecar-of.ts";

const GREEK = "\uFEFFΦωτιά στην Πάτρα 😀\r\nΗ Μαρία Παπαδάκη μίλησε στην ΕΡΤ.\r\n";
const ENGLISH = "The University of Athens is in Greece.\n";
const CORPUS = {
  "dateline.json": "{}",
  "el/fire.txt": GREEK,
  "el/fire.txt.ann.json": sidecarOf(GREEK, ["LOC", "Πάτρα"], ["PER", "Μαρία Παπαδάκη"], ["ORG", "ΕΡΤ"]),
  "en.txt": ENGLISH,
  "en.txt.ann.json": sidecarOf(
    ENGLISH,
    ["ORG", "University of Athens"],
    ["LOC", "Athens"],
    ["LOC", "Greece"],
  ),
  "en.txt.maria.ann.json": sidecarOf(ENGLISH, ["LOC", "Greece"]),
  "plain.txt": "Nothing.",
  "README.txt": "no article",
  "node_modules/x/a.txt": "no article",
};

describe("dateline export", () => {
  it("writes every article with its annotations as JSON Lines, sorted by path, with a manifest and a loss report", async () => {
    const cwd = await folderOf(CORPUS);
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "exports/all.jsonl"], { cwd });
    expect(run.code).toBe(0);
    expect(run.lines).toEqual([
      { out: "exports/all.jsonl", format: "jsonl", articles: 3, spans: 6, losses: 0, skipped: 0 },
    ]);
    const files = await filesIn(path.join(cwd, "exports"));
    expect(Object.keys(files).sort()).toEqual([
      "all.jsonl",
      "all.jsonl.loss.json",
      "all.jsonl.manifest.json",
    ]);
    const articles = files["all.jsonl"]!.trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(articles.map(({ id }) => id)).toEqual(["el/fire.txt", "en.txt", "plain.txt"]);
    expect(articles[0]).toMatchObject({ language: "el", text: normaliseText(GREEK) });
    for (const { text, spans } of articles) {
      for (const span of spans) expect([...text].slice(span.start, span.end).join("")).toBe(span.text);
    }
    expect(JSON.parse(files["all.jsonl.loss.json"]!)).toEqual([]);
    expect(JSON.parse(files["all.jsonl.manifest.json"]!)).toMatchObject({
      format: "jsonl",
      articles: 3,
      spans: 6,
      labels: { LOC: 3, ORG: 2, PER: 1 },
      languages: { el: { articles: 1, spans: 3 } },
      sha256: createHash("sha256").update(files["all.jsonl"]!).digest("hex"),
      dateline: "9.8.7",
      command: "dateline export . --format jsonl --out exports/all.jsonl",
      skipped: [],
    });
  });

  it("says in the loss report and with its exit code what CoNLL cannot carry, and lists the articles", async () => {
    const cwd = await folderOf(CORPUS);
    const run = await dateline(["export", ".", "--format", "conll", "--out", "all.conll"], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("1 losses: see all.conll.loss.json.");
    const files = await filesIn(cwd);
    expect(JSON.parse(files["all.conll.loss.json"]!)).toEqual([
      {
        article: "en.txt",
        start: 18,
        end: 24,
        label: "LOC",
        text: "Athens",
        what: "dropped",
        why: expect.any(String),
      },
    ]);
    expect(JSON.parse(files["all.conll.manifest.json"]!)).toMatchObject({
      losses: 1,
      ids: ["el/fire.txt", "en.txt", "plain.txt"],
    });
    expect(files["all.conll"]).toContain("\nΜαρία -X- _ B-PER\nΠαπαδάκη -X- _ I-PER\n");
  });

  it("gives the same bytes again", async () => {
    const runs = ["first", "second"].map(async () => {
      const cwd = await folderOf(CORPUS);
      await dateline(["export", ".", "--format", "conll", "--out", "out"], { cwd });
      const { out, "out.loss.json": losses, "out.manifest.json": manifest } = await filesIn(cwd);
      return { out, losses, manifest };
    });
    const [first, second] = await Promise.all(runs);
    expect(second).toEqual(first);
    expect(first!.out).not.toBe("");
  });

  it("exports the layer of one annotator", async () => {
    const cwd = await folderOf(CORPUS);
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "m.jsonl", "--layer", "maria"], {
      cwd,
    });
    expect(run.lines).toMatchObject([{ articles: 3, spans: 1 }]);
  });

  it("names articles from the corpus root, also when a folder inside it is exported", async () => {
    const cwd = await folderOf(CORPUS);
    await dateline(["export", "el", "--format", "jsonl", "--out", "el.jsonl"], { cwd });
    expect(JSON.parse((await filesIn(cwd))["el.jsonl"]!).id).toBe("el/fire.txt");
  });

  it("leaves out what cannot be read, and names it", async () => {
    const cwd = await folderOf({
      ...CORPUS,
      "en.txt.ann.json": '{\n"format": "dateline/1",\n<<<<<<< ours\n',
      "latin.txt": Buffer.from([0x45, 0x6c, 0xe9, 0x6d, 0x65, 0x6e, 0x74, 0x20, 0x63, 0x61, 0x66, 0xe9]),
      "picture.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    });
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "o.jsonl"], { cwd });
    expect(run.code).toBe(1);
    expect(run.lines).toMatchObject([{ articles: 2, skipped: 3 }]);
    expect(run.stderr).toMatch(/^en\.txt\.ann\.json: left out: line 3, column 1: git left both sides/m);
    expect(run.stderr).toMatch(/^latin\.txt: left out: not UTF-8/m);
    const { skipped } = JSON.parse((await filesIn(cwd))["o.jsonl.manifest.json"]!);
    expect(skipped.map(({ file }: { file: string }) => file)).toEqual([
      "en.txt.ann.json",
      "latin.txt",
      "picture.txt",
    ]);
  });

  it("writes nothing if no article could be read", async () => {
    const cwd = await folderOf({ "a.txt": Buffer.from([0x61, 0xff, 0x61]), "o.jsonl": "old" });
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "o.jsonl"], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("no article could be read: nothing was written");
    expect(Object.keys(await filesIn(cwd)).sort()).toEqual(["a.txt", "o.jsonl"]);
    expect((await filesIn(cwd))["o.jsonl"]).toBe("old");
  });

  it("lists a binary file without calling it a problem", async () => {
    const cwd = await folderOf({
      "a.txt": "text",
      "b.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    });
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "o.jsonl"], { cwd });
    expect(run).toMatchObject({ code: 0, lines: [{ articles: 1, skipped: 1 }] });
    expect(run.stderr).toMatch(/^b\.txt: left out: a binary file/m);
  });

  it("finds annotations again in a changed article, and reports those that are lost", async () => {
    const first = "The University of Athens spoke today.\nA long line about nothing much.\n";
    const old = `${first}The fire in Greece is out.\n`;
    const cwd = await folderOf({
      "a.txt": `Later news.\n${first}`,
      "a.txt.ann.json": sidecarOf(old, ["ORG", "University of Athens"], ["LOC", "Greece"]),
    });
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "o.jsonl"], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("1 articles changed since they were annotated");
    const files = await filesIn(cwd);
    expect(JSON.parse(files["o.jsonl"]!).spans.map((span: { text: string }) => span.text)).toContain(
      "University of Athens",
    );
    const rows = JSON.parse(files["o.jsonl.loss.json"]!);
    expect(rows).toEqual([
      expect.objectContaining({ article: "a.txt", label: "LOC", text: "Greece", what: "dropped" }),
    ]);
  });

  it("leaves the old files as they were when it is interrupted or cannot be finished", async () => {
    const old = { "o.conll": "old", "o.conll.loss.json": "old", "o.conll.manifest.json": "old" };
    const spaced = sidecarOf(ENGLISH, ["public body", "University"]);
    const cwd = await folderOf({ ...CORPUS, ...old, "en.txt.ann.json": spaced });
    const args = ["export", ".", "--format", "conll", "--out", "o.conll"];
    const before = await filesIn(cwd);

    const interrupted = await dateline(args, { cwd, cancelled: true });
    expect(interrupted).toMatchObject({ code: 2, stdout: "" });
    expect(interrupted.stderr).toBe("dateline: interrupted: nothing was written\n");
    expect(await filesIn(cwd)).toEqual(before);

    const refused = await dateline(args, { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/en\.txt: the label "public body" has white space.*nothing was written/);
    expect(await filesIn(cwd)).toEqual(before);
  });

  it("writes only the sections asked for, and says what stood in the others", async () => {
    const text = `Harbour opens again after the storm

The port opened again, and Elena Moretti said that the ferries would sail on time.
The crews had worked through two nights in the heavy rain.

Read also

Marta Kovacs wins the regatta
`;
    const cwd = await folderOf({
      "dateline.json": "{}",
      "a.txt": text,
      "a.txt.ann.json": sidecarOf(text, ["PER", "Elena Moretti"], ["PER", "Marta Kovacs"]),
    });
    const command = ["export", ".", "--format", "jsonl", "--out", "exports/all.jsonl"];
    const run = await dateline([...command, "--without-sections", "related,boilerplate"], { cwd });
    expect(run.code).toBe(1);
    const files = await filesIn(path.join(cwd, "exports"));
    const article = JSON.parse(files["all.jsonl"]!);
    expect(article.text).toBe(text.slice(0, text.indexOf("\n\nRead also") + 1));
    expect(article.spans.map((span: { text: string }) => span.text)).toEqual(["Elena Moretti"]);
    expect(JSON.parse(files["all.jsonl.loss.json"]!)).toMatchObject([
      { text: "Marta Kovacs", what: "dropped", why: "its section was left out: related" },
    ]);
    expect(JSON.parse(files["all.jsonl.manifest.json"]!).command).toContain(
      "--without-sections related,boilerplate",
    );
    const only = await dateline([...command, "--sections", "related"], { cwd });
    expect(only.lines).toMatchObject([{ spans: 1, losses: 1 }]);
  });

  it.each([
    [["--sections", "footer"], "no kind of section"],
    [["--sections", "body", "--without-sections", "body"], "give one of them"],
  ])("refuses %j", async (options, message) => {
    const cwd = await folderOf(CORPUS);
    const run = await dateline(["export", ".", "--format", "jsonl", "--out", "x.jsonl", ...options], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
  });
});
