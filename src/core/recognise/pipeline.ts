import { detached } from "../text/detached.ts";
import {
  type LanguageSpan,
  languageOfParagraph,
  languageOfParagraphs,
  languageOfSpan,
} from "../text/language.ts";
import { paragraphs } from "../text/lines.ts";
import { type Section, type SectionKind, type SectionMark, sectionAt } from "../text/sections/section.ts";
import { PageReader } from "../text/sections/sections-of.ts";
import type { Span } from "../text/span.ts";
import { type TextChange, TextMapping } from "../text/text-change.ts";
import { type ArticleEvidence, gapAfter } from "./article-evidence.ts";
import { Breath, type Pace } from "./breath.ts";
import type { DateModelSource } from "./date-recogniser.ts";
import { type NumericOrder, numericOrderOf } from "./dates/numeric-order.ts";
import type { DateContext } from "./dates/recognise.ts";
import { type KeepingModels, LoadedModels } from "./loaded-models.ts";
import { type NameModelSource, type NameRecogniser, readsArticles } from "./name-recogniser.ts";
import type { ArticleNames } from "./names/article-names.ts";
import { ParagraphsRead, type ReadParagraph, type Recognisers } from "./paragraphs-read.ts";
import { type Publication, publicationOf } from "./publication.ts";
import type { Suggestion } from "./suggestion.ts";

export type { Pace } from "./breath.ts";
export type { DateModelSource } from "./date-recogniser.ts";
export type { NameModelSource, NameRecogniser } from "./name-recogniser.ts";

/** What is known of an article beside its text. */
export interface ArticleFacts {
  /** The language that a person set, ISO 639-1. */
  readonly language?: string | undefined;
  /** The date of publication that a person set, ISO 8601. */
  readonly published?: string | undefined;
  /** The sections that a person set (UTF-16). */
  readonly marks?: readonly SectionMark[] | undefined;
  /** Whether a line (without the blanks around it) stands in many articles of the corpus. */
  readonly isRepeated?: ((line: string) => boolean) | undefined;
  /** The article's path from the root of its corpus, with `/` between folders. */
  readonly fileName?: string | undefined;
  /** Where the names of the corpus' files hold the date of publication, as `{year}-{month}-{day}`. */
  readonly fileNamePattern?: string | undefined;
  /** The calendar of dates without an era, by language. */
  readonly calendars?: Readonly<Record<string, string>> | undefined;
}

/** A paragraph (UTF-16, half-open, in the article) with its language, and suggestions whose offsets count from its start. */
export interface RecognisedParagraph extends Span {
  readonly language: string;
  readonly suggestions: readonly Suggestion[];
}

/** What the recognisers made of an article. `language` is the article's, ISO 639-1 where there is one, else 639-3. */
export interface Recognition {
  readonly language: string;
  /** When the article was published and how that is known; absent where nothing says so. */
  readonly published?: Publication;
  /** What comes first in its dates in figures, where it tells. */
  readonly order?: NumericOrder | undefined;
  /** In order; together they hold all that is not blank. */
  readonly sections: readonly Section[];
  readonly paragraphs: readonly RecognisedParagraph[];
  /** What the article says of its names, for {@link Pipeline.update}; undefined where no recogniser asks for it. */
  readonly evidence?: ArticleEvidence;
}

/** A recognition brought up to date. */
export interface UpdatedRecognition {
  readonly recognition: Recognition;
  /** Whether all that changed was recognised; if not, `recognise` the article. */
  readonly complete: boolean;
  /** Whether the other paragraphs stay as they are; if not, `settle` the recognition when there is time. */
  readonly settled: boolean;
}

/** What a pipeline may be made with beside its name models. */
export interface PipelineOptions extends KeepingModels {
  /** Where it gets its date models; without them the rules alone read dates. */
  readonly dates?: DateModelSource;
}

/** Code units of changed lines up to which an update is made at once, in the change event. */
const QUICK = 20_000;

/** How many times faster code units of read paragraphs are compared with each other than paragraphs are read. */
const GATHERING_SPEED = 8;

/** How many times faster the language and the section of a line are found than a paragraph is read. */
const SHAPING_SPEED = 3;

/**
 * The suggestions of the paragraphs that touch `range` (default: all), in order, with offsets of the article (UTF-16);
 * only those that begin in a section of one of the `kinds`, where they are given.
 */
export function suggestionsOf(
  recognition: Recognition,
  range?: Span,
  kinds?: ReadonlySet<SectionKind>,
): Suggestion[] {
  const found: Suggestion[] = [];
  for (const paragraph of recognition.paragraphs) {
    if (range !== undefined && (paragraph.end < range.start || paragraph.start > range.end)) continue;
    for (const suggestion of paragraph.suggestions) {
      const start = suggestion.start + paragraph.start;
      const section = kinds && sectionAt(recognition.sections, start);
      if (section !== undefined && !kinds?.has(section.kind)) continue;
      found.push({ ...suggestion, start, end: suggestion.end + paragraph.start });
    }
  }
  return found;
}

/**
 * From normalised text to suggestions: language of the article and of each paragraph, sentences, names, dates, merged.
 * Paragraphs are first read each by itself and then with what the others say of their names. They are cached by their
 * content, so recognising an article again after an edit costs little more than what the edit touched.
 * The same text and facts give the same suggestions, whatever was recognised before.
 */
export class Pipeline {
  readonly #models: LoadedModels<Recognisers>;
  readonly #read = new ParagraphsRead();

  /** Models are asked of their sources when an article in their language is first recognised, and then kept as `options` say. */
  constructor(load: NameModelSource, options: PipelineOptions = {}) {
    this.#models = new LoadedModels(async (language) => {
      const [names, dates] = await Promise.all([load(language), options.dates?.(language)]);
      return names === undefined && dates === undefined ? undefined : { names, dates };
    }, options);
  }

  /** The model that a language's names come from; undefined where it has none or where it is not loaded yet. */
  modelOf(language: string): NameRecogniser | undefined {
    return this.#models.get(language)?.names;
  }

  /**
   * Drops the models, and what they read, of languages that are not among `needed` and that nothing asked for in so many
   * milliseconds. What needs them again loads them again.
   */
  dropUnused(needed: Iterable<string>, duration: number): void {
    for (const language of needed) this.#models.get(language);
    this.#models.dropUnusedFor(duration);
  }

  /** Forgets models and cached paragraphs: what is recognised next asks the sources again. */
  reset(): void {
    this.#models.clear();
    this.#read.clear();
  }

  /**
   * Recognises a whole article. Rejects if a model cannot be loaded. With a `pace` it gives way between pieces, and
   * resolves to undefined once cancelled.
   */
  async recognise(text: string, facts?: ArticleFacts): Promise<Recognition>;
  async recognise(text: string, facts: ArticleFacts, pace: Pace): Promise<Recognition | undefined>;
  async recognise(text: string, facts: ArticleFacts = {}, pace?: Pace): Promise<Recognition | undefined> {
    const breath = new Breath(pace);
    const lines = paragraphs(text);
    const language = facts.language ?? languageOfParagraphs(text, lines);
    const spans: LanguageSpan[] = [];
    for (const line of lines) {
      if (!(await breath.next((line.end - line.start) / SHAPING_SPEED))) return undefined;
      spans.push({ ...line, language: facts.language ?? languageOfSpan(text, line, language) });
    }
    return this.#settle(text, language, spans, facts, breath);
  }

  /**
   * The recognition of `text` with what its paragraphs now say of each other, given one that {@link update} made: language
   * and paragraphs stay as they are. Rejects if a model was dropped and cannot be loaded. With a `pace` it gives way between
   * pieces; undefined once cancelled.
   */
  async settle(
    previous: Recognition,
    text: string,
    facts: ArticleFacts,
    pace?: Pace,
  ): Promise<Recognition | undefined> {
    return this.#settle(text, previous.language, previous.paragraphs, facts, new Breath(pace));
  }

  async #settle(
    text: string,
    language: string,
    spans: readonly LanguageSpan[],
    facts: ArticleFacts,
    breath: Breath,
  ): Promise<Recognition | undefined> {
    // Kept in hand, since they may be dropped while this gives way to other work.
    const models = await this.#models.load(spans.map((span) => span.language));
    const page = new PageReader(text, language);
    for (const line of paragraphs(text)) {
      if (!(await breath.next((line.end - line.start) / SHAPING_SPEED))) return undefined;
      page.read(line);
    }
    const { sections, published } = shapeOf(text, page, language, facts);
    const order = numericOrderOf(text);
    const context = datesOf(published, order);
    const read: ReadParagraph[] = [];
    for (const { start, end, language: own } of spans) {
      if (!(await breath.next(end - start))) return undefined;
      read.push(this.#read.read(text.slice(start, end), own, context, models.get(own)));
    }
    const names = await this.#gather(text, spans, read, models, breath);
    if (names === undefined) return undefined;
    const recognised: RecognisedParagraph[] = [];
    for (const [i, { start, end, language: own }] of spans.entries()) {
      if (!(await breath.next((end - start) / GATHERING_SPEED))) return undefined;
      const article = names.get(own);
      const reading = read[i]!.reading;
      const features = reading === undefined ? undefined : article?.featuresOf(reading, start);
      recognised.push({ start, end, language: own, suggestions: read[i]!.suggestions(article, features) });
    }
    return {
      language,
      ...(published && { published }),
      order,
      sections,
      paragraphs: recognised,
      ...(names.size === 0 ? {} : { evidence: { names } }),
    };
  }

  /** By language, what the paragraphs say of each other. */
  async #gather(
    text: string,
    spans: readonly LanguageSpan[],
    read: readonly ReadParagraph[],
    models: ReadonlyMap<string, Recognisers | undefined>,
    breath: Breath,
  ): Promise<ReadonlyMap<string, ArticleNames> | undefined> {
    const names = new Map<string, ArticleNames>();
    for (const step of ["watch", "add"] as const) {
      for (const [i, { start, end, language }] of spans.entries()) {
        const model = models.get(language)?.names;
        const reading = read[i]!.reading;
        if (model === undefined || reading === undefined || !readsArticles(model)) continue;
        if (!(await breath.next((end - start) / GATHERING_SPEED))) return undefined;
        let article = names.get(language);
        if (article === undefined) {
          article = model.article(text);
          names.set(language, article);
        }
        article[step](reading, start);
      }
    }
    for (const article of names.values()) article.finish();
    return names;
  }

  /**
   * The recognition of `text`, which came from the recognised text by `changes` (offsets of the old text): the paragraphs
   * on changed lines are recognised again, the others move along, the article keeps its language. What the others say of the names on
   * the changed lines is taken as it was; what these now say of the others waits for {@link settle}. Sections are found anew;
   * in a long article they move along until then. Where that would be no quick work, because much changed or a model is not
   * loaded yet, the changed lines are left out and `complete` is false; it is so, too, where the text now tells another
   * date of publication or another order of day and month.
   */
  update(
    previous: Recognition,
    text: string,
    changes: readonly TextChange[],
    facts: ArticleFacts,
  ): UpdatedRecognition {
    if (changes.length === 0) return { recognition: previous, complete: true, settled: true };
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
    const evidence = previous.evidence && {
      names: previous.evidence.names,
      gap: gapAfter(previous.evidence.gap, { start: lineStart, end: lineEnd - growth, growth }),
    };
    const touched: RecognisedParagraph[] = [];
    const context = datesOf(previous.published, previous.order);
    let complete = lineEnd - lineStart <= QUICK;
    if (complete) {
      // What is cut out of them is cached: it must not keep the article of every key that is typed.
      const lines = detached(text.slice(lineStart, lineEnd));
      for (const line of paragraphs(lines)) {
        const content = lines.slice(line.start, line.end);
        const language = facts.language ?? languageOfParagraph(content, previous.language);
        complete = this.#models.has(language);
        if (!complete) break;
        const start = line.start + lineStart;
        const read = this.#read.read(content, language, context, this.#models.get(language));
        const article = evidence?.names.get(language);
        const features =
          read.reading === undefined ? undefined : article?.featuresOf(read.reading, start, evidence?.gap);
        const suggestions = read.suggestions(article, features);
        touched.push({ start, end: line.end + lineStart, language, suggestions });
      }
    }
    const isQuick = text.length <= QUICK;
    const { published: wasPublished, ...rest } = previous;
    const { sections, published } = isQuick
      ? shapeOf(text, pageOf(text, previous.language), previous.language, facts)
      : { sections: new TextMapping(changes).mapList(previous.sections), published: wasPublished };
    const order = isQuick ? numericOrderOf(text) : previous.order;
    complete &&= published?.date === wasPublished?.date && order === previous.order;
    const recognition = {
      ...rest,
      ...(published && { published }),
      order,
      sections,
      paragraphs: [...before, ...touched, ...after],
      ...(evidence === undefined ? {} : { evidence }),
    };
    return { recognition, complete, settled: complete && isQuick && evidence === undefined };
  }
}

function datesOf(
  published: Publication | undefined,
  order: NumericOrder | undefined,
): Pick<DateContext, "published" | "order"> {
  return { ...(published && { published: published.date }), order };
}

/** The sections of an article whose page is read, and its date of publication. */
function shapeOf(
  text: string,
  page: PageReader,
  language: string,
  facts: ArticleFacts,
): { readonly sections: readonly Section[]; readonly published: Publication | undefined } {
  const { marks, isRepeated, published: set, fileName, fileNamePattern } = facts;
  const sections = page.sections({ marks, isRepeated });
  const calendar = facts.calendars?.[language];
  const hints = { language, set, fileName, fileNamePattern, calendar };
  return { sections, published: publicationOf(text, sections, hints) };
}

function pageOf(text: string, language: string): PageReader {
  const page = new PageReader(text, language);
  for (const line of paragraphs(text)) page.read(line);
  return page;
}
