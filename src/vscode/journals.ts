import * as vscode from "vscode";
import { sha256Of } from "../core/annotate/sha256.ts";

/** Annotations of an unsaved article, kept where a crash does not reach them until the article is saved. */
export interface JournalEntry {
  readonly article: string;
  /** The sidecar that the annotations came from; absent where there was none. */
  readonly known?: string;
  /** The sidecar of the unsaved text, which takes the place of the one on disk when the article is saved. */
  readonly unsaved: string;
}

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

  /** What was kept for an article; undefined where there is nothing. */
  async get(article: vscode.Uri): Promise<JournalEntry | undefined> {
    await this.#writing;
    return this.#entries.get(article.toString());
  }

  /** Keeps the annotations of an unsaved article. */
  put(entry: JournalEntry): void {
    this.#entries.set(entry.article, entry);
    this.#queue(async () => {
      const part = vscode.Uri.joinPath(this.#folder, `${nameFor(entry.article)}.part`);
      await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(entry)));
      await vscode.workspace.fs.rename(part, this.#file(entry.article), { overwrite: true });
    });
  }

  /** Forgets an article, whose annotations are in its sidecar. */
  remove(article: vscode.Uri): void {
    const key = article.toString();
    if (!this.#entries.delete(key)) return;
    this.#queue(async () => vscode.workspace.fs.delete(this.#file(key)));
  }

  /** Follows a file or folder that gets another name, with all that was kept for articles in it. */
  move(from: vscode.Uri, to: vscode.Uri): void {
    const old = from.toString();
    for (const entry of [...this.#entries.values()]) {
      if (entry.article !== old && !entry.article.startsWith(`${old}/`)) continue;
      this.remove(vscode.Uri.parse(entry.article));
      this.put({ ...entry, article: to.toString() + entry.article.slice(old.length) });
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
        const content: unknown = JSON.parse(
          new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
        );
        if (!isEntry(content)) throw new Error("no journal entry");
        if (!this.#entries.has(content.article)) this.#entries.set(content.article, content);
      } catch (error) {
        this.#log.error(
          `${file.toString()} is left as it is: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
  }

  #file(article: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${nameFor(article)}.json`);
  }

  #queue(work: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(work).catch((error: unknown) => {
      this.#log.error(`Journal: ${error instanceof Error ? error.message : error}`);
    });
  }
}

function nameFor(article: string): string {
  return sha256Of(article).slice(0, 32);
}

function isEntry(content: unknown): content is JournalEntry {
  const entry = content as JournalEntry | null;
  if (typeof entry !== "object" || entry === null || typeof entry.article !== "string") return false;
  return typeof entry.unsaved === "string" && ["string", "undefined"].includes(typeof entry.known);
}
