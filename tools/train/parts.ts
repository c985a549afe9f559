import { join } from "node:path";
import { sample, upperCased } from "./case-noise.ts";
import { type Document, documentsOf, readCorpus, readingOfNames } from "./corpus.ts";
import { readParts } from "./corpus-parts.ts";
import type { TrainingPart } from "./examples.ts";
import { PAGE_FURNITURE } from "./page-furniture.ts";
import type { Recipe } from "./recipes/recipe.ts";
import { rewritten } from "./rewritten.ts";

/** Copies in capitals: more weight reads capitals better and everything else worse. */
const CASE_NOISE = { part: 0.05, weight: 0.2, seed: 20260101 } as const;

/** Copies in another writing: what the writings share is not to count twice. */
const COPY_WEIGHT = 0.5;

/** Which of the steps whose worth the cards report the training data is made with. */
export interface PartOptions {
  /** Plain sentences of all corpora alike. */
  readonly baseline: boolean;
  /** Whether corpora are told apart. */
  readonly domains: boolean;
  /** Whether some sentences come again in capitals. */
  readonly caseNoise: boolean;
}

/** What is read of the corpora. */
export interface CorpusOptions {
  /** Leaves out the tail of the corpora that have no dev part of their own. */
  readonly holdOut: boolean;
  /** Reads at most so many sentences of each corpus. */
  readonly limit: number;
}

/** The documents of the training part of each of a recipe's corpora, in the recipe's order; `data` is their folder. */
export function corporaOf(recipe: Recipe, data: string, options: CorpusOptions): (readonly Document[])[] {
  const reading = readingOfNames(recipe.language);
  return recipe.corpora.map(({ name }) => {
    const corpus = options.holdOut
      ? readParts(data, name, reading).train
      : readCorpus(join(data, `${name}.train.tsv.gz`), reading);
    let left = options.limit;
    return documentsOf(corpus).flatMap((document) => {
      const some = document.slice(0, left);
      left -= some.length;
      return some.length === 0 ? [] : [some];
    });
  });
}

/** Whether the main corpus of a recipe says where its documents begin. */
export function marksDocuments(recipe: Recipe, data: string): boolean {
  const [main] = recipe.corpora;
  return main !== undefined && readCorpus(join(data, `${main.name}.train.tsv.gz`)).length > 1;
}

/** The training data of a recipe, given documents of its corpora: their sentences, copies in capitals, and the furniture of pages. */
export function partsOf(
  recipe: Recipe,
  corpora: readonly (readonly Document[])[],
  options: PartOptions,
): TrainingPart[] {
  const parts: TrainingPart[] = [];
  recipe.corpora.forEach((corpus, i) => {
    const domain = options.domains && !options.baseline ? i : 0;
    const sentences = corpora[i]!.flat();
    parts.push({ domain, weight: corpus.weight, sentences });
    const { writing } = recipe;
    if (writing !== undefined && !options.baseline) {
      const copies = sentences.map((sentence) => rewritten(sentence, writing));
      parts.push({ domain, weight: corpus.weight * COPY_WEIGHT, sentences: copies });
    }
    if (!recipe.cased || !options.caseNoise || options.baseline) return;
    const weight = corpus.weight * CASE_NOISE.weight;
    const capitals = sample(sentences, CASE_NOISE.part, CASE_NOISE.seed + i);
    parts.push({ domain, weight, sentences: capitals.map(upperCased) });
  });
  const furniture = (PAGE_FURNITURE[recipe.language] ?? []).map((text) => ({ text, names: [] }));
  if (options.baseline || furniture.length === 0) return parts;
  parts.push({ domain: 0, weight: 1, sentences: furniture });
  if (recipe.cased) parts.push({ domain: 0, weight: 1, sentences: furniture.map(upperCased) });
  return parts;
}
