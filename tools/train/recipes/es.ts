import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikiann, wikineural } from "./sources.ts";

/** Spanish. */
export const ES: Recipe = {
  language: "es",
  revision: 1,
  corpora: [
    { name: "es-conll", weight: 1 },
    { name: "es-wikineural", weight: 0.3 },
    { name: "es-wikiann", weight: 0.1 },
  ],
  dev: ["es-conll", "es-wikineural"],
  cased: true,
  gazetteer: {
    language: "es",
    firstName: true,
    smallest: 10000,
    home: ["ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "UY", "CU"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "research use (newswire rights); CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      { name: "CoNLL-2002 Spanish", licence: "research use (newswire rights)" },
      wikineural("Spanish"),
      wikiann("Spanish"),
      CLDR,
      GEONAMES,
    ],
  },
};
