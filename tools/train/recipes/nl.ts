import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikiann, wikineural } from "./sources.ts";

/** Dutch. */
export const NL: Recipe = {
  language: "nl",
  revision: 1,
  corpora: [
    { name: "nl-conll", weight: 1 },
    { name: "nl-wikineural", weight: 0.3 },
    { name: "nl-wikiann", weight: 0.1 },
  ],
  dev: ["nl-conll", "nl-wikineural"],
  cased: true,
  gazetteer: {
    language: "nl",
    firstName: true,
    smallest: 5000,
    home: ["NL", "BE", "SR"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.2,
  steps: 15,
  licence: {
    name: "research use (newswire rights); CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      { name: "CoNLL-2002 Dutch", licence: "research use (newswire rights)" },
      wikineural("Dutch"),
      wikiann("Dutch"),
      CLDR,
      GEONAMES,
    ],
  },
};
