import type { Recipe } from "./recipe.ts";
import { CLDR, CYRILLIC_NAME, GEONAMES, wikiann, wikineural } from "./sources.ts";

/** Russian. */
export const RU: Recipe = {
  language: "ru",
  revision: 1,
  corpora: [
    { name: "ru-wikineural", weight: 1 },
    { name: "uk-neruk", weight: 0.5 },
    { name: "ru-wikiann", weight: 0.1 },
  ],
  dev: ["ru-wikineural"],
  cased: true,
  gazetteer: {
    language: "ru",
    firstName: false,
    smallest: 20_000,
    abroad: 100_000,
    home: ["RU", "BY", "KZ", "UA", "KG", "UZ"],
    script: CYRILLIC_NAME,
  },
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.22,
  steps: 15,
  licence: {
    name: "CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [
      wikineural("Russian"),
      { name: "NER-UK (lang-uk)", licence: "CC BY-NC-SA 4.0" },
      wikiann("Russian"),
      CLDR,
      GEONAMES,
    ],
  },
};
