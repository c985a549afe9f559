import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME } from "./sources.ts";

/** Romanian. */
export const RO: Recipe = {
  language: "ro",
  revision: 1,
  corpora: [{ name: "ro-ronec", weight: 1 }],
  dev: ["ro-ronec"],
  cased: true,
  gazetteer: {
    language: "ro",
    firstName: true,
    smallest: 2000,
    home: ["RO", "MD"],
    script: LATIN_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.2,
  steps: 15,
  licence: {
    name: "MIT",
    nonCommercial: false,
    sources: [{ name: "RONEC 2.0 (Dumitrescu and Avram)", licence: "MIT" }, CLDR, GEONAMES],
  },
};
