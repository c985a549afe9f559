import { datesByRules } from "../../../src/core/recognise/dates/recognise.ts";
import type { ModelData } from "../../../src/core/recognise/names/model-data.ts";
import { tagCount } from "../../../src/core/recognise/names/tags.ts";
import { compareSpans, overlaps } from "../../../src/core/text/span.ts";
import { sample, upperCased } from "../case-noise.ts";
import { compress } from "../compress.ts";
import type { Sentence } from "../corpus.ts";
import { readParts } from "../corpus-parts.ts";
import { trainCrf } from "../crf.ts";
import { examplesOf, type TrainingPart } from "../examples.ts";
import { matcherOf } from "../gazetteer.ts";
import { meanOf } from "../mean.ts";
import { trainPerceptron } from "../perceptron.ts";
import { dateExamplesOf } from "./examples.ts";
import { DATE_LABELS, type DateRecipe } from "./recipes.ts";
import { triggersOf } from "./triggers.ts";

const CUT = 2;
const RATE = 0.1;
const FIRST_SEED = 20260101;
const SEEDS = 2;
const STEPS = 31;
const CLIP = 2;
const CASE_NOISE = { part: 0.05, weight: 0.2 } as const;

/** The sentences of a corpus to train on, and those to score by, which a model must not have been trained on. */
export interface DateSentences {
  readonly train: readonly Sentence[];
  readonly dev: readonly Sentence[];
}

/** The sentences of a recipe's corpus in the folder `data`: see `readParts`. */
export function dateSentencesOf(recipe: DateRecipe, data: string): DateSentences {
  const { train, dev } = readParts(data, recipe.corpus, recipe.reading);
  return { train: train.flat(), dev: dev.flat() };
}

/** Trains a date model on the sentences by its recipe. */
export function buildDateModel(
  recipe: DateRecipe,
  sentences: readonly Sentence[],
  log: (line: string) => void,
): ModelData {
  const { language, licence, revision } = recipe;
  const marked = recipe.overlooked === undefined ? sentences : sentences.map(withOverlooked(recipe));
  const parts: TrainingPart[] = [{ domain: 0, weight: 1, sentences: marked }];
  if (recipe.cased) {
    const capitals = sample(marked, CASE_NOISE.part, FIRST_SEED).map(upperCased);
    parts.push({ domain: 0, weight: CASE_NOISE.weight, sentences: capitals });
  }
  const triggers = triggersOf(marked, language);
  const examples = dateExamplesOf(parts, { language, triggers }, CUT);
  log(
    `${triggers.keys.length} triggers, ${examples.starts.length - 1} windows, ${examples.tags.length} tokens, ${examples.keys.length} features`,
  );
  const tags = tagCount(DATE_LABELS.length);
  const runs = Array.from({ length: SEEDS }, (_, i) =>
    trainCrf(examples, { tags, epochs: recipe.epochs, seed: FIRST_SEED + i, rate: RATE, copyRate: 0 }),
  );
  const weights = meanOf(runs);
  const kept = recipe.keepsRuleDates === undefined ? {} : { keepsRuleDates: recipe.keepsRuleDates };
  const header = { id: `${language}-dates-${revision}`, language, labels: DATE_LABELS, licence, ...kept };
  const how = { domain: 0, share: 0, prune: recipe.prune, clip: CLIP, steps: STEPS };
  return compress(examples, weights, { header, phrases: triggers }, how);
}

/** The sentence with the dates that its corpus overlooks: see {@link DateRecipe.overlooked}. */
function withOverlooked({ language, overlooked }: DateRecipe): (sentence: Sentence) => Sentence {
  return ({ text, names }) => {
    const more = datesByRules(text, language, {})
      .filter(({ parts }) => overlooked?.includes(parts))
      .map(({ suggestion: { start, end, label } }) => ({ start, end, label }))
      .filter((date) => !names.some((name) => overlaps(name, date)));
    return more.length === 0 ? { text, names } : { text, names: [...names, ...more].sort(compareSpans) };
  };
}

const PERCEPTRON_EPOCHS = 10;

/**
 * A model with the plain templates of names over whole sentences, which sees nothing of the rules: an averaged perceptron or a
 * conditional random field. The cards compare with both.
 */
export function buildPlainModel(
  recipe: DateRecipe,
  sentences: readonly Sentence[],
  trainer: "perceptron" | "crf",
): ModelData {
  const { language, licence } = recipe;
  const none = { keys: new Int32Array(0), values: new Uint8Array(0) };
  const knowledge = { language, phrases: matcherOf(none), labels: DATE_LABELS };
  const examples = examplesOf([{ domain: 0, weight: 1, sentences }], knowledge, CUT);
  const tags = tagCount(DATE_LABELS.length);
  const weights =
    trainer === "perceptron"
      ? trainPerceptron(examples, { tags, epochs: PERCEPTRON_EPOCHS, seed: FIRST_SEED })
      : trainCrf(examples, { tags, epochs: recipe.epochs, seed: FIRST_SEED, rate: RATE, copyRate: 0 });
  const clip = weights.emissions.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const header = { id: `${language}-dates-${trainer}`, language, labels: DATE_LABELS, licence };
  const how = { domain: 0, share: 1, prune: 0, clip, steps: 127 };
  return compress(examples, weights, { header, phrases: none }, how);
}
