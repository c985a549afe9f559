import * as vscode from "vscode";
import { jsonl } from "../../src/core/datasets/jsonl.ts";
import {
  closeAll,
  hoverAt,
  inWorkspace,
  openArticle,
  read,
  run,
  select,
  sidecar,
  sidecarOf,
  tagged,
  write,
} from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const TEXT = `Harbour at Trieste opens again after the storm

Share | Tweet | Print

The port of Trieste opened again on Tuesday, and Elena Moretti said the ferries would sail.
She thanked the crews, who had worked through two nights in the rain.

Read also

Marta Kovacs wins the regatta of Rijeka
New bridge planned for Zadar in 2031

Follow us on Instagram every Sunday from 4 May 2026
`;

interface Outlined {
  readonly name: string;
  readonly detail: string;
  readonly children: readonly Outlined[];
}

async function outline(uri: vscode.Uri): Promise<readonly Outlined[]> {
  return (
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    )) ?? []
  );
}

async function folds(editor: vscode.TextEditor): Promise<readonly string[]> {
  const ranges =
    (await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      editor.document.uri,
    )) ?? [];
  return ranges.map(({ start }) => editor.document.lineAt(start).text);
}

/** The kinds of the article's sections from the outline, once there are some. */
async function kinds(
  uri: vscode.Uri,
  wanted: (kinds: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return eventually(
    "the outline",
    async () => {
      const [root] = await outline(uri);
      return root === undefined ? [] : [root.detail, ...root.children.map(({ name }) => name)];
    },
    wanted,
  );
}

describe("sections", () => {
  afterEach(closeAll);

  it("are listed in the outline under the headline, and folded where they are apart from the text", async () => {
    const editor = await openArticle("sections.txt", TEXT);
    const { uri } = editor.document;
    const found = await kinds(uri, (now) => now.length > 1);
    equal(found[0], "Headline");
    ok(found.includes("Body") && found.includes("Related stories"), `the outline: ${found.join(", ")}`);
    ok(found.at(-1) === "Boilerplate", `the outline: ${found.join(", ")}`);
    equal((await outline(uri))[0]?.name, "Harbour at Trieste opens again after the storm");
    const folded = await folds(editor);
    ok(folded.includes("Read also"), `folds: ${folded.join(" | ")}`);
  });

  it("hold suggestions where the settings want them: not in boilerplate unless asked for", async () => {
    const editor = await openArticle("suggest-in.txt", TEXT);
    ok((await hoverAt(editor, "Trieste")).includes("LOC"), "in the headline");
    equal(await hoverAt(editor, "4 May 2026"), "", "in boilerplate");
    const settings = vscode.workspace.getConfiguration("dateline");
    try {
      await settings.update("suggestIn", ["boilerplate"], vscode.ConfigurationTarget.Global);
      await eventually(
        "suggested in boilerplate",
        () => hoverAt(editor, "4 May 2026"),
        (hover) => hover.includes("DATE"),
      );
      equal(await hoverAt(editor, "Trieste"), "", "in the headline");
      await run("acceptAll");
      const accepted = await tagged(editor.document.uri);
      ok(
        accepted.some((tag) => tag.includes("4 May 2026")),
        `accepted: ${accepted.join(", ")}`,
      );
      ok(!accepted.some((tag) => tag.includes("Trieste")), `accepted: ${accepted.join(", ")}`);
    } finally {
      await settings.update("suggestIn", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("are marked by hand, saved in the sidecar, undone, and made automatic again", async () => {
    const editor = await openArticle("mark.txt", TEXT);
    const { uri } = editor.document;
    await kinds(uri, (now) => now.length > 1);
    select(editor, "She thanked", true);
    await run("markSection", { kind: "caption" });
    await kinds(uri, (now) => now.includes("Caption"));
    const [mark] = (await sidecar(uri))?.sections ?? [];
    equal([mark?.kind, mark?.begins], ["caption", "She thanked the crews, who had w"]);
    equal(
      [...TEXT].slice(mark?.start, mark?.end).join(""),
      "She thanked the crews, who had worked through two nights in the rain.",
    );
    await run("undo");
    await kinds(uri, (now) => now.length > 1 && !now.includes("Caption"));
    equal((await sidecar(uri))?.sections, []);
    await run("redo");
    await kinds(uri, (now) => now.includes("Caption"));
    await run("markSection", { kind: "automatic" });
    await kinds(uri, (now) => now.length > 1 && !now.includes("Caption"));
    equal((await sidecar(uri))?.sections, []);
  });

  it("marked in a sidecar by another program count at once, and what it holds unknown is kept", async () => {
    const editor = await openArticle("mark-outside.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Elena Moretti");
    await run("tag", { label: "PER" });
    await sidecar(uri);
    const mark = '{"kind": "caption", "start": 0, "end": 46, "level": 2}';
    const content = (await read(sidecarOf(uri)))?.replace('"sections": []', `"sections": [\n${mark}\n]`);
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(content));
    await eventually(
      "the outline",
      () => outline(uri),
      (now) => now.some(({ name, detail }) => `${name} ${detail}`.includes("Caption")),
    );
    select(editor, "Trieste");
    await run("tag", { label: "LOC" });
    await sidecar(uri);
    ok((await read(sidecarOf(uri)))?.includes(mark), "the mark is written back as it was read");
  });

  it("that stand in many articles of a corpus are boilerplate", async () => {
    const line = "A paper for the whole coast";
    await write("coast/dateline.json", "{}");
    for (const [i, port] of ["Rovinj", "Piran", "Kotor", "Bar"].entries()) {
      await write(
        `coast/${i}.txt`,
        `${port} has a new pier\n\n${line}\n\nThe pier of ${port} opened on Monday.\n`,
      );
    }
    const editor = await openArticle(
      "coast/last.txt",
      `Pula has a new pier\n\nThe pier of Pula opened on Monday, and the mayor cut the ribbon before a crowd that had waited since the morning.\n\n${line}\n`,
    );
    await kinds(editor.document.uri, (now) => now.at(-1) === "Boilerplate");
  });

  it("that stand in many articles are left out of an export, though none of them was opened before", async () => {
    const line = "The voice of all the islands";
    await write("isles/dateline.json", "{}");
    for (const [i, isle] of ["Cres", "Krk", "Rab", "Pag"].entries()) {
      await write(
        `isles/${i}.txt`,
        `${isle} has a new pier\n\nThe pier of ${isle} opened on Monday, and the mayor cut the ribbon before a crowd that had waited since the morning.\n\n${line}\n`,
      );
    }
    const target = inWorkspace("out/isles.jsonl");
    await run("export", {
      scope: inWorkspace("isles"),
      format: "jsonl",
      target,
      sections: ["headline", "lead", "body", "subheading", "caption", "byline"],
    });
    const dataset = (await read(target)) ?? "";
    ok(dataset.includes("The pier of Krk opened"), dataset);
    ok(!dataset.includes(line), dataset);
  });

  it("that are not wanted are left out of an export, which says what was in them", async () => {
    const editor = await openArticle("sections-export/a.txt", TEXT);
    for (const words of ["Elena Moretti", "Marta Kovacs"]) {
      select(editor, words);
      await run("tag", { label: "PER" });
    }
    const target = inWorkspace("out/sections.jsonl");
    const scope = inWorkspace("sections-export");
    await run("export", { scope, format: "jsonl", target, sections: ["headline", "body"] });
    for await (const record of jsonl.read([(await read(target)) ?? ""])) {
      ok(record.kind === "article", "an article");
      const { text, spans } = record.article;
      ok(text.startsWith("Harbour at Trieste") && !text.includes("Read also"), text);
      equal(
        spans.map(({ start, end }) => text.slice(start, end)),
        ["Elena Moretti"],
      );
    }
    const losses = JSON.parse((await read(inWorkspace("out/sections.jsonl.loss.json"))) ?? "");
    equal(losses.length, 1);
    equal([losses[0].text, losses[0].why], ["Marta Kovacs", "its section was left out: related"]);
    const manifest = JSON.parse((await read(inWorkspace("out/sections.jsonl.manifest.json"))) ?? "");
    ok(manifest.command.includes("--sections headline,body"), manifest.command);
  });
});
