import { detached } from "../../text/detached.ts";
import type { Span } from "../../text/span.ts";
import { forEachToken } from "../../text/tokens.ts";
import type { Evidence, Suggestion } from "../suggestion.ts";
import { type ArticleFeatures, ArticleNames } from "./article-names.ts";
import { Chain, transitionsOf } from "./chain.ts";
import { contextFeatures, MAX_CONTEXT_FEATURES, type SentenceWords } from "./context-features.ts";
import { HashTable } from "./hash-table.ts";
import type { ModelData, ModelHeader, ModelLicence } from "./model-data.ts";
import { readModel } from "./model-file.ts";
import { Phrases } from "./phrases.ts";
import { type NameReading, TOKEN } from "./reading.ts";
import { beginTag, namesOfTags, OUTSIDE, type TaggedName, tagCount } from "./tags.ts";
import { trimName } from "./trim.ts";
import { PLACES, REACH } from "./word-features.ts";
import { WordScores } from "./word-scores.ts";

/** Names less probable than this are more often wrong than right, and no suggestions. */
const LEAST_SCORE = 0.45;

/** Scores are rounded to this many steps so that no engine's rounding of `exp` shows. */
const SCORE_STEPS = 1000;

/** The score, in logarithms of odds, that a word before a name gives to it from which on it is called a cue. */
const CUE_SCORE = 1.5;

const MODEL_EVIDENCE: Evidence = { kind: "model" };

/**
 * A trained recogniser of names for one language: a linear-chain conditional random field over folded words, shapes,
 * affixes and a gazetteer. Its answers depend on the text alone, never on what it read before.
 */
export class NameModel {
  readonly #header: ModelHeader;
  readonly #tags: number;
  readonly #features: HashTable;
  readonly #phrases: Phrases;
  readonly #words: WordScores;
  readonly #chain: Chain;
  #spans = new Int32Array(1024);
  readonly #context = new Int32Array(MAX_CONTEXT_FEATURES);
  #sentence: SentenceWords & { readonly ids: Int32Array; readonly emissions: Int32Array };

  /** A model from its parts; {@link NameModel.parse} reads them from a file. */
  constructor(data: ModelData) {
    this.#header = data.header;
    this.#tags = tagCount(data.header.labels.length);
    this.#features = new HashTable(data.features.keys, data.features.weights, this.#tags);
    this.#phrases = new Phrases(data.phrases.keys, data.phrases.values);
    this.#words = new WordScores(data, this.#features);
    this.#chain = new Chain(transitionsOf(this.#tags, data.transitions), data.header.unit);
    this.#sentence = sentenceMemory(64, this.#tags);
  }

  /**
   * The model in `bytes`: a model file, already unzipped (on disk, `models/LANG.model` is gzip of it). Throws
   * `ModelError`, whose message names what is wrong: not a model, another version, truncated, damaged, malformed.
   */
  static parse(bytes: Uint8Array): NameModel {
    return new NameModel(readModel(bytes));
  }

  /** `el-1`: what suggestions name as their model. */
  get id(): string {
    return this.#header.id;
  }

  /** The ISO 639-1 code of the language it reads. */
  get language(): string {
    return this.#header.language;
  }

  /** The labels it can give. */
  get labels(): readonly string[] {
    return this.#header.labels;
  }

  /** What the model may be used for, and the sources that say so. */
  get licence(): ModelLicence {
    return this.#header.licence;
  }

  /**
   * The names in `text`, sorted. `sentences` are spans of it, each read by itself; what lies between them is not read.
   * A suggestion covers whole words of one sentence, no white space or unmatched quote at its ends, and overlaps no other.
   * Its score is the model's probability that exactly this span has this label, in thousandths.
   */
  recognise(text: string, sentences: readonly Span[]): Suggestion[] {
    const reading = this.read(text, sentences);
    const article = this.article(text);
    article.watch(reading, 0);
    article.add(reading, 0);
    article.finish();
    return this.suggest(text, reading, article, article.featuresOf(reading, 0));
  }

  /** What the model sees in `text`, sentence by sentence, before it knows the rest of the article. */
  read(text: string, sentences: readonly Span[]): NameReading {
    const words = this.#tokensOf(text, sentences);
    const { length: count, starts } = words;
    const reading = {
      tokens: new Int32Array(TOKEN.size * count),
      sentences: starts,
      emissions: new Int16Array(this.#tags * count),
      tags: new Uint8Array(count),
    };
    for (let s = 0; s + 1 < starts.length; s++)
      this.#read(text, words.spans, starts[s]!, starts[s + 1]!, reading);
    return reading;
  }

  /** For what the paragraphs of the article with this text say of each other; nothing is in it yet. */
  article(text: string): ArticleNames {
    return new ArticleNames(text, this.#header.labels.length);
  }

  /** The names in `text`, of which `reading` was made, with what the article says of it. */
  suggest(
    text: string,
    reading: NameReading,
    article?: ArticleNames,
    features?: ArticleFeatures,
  ): Suggestion[] {
    const suggestions: Suggestion[] = [];
    const { sentences } = reading;
    for (let s = 0; s + 1 < sentences.length; s++) {
      this.#suggest(text, reading, sentences[s]!, sentences[s + 1]!, suggestions, article, features);
    }
    return suggestions;
  }

  /** Starts and ends of the tokens of all sentences, and the number of each sentence's first one. */
  #tokensOf(text: string, sentences: readonly Span[]) {
    const starts = new Int32Array(sentences.length + 1);
    let spans = this.#spans;
    let length = 0;
    for (let s = 0; s < sentences.length; s++) {
      const { start, end } = sentences[s]!;
      forEachToken(text, start, end, this.#header.language, (from, to) => {
        if (2 * length === spans.length) {
          this.#spans = new Int32Array(2 * spans.length);
          this.#spans.set(spans);
          spans = this.#spans;
        }
        spans[2 * length] = from;
        spans[2 * length + 1] = to;
        length++;
      });
      starts[s + 1] = length;
    }
    return { spans, length, starts };
  }

  #read(text: string, spans: Int32Array, first: number, end: number, reading: NameReading): void {
    const count = end - first;
    if (count === 0) return;
    const emissions = this.#score(text, spans, first, count, reading.tokens);
    reading.tags.set(this.#chain.best(emissions, count).subarray(0, count), first);
    reading.emissions.set(emissions.subarray(0, count * this.#tags), first * this.#tags);
  }

  #suggest(
    text: string,
    reading: NameReading,
    first: number,
    end: number,
    suggestions: Suggestion[],
    article: ArticleNames | undefined,
    features: ArticleFeatures | undefined,
  ): void {
    const count = end - first;
    let tags = reading.tags.subarray(first, end);
    const told = features !== undefined && features.starts[end]! > features.starts[first]!;
    if (!told && tags.every((tag) => tag === OUTSIDE)) return;
    const emissions = this.#sentence.emissions;
    emissions.set(reading.emissions.subarray(first * this.#tags, end * this.#tags));
    if (told) {
      for (let i = 0; i < count; i++) {
        for (let k = features.starts[first + i]!; k < features.starts[first + i + 1]!; k++) {
          const from = this.#features.find(features.keys[k]!);
          if (from < 0) continue;
          for (let tag = 0; tag < this.#tags; tag++)
            emissions[i * this.#tags + tag] =
              emissions[i * this.#tags + tag]! + this.#features.bytes[from + tag]!;
        }
      }
      tags = this.#chain.best(emissions, count);
    }
    const names = namesOfTags(tags, count);
    if (names.length === 0) return;
    this.#chain.sum(emissions, count, names[0]!.end, names.at(-1)!.start);
    for (const name of names) {
      const score = Math.round(this.#chain.probability(name) * SCORE_STEPS) / SCORE_STEPS;
      const place = (token: number, which: number) => reading.tokens[TOKEN.size * (first + token) + which]!;
      const forms: string[] = [];
      // The word after the name may close a quotation that the name opens.
      for (let i = name.start; i < Math.min(count, name.end + 1); i++)
        forms.push(text.slice(place(i, TOKEN.start), place(i, TOKEN.end)));
      const kept = trimName(forms, { start: 0, end: name.end - name.start });
      if (kept === undefined || score < LEAST_SCORE) continue;
      const span = {
        start: first + name.start + kept.start,
        end: first + name.start + kept.end,
        label: name.label,
      };
      suggestions.push({
        start: reading.tokens[TOKEN.size * span.start + TOKEN.start]!,
        end: reading.tokens[TOKEN.size * (span.end - 1) + TOKEN.end]!,
        label: this.#header.labels[name.label]!,
        score,
        model: this.#header.id,
        evidence: this.#evidenceOf(text, reading, span, first, article, features),
      });
    }
  }

  /** What speaks for a name, whose tokens count from the reading's first; `sentence` is the first of its sentence. */
  #evidenceOf(
    text: string,
    reading: NameReading,
    name: TaggedName,
    sentence: number,
    article: ArticleNames | undefined,
    features: ArticleFeatures | undefined,
  ): readonly Evidence[] {
    const { tokens } = reading;
    const evidence: Evidence[] = [MODEL_EVIDENCE];
    const before = TOKEN.size * (name.start - 1);
    if (name.start > sentence) {
      const start = tokens[before + TOKEN.start]!;
      const end = tokens[before + TOKEN.end]!;
      if (this.#words.speaksFor(text, start, end, beginTag(name.label)) >= CUE_SCORE * this.#header.unit)
        evidence.push({ kind: "cue", text: detached(text.slice(start, end)) });
    }
    evidence.push(...this.#phrases.evidenceIn(text, tokens, name));
    if (article === undefined || features === undefined) return evidence;
    for (let i = name.start; i < name.end; i++) {
      const other = features.names[i]!;
      if (other < 0) continue;
      evidence.push({ kind: "occurrence", text: detached(article.nameText(other)) });
      break;
    }
    return evidence;
  }

  /** The scores of every tag for the sentence's words: `[word * tags + tag]`, in the model's integer unit. Fills `tokens`. */
  #score(text: string, spans: Int32Array, first: number, count: number, tokens: Int32Array): Int32Array {
    const tags = this.#tags;
    if (this.#sentence.ids.length < count + 2 * REACH) this.#sentence = sentenceMemory(2 * count, tags);
    const { ids, folded, shapes, phrases, emissions } = this.#sentence;
    this.#words.makeRoom(count);
    const boundary = this.#words.boundary;
    for (let edge = 0; edge < REACH; edge++) {
      ids[edge] = boundary.id;
      ids[count + REACH + edge] = boundary.id;
      folded[edge] = boundary.folded;
      folded[count + REACH + edge] = boundary.folded;
      shapes[edge] = boundary.shape;
      shapes[count + REACH + edge] = boundary.shape;
    }
    for (let i = 0; i < count; i++) {
      const start = spans[2 * (first + i)]!;
      const end = spans[2 * (first + i) + 1]!;
      const id = this.#words.idOf(text, start, end);
      ids[i + REACH] = id;
      folded[i + REACH] = this.#words.foldedOf(id);
      shapes[i + REACH] = this.#words.shapeOf(id);
      const at = TOKEN.size * (first + i);
      tokens[at + TOKEN.start] = start;
      tokens[at + TOKEN.end] = end;
      tokens[at + TOKEN.folded] = folded[i + REACH]!;
      tokens[at + TOKEN.stem] = this.#words.stemOf(id);
    }
    phrases.fill(0, 0, count + 2 * REACH);
    this.#phrases.mark(folded, REACH, REACH + count, phrases);
    const scores = this.#words.scores;
    const features = this.#features;
    const weights = features.bytes;
    const context = this.#context;
    for (let i = 0; i < count; i++) {
      const at = i * tags;
      const first = rowOf(ids[i]!, 0, tags);
      const second = rowOf(ids[i + 1]!, 1, tags);
      const third = rowOf(ids[i + 2]!, 2, tags);
      const fourth = rowOf(ids[i + 3]!, 3, tags);
      const fifth = rowOf(ids[i + 4]!, 4, tags);
      for (let tag = 0; tag < tags; tag++) {
        emissions[at + tag] =
          scores[first + tag]! +
          scores[second + tag]! +
          scores[third + tag]! +
          scores[fourth + tag]! +
          scores[fifth + tag]!;
      }
      const found = contextFeatures(this.#sentence, i + REACH, context);
      for (let feature = 0; feature < found; feature++) {
        const from = features.find(context[feature]!);
        if (from < 0) continue;
        for (let tag = 0; tag < tags; tag++)
          emissions[at + tag] = emissions[at + tag]! + weights[from + tag]!;
      }
    }
    return emissions;
  }
}

/** Where the scores begin that the word `id` adds to the token at the given place: see {@link WordScores.scores}. */
function rowOf(id: number, place: number, tags: number): number {
  return (id * PLACES + place) * tags;
}

function sentenceMemory(words: number, tags: number) {
  const size = words + 2 * REACH;
  return {
    ids: new Int32Array(size),
    folded: new Int32Array(size),
    shapes: new Int32Array(size),
    phrases: new Int32Array(size),
    emissions: new Int32Array(size * tags),
  };
}
