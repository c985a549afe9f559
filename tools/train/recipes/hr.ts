import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer } from "./sources.ts";

/** Croatian. */
export const HR: Recipe = {
  language: "hr",
  revision: 1,
  corpora: [
    { name: "hr-set", weight: 1 },
    { name: "sr-set", weight: 1 },
  ],
  dev: ["hr-set"],
  cased: true,
  gazetteer: {
    language: "hr",
    firstName: true,
    smallest: 5000,
    home: ["HR", "BA", "RS", "ME", "SI"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [universalNer("Croatian SET"), universalNer("Serbian SET"), CLDR, GEONAMES],
  },
};
