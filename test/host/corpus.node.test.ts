import * as vscode from "vscode";
import { closeAll, hoverAt, inWorkspace, openArticle, run, select, tagged, write } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const TEXT = `Strike ends

Nurse Olivia Okoro met Peter Brandt in Berlin on March 5, 2026.
They said that the people who had gone on strike would be back at work before the end of the month.
`;

function config(...names: readonly string[]): string {
  const labels = names.map((name, i) => ({ name, title: name, color: "#3b82f6", key: String(i + 1) }));
  return JSON.stringify({ labels, exclude: ["drafts/**"] });
}

describe("a corpus with a dateline.json", () => {
  afterEach(closeAll);

  it("has its own labels, follows changes of them, and keeps the last good ones while the file is broken", async () => {
    const file = await write("own/dateline.json", config("SHIP"));
    const editor = await openArticle("own/a.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    equal(await tagged(uri), [], "a label that the corpus does not have");
    await run("tag", { label: "SHIP" });
    equal(await tagged(uri), ["SHIP Berlin"]);

    await write("own/dateline.json", config("SHIP", "PORT"));
    select(editor, "Nurse");
    await eventually(
      "the new label",
      async () => {
        await run("tag", { label: "PORT" });
        return tagged(uri);
      },
      (now) => now.includes("PORT Nurse"),
    );

    await write("own/dateline.json", '{ "labels": [oops');
    const problems = await eventually(
      "a problem",
      () => vscode.languages.getDiagnostics(file),
      (now) => now.length > 0,
    );
    ok(problems[0]?.range.start.character === 13, `the place of the problem: ${JSON.stringify(problems)}`);
    select(editor, "Strike");
    await run("tag", { label: "PORT" });
    equal(await tagged(uri), ["PORT Strike", "PORT Nurse", "SHIP Berlin"]);
  });

  it("leaves out what it excludes", async () => {
    await write("own/dateline.json", config("SHIP"));
    await write("own/drafts/b.txt", TEXT);
    const editor = await vscode.window.showTextDocument(inWorkspace("own/drafts/b.txt"));
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(await hoverAt(editor, "Berlin"), "");
  });
});
