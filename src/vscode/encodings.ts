import * as vscode from "vscode";
import { likelyEncoding } from "../core/text/decode.ts";
import { replaceFile } from "./workspace-files.ts";

/** Encodings that news files come in, by VS Code's names, with what people call them. */
const ENCODINGS: readonly (readonly [name: string, title: string])[] = [
  ["windows1253", "Windows-1253 (Greek)"],
  ["iso88597", "ISO 8859-7 (Greek)"],
  ["windows1256", "Windows-1256 (Persian, Arabic, Urdu)"],
  ["windows1251", "Windows-1251 (Cyrillic)"],
  ["koi8r", "KOI8-R (Russian)"],
  ["windows1252", "Windows-1252 (Western European)"],
  ["windows1250", "Windows-1250 (Central European)"],
  ["windows1254", "Windows-1254 (Turkish)"],
  ["utf16le", "UTF-16 LE"],
  ["utf16be", "UTF-16 BE"],
  ["gb18030", "GB 18030 (Chinese)"],
  ["shiftjis", "Shift JIS (Japanese)"],
];

/** Code units of an excerpt that shows how a file reads in an encoding. */
const EXCERPT = 90;

/** Whether a document's encoding is the one that sidecars and every other reader of the corpus count on. */
function isUtf8(document: vscode.TextDocument): boolean {
  return document.encoding === "utf8" || document.encoding === "utf8bom";
}

/**
 * Whether a document's text is what its file says. Replacement characters mostly tell that it was read in the wrong
 * encoding; in a file of good UTF-8 they were there before. And what is good UTF-8, with more than ASCII in it, is hardly ever
 * anything else.
 */
export async function decoded(document: vscode.TextDocument): Promise<boolean> {
  const text = document.getText();
  if (isUtf8(document) && !text.includes("\uFFFD")) return true;
  try {
    const utf8 = new TextDecoder("utf-8", { fatal: true }).decode(
      await vscode.workspace.fs.readFile(document.uri),
    );
    return isUtf8(document) || /^\p{ASCII}*$/u.test(utf8);
  } catch {
    return !text.includes("\uFFFD");
  }
}

/** Tells that a document did not decode, and offers the two ways out. */
export async function offerEncodings(document: vscode.TextDocument, message: string): Promise<void> {
  const reopen = vscode.l10n.t("Reopen with Encoding…");
  const convert = vscode.l10n.t("Convert to UTF-8…");
  const choice = await vscode.window.showWarningMessage(message, reopen, convert);
  if (choice === reopen) await reopenWithEncoding(document);
  if (choice === convert) await convertToUtf8(document);
}

/** Opens an article again in an encoding that the person picks; each choice shows how the text would read. */
export async function reopenWithEncoding(document: vscode.TextDocument): Promise<void> {
  if (!(await isSaved(document))) return;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const encoding = await pickEncoding(bytes, vscode.l10n.t("Reopen Article with Encoding"));
  if (encoding === undefined) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(document.uri, { encoding }));
}

/**
 * Writes an article's file again as UTF-8. Where the document did not decode, the person picks the encoding that the file
 * is in; a file that does not decode in that one either is left as it is.
 */
export async function convertToUtf8(document: vscode.TextDocument): Promise<void> {
  if (!(await isSaved(document))) return;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const encoding = isUtf8(document)
    ? await pickEncoding(bytes, vscode.l10n.t("Convert Article to UTF-8: the encoding it is in now"))
    : document.encoding;
  if (encoding === undefined) return;
  const text = await vscode.workspace.decode(bytes, { encoding });
  if (text.includes("\uFFFD")) {
    await vscode.window.showErrorMessage(
      vscode.l10n.t("{0} does not decode as {1} either; it was left as it is.", document.uri.path, encoding),
    );
    return;
  }
  await replaceFile(document.uri, text);
  await vscode.workspace.openTextDocument(document.uri, { encoding: "utf8" });
}

async function isSaved(document: vscode.TextDocument): Promise<boolean> {
  if (!document.isDirty) return true;
  await vscode.window.showErrorMessage(
    vscode.l10n.t("{0} has unsaved changes: save or revert it first.", document.uri.path),
  );
  return false;
}

async function pickEncoding(bytes: Uint8Array, title: string): Promise<string | undefined> {
  const likely = likelyEncoding(bytes);
  const ordered = ENCODINGS.toSorted(([a], [b]) => Number(b === likely) - Number(a === likely));
  const items = await Promise.all(
    ordered.map(async ([encoding, label]) => {
      const text = await vscode.workspace.decode(bytes, { encoding });
      const foreign = text.search(/[^\p{ASCII}]/u);
      const from = Math.max(0, foreign - EXCERPT / 3);
      const excerpt = text.slice(from, from + EXCERPT).replace(/\s+/gu, " ");
      const description = encoding === likely ? vscode.l10n.t("most likely") : "";
      return { label, description, detail: excerpt, encoding };
    }),
  );
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.encoding;
}
