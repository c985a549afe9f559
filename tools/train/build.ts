import { join } from "node:path";
import type { ModelData } from "../../src/core/recognise/names/model-data.ts";
import { tagCount } from "../../src/core/recognise/names/tags.ts";
import { sample, upperCased } from "./case-noise.ts";
import { compress } from "./compress.ts";
import { NAME_LABELS, documentsOf, readCorpus, readingOfNames, type Sentence } from "./corpus.ts";
import { readParts } from "./corpus-parts.ts";
import { trainCrf, type Weights } from "./crf.ts";
import { type Examples, examplesOf, type TrainingPart } from "./examples.ts";
import { gazetteerOf, matcherOf } from "./gazetteer.ts";
import { PAGE_FURNITURE } from "./page-furniture.ts";
import { trainPerceptron } from "./perceptron.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** Switches for the steps whose worth the cards report. */
export interface BuildOptions {
  /** The averaged perceptron with the plain templates over the same corpora, instead of everything below. */
  readonly baseline: boolean;
  readonly gazetteer: boolean;
  readonly domains: boolean;
  readonly caseNoise: boolean;
  /** How many differently shuffled runs are averaged. */
  readonly seeds: number;
  /** Leaves out the tail of the corpora that have no dev part of their own, so that it can be scored on. */
  readonly holdOut: boolean;
  /** Reads at most so many sentences of each corpus. */
  readonly limit: number;
  /** Which documents of a corpus are trained on, by their number; default: all. */
  readonly keep?: (document: number) => boolean;
  readonly prune?: number;
  readonly steps: number;
  readonly clip: number;
  /** Instead of the recipe's. */
  readonly share?: number;
  readonly epochs?: number;
  readonly log: (line: string) => void;
}

/** What a model is trained with unless a switch says otherwise. */
export const DEFAULT_BUILD: Omit<BuildOptions, "log"> = {
  baseline: false,
  gazetteer: true,
  domains: true,
  caseNoise: true,
  holdOut: false,
  seeds: 2,
  limit: Number.POSITIVE_INFINITY,
  steps: 31,
  clip: 2,
};

const CUT = 2;
const RATE = 0.1;
/** Small, so that what holds in every domain is learned as such, and the copies only what is left. */
const COPY_RATE = 0.01;
const FIRST_SEED = 20260101;
/** Copies in capitals: more weight reads capitals better and everything else worse. */
const CASE_NOISE = { part: 0.05, weight: 0.2 } as const;
const PERCEPTRON_EPOCHS = 10;

/** Trains a model by its recipe. `data` is the folder of the corpora. */
export function buildModel(recipe: Recipe, data: string, options: BuildOptions): ModelData {
  const tags = tagCount(NAME_LABELS.length);
  const none = { keys: new Int32Array(0), values: new Uint8Array(0) };
  const phrases =
    recipe.gazetteer !== undefined && options.gazetteer && !options.baseline
      ? gazetteerOf(recipe.gazetteer)
      : none;
  options.log(`gazetteer: ${phrases.keys.length} keys`);
  const parts = partsOf(recipe, data, options);
  const knowledge = { language: recipe.language, phrases: matcherOf(phrases) };
  const examples = examplesOf(parts, knowledge, CUT);
  options.log(
    `${examples.starts.length - 1} sentences, ${examples.tags.length} tokens, ${examples.keys.length} features, ${examples.total} with copies`,
  );
  const weights = options.baseline
    ? trainPerceptron(examples, { tags, epochs: PERCEPTRON_EPOCHS, seed: FIRST_SEED })
    : meanOfSeeds(examples, recipe, options, tags);
  const { language, licence } = recipe;
  const header = {
    id: options.baseline ? `${language}-baseline` : `${language}-${recipe.revision}`,
    language,
    labels: NAME_LABELS,
    licence,
  };
  const frame = { header, phrases };
  // The perceptron's weights have another scale; 127 steps up to the largest keep what counts.
  const precise = { domain: 0, share: 1, prune: 0, clip: largest(weights), steps: 127 };
  return compress(
    examples,
    weights,
    frame,
    options.baseline ? precise : { share: recipe.share, prune: recipe.prune, ...options, domain: 0 },
  );
}

function largest(weights: Weights): number {
  let top = 0;
  for (const weight of weights.emissions) top = Math.max(top, Math.abs(weight));
  return top;
}

function meanOfSeeds(examples: Examples, recipe: Recipe, options: BuildOptions, tags: number): Weights {
  const runs: Weights[] = [];
  for (let i = 0; i < options.seeds; i++) {
    const onEpoch = (epoch: number, loss: number) =>
      options.log(`seed ${i + 1}, epoch ${epoch}: loss ${loss.toFixed(4)}`);
    const epochs = options.epochs ?? recipe.epochs;
    runs.push(
      trainCrf(examples, { tags, epochs, seed: FIRST_SEED + i, rate: RATE, copyRate: COPY_RATE, onEpoch }),
    );
  }
  const [first, ...others] = runs as [Weights, ...Weights[]];
  for (const other of others) {
    for (let k = 0; k < first.emissions.length; k++)
      first.emissions[k] = first.emissions[k]! + other.emissions[k]!;
    for (let k = 0; k < first.transitions.length; k++)
      first.transitions[k] = first.transitions[k]! + other.transitions[k]!;
  }
  for (let k = 0; k < first.emissions.length; k++) first.emissions[k] = first.emissions[k]! / runs.length;
  for (let k = 0; k < first.transitions.length; k++)
    first.transitions[k] = first.transitions[k]! / runs.length;
  return first;
}

/** The training data of a recipe: its corpora, copies in capitals, and the furniture of pages. */
export function partsOf(recipe: Recipe, data: string, options: BuildOptions): TrainingPart[] {
  const parts: TrainingPart[] = [];
  const reading = readingOfNames(recipe.language);
  recipe.corpora.forEach((corpus, i) => {
    const domain = options.domains && !options.baseline ? i : 0;
    const keep = options.keep ?? (() => true);
    const documents = documentsOf(
      options.holdOut
        ? readParts(data, corpus.name, reading).train
        : readCorpus(join(data, `${corpus.name}.train.tsv.gz`), reading),
    );
    const all: Sentence[] = documents.filter((_, i) => keep(i)).flat();
    const sentences = all.slice(0, options.limit);
    parts.push({ domain, weight: corpus.weight, sentences });
    if (!recipe.cased || !options.caseNoise || options.baseline) return;
    const weight = corpus.weight * CASE_NOISE.weight;
    const capitals = sample(sentences, CASE_NOISE.part, FIRST_SEED + i);
    parts.push({ domain, weight, sentences: capitals.map(upperCased) });
  });
  const furniture = (PAGE_FURNITURE[recipe.language] ?? []).map((text) => ({ text, names: [] }));
  if (options.baseline || furniture.length === 0) return parts;
  parts.push({ domain: 0, weight: 1, sentences: furniture });
  if (recipe.cased) parts.push({ domain: 0, weight: 1, sentences: furniture.map(upperCased) });
  return parts;
}
