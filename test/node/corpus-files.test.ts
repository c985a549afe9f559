import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CorpusFilesError, corpusFilesIn } from "../../src/node/corpus-files.ts";

async function folderOf(
  files: readonly string[],
  configs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-corpus-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const contents = new Map([...files.map((name) => [name, ""] as const), ...Object.entries(configs)]);
  for (const [name, content] of contents) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

describe("the files of a corpus", () => {
  it("are listed by path, in the order of code units on every machine", async () => {
    const folder = await folderOf([
      "b.txt",
      "a/z.txt",
      "a.txt",
      "Ä.txt",
      "a-b.txt",
      "ω.article",
      "Z.txt",
      "notes.md",
    ]);
    const { root, articles } = await corpusFilesIn(folder);
    expect(root).toBe(folder);
    expect(articles.map(({ id }) => id)).toEqual([
      "Z.txt",
      "a-b.txt",
      "a.txt",
      "a/z.txt",
      "b.txt",
      "Ä.txt",
      "ω.article",
    ]);
    expect(articles[3]!.path).toBe(path.join(folder, "a", "z.txt"));
  });

  it("are named from the nearest dateline.json above, and follow the settings of the nearest one", async () => {
    const folder = await folderOf(
      ["news/2022/a.txt", "news/old/b.txt", "news/old/c.md", "news/2022/d.md", "e.txt"],
      {
        "news/dateline.json": '{"exclude": ["**/draft*"]}',
        "news/old/dateline.json": '{"include": ["*.md"], "labels": [{"name": "THING"}]}',
        "news/2022/draft.txt": "",
      },
    );
    const { root, articles } = await corpusFilesIn(path.join(folder, "news"));
    expect(root).toBe(path.join(folder, "news"));
    expect(articles.map(({ id, config }) => [id, config.labels[0]!.name])).toEqual([
      ["2022/a.txt", "PER"],
      ["old/c.md", "THING"],
    ]);
    const inside = await corpusFilesIn(path.join(folder, "news", "2022"));
    expect(inside.root).toBe(path.join(folder, "news"));
    expect(inside.articles.map(({ id }) => id)).toEqual(["2022/a.txt"]);
  });

  it("give each sidecar its article and layer, and tell those that have none", async () => {
    const folder = await folderOf([
      "a.txt",
      "a.txt.ann.json",
      "a.txt.maria.ann.json",
      "a.txt.maria",
      "gone.txt.ann.json",
      "README.txt",
      "README.txt.ann.json",
    ]);
    const { sidecars } = await corpusFilesIn(folder);
    expect(sidecars.map(({ id, article, layer }) => [id, article?.id, layer])).toEqual([
      ["README.txt.ann.json", undefined, undefined],
      ["a.txt.ann.json", "a.txt", undefined],
      ["a.txt.maria.ann.json", "a.txt", "maria"],
      ["gone.txt.ann.json", undefined, undefined],
    ]);
  });

  it("leave out links, dot folders, node_modules and exports", async () => {
    const folder = await folderOf(["a/b.txt", ".git/c.txt", "node_modules/d/e.txt", "exports/f.txt"]);
    await symlink(path.join(folder, "a"), path.join(folder, "a", "circle"));
    await symlink(path.join(folder, "a", "b.txt"), path.join(folder, "link.txt"));
    expect((await corpusFilesIn(folder)).articles.map(({ id }) => id)).toEqual(["a/b.txt"]);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ["no folder", {}, "missing", /missing is no folder$/],
    ["a file", {}, "a.txt", /a\.txt is no folder$/],
    ["an error in dateline.json", { "dateline.json": '{\n"labels": [],,}' }, ".", /dateline\.json:2:\d+: /],
    ["an error in one below", { "in/dateline.json": "[]" }, ".", /in.dateline\.json:1:1: /],
  ])("stop at %s, naming it", async (_, configs, name, message) => {
    const folder = await folderOf(["a.txt"], configs);
    const listing = corpusFilesIn(path.join(folder, name));
    await expect(listing).rejects.toThrow(CorpusFilesError);
    await expect(listing).rejects.toThrow(message);
  });
});
