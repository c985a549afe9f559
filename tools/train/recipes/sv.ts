import { corpusNames } from "../name-lists/corpus-names.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer, wikiann } from "./sources.ts";

/** Swedish. */
export const SV: Recipe = {
  language: "sv",
  revision: 1,
  corpora: [
    { name: "sv-talbanken", weight: 1 },
    { name: "da-ddt", weight: 0.5 },
    { name: "en-ewt", weight: 0.5 },
    { name: "en-wikigold", weight: 0.5 },
    { name: "de-germeval", weight: 0.5 },
  ],
  dev: ["sv-talbanken"],
  cased: true,
  gazetteer: {
    language: "sv",
    firstName: true,
    smallest: 1000,
    home: ["SE"],
    script: LATIN_NAME,
  },
  nameLists: [
    corpusNames("en-wikiann", "de-wikiann", "es-wikiann", "fr-wikiann", "nl-wikiann", "pl-wikiann"),
  ],
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.2,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [
      universalNer("Swedish Talbanken"),
      universalNer("Danish DDT"),
      universalNer("English EWT"),
      { name: "WikiGold", licence: "CC BY 4.0" },
      { name: "GermEval 2014", licence: "CC BY 4.0" },
      wikiann("English, German, Spanish, French, Dutch, Polish: names"),
      CLDR,
      GEONAMES,
    ],
  },
};
