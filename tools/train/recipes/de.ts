import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikiann, wikineural } from "./sources.ts";

/** German. */
export const DE: Recipe = {
  language: "de",
  revision: 1,
  corpora: [
    { name: "de-conll", weight: 1 },
    { name: "de-germeval", weight: 1 },
    { name: "de-wikineural", weight: 1 },
    { name: "de-wikiann", weight: 0.1 },
  ],
  dev: ["de-conll", "de-wikineural"],
  cased: true,
  gazetteer: {
    language: "de",
    firstName: true,
    smallest: 5000,
    home: ["DE", "AT", "CH", "LI", "LU"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.3,
  prune: 0.22,
  steps: 15,
  licence: {
    name: "research use (newswire rights); CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      { name: "CoNLL-2003 German", licence: "research use (newswire rights)" },
      { name: "GermEval 2014", licence: "CC BY 4.0" },
      wikineural("German"),
      wikiann("German"),
      CLDR,
      GEONAMES,
    ],
  },
};
