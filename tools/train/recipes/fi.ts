import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME } from "./sources.ts";

/** Finnish. */
export const FI: Recipe = {
  language: "fi",
  revision: 1,
  corpora: [{ name: "fi-turku", weight: 1 }],
  dev: ["fi-turku"],
  cased: true,
  gazetteer: {
    language: "fi",
    firstName: true,
    smallest: 5_000,
    abroad: 150_000,
    home: ["FI"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.16,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [{ name: "Turku NER corpus", licence: "CC BY-SA 4.0" }, CLDR, GEONAMES],
  },
};
