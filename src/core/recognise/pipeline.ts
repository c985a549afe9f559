import { detached } from "../text/detached.ts";
import { languageOfParagraph, languagesOf } from "../text/language.ts";
import { paragraphs } from "../text/lines.ts";
import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import type { TextChange } from "../text/text-change.ts";
import { recogniseDates } from "./dates/recognise.ts";
import { mergeSuggestions } from "./merge.ts";
import { ParagraphCache } from "./paragraph-cache.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the pipeline needs of a name model; NameModel is one. */
export interface NameRecogniser {
  /** The name and version of the model, such as `el-1`. */
  readonly id: string;
  /**
   * The names in `text`, sorted, none overlapping; `sentences` are the spans of its sentences. All offsets are UTF-16
   * code units of `text`.
   */
  recognise(text: string, sentences: readonly Span[]): readonly Suggestion[];
}

/** Loads the name model of a language (ISO 639-1); undefined where there is none. Rejects if the model is broken. */
export type NameModelSource = (language: string) => Promise<NameRecogniser | undefined>;

/** What is known of an article beside its text: what a person set, in ISO 639-1 and ISO 8601. */
export interface ArticleFacts {
  readonly language?: string | undefined;
  readonly published?: string | undefined;
}

/** A paragraph (UTF-16, half-open, in the article) with its language, and suggestions whose offsets count from its start. */
export interface RecognisedParagraph extends Span {
  readonly language: string;
  readonly suggestions: readonly Suggestion[];
}

/** What the recognisers made of an article. `language` is the article's, ISO 639-1 where there is one, else 639-3. */
export interface Recognition {
  readonly language: string;
  readonly published?: string;
  readonly paragraphs: readonly RecognisedParagraph[];
}

/** How long work shares the thread: `pause` is awaited between pieces; `cancelled` ends the work at the next one. */
export interface Pace {
  pause(): Promise<void>;
  readonly cancelled: boolean;
}

/** UTF-16 code units recognised between two pauses: about 10 ms of work. */
const PIECE = 8_000;

/** Code units of changed lines up to which an update is made at once, in the change event. */
const QUICK = 20_000;

/** Code units of paragraphs kept per language and publication date. */
const CACHE_CAPACITY = 8_000_000;

/** The suggestions of the paragraphs that touch `range` (default: all), in order, with offsets of the article (UTF-16). */
export function suggestionsOf(recognition: Recognition, range?: Span): Suggestion[] {
  const found: Suggestion[] = [];
  for (const paragraph of recognition.paragraphs) {
    if (range !== undefined && (paragraph.end < range.start || paragraph.start > range.end)) continue;
    for (const suggestion of paragraph.suggestions) {
      found.push({
        ...suggestion,
        start: suggestion.start + paragraph.start,
        end: suggestion.end + paragraph.start,
      });
    }
  }
  return found;
}

/**
 * From normalised text to suggestions: language of the article and of each paragraph, sentences, names, dates, merged.
 * Paragraphs are cached by their content, so recognising an article again after an edit costs what the edit touched.
 * The same text and facts give the same suggestions, whatever was recognised before.
 */
export class Pipeline {
  readonly #load: NameModelSource;
  readonly #models = new Map<string, NameRecogniser | undefined>();
  readonly #caches = new Map<string, ParagraphCache<readonly Suggestion[]>>();

  /** Models are asked of `load` when an article in their language is first recognised, and then kept. */
  constructor(load: NameModelSource) {
    this.#load = load;
  }

  /** The model that a language's names come from; undefined where it has none or where it is not loaded yet. */
  modelOf(language: string): NameRecogniser | undefined {
    return this.#models.get(language);
  }

  /** Forgets models and cached paragraphs: what is recognised next asks `load` again. */
  reset(): void {
    this.#models.clear();
    this.#caches.clear();
  }

  /**
   * Recognises a whole article. Rejects if a model cannot be loaded. With a `pace` it gives way between pieces, and
   * resolves to undefined once cancelled.
   */
  async recognise(text: string, facts?: ArticleFacts): Promise<Recognition>;
  async recognise(text: string, facts: ArticleFacts, pace: Pace): Promise<Recognition | undefined>;
  async recognise(text: string, facts: ArticleFacts = {}, pace?: Pace): Promise<Recognition | undefined> {
    const { language, paragraphs } = languagesOf(text, { override: facts.language });
    for (const needed of new Set(paragraphs.map((paragraph) => paragraph.language))) {
      if (!this.#models.has(needed)) this.#models.set(needed, await this.#load(needed));
    }
    const recognised: RecognisedParagraph[] = [];
    let sincePause = 0;
    for (const paragraph of paragraphs) {
      if (pace !== undefined && sincePause > PIECE) {
        await pace.pause();
        if (pace.cancelled) return undefined;
        sincePause = 0;
      }
      sincePause += paragraph.end - paragraph.start;
      const content = text.slice(paragraph.start, paragraph.end);
      const suggestions = this.#suggest(content, paragraph.language, facts.published);
      recognised.push({ ...paragraph, suggestions });
    }
    return {
      language,
      ...(facts.published === undefined ? {} : { published: facts.published }),
      paragraphs: recognised,
    };
  }

  /**
   * The recognition of `text`, which came from the recognised text by `changes` (offsets of the old text): the paragraphs
   * on changed lines are recognised again, the others move along, the article keeps its language. Where that would be no
   * quick work, because much changed or a model is not loaded yet, the changed lines are left out and `complete` is
   * false: then `recognise` the article.
   */
  update(
    previous: Recognition,
    text: string,
    changes: readonly TextChange[],
    facts: ArticleFacts,
  ): { readonly recognition: Recognition; readonly complete: boolean } {
    if (changes.length === 0) return { recognition: previous, complete: true };
    let oldStart = Number.POSITIVE_INFINITY;
    let oldEnd = 0;
    let growth = 0;
    for (const change of changes) {
      oldStart = Math.min(oldStart, change.start);
      oldEnd = Math.max(oldEnd, change.end);
      growth += change.text.length - (change.end - change.start);
    }
    const lineStart = oldStart === 0 ? 0 : text.lastIndexOf("\n", oldStart - 1) + 1;
    const lineBreak = text.indexOf("\n", oldEnd + growth);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;

    const before: RecognisedParagraph[] = [];
    const after: RecognisedParagraph[] = [];
    for (const paragraph of previous.paragraphs) {
      if (paragraph.end < lineStart) before.push(paragraph);
      else if (paragraph.start + growth > lineEnd) {
        after.push({ ...paragraph, start: paragraph.start + growth, end: paragraph.end + growth });
      }
    }
    const touched: RecognisedParagraph[] = [];
    let complete = lineEnd - lineStart <= QUICK;
    if (complete) {
      // What is cut out of them is cached: it must not keep the article of every key that is typed.
      const lines = detached(text.slice(lineStart, lineEnd));
      for (const line of paragraphs(lines)) {
        const content = lines.slice(line.start, line.end);
        const language = facts.language ?? languageOfParagraph(content, previous.language);
        complete = this.#models.has(language);
        if (!complete) break;
        const suggestions = this.#suggest(content, language, facts.published);
        touched.push({ start: line.start + lineStart, end: line.end + lineStart, language, suggestions });
      }
    }
    return { recognition: { ...previous, paragraphs: [...before, ...touched, ...after] }, complete };
  }

  /** The suggestions in a paragraph, with offsets of it; from the cache where it stands there. */
  #suggest(paragraph: string, language: string, published: string | undefined): readonly Suggestion[] {
    const key = `${language} ${published ?? ""}`;
    let cache = this.#caches.get(key);
    if (cache === undefined) {
      cache = new ParagraphCache(CACHE_CAPACITY);
      this.#caches.set(key, cache);
    }
    const known = cache.get(paragraph);
    if (known !== undefined) return known;
    const model = this.#models.get(language);
    const names = model?.recognise(paragraph, sentences(paragraph, 0, paragraph.length, language)) ?? [];
    const dates = recogniseDates(paragraph, language, published === undefined ? {} : { published });
    const suggestions = mergeSuggestions(dates, names);
    cache.set(paragraph, suggestions);
    return suggestions;
  }
}
