import * as vscode from "vscode";
import {
  closeAll,
  inWorkspace,
  openArticle,
  read,
  run,
  select,
  sidecarOf,
  tagged,
  write,
} from "./article.ts";
import { equal, eventually } from "./assert.ts";

const TEXT = "Nurse Olivia Okoro met Peter Brandt in Berlin.\n";

/** Renames as the explorer does: the extension is asked before. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  equal(await vscode.workspace.applyEdit(edit), true, "the rename was refused");
}

async function tagIn(path: string): Promise<vscode.Uri> {
  const editor = await openArticle(path, TEXT);
  select(editor, "Peter Brandt");
  await run("tag", { label: "PER" });
  equal(await tagged(editor.document.uri), ["PER Peter Brandt"]);
  return editor.document.uri;
}

describe("sidecars", () => {
  afterEach(closeAll);

  it("follow an article that is renamed, all layers of it", async () => {
    const from = await tagIn("rename-me.txt");
    await write("rename-me.txt.maria.ann.json", await layerOf(from));
    // Another article's sidecar, which only looks like one of this article's.
    await write("rename-me.txt.txt", TEXT);
    await write("rename-me.txt.txt.ann.json", await layerOf(from));
    const to = inWorkspace("renamed.txt");
    await rename(from, to);
    await eventually(
      "followed",
      () => tagged(to),
      (now) => now.join() === "PER Peter Brandt",
    );
    equal(await read(sidecarOf(from)), undefined);
    const named = inWorkspace("renamed.txt.maria.ann.json");
    await eventually(
      "the named layer too",
      () => read(named),
      (layer) => layer !== undefined,
    );
    equal((await read(inWorkspace("rename-me.txt.txt.ann.json"))) !== undefined, true, "the other article's");
  });

  it("overwrite none that stands at the new place", async () => {
    const from = await tagIn("from.txt");
    const theirs = await layerOf(from);
    await write("taken.txt.ann.json", theirs.replace("PER", "ORG"));
    await rename(from, inWorkspace("taken.txt"));
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(await read(inWorkspace("taken.txt.ann.json")), theirs.replace("PER", "ORG"));
    equal(await read(sidecarOf(from)), theirs, "it stays where it was");
  });

  it("follow a folder that is moved", async () => {
    await vscode.workspace.fs.createDirectory(inWorkspace("old"));
    await tagIn("old/a.txt");
    await rename(inWorkspace("old"), inWorkspace("new"));
    equal(await tagged(inWorkspace("new/a.txt")), ["PER Peter Brandt"]);
  });

  it("go when their article is deleted", async () => {
    const uri = await tagIn("delete-me.txt");
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(await read(sidecarOf(uri)), undefined);
  });

  it("are written where the article is now when it is renamed while unsaved", async () => {
    const editor = await openArticle("unsaved.txt", TEXT);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Yesterday "));
    select(editor, "Peter Brandt");
    await run("tag", { label: "PER" });
    const to = inWorkspace("unsaved-renamed.txt");
    await rename(editor.document.uri, to);
    await vscode.window.showTextDocument(to);
    await vscode.workspace.saveAll();
    await eventually(
      "written",
      () => tagged(to),
      (now) => now.join() === "PER Peter Brandt",
    );
  });
});

async function layerOf(article: vscode.Uri): Promise<string> {
  const text = await read(sidecarOf(article));
  if (text === undefined) throw new Error("no sidecar");
  return text;
}
