import { sentences } from "../text/sentences.ts";
import type { NumericOrder } from "./dates/numeric-order.ts";
import { type DateContext, recogniseDates } from "./dates/recognise.ts";
import { mergeSuggestions } from "./merge.ts";
import { type ArticleRecogniser, type NameRecogniser, readsArticles } from "./name-recogniser.ts";
import type { ArticleFeatures, ArticleNames } from "./names/article-names.ts";
import { combine, hashText } from "./names/hash.ts";
import type { NameReading } from "./names/reading.ts";
import { ParagraphCache } from "./paragraph-cache.ts";
import type { Suggestion } from "./suggestion.ts";

/** Code units of paragraphs kept per language. */
const CACHE_CAPACITY = 4_000_000;

/** A paragraph read by itself, whatever article it stands in. Made by {@link ParagraphsRead}. */
export class ReadParagraph {
  readonly #content: string;
  readonly #dates: readonly Suggestion[];
  readonly #recogniser: ArticleRecogniser | undefined;
  /** What the recogniser of names sees in it by itself; undefined if that does not look at the rest of the article. */
  readonly reading: NameReading | undefined;
  #suggestions: readonly Suggestion[];
  /** What the suggestions were made with: a hash of what an article said, or undefined before any was asked. */
  #madeWith: number | undefined;

  constructor(content: string, dates: readonly Suggestion[], { recogniser, reading, names }: ReadNames) {
    this.#content = content;
    this.#dates = dates;
    this.#recogniser = recogniser;
    this.reading = reading;
    this.#suggestions = reading === undefined ? mergeSuggestions(dates, names) : [];
  }

  /** The suggestions in the paragraph, with offsets of it, in an article that says this of it. */
  suggestions(article?: ArticleNames, features?: ArticleFeatures): readonly Suggestion[] {
    if (this.#recogniser === undefined || this.reading === undefined) return this.#suggestions;
    const madeWith = features === undefined || article === undefined ? 0 : hashOf(features, article);
    if (madeWith !== this.#madeWith) {
      const names = this.#recogniser.suggest(this.#content, this.reading, article, features);
      this.#suggestions = mergeSuggestions(this.#dates, names);
      this.#madeWith = madeWith;
    }
    return this.#suggestions;
  }
}

function hashOf({ keys, starts, names }: ArticleFeatures, article: ArticleNames): number {
  let hash = 1;
  for (const key of keys) hash = combine(hash, key);
  for (const start of starts) hash = combine(hash, start);
  for (const name of names) if (name >= 0) hash = combine(hash, hashText(article.nameText(name)));
  return hash;
}

/** What the recogniser of names made of a paragraph: a reading to go on from, or the names. */
interface ReadNames {
  readonly recogniser?: ArticleRecogniser;
  readonly reading?: NameReading;
  readonly names: readonly Suggestion[];
}

function readNames(content: string, language: string, recogniser: NameRecogniser | undefined): ReadNames {
  if (recogniser === undefined) return { names: [] };
  const spans = sentences(content, 0, content.length, language);
  return readsArticles(recogniser)
    ? { recogniser, reading: recogniser.read(content, spans), names: [] }
    : { names: recogniser.recognise(content, spans) };
}

/** A paragraph as it is kept: its names, whenever it is published, and all of it for the day last asked for. */
interface Kept {
  readonly names: ReadNames;
  readonly published: string | undefined;
  readonly order: NumericOrder | undefined;
  readonly read: ReadParagraph;
}

/** Reads paragraphs, and keeps what it read of those that it may be asked for again. */
export class ParagraphsRead {
  /** By recogniser, then by language: what a model read goes with the model when that is dropped. */
  #caches = new WeakMap<NameRecogniser, Map<string, ParagraphCache<Kept>>>();
  #withoutNames = new Map<string, ParagraphCache<Kept>>();

  /** Forgets all. */
  clear(): void {
    this.#caches = new WeakMap();
    this.#withoutNames = new Map();
  }

  /**
   * A paragraph in `language`, with the recogniser of its names, in an article published on this day (ISO 8601) whose dates
   * in figures are in this order.
   */
  read(
    content: string,
    language: string,
    { published, order }: Pick<DateContext, "published" | "order">,
    recogniser: NameRecogniser | undefined,
  ): ReadParagraph {
    const cache = this.#cacheOf(language, recogniser);
    const known = cache.get(content);
    if (known !== undefined && known.published === published && known.order === order) return known.read;
    const dates = recogniseDates(content, language, { ...(published !== undefined && { published }), order });
    const names = known?.names ?? readNames(content, language, recogniser);
    const read = new ReadParagraph(content, dates, names);
    cache.set(content, { names, published, order, read });
    return read;
  }

  #cacheOf(language: string, recogniser: NameRecogniser | undefined): ParagraphCache<Kept> {
    let caches = recogniser === undefined ? this.#withoutNames : this.#caches.get(recogniser);
    if (caches === undefined) {
      caches = new Map();
      if (recogniser !== undefined) this.#caches.set(recogniser, caches);
    }
    let cache = caches.get(language);
    if (cache === undefined) {
      cache = new ParagraphCache(CACHE_CAPACITY);
      caches.set(language, cache);
    }
    return cache;
  }
}
