import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES } from "./sources.ts";

/** Persian. */
export const FA: Recipe = {
  language: "fa",
  revision: 2,
  corpora: [
    { name: "fa-nsurl2019", weight: 1 },
    { name: "fa-parstwiner", weight: 1 },
    { name: "fa-textmining", weight: 1 },
  ],
  dev: ["fa-nsurl2019", "fa-parstwiner", "fa-textmining"],
  cased: false,
  gazetteer: {
    language: "fa",
    firstName: false,
    smallest: 1000,
    home: ["IR", "AF", "TJ"],
    script: /^[ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکكگلمنهةویيى\u200c\s-]+$/u,
  },
  epochs: 4,
  share: 0.7,
  prune: 0.2,
  licence: {
    name: "research use only",
    nonCommercial: true,
    sources: [
      { name: "NSURL-2019 task 7 (PEYMA and more)", licence: "free for research, no licence text" },
      { name: "ParsTwiNER (overfit-ir/parstwiner)", licence: "MIT" },
      { name: "Persian-NER (Text-Mining/Persian-NER)", licence: "MIT" },
      CLDR,
      GEONAMES,
    ],
  },
};
