import type { Span } from "../text/span.ts";
import type { ArticleFeatures, ArticleNames } from "./names/article-names.ts";
import type { NameReading } from "./names/reading.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the pipeline needs of a recogniser of names; NameModel is one. */
export interface NameRecogniser {
  /** The name and version of the model, such as `el-1`. */
  readonly id: string;
  /**
   * The names in `text`, sorted, none overlapping; `sentences` are the spans of its sentences. All offsets are UTF-16
   * code units of `text`.
   */
  recognise(text: string, sentences: readonly Span[]): readonly Suggestion[];
}

/** A recogniser that reads each paragraph once by itself, and then again with what the rest of the article says of its names. */
export interface ArticleRecogniser extends NameRecogniser {
  /** What it sees in a paragraph by itself; offsets are UTF-16 code units of `text`. */
  read(text: string, sentences: readonly Span[]): NameReading;
  /** For what the paragraphs of the article with this text say of each other; nothing is in it yet. */
  article(text: string): ArticleNames;
  /** The names in a paragraph, given what was read in it and what the article says of that. */
  suggest(
    text: string,
    reading: NameReading,
    article?: ArticleNames,
    features?: ArticleFeatures,
  ): readonly Suggestion[];
}

/** Whether a recogniser can take the whole article as evidence. */
export function readsArticles(recogniser: NameRecogniser): recogniser is ArticleRecogniser {
  return "article" in recogniser;
}

/** Loads the name model of a language (ISO 639-1); undefined where there is none. Rejects if the model is broken. */
export type NameModelSource = (language: string) => Promise<NameRecogniser | undefined>;
