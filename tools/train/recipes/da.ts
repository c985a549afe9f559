import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer } from "./sources.ts";

/** Danish. */
export const DA: Recipe = {
  language: "da",
  revision: 1,
  corpora: [
    { name: "da-ddt", weight: 1 },
    { name: "sv-talbanken", weight: 0.5 },
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
  epochs: 4,
  share: 0.5,
  prune: 0.14,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [universalNer("Danish DDT"), universalNer("Swedish Talbanken"), CLDR, GEONAMES],
  },
};
