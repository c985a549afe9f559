import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer } from "./sources.ts";

/** Swedish. */
export const SV: Recipe = {
  language: "sv",
  revision: 1,
  corpora: [
    { name: "sv-talbanken", weight: 1 },
    { name: "da-ddt", weight: 0.5 },
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
  epochs: 4,
  share: 0.5,
  prune: 0.14,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [universalNer("Swedish Talbanken"), universalNer("Danish DDT"), CLDR, GEONAMES],
  },
};
