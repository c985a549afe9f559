import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikiann, wikineural } from "./sources.ts";

/** Polish. */
export const PL: Recipe = {
  language: "pl",
  revision: 1,
  corpora: [
    { name: "pl-wikineural", weight: 1 },
    { name: "pl-wikiann", weight: 0.1 },
  ],
  dev: ["pl-wikineural"],
  cased: true,
  gazetteer: {
    language: "pl",
    firstName: true,
    smallest: 5000,
    home: ["PL"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.22,
  steps: 15,
  licence: {
    name: "CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [wikineural("Polish"), wikiann("Polish"), CLDR, GEONAMES],
  },
};
