import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer, wikineural } from "./sources.ts";

/** Portuguese. */
export const PT: Recipe = {
  language: "pt",
  revision: 1,
  corpora: [
    { name: "pt-bosque", weight: 1 },
    { name: "pt-wikineural", weight: 0.5 },
    { name: "es-conll", weight: 0.5 },
  ],
  dev: ["pt-bosque", "pt-wikineural"],
  cased: true,
  gazetteer: {
    language: "pt",
    firstName: true,
    smallest: 5000,
    home: ["PT", "BR", "AO", "MZ"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "research use (newswire rights); CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      universalNer("Portuguese Bosque"),
      wikineural("Portuguese"),
      { name: "CoNLL-2002 Spanish", licence: "research use (newswire rights)" },
      CLDR,
      GEONAMES,
    ],
  },
};
