import picomatch from "picomatch/posix";
import type { CorpusConfig } from "./config.ts";
import { SIDECAR_SUFFIX } from "./sidecar-name.ts";

/** Files that stand in most folders and are no articles. */
const NO_ARTICLES = [
  /^(?:readme|licen[cs]e|changelog)(?:[._-].*)?$/i,
  /^requirements(?:[._-].*)?\.txt$/i,
  /^dateline\.json$/i,
];

/** Whether articles are looked for in a folder of this name: not in `node_modules`, `exports` and dot folders. */
export function isCorpusFolder(name: string): boolean {
  return !name.startsWith(".") && !/^(?:node_modules|exports)$/i.test(name);
}

/**
 * Whether a file is an article of the corpus. `path` leads from the root of the corpus to it, with `/` between folders. Upper and
 * lower case are the same to the globs.
 */
export function isArticlePath(path: string, config: CorpusConfig): boolean {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (name === "" || name.startsWith(".") || name.endsWith(SIDECAR_SUFFIX)) return false;
  if (!folders.every(isCorpusFolder) || NO_ARTICLES.some((no) => no.test(name))) return false;
  return matcherOf(config)(path);
}

type Matcher = (path: string) => boolean;

/** Matchers by their settings: compiling globs for every file of a corpus would take longer than matching them. */
const MATCHERS = new WeakMap<CorpusConfig, Matcher>();

function matcherOf(config: CorpusConfig): Matcher {
  let matcher = MATCHERS.get(config);
  if (!matcher) {
    const included = anyOf(config.include);
    const excluded = anyOf(config.exclude);
    matcher = (path) => included(path) && !excluded(path);
    MATCHERS.set(config, matcher);
  }
  return matcher;
}

function anyOf(globs: readonly string[]): Matcher {
  // No extended globs: nested repetition in them can take for ever on a name made for it.
  const matchers = globs.map((glob) => picomatch(glob, { nocase: true, noextglob: true, nonegate: true }));
  return (path) => matchers.some((matches) => matches(path));
}
