import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isArticlePath, isCorpusFolder } from "../core/corpus/articles.ts";
import {
  type CorpusConfig,
  CorpusConfigError,
  DEFAULT_CORPUS,
  parseCorpusConfig,
} from "../core/corpus/config.ts";
import { articleOfSidecar, SIDECAR_SUFFIX } from "../core/corpus/sidecar-name.ts";

const CORPUS_FILE = "dateline.json";

/** An article on disk. `id` is its path from the corpus root, with `/` between folders. */
export interface ArticleFile {
  readonly id: string;
  readonly path: string;
  /** The settings of its corpus: of the nearest `dateline.json` above it. */
  readonly config: CorpusConfig;
}

/** A sidecar on disk; `article` is absent where no article of its name stands beside it. */
export interface SidecarFile {
  readonly id: string;
  readonly path: string;
  readonly article?: ArticleFile;
  /** The annotator whose layer it is; absent for the agreed layer. */
  readonly layer?: string;
}

/** The files of a corpus or of a folder in one, each list sorted by id, by code unit. */
export interface CorpusFiles {
  /** The folder that ids start from. */
  readonly root: string;
  readonly articles: readonly ArticleFile[];
  readonly sidecars: readonly SidecarFile[];
}

/** A corpus that cannot be walked: no such folder, or a `dateline.json` with an error in it. The message names the file. */
export class CorpusFilesError extends Error {
  override readonly name = "CorpusFilesError";
}

/**
 * Lists the articles and sidecars below a folder. Ids start from the nearest folder above, or the folder itself, that holds
 * a `dateline.json`; without one, from the folder itself. Links are not followed: one may lead out
 * of the corpus, or round in a circle. Throws a CorpusFilesError.
 */
export async function corpusFilesIn(folder: string): Promise<CorpusFiles> {
  const start = path.resolve(folder);
  const isFolder = await stat(start).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CorpusFilesError(`${folder} is no folder`);
  const above = await corpusAbove(start);
  const root = above?.folder ?? start;
  const files: { articles: ArticleFile[]; sidecars: SidecarFile[] } = { articles: [], sidecars: [] };
  await walk(start, root, above ?? { folder: start, config: DEFAULT_CORPUS }, files);
  return { root, articles: files.articles.sort(byId), sidecars: files.sidecars.sort(byId) };
}

/**
 * A file as an article of the corpus that it stands in: of the nearest `dateline.json` above it; without one, of its own
 * folder. Throws a CorpusFilesError if there is an error in that file. `corpora` remembers what was found for folders.
 */
export async function articleFileAt(
  file: string,
  corpora: Map<string, Promise<Corpus | undefined>>,
): Promise<ArticleFile> {
  const at = path.resolve(file);
  const folder = path.dirname(at);
  let above = corpora.get(folder);
  if (above === undefined) {
    above = corpusAbove(folder);
    corpora.set(folder, above);
  }
  const corpus = (await above) ?? { folder, config: DEFAULT_CORPUS };
  return { id: pathFrom(corpus.folder, at), path: at, config: corpus.config };
}

/** A folder with a `dateline.json`, and what that says. */
export interface Corpus {
  readonly folder: string;
  readonly config: CorpusConfig;
}

/** The corpus that a folder belongs to; undefined if no `dateline.json` stands in it or above it. */
async function corpusAbove(folder: string): Promise<Corpus | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const config = await configIn(at);
    if (config !== undefined) return { folder: at, config };
    if (at === path.dirname(at)) return undefined;
  }
}

async function configIn(folder: string): Promise<CorpusConfig | undefined> {
  const file = path.join(folder, CORPUS_FILE);
  let content: string;
  try {
    content = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CorpusFilesError(`${file}: ${(error as Error).message}`);
  }
  try {
    return parseCorpusConfig(content);
  } catch (error) {
    if (!(error instanceof CorpusConfigError)) throw error;
    throw new CorpusFilesError(`${file}:${error.line}:${error.column}: ${error.message}`);
  }
}

async function walk(
  folder: string,
  root: string,
  corpus: Corpus,
  found: { readonly articles: ArticleFile[]; readonly sidecars: SidecarFile[] },
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isCorpusFolder(entry.name)) continue;
      const config = await configIn(at);
      await walk(at, root, config === undefined ? corpus : { folder: at, config }, found);
    } else if (entry.isFile()) names.push(entry.name);
  }
  const articles = new Map<string, ArticleFile>();
  for (const name of names) {
    const at = path.join(folder, name);
    if (!isArticlePath(pathFrom(corpus.folder, at), corpus.config)) continue;
    const article = { id: pathFrom(root, at), path: at, config: corpus.config };
    articles.set(name, article);
    found.articles.push(article);
  }
  for (const name of names) {
    if (!name.endsWith(SIDECAR_SUFFIX)) continue;
    const at = path.join(folder, name);
    const stem = name.slice(0, -SIDECAR_SUFFIX.length);
    // Only two names can be meant: looking through the whole folder for each sidecar would take its square.
    const meant = [stem, stem.slice(0, Math.max(0, stem.lastIndexOf(".")))];
    const owner = articleOfSidecar(
      name,
      meant.filter((one) => articles.has(one)),
    );
    const article = owner && articles.get(owner.article);
    found.sidecars.push({
      id: pathFrom(root, at),
      path: at,
      ...(article && { article }),
      ...(owner?.layer !== undefined && { layer: owner.layer }),
    });
  }
}

function pathFrom(root: string, at: string): string {
  return path.relative(root, at).split(path.sep).join("/");
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
