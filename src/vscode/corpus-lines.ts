import * as vscode from "vscode";
import { sha256Of } from "../core/annotate/sha256.ts";
import { normaliseText } from "../core/text/normalise.ts";
import { RepeatedLines } from "../core/text/sections/repeated-lines.ts";
import { articlesIn } from "./articles-in.ts";
import type { Corpora, Corpus } from "./corpora.ts";

/** Articles of a corpus that are read for the lines they share: enough to tell, and bounded for a corpus of any size. */
const MOST_ARTICLES = 5_000;

/** Larger articles are not read for their lines (bytes). */
const LARGEST_ARTICLE = 1_000_000;

/** Articles read between two pauses. */
const CHUNK = 16;

/** What is counted of one corpus. */
interface Counted {
  readonly lines: RepeatedLines;
  /** The hash of each article's text, by URI. */
  readonly articles: Map<string, string>;
  /** What each text added, by its hash, and how many articles have it: a text that is there twice repeats nothing. */
  readonly texts: Map<string, { readonly added: ReadonlySet<number>; count: number }>;
  readonly watcher: vscode.Disposable;
  complete: boolean;
  /** Resolves once all articles were read, or could not be. */
  reading: Promise<void>;
}

/**
 * Which lines stand in many articles of a corpus, and so belong to the pages and not to the articles. The articles of the
 * workspace's corpora are read in the background once one of them is opened, and again when they change on disk.
 */
export class CorpusLines implements vscode.Disposable {
  readonly #corpora: Corpora;
  readonly #log: vscode.LogOutputChannel;
  readonly #counted = new Map<string, Counted>();
  readonly #read = new vscode.EventEmitter<void>();
  #disposed = false;

  /** Fires when all articles of a corpus have been read for the first time. */
  readonly onDidRead = this.#read.event;

  constructor(corpora: Corpora, log: vscode.LogOutputChannel) {
    this.#corpora = corpora;
    this.#log = log;
  }

  /**
   * Whether a line (without the blanks around it) stands in many articles of the corpus. The first question begins the
   * reading; until it is through, and for a corpus outside the workspace, none does.
   */
  isRepeated(corpus: Corpus, line: string): boolean {
    const counted = this.#of(corpus.root);
    return counted?.complete === true && counted.lines.isRepeated(line);
  }

  /** Resolves when the lines of a corpus are counted, so that {@link isRepeated} no longer depends on when it is asked. */
  async counted(corpus: Corpus): Promise<void> {
    await this.#of(corpus.root)?.reading;
  }

  dispose(): void {
    this.#disposed = true;
    this.#read.dispose();
    for (const { watcher } of this.#counted.values()) watcher.dispose();
  }

  #of(root: vscode.Uri): Counted | undefined {
    const known = this.#counted.get(root.toString());
    // What lies outside the workspace may be a whole disk.
    if (known !== undefined || vscode.workspace.getWorkspaceFolder(root) === undefined) return known;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, "**/*"));
    const lines = new RepeatedLines();
    const counted: Counted = {
      lines,
      articles: new Map(),
      texts: new Map(),
      watcher,
      complete: false,
      reading: Promise.resolve(),
    };
    const changed = (article: vscode.Uri): unknown => this.#update(counted, article).catch(this.#report);
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete((article) => remove(counted, article));
    this.#counted.set(root.toString(), counted);
    counted.reading = this.#readAll(counted, root).catch(this.#report);
    return counted;
  }

  readonly #report = (error: unknown): void => {
    this.#log.error(`Lines of a corpus: ${error instanceof Error ? error.message : error}`);
  };

  async #readAll(counted: Counted, root: vscode.Uri): Promise<void> {
    let chunk: vscode.Uri[] = [];
    const readChunk = async (): Promise<void> => {
      await Promise.all(chunk.map((article) => this.#add(counted, article)));
      chunk = [];
      await new Promise((resolve) => setTimeout(resolve));
    };
    for await (const article of articlesIn(root, this.#corpora)) {
      if (this.#disposed) return;
      chunk.push(article);
      if (chunk.length === CHUNK) await readChunk();
      if (counted.articles.size >= MOST_ARTICLES) break;
    }
    await readChunk();
    counted.complete = true;
    if (!this.#disposed) this.#read.fire();
  }

  async #update(counted: Counted, article: vscode.Uri): Promise<void> {
    if (!(await this.#corpora.isArticle(article))) return;
    await this.#add(counted, article);
  }

  async #add(counted: Counted, article: vscode.Uri): Promise<void> {
    const text = await readText(article);
    remove(counted, article);
    if (text === undefined || this.#disposed || counted.articles.size >= MOST_ARTICLES) return;
    const hash = sha256Of(text);
    counted.articles.set(article.toString(), hash);
    const known = counted.texts.get(hash);
    if (known !== undefined) known.count++;
    else counted.texts.set(hash, { added: counted.lines.add(text), count: 1 });
  }
}

function remove({ lines, articles, texts }: Counted, article: vscode.Uri): void {
  const hash = articles.get(article.toString());
  const text = hash === undefined ? undefined : texts.get(hash);
  if (hash === undefined || text === undefined) return;
  articles.delete(article.toString());
  text.count--;
  if (text.count > 0) return;
  texts.delete(hash);
  lines.remove(text.added);
}

/** The text of an article; undefined for one that is too large, is no UTF-8, or is gone by now. */
async function readText(article: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(article);
    if (size > LARGEST_ARTICLE) return undefined;
    const bytes = await vscode.workspace.fs.readFile(article);
    return normaliseText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // An article less only makes a line look rarer than it is.
    return undefined;
  }
}
