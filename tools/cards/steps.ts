import type { BuildOptions } from "../train/build.ts";
import type { Recipe } from "../train/recipes/recipe.ts";

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

/** The names of the steps, from the baseline to the model. */
export const STEP_NAMES = ["baseline", "crf", "gazetteer", "copies", "model"] as const;

const BEFORE_MODEL: readonly Step[] = [
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
    title:
      "+ weights of each corpus' own; sentences again in capitals and in the other writing, where there are such",
    command: "--seeds 1 --without article",
    options: { ...PLAIN, gazetteer: true, domains: true, caseNoise: true },
  },
];

/** The steps of a recipe from the baseline to the model, each with all that the one before has. */
export function stepsOf({ article, seeds }: Recipe): readonly Step[] {
  const last = [
    ...(article === false ? [] : ["the whole article as evidence"]),
    ...(seeds === 1 ? [] : ["mean of two seeds"]),
  ];
  const copies = BEFORE_MODEL.at(-1)!;
  const model = { name: "model", command: "", options: {} };
  // Where nothing comes after the copies, they make the model.
  if (last.length === 0)
    return [...BEFORE_MODEL.slice(0, -1), { ...model, title: `${copies.title}: **the model**` }];
  return [...BEFORE_MODEL, { ...model, title: `+ ${last.join(", ")}: **the model**` }];
}
