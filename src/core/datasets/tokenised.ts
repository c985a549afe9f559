import { languageOfParagraph } from "../text/language.ts";
import { paragraphs } from "../text/lines.ts";
import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { tokens } from "../text/tokens.ts";

/** The tokens of an article in order, in UTF-16 code units, and which of them begin a sentence, by their index. */
export interface TokenisedText {
  readonly tokens: readonly Span[];
  readonly sentenceStarts: readonly number[];
}

/**
 * Cuts a normalised text into sentences and tokens as the recognisers do: each paragraph by its own language, of which
 * `language`, the article's, is the first guess. Every character that can be seen is in a token, and none is white space.
 */
export function tokenise(text: string, language: string): TokenisedText {
  const all: Span[] = [];
  const sentenceStarts: number[] = [];
  for (const paragraph of paragraphs(text)) {
    const own = languageOfParagraph(text.slice(paragraph.start, paragraph.end), language);
    for (const sentence of sentences(text, paragraph.start, paragraph.end, own)) {
      const found = tokens(text, sentence.start, sentence.end, own);
      if (found.length > 0) sentenceStarts.push(all.length);
      for (const token of found) all.push(token);
    }
  }
  return { tokens: all, sentenceStarts };
}
