/** What the tests of this folder share: articles in the workspace, and the extension's own view of them. */
import * as vscode from "vscode";
import { ok } from "./assert.ts";

/** The part of the extension's exports that the tests use. */
interface Api {
  timings(): Readonly<Record<string, readonly number[]>>;
  settled(): Promise<void>;
}

/** A record of a sidecar, as far as the tests look at it. */
export interface SidecarRecord {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly from?: string;
  readonly score?: number;
  readonly timex?: string;
  readonly value?: string;
}

/** A section of a sidecar, as far as the tests look at it. */
export interface SidecarSection {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly begins?: string;
}

/** A sidecar, as far as the tests look at it. */
export interface SidecarContent {
  readonly format: string;
  readonly article: { readonly sha256: string; readonly length: number; readonly published?: string };
  readonly sections: readonly SidecarSection[];
  readonly annotations: readonly SidecarRecord[];
  readonly rejected: readonly SidecarRecord[];
  readonly lost: readonly SidecarRecord[];
}

/** The extension's exports, once it is active. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>("dateline.dateline");
  ok(extension, "VS Code does not know the extension");
  return extension.activate();
}

/** The URI of a file in the first workspace folder. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the workspace: text as UTF-8, bytes as they are. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** The text of a file of the workspace; undefined where there is none. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Writes an article, shows it, and waits until it has been recognised and its sidecar read. */
export async function openArticle(path: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const { settled } = await api();
  const uri = await write(path, content);
  await vscode.window.showTextDocument(uri);
  await settled();
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document.uri.toString() === uri.toString(), `${path} is not in front`);
  return editor;
}

/** The URI of an article's sidecar. */
export function sidecarOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: `${article.path}.ann.json` });
}

/** The sidecar of an article once everything is written; undefined where there is none. */
export async function sidecar(article: vscode.Uri): Promise<SidecarContent | undefined> {
  await (await api()).settled();
  const text = await read(sidecarOf(article));
  return text === undefined ? undefined : (JSON.parse(text) as SidecarContent);
}

/** The annotations of an article's sidecar as `LABEL text`, in order, which is what most tests compare. */
export async function tagged(article: vscode.Uri): Promise<readonly string[]> {
  return ((await sidecar(article))?.annotations ?? []).map(({ label, text }) => `${label} ${text}`);
}

/** Selects the first occurrence of `words` in the editor; with `cursor` only puts the cursor into it. */
export function select(editor: vscode.TextEditor, words: string, cursor = false): void {
  const at = editor.document.getText().indexOf(words);
  ok(at >= 0, `no "${words}" in ${editor.document.uri.path}`);
  const start = editor.document.positionAt(cursor ? at + 1 : at);
  const end = cursor ? start : editor.document.positionAt(at + words.length);
  editor.selection = new vscode.Selection(start, end);
}

/** Runs a command of the extension. */
export async function run(command: string, argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand(`dateline.${command}`, argument);
}

/** Closes all editors; what is unsaved in them is dropped. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await (await api()).settled();
}

/** What hovering says at the first occurrence of `words`. */
export async function hoverAt(editor: vscode.TextEditor, words: string): Promise<string> {
  const at = editor.document.getText().indexOf(words);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    editor.document.uri,
    editor.document.positionAt(at + 1),
  );
  const text = hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
  // Markdown escapes what an article says; the tests compare what a person reads.
  return text.replace(/\\(.)/g, "$1").replaceAll("&nbsp;", " ");
}
