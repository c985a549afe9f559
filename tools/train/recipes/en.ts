import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer, wikineural } from "./sources.ts";

/** English. */
export const EN: Recipe = {
  language: "en",
  revision: 2,
  corpora: [
    { name: "en-conll", weight: 1 },
    { name: "en-ewt", weight: 1 },
    { name: "en-wikigold", weight: 1 },
    { name: "en-btc", weight: 0.5 },
    { name: "en-wikineural", weight: 0.3 },
  ],
  dev: ["en-conll", "en-ewt", "en-wikineural"],
  cased: true,
  gazetteer: {
    language: "en",
    firstName: true,
    smallest: 10_000,
    home: ["GB", "US", "IE", "CA", "AU", "NZ"],
    script: LATIN_NAME,
  },
  epochs: 4,
  share: 0.8,
  prune: 0.14,
  licence: {
    name: "research use (newswire rights); CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      { name: "CoNLL-2003 English", licence: "research use (Reuters newswire)" },
      universalNer("English EWT"),
      { name: "WikiGold", licence: "CC BY 4.0" },
      { name: "Broad Twitter Corpus", licence: "CC BY 4.0" },
      wikineural("English"),
      CLDR,
      GEONAMES,
    ],
  },
};
