import * as vscode from "vscode";
import { DEFAULT_CORPUS } from "../core/corpus/config.ts";
import type { Pipeline } from "../core/recognise/pipeline.ts";
import { looksBinary } from "../core/text/decode.ts";
import { annotatorName, checkAnnotatorName } from "./annotator.ts";
import { ArticleSession } from "./article-session.ts";
import type { Corpora, Corpus } from "./corpora.ts";
import type { CorpusLines } from "./corpus-lines.ts";
import type { Journals } from "./journals.ts";
import { LayerSaver } from "./layer-saver.ts";
import { LEAST_SCORE_SETTING, leastScore } from "./least-score.ts";
import type { Platform } from "./platform.ts";
import { SUGGEST_IN } from "./suggest-in.ts";
import type { Timings } from "./timings.ts";

/** The language id of articles. */
export const ARTICLE_LANGUAGE = "article";

/** What the sessions are made with. */
export interface SessionParts {
  readonly journals: Journals;
  readonly platform: Platform;
  readonly corpora: Corpora;
  readonly pipeline: Pipeline;
  readonly lineCounts: CorpusLines;
  readonly timings: Timings;
  readonly log: vscode.LogOutputChannel;
}

interface OpenArticle {
  readonly session: ArticleSession;
  readonly saver: LayerSaver;
  /** The encoding that the document was read in. */
  readonly encoding: string;
}

/**
 * The open articles. A document becomes one when an editor first shows it, if it is an article of its corpus, and stays
 * one until it is closed. Its events are passed on to its session and to the saver of its layer.
 */
export class Sessions implements vscode.Disposable {
  readonly #parts: SessionParts;
  readonly #open = new Map<vscode.TextDocument, OpenArticle>();
  readonly #opening = new Map<vscode.TextDocument, Promise<void>>();
  readonly #given = new WeakSet<vscode.TextDocument>();
  readonly #closing = new Set<Promise<void>>();
  readonly #changed = new vscode.EventEmitter<ArticleSession>();
  readonly #closed = new vscode.EventEmitter<ArticleSession>();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#closed];

  /** Fires when anything that is shown of an article has changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a document is an article no more, mostly because it was closed. */
  readonly onDidClose = this.#closed.event;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Begins to follow documents, those open now among them. */
  start(): void {
    const sidecars = vscode.workspace.createFileSystemWatcher("**/*.ann.json");
    const sidecarChanged = (uri: vscode.Uri): void => {
      for (const { saver } of this.#open.values()) {
        if (saver.sidecar.toString() === uri.toString()) void saver.sidecarChanged();
      }
    };
    this.#disposables.push(
      sidecars,
      sidecars.onDidChange(sidecarChanged),
      sidecars.onDidCreate(sidecarChanged),
      sidecars.onDidDelete(sidecarChanged),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#openVisible()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#showContext()),
      vscode.workspace.onDidOpenTextDocument(() => this.#openVisible()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidSaveTextDocument(
        (document) => void this.#open.get(document)?.saver.articleSaved(),
      ),
      vscode.workspace.onDidChangeTextDocument((event) => this.#documentChanged(event)),
      this.#parts.corpora.onDidChange(() => void this.#corporaChanged()),
      this.#parts.lineCounts.onDidRead(() => this.recogniseAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(LEAST_SCORE_SETTING)) this.#hideBelow(leastScore());
        if (event.affectsConfiguration(SUGGEST_IN)) this.#showAll();
        if (!event.affectsConfiguration("dateline.annotator")) return;
        checkAnnotatorName();
        void this.#reopenAll();
      }),
    );
    checkAnnotatorName();
    this.#openVisible();
  }

  /** The session of a document; undefined where it is no article, or its sidecar is still being read. */
  of(document: vscode.TextDocument): ArticleSession | undefined {
    return this.#open.get(document)?.session;
  }

  /** Where the layer of an article is saved. */
  sidecarOf(session: ArticleSession): vscode.Uri {
    const open = this.#open.get(session.document);
    if (open === undefined) throw new Error(`${session.document.uri.toString()} is closed.`);
    return open.saver.sidecar;
  }

  /** Reads the sidecar of an article again: what kept it from being tagged may have been mended. */
  async reload(session: ArticleSession): Promise<void> {
    await this.#open.get(session.document)?.saver.sidecarChanged();
  }

  /** A file or folder was renamed to this: what was saved or journalled of the articles in it is there now. */
  async moved(to: vscode.Uri): Promise<void> {
    await Promise.all(this.#opening.values());
    for (const { session, saver } of this.#open.values()) {
      const { path } = session.document.uri;
      if (path === to.path || path.startsWith(`${to.path}/`)) await saver.moved();
    }
  }

  /** The languages of all open articles and of their paragraphs. */
  languages(): ReadonlySet<string> {
    const languages = new Set<string>();
    for (const { session } of this.#open.values()) {
      for (const { language } of session.recognition?.paragraphs ?? []) languages.add(language);
    }
    return languages;
  }

  /** Whether a file is an article of its corpus. */
  isArticle(file: vscode.Uri): Promise<boolean> {
    return this.#parts.corpora.isArticle(file);
  }

  /** Recognises all open articles anew. */
  recogniseAll(): void {
    for (const { session } of this.#open.values()) void session.recognise();
  }

  /** Resolves when no annotation waits to be written any more. */
  async saved(): Promise<void> {
    await Promise.all([...this.#closing, ...[...this.#open.values()].map(({ saver }) => saver.settled())]);
  }

  /** Resolves when all articles are open and recognised, and no annotation waits to be written any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#opening.values());
    await this.saved();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    for (const { session, saver } of this.#open.values()) {
      saver.dispose();
      session.dispose();
    }
    this.#open.clear();
  }

  #showAll(): void {
    for (const { session } of this.#open.values()) this.#changed.fire(session);
  }

  #openVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (this.#open.has(document) || this.#opening.has(document)) continue;
      const opening = this.#openArticle(document).finally(() => this.#opening.delete(document));
      this.#opening.set(document, opening);
    }
    this.#showContext();
  }

  async #openArticle(document: vscode.TextDocument): Promise<void> {
    const { journals, platform, corpora, pipeline, lineCounts, timings, log } = this.#parts;
    const started = timings.now();
    try {
      if (!isOnFileSystem(document.uri)) return;
      const corpus = await corpora.corpusOf(document.uri);
      const included = await corpora.isArticle(document.uri);
      if (document.isClosed || !(included || document.languageId === ARTICLE_LANGUAGE)) return;
      if (looksBinary(document.getText())) return;
      const session = new ArticleSession(document, corpus, pipeline, lineCounts, log);
      session.leastScore = leastScore();
      const saver = new LayerSaver(session, platform, journals, annotatorName());
      this.#open.set(document, { session, saver, encoding: document.encoding });
      session.onDidChange(() => this.#changed.fire(session));
      session.onDidEdit(() => void saver.edited());
      const loading = saver.load();
      // Whether it decoded is known first: what did not would ask for the model of some wrong language.
      if (session.text.includes("\uFFFD")) await loading;
      const painted = session.recognise().then(() => timings.record("openToPaint", timings.now() - started));
      this.#showContext();
      await Promise.all([painted, loading, this.#giveLanguage(document, corpus)]);
    } catch (error) {
      log.error(
        `${document.uri.toString()}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  }

  /**
   * Gives an article its language id: plain text, and whatever else its corpus' own `dateline.json` includes. Once only: a
   * person who wants the other language back gets it.
   */
  async #giveLanguage(document: vscode.TextDocument, corpus: Corpus): Promise<void> {
    const offered = document.languageId === "plaintext" || corpus.config !== DEFAULT_CORPUS;
    if (!offered || document.languageId === ARTICLE_LANGUAGE || this.#given.has(document)) return;
    this.#given.add(document);
    await vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
  }

  #documentChanged(event: vscode.TextDocumentChangeEvent): void {
    const open = this.#open.get(event.document);
    if (open === undefined) return;
    if (event.document.encoding !== open.encoding) {
      // Read anew in another encoding: what moved along with that was no editing.
      this.#end(event.document, open, () => open.saver.suspend());
      this.#openVisible();
      return;
    }
    const { timings } = this.#parts;
    const started = timings.now();
    if (event.contentChanges.length > 0) open.session.textChanged(event.contentChanges);
    open.saver.documentChanged();
    if (event.contentChanges.length > 0) timings.record("keystroke", timings.now() - started);
  }

  #close(document: vscode.TextDocument): void {
    const open = this.#open.get(document);
    if (open === undefined) return;
    if (vscode.workspace.textDocuments.includes(document)) {
      // Not closed: VS Code tells of a new language id as of a document that closes and opens.
      this.#changed.fire(open.session);
      return;
    }
    this.#end(document, open, () => open.saver.articleClosed());
  }

  #end(document: vscode.TextDocument, open: OpenArticle, save: () => Promise<void>): void {
    this.#open.delete(document);
    this.#closed.fire(open.session);
    open.session.dispose();
    const closing = save()
      .catch((error: unknown) => {
        // The journal still has what could not be written.
        this.#parts.log.error(
          `${document.uri.toString()}: ${error instanceof Error ? error.message : error}`,
        );
      })
      .finally(() => {
        this.#closing.delete(closing);
        open.saver.dispose();
      });
    this.#closing.add(closing);
    this.#showContext();
  }

  /** Gives every article the corpus that it now belongs to; what is none any more is left alone. */
  async #corporaChanged(): Promise<void> {
    const { corpora } = this.#parts;
    for (const [document, open] of [...this.#open]) {
      const corpus = await corpora.corpusOf(document.uri);
      const included = document.languageId === ARTICLE_LANGUAGE || (await corpora.isArticle(document.uri));
      if (this.#open.get(document) !== open) continue;
      if (included) open.session.corpus = corpus;
      else this.#end(document, open, () => open.saver.suspend());
    }
    this.#openVisible();
  }

  /** Opens every article again, since it is saved in another layer now. */
  async #reopenAll(): Promise<void> {
    for (const [document, open] of [...this.#open]) this.#end(document, open, () => open.saver.suspend());
    await Promise.all(this.#closing);
    this.#openVisible();
  }

  #hideBelow(score: number): void {
    for (const { session } of this.#open.values()) session.leastScore = score;
  }

  #showContext(): void {
    const document = vscode.window.activeTextEditor?.document;
    const inArticle = document !== undefined && this.#open.has(document);
    void vscode.commands.executeCommand("setContext", "dateline.inArticle", inArticle);
  }
}

/** Whether a document is a file, and not the view of an extension onto something else, such as git's older versions. */
function isOnFileSystem(uri: vscode.Uri): boolean {
  const { scheme } = uri;
  if (scheme === "file") return true;
  return vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) ?? false;
}
