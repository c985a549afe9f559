import { overlaps, type Span } from "../text/span.ts";

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Where `words` stand elsewhere in the text than in `span`: the first place where no letter or digit touches them, else, since some
 * scripts put nothing between words, the first at all; undefined if there is none. UTF-16 code units.
 */
export function elsewhere(text: string, words: string, span: Span): Span | undefined {
  if (words === "") return undefined;
  let joined: Span | undefined;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const found = { start, end: start + words.length };
    if (overlaps(found, span)) continue;
    // Two code units may be one letter beyond the first plane.
    const isApart =
      !WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
      !WORD_AFTER.test(text.slice(found.end, found.end + 2));
    if (isApart) return found;
    joined ??= found;
  }
  return joined;
}
