import { toSerbianCyrillic } from "../serbian-cyrillic.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, LATIN_NAME, universalNer } from "./sources.ts";

/** Serbian. */
export const SR: Recipe = {
  language: "sr",
  revision: 1,
  corpora: [
    { name: "sr-set", weight: 1 },
    { name: "hr-set", weight: 1 },
  ],
  dev: ["sr-set"],
  cased: true,
  gazetteer: {
    language: "sr",
    locales: ["sr-Latn"],
    firstName: true,
    smallest: 10_000,
    abroad: 200_000,
    home: ["RS", "BA", "ME", "HR", "XK"],
    script: LATIN_NAME,
  },
  writing: toSerbianCyrillic,
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.2,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [universalNer("Serbian SET"), universalNer("Croatian SET"), CLDR, GEONAMES],
  },
};
