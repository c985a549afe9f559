import * as vscode from "vscode";
import { type JournalEntry, journalName, parseJournal, serialiseJournal } from "../core/annotate/journal.ts";
import { replaceFile } from "./workspace-files.ts";

/**
 * The journal of annotations made in unsaved articles: one file an article, in the extension's own storage. What is
 * put in or taken out counts at once; the files follow, one after the other.
 */
export class Journals {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #entries = new Map<string, JournalEntry>();
  #writing: Promise<unknown>;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, "journal");
    this.#log = log;
    this.#writing = this.#readAll();
  }

  /** What was kept for the layer of an article, whose name is the fragment; undefined where there is nothing. */
  async get(article: vscode.Uri): Promise<JournalEntry | undefined> {
    await this.#writing;
    return this.#entries.get(article.toString());
  }

  /** Keeps the annotations of an unsaved article. */
  put(entry: JournalEntry): void {
    this.#entries.set(entry.article, entry);
    this.#queue(() => replaceFile(this.#file(entry.article), serialiseJournal(entry)));
  }

  /** Forgets the layer of an article, whose annotations are in its sidecar. */
  remove(article: vscode.Uri): void {
    const key = article.toString();
    if (!this.#entries.delete(key)) return;
    this.#queue(async () => vscode.workspace.fs.delete(this.#file(key)));
  }

  /** Follows a file or folder that gets another name, with all that was kept for articles in it. */
  move(from: vscode.Uri, to: vscode.Uri): void {
    const old = from.toString();
    for (const entry of [...this.#entries.values()]) {
      const layer = vscode.Uri.parse(entry.article);
      const article = layer.with({ fragment: "" }).toString();
      if (article !== old && !article.startsWith(`${old}/`)) continue;
      const moved = vscode.Uri.parse(to.toString() + article.slice(old.length));
      this.remove(layer);
      this.put({ ...entry, article: moved.with({ fragment: layer.fragment }).toString() });
    }
  }

  /** Resolves when all of it is on disk. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #readAll(): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.#folder);
    for (const [name] of await vscode.workspace.fs.readDirectory(this.#folder)) {
      if (!name.endsWith(".json")) continue;
      const file = vscode.Uri.joinPath(this.#folder, name);
      try {
        const entry = parseJournal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
        if (!this.#entries.has(entry.article)) this.#entries.set(entry.article, entry);
      } catch (error) {
        this.#log.error(
          `${file.toString()} is left as it is: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
  }

  #file(article: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, journalName(article));
  }

  #queue(work: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(work).catch((error: unknown) => {
      this.#log.error(`Journal: ${error instanceof Error ? error.message : error}`);
    });
  }
}
