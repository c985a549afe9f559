import * as vscode from "vscode";
import {
  api,
  closeAll,
  hoverAt,
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

const TEXT = `Strike ends

Nurse Olivia Okoro met Peter Brandt in Berlin on March 5, 2026.
They said that the people who had gone on strike would be back at work before the end of the month.
`;

describe("tagging", () => {
  afterEach(closeAll);

  it("tags the selection, trimmed, and writes the sidecar at once", async () => {
    const editor = await openArticle("tag.txt", TEXT);
    select(editor, "Strike ends\n");
    await run("tag", { label: "MISC" });
    equal(await tagged(editor.document.uri), ["MISC Strike ends"]);
    const written = await sidecar(editor.document.uri);
    equal(written?.format, "dateline/1");
    equal(written?.annotations[0]?.from, "hand");
    ok(!editor.document.isDirty, "tagging does not touch the article");
  });

  it("tags the word or the suggestion at the cursor", async () => {
    const editor = await openArticle("cursor.txt", TEXT);
    select(editor, "Nurse", true);
    await run("tag", { label: "MISC" });
    select(editor, "Berlin", true);
    await run("tag", { label: "LOC" });
    equal(await tagged(editor.document.uri), ["MISC Nurse", "LOC Berlin"]);
    equal(
      (await sidecar(editor.document.uri))?.annotations.map(({ from }) => from),
      ["hand", "suggestion"],
    );
  });

  it("tags every selection of a multi-cursor", async () => {
    const editor = await openArticle("multi.txt", TEXT);
    const at = (words: string): vscode.Selection => {
      select(editor, words);
      return editor.selection;
    };
    editor.selections = [at("Olivia Okoro"), at("Peter Brandt")];
    await run("tag", { label: "PER" });
    equal(await tagged(editor.document.uri), ["PER Olivia Okoro", "PER Peter Brandt"]);
  });

  it("counts code points in the sidecar: emoji, astral letters and CRLF before a name shift nothing", async () => {
    const editor = await openArticle("units.txt", "\uFEFF🚢😀 𝔏\r\n\r\nNurse Olivia Okoro\r\n");
    select(editor, "Olivia Okoro");
    await run("tag", { label: "PER" });
    const record = (await sidecar(editor.document.uri))?.annotations[0];
    equal([record?.start, record?.end, record?.text], [12, 24, "Olivia Okoro"]);
  });

  it("relabels, removes, undoes and redoes", async () => {
    const editor = await openArticle("undo.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Peter Brandt");
    await run("tag", { label: "PER" });
    await run("tag", { label: "ORG" });
    equal(await tagged(uri), ["ORG Peter Brandt"]);
    await run("remove");
    equal(await tagged(uri), []);
    await run("undo");
    equal(await tagged(uri), ["ORG Peter Brandt"]);
    await run("undo");
    equal(await tagged(uri), ["PER Peter Brandt"]);
    await run("redo");
    equal(await tagged(uri), ["ORG Peter Brandt"]);
  });

  it("accepts and rejects suggestions, one and all", async () => {
    const editor = await openArticle("accept.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin", true);
    await run("reject");
    equal(await hoverAt(editor, "Berlin"), "");
    select(editor, "March 5", true);
    await run("accept");
    equal(await tagged(uri), ["DATE March 5, 2026"]);
    await run("acceptAll");
    const all = await tagged(uri);
    ok(!all.includes("LOC Berlin"), "what was rejected is not accepted with the rest");
    ok(all.includes("PER Peter Brandt"), `accepted: ${all}`);
    equal(
      (await sidecar(uri))?.rejected.map(({ label, text }) => `${label} ${text}`),
      ["LOC Berlin"],
    );
    ok((await hoverAt(editor, "March 5")).includes("annotation"), "the hover tells what it is now");
  });

  it("keeps up with keys that come faster than anything is done", async () => {
    const editor = await openArticle("fast.txt", TEXT);
    select(editor, "Strike", true);
    await Promise.all(
      ["next", "accept", "next", "accept", "next", "accept", "accept", "undo"].map((key) => run(key)),
    );
    equal(await tagged(editor.document.uri), ["PER Olivia Okoro", "PER Peter Brandt"]);
  });

  it("moves annotations with the text, saves them with the article, and undo acts where they are now", async () => {
    const editor = await openArticle("edit.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    await sidecar(uri);
    const before = await read(sidecarOf(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Great "));
    select(editor, "Peter Brandt");
    await run("tag", { label: "PER" });
    await sidecar(uri);
    equal(
      await read(sidecarOf(uri)),
      before,
      "the sidecar describes the article on disk while it is unsaved",
    );
    await editor.document.save();
    const saved = await eventually(
      "saved",
      () => tagged(uri),
      (list) => list.length === 2,
    );
    equal(saved, ["PER Peter Brandt", "LOC Berlin"]);
    await run("undo");
    await eventually(
      "undone",
      () => tagged(uri),
      (list) => list.length === 1,
    );
  });

  it("loses nothing when an annotated passage is deleted: undo of the text brings it back", async () => {
    const editor = await openArticle("delete.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    const line = editor.document.lineAt(2).rangeIncludingLineBreak;
    await editor.edit((edit) => edit.delete(line));
    await editor.document.save();
    const gone = await eventually(
      "lost",
      () => sidecar(uri),
      (now) => now?.lost.length === 1,
    );
    equal(gone?.annotations, []);
    await vscode.commands.executeCommand("undo");
    await editor.document.save();
    await eventually(
      "back",
      () => tagged(uri),
      (list) => list.join() === "LOC Berlin",
    );
    equal((await sidecar(uri))?.lost, []);
  });

  it("finds everything again after closing and reopening", async () => {
    const editor = await openArticle("reopen.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Olivia Okoro");
    await run("tag", { label: "PER" });
    await closeAll();
    const again = await openArticle("reopen.txt", TEXT);
    ok((await hoverAt(again, "Olivia Okoro")).includes("annotation"), "it is shown as an annotation");
    await run("acceptAll");
    ok((await tagged(uri)).includes("PER Olivia Okoro"), "it is still in the sidecar");
  });

  it("never overwrites a sidecar that it cannot read: tagging waits until it is mended", async () => {
    const uri = await write("broken.txt", TEXT);
    const broken = '{\n"format": "dateline/1",\n"annotations": [oops\n';
    await write("broken.txt.ann.json", broken);
    const { settled } = await api();
    const editor = await openArticle("broken.txt", TEXT);
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    await run("acceptAll");
    await settled();
    await vscode.commands.executeCommand("notifications.clearAll");
    equal(await read(sidecarOf(uri)), broken);
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await closeAll();
    const mended = await openArticle("broken.txt", TEXT);
    select(mended, "Berlin");
    await run("tag", { label: "LOC" });
    equal(await tagged(uri), ["LOC Berlin"]);
  });
});
