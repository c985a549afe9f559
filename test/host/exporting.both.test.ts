import type * as vscode from "vscode";
import { conll } from "../../src/core/datasets/conll.ts";
import type { DatasetFormat, ReadArticle } from "../../src/core/datasets/dataset.ts";
import { jsonl } from "../../src/core/datasets/jsonl.ts";
import { closeAll, inWorkspace, openArticle, read, run, select } from "./article.ts";
import { equal, ok } from "./assert.ts";

const TEXT = "Strike 😀 ends\r\n\r\nNurse Olivia Okoro met Peter Brandt in Berlin.\r\n";

async function readBack(format: DatasetFormat, file: vscode.Uri): Promise<readonly ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for await (const record of format.read([(await read(file)) ?? ""])) {
    ok(record.kind === "article", `a problem in ${file.path}`);
    articles.push(record.article);
  }
  return articles;
}

function spansOf({ text, spans }: ReadArticle): readonly string[] {
  return spans.map(({ label, start, end }) => `${label} ${text.slice(start, end)}`);
}

describe("exporting", () => {
  afterEach(closeAll);

  beforeEach(async () => {
    const editor = await openArticle("export-me/a.txt", TEXT);
    for (const [words, label] of [
      ["Peter Brandt", "PER"],
      ["Brandt", "LOC"],
      ["Berlin", "LOC"],
    ] as const) {
      select(editor, words);
      await run("tag", { label });
    }
  });

  it("writes JSON Lines that read back as they were tagged", async () => {
    const target = inWorkspace("out/a.jsonl");
    await run("export", { scope: inWorkspace("export-me/a.txt"), format: "jsonl", target });
    const [article] = await readBack(jsonl, target);
    ok(article, "one article");
    equal(spansOf(article), ["PER Peter Brandt", "LOC Brandt", "LOC Berlin"]);
    equal(article.text, TEXT.replaceAll("\r\n", "\n"));
    equal(article.id, "export-me/a.txt");
    equal(JSON.parse((await read(inWorkspace("out/a.jsonl.loss.json"))) ?? ""), []);
  });

  it("writes CoNLL, and names what it could not carry", async () => {
    const target = inWorkspace("out/folder.conll");
    await run("export", { scope: inWorkspace("export-me"), format: "conll", target });
    const [article] = await readBack(conll, target);
    ok(article, "one article");
    equal(spansOf(article), ["PER Peter Brandt", "LOC Berlin"]);
    const losses = JSON.parse((await read(inWorkspace("out/folder.conll.loss.json"))) ?? "");
    equal(
      losses.map(({ text, what }: { text: string; what: string }) => [text, what]),
      [["Brandt", "dropped"]],
    );
    const manifest = JSON.parse((await read(inWorkspace("out/folder.conll.manifest.json"))) ?? "");
    equal([manifest.articles, manifest.spans, manifest.ids], [1, 3, ["export-me/a.txt"]]);
  });
});
