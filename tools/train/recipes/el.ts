import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES } from "./sources.ts";

/** Greek. */
export const EL: Recipe = {
  language: "el",
  revision: 2,
  corpora: [{ name: "el-elner18", weight: 1 }],
  dev: ["el-elner18"],
  cased: true,
  gazetteer: {
    language: "el",
    firstName: false,
    smallest: 1000,
    home: ["GR", "CY"],
    script: /^[\p{Script=Greek}\p{M}\s'’.-]+$/u,
  },
  epochs: 5,
  share: 1,
  prune: 0.1,
  licence: {
    name: "CC BY-NC-SA 4.0",
    nonCommercial: true,
    sources: [{ name: "elNER18 (nmpartzio/elNER)", licence: "CC BY-NC-SA 4.0" }, CLDR, GEONAMES],
  },
};
