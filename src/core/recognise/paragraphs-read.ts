import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { DateRecogniser } from "./date-recogniser.ts";
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

function readNames(
  content: string,
  spans: readonly Span[],
  recogniser: NameRecogniser | undefined,
): ReadNames {
  if (recogniser === undefined) return { names: [] };
  return readsArticles(recogniser)
    ? { recogniser, reading: recogniser.read(content, spans), names: [] }
    : { names: recogniser.recognise(content, spans) };
}

/** The trained recognisers of a language: without one there are no names, or the rules alone read the dates. */
export interface Recognisers {
  readonly names: NameRecogniser | undefined;
  readonly dates: DateRecogniser | undefined;
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
  /** By recognisers, then by language: what models read goes with the models when they are dropped. */
  #caches = new WeakMap<Recognisers, Map<string, ParagraphCache<Kept>>>();
  #withoutModels = new Map<string, ParagraphCache<Kept>>();

  /** Forgets all. */
  clear(): void {
    this.#caches = new WeakMap();
    this.#withoutModels = new Map();
  }

  /**
   * A paragraph in `language`, with the language's recognisers, in an article published on this day (ISO 8601) whose dates
   * in figures are in this order.
   */
  read(
    content: string,
    language: string,
    { published, order }: Pick<DateContext, "published" | "order">,
    recognisers: Recognisers | undefined,
  ): ReadParagraph {
    const cache = this.#cacheOf(language, recognisers);
    const known = cache.get(content);
    if (known !== undefined && known.published === published && known.order === order) return known.read;
    const spans = recognisers === undefined ? [] : sentences(content, 0, content.length, language);
    const context = { ...(published !== undefined && { published }), order };
    const dates =
      recognisers?.dates?.recognise(content, spans, context) ?? recogniseDates(content, language, context);
    const names = known?.names ?? readNames(content, spans, recognisers?.names);
    const read = new ReadParagraph(content, dates, names);
    cache.set(content, { names, published, order, read });
    return read;
  }

  #cacheOf(language: string, recognisers: Recognisers | undefined): ParagraphCache<Kept> {
    let caches = recognisers === undefined ? this.#withoutModels : this.#caches.get(recognisers);
    if (caches === undefined) {
      caches = new Map();
      if (recognisers !== undefined) this.#caches.set(recognisers, caches);
    }
    let cache = caches.get(language);
    if (cache === undefined) {
      cache = new ParagraphCache(CACHE_CAPACITY);
      caches.set(language, cache);
    }
    return cache;
  }
}
