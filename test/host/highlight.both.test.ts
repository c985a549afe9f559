import * as vscode from "vscode";
import { api, closeAll, hoverAt, openArticle, run, select, tagged } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const GREEK = "Φωτιά σε αποθήκη στην Πάτρα\n\nΗ Μαρία Παπαδοπούλου μίλησε στις 5 Μαρτίου 2026 στην Αθήνα.\n";
const PERSIAN = "رئیس جمهور ایران در تهران\n\nحسن روحانی روز ۲۵ مرداد ۱۴۰۱ در تهران سخنرانی کرد.\n";
const ENGLISH = `Ferry strike ends

President Emmanuel Macron met Angela Merkel in Berlin on March 5, 2026.
They said that the workers of the ferries would be paid what they had been told they would get.
`;

describe("highlighting", () => {
  afterEach(closeAll);

  for (const [language, text, name, label, date, value] of [
    ["Greek", GREEK, "Αθήνα", "LOC", "5 Μαρτίου 2026", "2026-03-05"],
    ["Persian", PERSIAN, "تهران", "LOC", "۲۵ مرداد ۱۴۰۱", "2022-08-16"],
    ["English", ENGLISH, "Berlin", "LOC", "March 5, 2026", "2026-03-05"],
  ] as const) {
    it(`suggests names and dates in a ${language} article`, async () => {
      const editor = await openArticle(`highlight-${language}.txt`, text);
      const nameHover = await hoverAt(editor, name);
      ok(nameHover.includes(label) && nameHover.includes("suggestion"), `"${name}" says: ${nameHover}`);
      const dateHover = await hoverAt(editor, date);
      ok(dateHover.includes("DATE") && dateHover.includes(value), `"${date}" says: ${dateHover}`);
    });
  }

  it("gives articles their language id, and takes a person's other choice", async () => {
    const editor = await openArticle("language-id.txt", GREEK);
    equal(editor.document.languageId, "article");
    await vscode.languages.setTextDocumentLanguage(editor.document, "plaintext");
    await new Promise((resolve) => setTimeout(resolve, 300));
    equal(editor.document.languageId, "plaintext");
    ok((await hoverAt(editor, "Αθήνα")).includes("LOC"), "it is an article all the same");
  });

  it("suggests nothing in files that are no articles", async () => {
    const { settled } = await api();
    for (const path of ["README.txt", "requirements.txt", "exports/a.txt"]) {
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ENGLISH));
      const editor = await vscode.window.showTextDocument(uri);
      await settled();
      equal(await hoverAt(editor, "Berlin"), "", path);
    }
  });

  it("follows typing: what is typed is recognised, what stands around moves along", async () => {
    const editor = await openArticle("typing.txt", ENGLISH);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "In Paris and on January 7, 2025: "));
    ok((await hoverAt(editor, "January 7, 2025")).includes("2025-01-07"), "the new date");
    ok((await hoverAt(editor, "March 5, 2026")).includes("2026-03-05"), "the old date");
  });

  it("hides suggestions and shows them again; hidden ones are not taken", async () => {
    const editor = await openArticle("toggle.txt", ENGLISH);
    await run("toggleSuggestions");
    equal(await hoverAt(editor, "Berlin"), "");
    await run("acceptAll");
    equal(await tagged(editor.document.uri), []);
    await run("toggleSuggestions");
    ok((await hoverAt(editor, "Berlin")).includes("LOC"), "shown again");
  });

  it("goes to the next and previous suggestion, selecting it", async () => {
    const editor = await openArticle("next.txt", ENGLISH);
    select(editor, "Ferry", true);
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await run("next");
      seen.push(editor.document.getText(editor.selection));
    }
    equal(seen, ["Emmanuel Macron", "Angela Merkel", "Berlin"]);
    await run("previous");
    equal(editor.document.getText(editor.selection), "Angela Merkel");
  });

  it("recognises again in the language that a person sets", async () => {
    const editor = await openArticle("short.txt", "Am 5. März 2026\n");
    await eventually(
      "date",
      () => hoverAt(editor, "März"),
      (hover) => hover.includes("2026-03-05"),
    );
  });
});
