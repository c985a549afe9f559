import type { Recipe } from "./recipe.ts";
import { CLDR, CYRILLIC_NAME, GEONAMES } from "./sources.ts";

/** Ukrainian. */
export const UK: Recipe = {
  language: "uk",
  revision: 1,
  corpora: [{ name: "uk-neruk", weight: 1 }],
  dev: ["uk-neruk"],
  cased: true,
  gazetteer: {
    language: "uk",
    firstName: false,
    smallest: 5000,
    home: ["UA"],
    script: CYRILLIC_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [{ name: "NER-UK (lang-uk)", licence: "CC BY-NC-SA 4.0" }, CLDR, GEONAMES],
  },
};
