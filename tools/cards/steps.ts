import type { BuildOptions } from "../train/build.ts";

/** A stage on the way to a model, which its card scores by itself. */
export interface Step {
  readonly name: string;
  /** What the card calls it. */
  readonly title: string;
  /** The switches of `npm run train` that make it. */
  readonly command: string;
  readonly options: Partial<BuildOptions>;
}

const PLAIN = { seeds: 1, gazetteer: false, domains: false, caseNoise: false, article: false } as const;

/** The steps from the baseline to the model, each with all that the one before has. */
export const STEPS: readonly Step[] = [
  {
    name: "baseline",
    title: "averaged perceptron, 10 epochs, all corpora alike",
    command: "--baseline",
    options: { baseline: true },
  },
  {
    name: "crf",
    title: "conditional random field, same features, weighted corpora",
    command: "--seeds 1 --without gazetteer --without domains --without case-noise --without article",
    options: PLAIN,
  },
  {
    name: "gazetteer",
    title: "+ gazetteer and lists of names, with inflected forms",
    command: "--seeds 1 --without domains --without case-noise --without article",
    options: { ...PLAIN, gazetteer: true },
  },
  {
    name: "copies",
    title: "+ weights of each corpus' own; 5 % of sentences again in capitals",
    command: "--seeds 1 --without article",
    options: { ...PLAIN, gazetteer: true, domains: true, caseNoise: true },
  },
  {
    name: "model",
    title: "+ the whole article as evidence, mean of seeds: **the model**",
    command: "",
    options: {},
  },
];
