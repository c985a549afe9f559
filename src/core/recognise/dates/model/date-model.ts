import { compareSpans, overlaps, type Span } from "../../../text/span.ts";
import { tokens } from "../../../text/tokens.ts";
import { Chain, transitionsOf } from "../../names/chain.ts";
import { HashTable } from "../../names/hash-table.ts";
import type { ModelData, ModelHeader, ModelLicence } from "../../names/model-data.ts";
import { ModelError, readModel } from "../../names/model-file.ts";
import { namesOfTags, tagCount } from "../../names/tags.ts";
import { PLACES, REACH } from "../../names/word-features.ts";
import { WordScores } from "../../names/word-scores.ts";
import type { Suggestion } from "../../suggestion.ts";
import { type DateContext, datesByRules, type RuleDate } from "../recognise.ts";
import { dateFeatures, MAX_DATE_FEATURES } from "./features.ts";
import { fuse, type ScoredSpan } from "./fuse.ts";
import { markRules, type RuleMarks, ruleMarkMemory, ruleSpansIn } from "./rule-marks.ts";
import { markTriggers, windowsOf } from "./windows.ts";

/** Spans less probable than this are no suggestions: those that a rule found, and others. */
const LEAST_SCORE = { rule: 0.15, other: 0.4 } as const;

/** Scores are rounded to this many steps so that no engine's rounding of `exp` shows. */
const SCORE_STEPS = 1000;

/**
 * A trained recogniser of the dates and times of one language: a linear-chain conditional random field over words, shapes
 * and what the rules found, read only where a date can be. It decides the spans; their values come from the rules. Its
 * answers depend on the text alone, never on what it read before.
 */
export class DateModel {
  readonly #header: ModelHeader;
  readonly #tags: number;
  readonly #features: HashTable;
  readonly #triggers: HashTable;
  readonly #words: WordScores;
  readonly #chain: Chain;
  readonly #context = new Int32Array(MAX_DATE_FEATURES);
  #sentence: SentenceMemory;

  /** A model from its parts; {@link DateModel.parse} reads them from a file. */
  constructor(data: ModelData) {
    this.#header = data.header;
    this.#tags = tagCount(data.header.labels.length);
    this.#features = new HashTable(data.features.keys, data.features.weights, this.#tags);
    this.#triggers = new HashTable(data.phrases.keys, data.phrases.values, 1);
    this.#words = new WordScores(data, this.#features);
    this.#chain = new Chain(transitionsOf(this.#tags, data.transitions), data.header.unit);
    this.#sentence = sentenceMemory(64, this.#tags);
  }

  /**
   * The model in `bytes`: a model file, already unzipped (on disk, `models/dates/LANG.model` is gzip of it). Throws
   * `ModelError`, whose message names what is wrong.
   */
  static parse(bytes: Uint8Array): DateModel {
    const data = readModel(bytes);
    if (!data.header.labels.includes("DATE")) throw new ModelError("it holds no model of dates");
    return new DateModel(data);
  }

  /** `el-dates-1`: what suggestions name as their model. */
  get id(): string {
    return this.#header.id;
  }

  /** The ISO 639-1 code of the language it reads. */
  get language(): string {
    return this.#header.language;
  }

  /** What the model may be used for, and the sources that say so. */
  get licence(): ModelLicence {
    return this.#header.licence;
  }

  /**
   * The dates and times in `text`, sorted, none overlapping; `sentences` are spans of it, each read by itself. All offsets
   * are UTF-16 code units of `text`.
   */
  recognise(text: string, sentences: readonly Span[], context: DateContext): Suggestion[] {
    const rules = datesByRules(text, this.#header.language, context);
    const spans: ScoredSpan[] = [];
    let next = 0;
    for (const sentence of sentences) next = this.#read(text, sentence, rules, next, spans);
    const { language, id: model, keepsRuleDates = false } = this.#header;
    return fuse(text, spans, rules, {
      language,
      model,
      keepsRuleDates,
      leastScore: LEAST_SCORE.rule,
      context,
    });
  }

  /** Adds the spans of a sentence; returns the first of `rules` that may reach into the next one. */
  #read(text: string, sentence: Span, rules: readonly RuleDate[], from: number, spans: ScoredSpan[]): number {
    const words = tokens(text, sentence.start, sentence.end, this.#header.language);
    const count = words.length;
    if (this.#sentence.marks.length < count) this.#sentence = sentenceMemory(2 * count, this.#tags);
    const { ids, folded, shapes, ruleMarks, marks } = this.#sentence;
    const next = markRules(rules, from, words, ruleMarks);
    this.#words.makeRoom(count);
    const { boundary } = this.#words;
    for (let at = 0; at < count + 2 * REACH; at++) {
      const word = words[at - REACH];
      const id = word === undefined ? boundary.id : this.#words.idOf(text, word.start, word.end);
      ids[at] = id;
      folded[at] = word === undefined ? boundary.folded : this.#words.foldedOf(id);
      shapes[at] = word === undefined ? boundary.shape : this.#words.shapeOf(id);
    }
    markTriggers(words, folded, ruleMarks, this.#triggers, marks);
    for (const window of windowsOf(marks, count)) this.#decide(words, window, spans);
    return next;
  }

  /** Adds the spans of a window of the sentence in memory: those of the best path, and those of the rules that are likely. */
  #decide(words: readonly Span[], window: Span, spans: ScoredSpan[]): void {
    const count = window.end - window.start;
    const emissions = this.#score(window);
    const best = namesOfTags(this.#chain.best(emissions, count), count);
    const read = ruleSpansIn(window, this.#sentence.ruleMarks, this.#header.labels);
    const others = read.filter((span) => !best.some((other) => overlaps(other, span)));
    const all = [...best, ...others].sort(compareSpans);
    if (all.length === 0) return;
    const firstEnd = Math.min(...all.map(({ end }) => end));
    this.#chain.sum(emissions, count, firstEnd, all.at(-1)!.start);
    for (const span of all) {
      const score = Math.round(this.#chain.probability(span) * SCORE_STEPS) / SCORE_STEPS;
      if (score < (others.includes(span) ? LEAST_SCORE.rule : LEAST_SCORE.other)) continue;
      spans.push({
        start: words[window.start + span.start]!.start,
        end: words[window.start + span.end - 1]!.end,
        label: this.#header.labels[span.label]!,
        score,
      });
    }
  }

  /** The scores of every tag for every word of the window: `[word * tags + tag]`, in the model's integer unit. */
  #score(window: Span): Int32Array {
    const { ids, ruleMarks, emissions } = this.#sentence;
    const tags = this.#tags;
    const { scores } = this.#words;
    const weights = this.#features.bytes;
    emissions.fill(0, 0, (window.end - window.start) * tags);
    for (let i = window.start; i < window.end; i++) {
      const at = (i - window.start) * tags;
      for (let place = 0; place < PLACES; place++) {
        const row = (ids[i + place]! * PLACES + place) * tags;
        for (let tag = 0; tag < tags; tag++) emissions[at + tag] = emissions[at + tag]! + scores[row + tag]!;
      }
      const count = dateFeatures(this.#sentence, ruleMarks, i + REACH, this.#context);
      for (let feature = 0; feature < count; feature++) {
        const row = this.#features.find(this.#context[feature]!);
        if (row < 0) continue;
        for (let tag = 0; tag < tags; tag++) emissions[at + tag] = emissions[at + tag]! + weights[row + tag]!;
      }
    }
    return emissions;
  }
}

interface SentenceMemory {
  readonly ids: Int32Array;
  readonly folded: Int32Array;
  readonly shapes: Int32Array;
  readonly ruleMarks: RuleMarks;
  readonly marks: Uint8Array;
  readonly emissions: Int32Array;
}

function sentenceMemory(words: number, tags: number): SentenceMemory {
  const size = words + 2 * REACH;
  return {
    ids: new Int32Array(size),
    folded: new Int32Array(size),
    shapes: new Int32Array(size),
    ruleMarks: ruleMarkMemory(words),
    marks: new Uint8Array(words),
    emissions: new Int32Array(size * tags),
  };
}
