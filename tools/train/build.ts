import type { KeyedBytes, ModelData } from "../../src/core/recognise/names/model-data.ts";
import { tagCount } from "../../src/core/recognise/names/tags.ts";
import { withArticleWeights } from "./article.ts";
import { compress } from "./compress.ts";
import { type Document, NAME_LABELS } from "./corpus.ts";
import { trainCrf, type Weights } from "./crf.ts";
import { type Examples, examplesOf } from "./examples.ts";
import { gazetteerOf, matcherOf } from "./gazetteer.ts";
import { meanOf } from "./mean.ts";
import type { ListedName } from "./name-lists/listed-name.ts";
import { corporaOf, marksDocuments, partsOf } from "./parts.ts";
import { trainPerceptron } from "./perceptron.ts";
import type { Recipe } from "./recipes/recipe.ts";

/** Switches for the steps whose worth the cards report. */
export interface BuildOptions {
  /** The averaged perceptron with the plain templates over the same corpora, instead of everything below. */
  readonly baseline: boolean;
  readonly gazetteer: boolean;
  readonly domains: boolean;
  readonly caseNoise: boolean;
  /** Whether it learns what the rest of an article says of its names. */
  readonly article: boolean;
  /** Leaves out the tail of the corpora that have no dev part of their own, so that it can be scored on. */
  readonly holdOut: boolean;
  /** Reads at most so many sentences of each corpus. */
  readonly limit: number;
  readonly prune?: number;
  readonly clip: number;
  /** Instead of the recipe's. */
  readonly share?: number;
  readonly epochs?: number;
  readonly seeds?: number;
  readonly steps?: number;
  readonly log: (line: string) => void;
}

/** What a model is trained with unless a switch says otherwise. */
export const DEFAULT_BUILD: Omit<BuildOptions, "log"> = {
  baseline: false,
  gazetteer: true,
  domains: true,
  caseNoise: true,
  article: true,
  holdOut: false,
  limit: Number.POSITIVE_INFINITY,
  clip: 2,
};

const CUT = 2;
const RATE = 0.1;
/** Small, so that what holds in every domain is learned as such, and the copies only what is left. */
const COPY_RATE = 0.01;
const FIRST_SEED = 20260101;
/** What articles say is learned from documents read by models that saw the others, each of so many parts in turn. */
const FOLDS = 3;
/** How many differently shuffled runs are averaged, unless the recipe says otherwise. */
const SEEDS = 2;
/** In how many steps on each side of 0 weights are kept, unless the recipe says otherwise. */
const STEPS = 31;
const PERCEPTRON_EPOCHS = 10;

/** Trains a model by its recipe. `data` is the folder of the corpora. */
export function buildModel(recipe: Recipe, data: string, options: BuildOptions): ModelData {
  const none = { keys: new Int32Array(0), values: new Uint8Array(0) };
  const phrases =
    recipe.gazetteer !== undefined && options.gazetteer && !options.baseline
      ? gazetteerOf(recipe.gazetteer, listedNames(recipe, data))
      : none;
  options.log(`gazetteer: ${phrases.keys.length} keys`);
  const corpora = corporaOf(recipe, data, options);
  const model = trainModel(recipe, phrases, corpora, options);
  if (!options.article || recipe.article === false || options.baseline) return model;
  const read = Array.from({ length: FOLDS }, (_, fold) => {
    options.log(`what articles say, part ${fold + 1} of ${FOLDS}`);
    const isInFold = (i: number) => i % FOLDS === fold;
    const seen = corpora.map((corpus) => corpus.filter((_document, i) => !isInFold(i)));
    return {
      model: trainModel(recipe, phrases, seen, { ...options, seeds: 1 }),
      corpora: recipe.corpora.map(({ weight }, c) => ({
        weight,
        documents: corpora[c]!.filter((_document, i) => isInFold(i)),
      })),
    };
  });
  return withArticleWeights(model, read, marksDocuments(recipe, data), options.log);
}

function listedNames(recipe: Recipe, data: string): ListedName[] {
  return (recipe.nameLists ?? []).flatMap((list) => [...list(data)]);
}

/** Trains a model on these documents of the recipe's corpora. */
function trainModel(
  recipe: Recipe,
  phrases: KeyedBytes,
  corpora: readonly (readonly Document[])[],
  options: BuildOptions,
): ModelData {
  const tags = tagCount(NAME_LABELS.length);
  const knowledge = { language: recipe.language, phrases: matcherOf(phrases) };
  const examples = examplesOf(partsOf(recipe, corpora, options), knowledge, CUT);
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
    options.baseline ? precise : { ...compressionOf(recipe), ...options, domain: 0 },
  );
}

function compressionOf({ share, prune, steps = STEPS }: Recipe) {
  return { share, prune, steps };
}

function largest(weights: Weights): number {
  let top = 0;
  for (const weight of weights.emissions) top = Math.max(top, Math.abs(weight));
  return top;
}

function meanOfSeeds(examples: Examples, recipe: Recipe, options: BuildOptions, tags: number): Weights {
  const runs: Weights[] = [];
  for (let i = 0; i < (options.seeds ?? recipe.seeds ?? SEEDS); i++) {
    const onEpoch = (epoch: number, loss: number) =>
      options.log(`seed ${i + 1}, epoch ${epoch}: loss ${loss.toFixed(4)}`);
    const epochs = options.epochs ?? recipe.epochs;
    runs.push(
      trainCrf(examples, { tags, epochs, seed: FIRST_SEED + i, rate: RATE, copyRate: COPY_RATE, onEpoch }),
    );
  }
  return meanOf(runs);
}
