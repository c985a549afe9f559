import * as vscode from "vscode";
import { isArticlePath } from "../core/corpus/articles.ts";
import {
  type CorpusConfig,
  CorpusConfigError,
  DEFAULT_CORPUS,
  parseCorpusConfig,
} from "../core/corpus/config.ts";
import { parentOf } from "./uris.ts";

/** The name of the file that makes a folder a corpus. */
export const CORPUS_FILE = "dateline.json";

/** A corpus: its root folder and its settings, which are the defaults where no `dateline.json` stands above an article. */
export interface Corpus {
  readonly root: vscode.Uri;
  readonly config: CorpusConfig;
}

/**
 * Finds the corpus of an article and says which files are articles. `dateline.json` files are read once and again when
 * they change; one with an error in it is reported as a problem in that file, and its last good version stays in force.
 */
export class Corpora implements vscode.Disposable {
  readonly #configs = new Map<string, Promise<CorpusConfig | undefined>>();
  readonly #problems = vscode.languages.createDiagnosticCollection("dateline");
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [];

  /** Fires when a `dateline.json` appeared, changed or went away. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CORPUS_FILE}`);
    const reload = async (file: vscode.Uri): Promise<void> => {
      const folder = parentOf(file);
      const last = await this.#configs.get(folder.toString());
      this.#configs.set(folder.toString(), this.#read(folder, last));
      this.#changed.fire();
    };
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
      this.#problems,
      this.#changed,
    );
  }

  /** The corpus that an article belongs to: of the folders above it that hold a `dateline.json`, the nearest. */
  async corpusOf(article: vscode.Uri): Promise<Corpus> {
    for (let folder = parentOf(article); ; folder = parentOf(folder)) {
      const config = await this.#configIn(folder);
      if (config !== undefined) return { root: folder, config };
      if (folder.path === "/" || folder.path === "") break;
    }
    const root = vscode.workspace.getWorkspaceFolder(article)?.uri ?? parentOf(article);
    return { root, config: DEFAULT_CORPUS };
  }

  /** Whether a file is an article of its corpus. */
  async isArticle(file: vscode.Uri): Promise<boolean> {
    const { root, config } = await this.corpusOf(file);
    return isArticlePath(pathIn(root, file), config);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #configIn(folder: vscode.Uri): Promise<CorpusConfig | undefined> {
    const key = folder.toString();
    let config = this.#configs.get(key);
    if (config === undefined) {
      config = this.#read(folder, undefined);
      this.#configs.set(key, config);
    }
    return config;
  }

  async #read(folder: vscode.Uri, lastGood: CorpusConfig | undefined): Promise<CorpusConfig | undefined> {
    const file = vscode.Uri.joinPath(folder, CORPUS_FILE);
    let content: string;
    try {
      content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      // Whatever keeps the file from being read, above most folders there simply is none.
      this.#problems.delete(file);
      return undefined;
    }
    try {
      const config = parseCorpusConfig(content);
      this.#problems.delete(file);
      return config;
    } catch (error) {
      if (!(error instanceof CorpusConfigError)) throw error;
      const place = new vscode.Position(error.line - 1, error.column - 1);
      this.#problems.set(file, [new vscode.Diagnostic(new vscode.Range(place, place), error.message)]);
      return lastGood ?? DEFAULT_CORPUS;
    }
  }
}

/** The path of a file from the root of its corpus, with `/`: the article's id. The file must lie below the root. */
export function pathIn(root: vscode.Uri, file: vscode.Uri): string {
  const prefix = root.path.endsWith("/") ? root.path : `${root.path}/`;
  return file.path.slice(prefix.length);
}
