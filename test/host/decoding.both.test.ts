import * as vscode from "vscode";
import { closeAll, hoverAt, openArticle, read, run, select, sidecarOf, tagged } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

/** "Η Μαρία μίλησε στην Αθήνα" in windows-1253. */
const WINDOWS_1253 = new Uint8Array([
  0xc7, 0x20, 0xcc, 0xe1, 0xf1, 0xdf, 0xe1, 0x20, 0xec, 0xdf, 0xeb, 0xe7, 0xf3, 0xe5, 0x20, 0xf3, 0xf4, 0xe7,
  0xed, 0x20, 0xc1, 0xe8, 0xde, 0xed, 0xe1, 0x2e, 0x0a,
]);

describe("an article that does not decode", () => {
  afterEach(closeAll);

  it("is not tagged, and can be tagged once it is reopened in its encoding", async () => {
    const editor = await openArticle("windows-1253.txt", WINDOWS_1253);
    const { uri } = editor.document;
    ok(editor.document.getText().includes("\uFFFD"), "it was read as UTF-8");
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    await run("tag", { label: "PER" });
    await vscode.commands.executeCommand("notifications.clearAll");
    equal(await read(sidecarOf(uri)), undefined);

    const again = await vscode.workspace.openTextDocument(uri, { encoding: "windows1253" });
    const reopened = await vscode.window.showTextDocument(again);
    await eventually(
      "recognised",
      () => hoverAt(reopened, "Αθήνα"),
      (hover) => hover.includes("LOC"),
    );
    select(reopened, "Μαρία");
    await run("tag", { label: "PER" });
    equal(await tagged(uri), ["PER Μαρία"]);
  });

  it("is not one that holds replacement characters in good UTF-8, as scraped pages do", async () => {
    const editor = await openArticle("literal.txt", "Olivia Okoro \uFFFD\uFFFD in Berlin\n");
    select(editor, "Olivia Okoro");
    await run("tag", { label: "PER" });
    equal(await tagged(editor.document.uri), ["PER Olivia Okoro"]);
  });
});
