import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME } from "./sources.ts";

/** Turkish. */
export const TR: Recipe = {
  language: "tr",
  revision: 1,
  corpora: [{ name: "tr-wiki", weight: 1 }],
  dev: ["tr-wiki"],
  cased: true,
  gazetteer: {
    language: "tr",
    firstName: true,
    smallest: 20_000,
    abroad: 200_000,
    home: ["TR", "CY"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.24,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [{ name: "Turkish Wiki NER", licence: "CC BY-SA 4.0" }, CLDR, GEONAMES],
  },
};
