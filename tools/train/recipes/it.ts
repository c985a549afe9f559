import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, wikineural } from "./sources.ts";

/** Italian. */
export const IT: Recipe = {
  language: "it",
  revision: 1,
  corpora: [
    { name: "it-kind", weight: 1 },
    { name: "it-wikineural", weight: 0.3 },
  ],
  dev: ["it-kind", "it-wikineural"],
  cased: true,
  gazetteer: {
    language: "it",
    firstName: true,
    smallest: 5000,
    home: ["IT", "CH", "SM"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.8,
  prune: 0.18,
  steps: 15,
  licence: {
    name: "CC BY-NC-SA 4.0; CC BY-NC 4.0",
    nonCommercial: true,
    sources: [
      { name: "KIND (Paccosi and Palmero Aprosio 2022)", licence: "CC BY-NC 4.0" },
      wikineural("Italian"),
      CLDR,
      GEONAMES,
    ],
  },
};
