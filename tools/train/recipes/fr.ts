import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikiann, wikineural } from "./sources.ts";

/** French. */
export const FR: Recipe = {
  language: "fr",
  revision: 1,
  corpora: [
    { name: "fr-wikineural", weight: 1 },
    { name: "fr-wikiann", weight: 0.1 },
  ],
  dev: ["fr-wikineural"],
  cased: true,
  gazetteer: {
    language: "fr",
    firstName: true,
    smallest: 5000,
    home: ["FR", "BE", "CH", "LU", "CA", "CI", "SN", "CD", "CM"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [wikineural("French"), wikiann("French"), CLDR, GEONAMES],
  },
};
