import type { Span } from "../../text/span.ts";
import { tokens } from "../../text/tokens.ts";
import type { Suggestion } from "../suggestion.ts";
import { Chain, transitionsOf } from "./chain.ts";
import { contextFeatures, MAX_CONTEXT_FEATURES, type SentenceWords } from "./context-features.ts";
import { HashTable } from "./hash-table.ts";
import type { ModelData, ModelHeader, ModelLicence } from "./model-data.ts";
import { readModel } from "./model-file.ts";
import { Phrases } from "./phrases.ts";
import { namesOfTags, tagCount } from "./tags.ts";
import { trimName } from "./trim.ts";
import { PLACES, REACH } from "./word-features.ts";
import { WordScores } from "./word-scores.ts";

/** Names less probable than this are more often wrong than right, and no suggestions. */
const LEAST_SCORE = 0.45;

/** Scores are rounded to this many steps so that no engine's rounding of `exp` shows. */
const SCORE_STEPS = 1000;

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
    const suggestions: Suggestion[] = [];
    for (const sentence of sentences) this.#read(text, sentence, suggestions);
    return suggestions;
  }

  #read(text: string, sentence: Span, suggestions: Suggestion[]): void {
    const words = tokens(text, sentence.start, sentence.end, this.#header.language);
    const count = words.length;
    if (count === 0) return;
    const emissions = this.#score(text, words);
    const names = namesOfTags(this.#chain.best(emissions, count), count);
    if (names.length === 0) return;
    this.#chain.sum(emissions, count, names[0]!.end, names.at(-1)!.start);
    for (const name of names) {
      const score = Math.round(this.#chain.probability(name) * SCORE_STEPS) / SCORE_STEPS;
      // The word after the name may close a quotation that the name opens.
      const forms = words.slice(name.start, name.end + 1).map((word) => text.slice(word.start, word.end));
      const kept = trimName(forms, { start: 0, end: name.end - name.start });
      if (kept === undefined || score < LEAST_SCORE) continue;
      suggestions.push({
        start: words[name.start + kept.start]!.start,
        end: words[name.start + kept.end - 1]!.end,
        label: this.#header.labels[name.label]!,
        score,
        model: this.#header.id,
      });
    }
  }

  /** The scores of every tag for every word: `[word * tags + tag]`, in the model's integer unit. */
  #score(text: string, words: readonly Span[]): Int32Array {
    const count = words.length;
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
      const word = words[i]!;
      const id = this.#words.idOf(text, word.start, word.end);
      ids[i + REACH] = id;
      folded[i + REACH] = this.#words.foldedOf(id);
      shapes[i + REACH] = this.#words.shapeOf(id);
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
