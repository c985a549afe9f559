import * as vscode from "vscode";
import { api, closeAll, openArticle, read, run, select, sidecar, sidecarOf, tagged } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const TEXT = `Strike ends

Nurse Olivia Okoro met Peter Brandt in Berlin on March 5, 2026.
They said that the people who had gone on strike would be back at work before the end of the month.
`;

describe("saving", () => {
  afterEach(closeAll);

  it("brings annotations of unsaved text back to the saved text when the changes are dropped", async () => {
    const editor = await openArticle("dropped.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Zoe Quill wrote this in haste. "));
    select(editor, "Zoe Quill");
    await run("tag", { label: "PER" });
    select(editor, "Peter Brandt");
    await run("tag", { label: "PER" });
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    const now = await eventually(
      "brought back",
      () => sidecar(uri),
      (written) => written?.annotations.length === 2,
    );
    equal(await tagged(uri), ["PER Peter Brandt", "LOC Berlin"]);
    equal(
      now?.lost.map(({ text }) => text),
      ["Zoe Quill"],
    );
    equal(await read(uri), TEXT);
    const first = now?.annotations[0];
    equal(TEXT.slice(first?.start, first?.end), "Peter Brandt");
  });

  it("takes in what another program writes to the sidecar, and keeps what is here", async () => {
    const editor = await openArticle("shared.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    await sidecar(uri);
    const theirs = (await read(sidecarOf(uri)))?.replace(
      '"annotations": [\n',
      '"annotations": [\n{"id": "0123456789ab", "label": "MISC", "start": 0, "end": 6, "text": "Strike", "before": "", "after": " ends\\n\\nNurse Olivia Okoro met Pe", "from": "hand"},\n',
    );
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(theirs));
    select(editor, "Olivia Okoro");
    await run("tag", { label: "PER" });
    equal(await tagged(uri), ["MISC Strike", "PER Olivia Okoro", "LOC Berlin"]);
  });

  it("keeps a tag whose sidecar was broken meanwhile, and saves it once that is mended", async () => {
    const editor = await openArticle("mended.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Berlin");
    await run("tag", { label: "LOC" });
    await sidecar(uri);
    const good = (await read(sidecarOf(uri))) ?? "";
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(`<<<<<<< ours\n${good}`));
    select(editor, "Peter Brandt");
    await run("tag", { label: "PER" });
    await closeAll();
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(good));
    await openArticle("mended.txt", TEXT);
    await eventually(
      "saved",
      () => tagged(uri),
      (now) => now.join() === "PER Peter Brandt,LOC Berlin",
    );
  });

  it("writes nothing of an article that is read anew in a wrong encoding", async () => {
    const greek = "Η Μαρία μίλησε στην Αθήνα.\n";
    const editor = await openArticle("reread.txt", greek);
    const { uri } = editor.document;
    select(editor, "Μαρία");
    await run("tag", { label: "PER" });
    await sidecar(uri);
    const before = await read(sidecarOf(uri));
    const wrong = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(uri, { encoding: "windows1253" }),
    );
    await (await api()).settled();
    ok(wrong.document.getText() !== greek, "it reads otherwise now");
    wrong.selection = new vscode.Selection(0, 0, 0, 3);
    await run("tag", { label: "LOC" });
    equal(await read(sidecarOf(uri)), before, "while it reads wrongly");
    const right = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(uri, { encoding: "utf8" }),
    );
    await (await api()).settled();
    select(right, "Αθήνα");
    await run("tag", { label: "LOC" });
    equal(await tagged(uri), ["PER Μαρία", "LOC Αθήνα"]);
  });

  it("leaves unsaved work where it is when the annotator changes", async () => {
    const settings = vscode.workspace.getConfiguration("dateline");
    const editor = await openArticle("changing.txt", TEXT);
    const { uri } = editor.document;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Zoe Quill wrote this. "));
    select(editor, "Zoe Quill");
    await run("tag", { label: "PER" });
    await settings.update("annotator", "maria", vscode.ConfigurationTarget.Global);
    await (await api()).settled();
    equal(await read(sidecarOf(uri)), undefined, "nothing of unsaved text is on disk");
    await settings.update("annotator", undefined, vscode.ConfigurationTarget.Global);
    await (await api()).settled();
    await editor.document.save();
    await eventually(
      "saved",
      () => tagged(uri),
      (now) => now.join() === "PER Zoe Quill",
    );
  });

  it("writes a named annotator's tags to a layer of their own", async () => {
    const settings = vscode.workspace.getConfiguration("dateline");
    await settings.update("annotator", "maria", vscode.ConfigurationTarget.Global);
    try {
      const editor = await openArticle("named.txt", TEXT);
      const { uri } = editor.document;
      select(editor, "Berlin");
      await run("tag", { label: "LOC" });
      equal(await tagged(uri), [], "the agreed layer");
      const layer = await read(uri.with({ path: `${uri.path}.maria.ann.json` }));
      ok(layer?.includes('"by": "maria"'), `maria's layer: ${layer}`);
    } finally {
      await settings.update("annotator", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
