import { corpusNames } from "../name-lists/corpus-names.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer, wikiann } from "./sources.ts";

/** Danish. */
export const DA: Recipe = {
  language: "da",
  revision: 1,
  corpora: [
    { name: "da-ddt", weight: 1 },
    { name: "sv-talbanken", weight: 0.5 },
    { name: "en-ewt", weight: 0.3 },
    { name: "en-wikigold", weight: 0.3 },
  ],
  dev: ["da-ddt"],
  cased: true,
  gazetteer: {
    language: "da",
    firstName: true,
    smallest: 1000,
    home: ["DK", "FO", "GL"],
    script: LATIN_NAME,
  },
  nameLists: [
    corpusNames("en-wikiann", "de-wikiann", "es-wikiann", "fr-wikiann", "nl-wikiann", "pl-wikiann"),
  ],
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [
      universalNer("Danish DDT"),
      universalNer("Swedish Talbanken"),
      universalNer("English EWT"),
      { name: "WikiGold", licence: "CC BY 4.0" },
      wikiann("English, German, Spanish, French, Dutch, Polish: names"),
      CLDR,
      GEONAMES,
    ],
  },
};
