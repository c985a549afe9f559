import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME } from "./sources.ts";

/** Hungarian. */
export const HU: Recipe = {
  language: "hu",
  revision: 1,
  corpora: [{ name: "hu-nerkor", weight: 1 }],
  dev: ["hu-nerkor"],
  cased: true,
  gazetteer: {
    language: "hu",
    firstName: true,
    smallest: 5_000,
    abroad: 200_000,
    home: ["HU"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.26,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [{ name: "NYTK-NerKor", licence: "CC BY-SA 4.0" }, CLDR, GEONAMES],
  },
};
