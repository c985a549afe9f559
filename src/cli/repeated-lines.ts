import { sha256Of } from "../core/annotate/sha256.ts";
import { LEAST_ARTICLES, RepeatedLines } from "../core/text/sections/repeated-lines.ts";
import { readArticleFile } from "../node/article-file.ts";

/**
 * What the articles at these absolute paths have in common, which tells boilerplate; nothing of fewer than could tell.
 * What cannot be read is passed over: whoever goes on to use it says so.
 */
export async function repeatedLinesOf(
  paths: Iterable<string>,
  encoding: string | undefined,
): Promise<RepeatedLines> {
  const lines = new RepeatedLines();
  const files = new Set(paths);
  if (files.size < LEAST_ARTICLES) return lines;
  const texts = new Set<string>();
  for (const file of files) {
    const reading = await readArticleFile(file, encoding);
    if (reading.kind !== "text") continue;
    // An article that is there twice repeats nothing.
    const hash = sha256Of(reading.text);
    if (!texts.has(hash)) lines.add(reading.text);
    texts.add(hash);
  }
  return lines;
}
