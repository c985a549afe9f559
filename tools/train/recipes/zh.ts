import { simplified } from "../chinese-characters.ts";
import { jiebaNames } from "../name-lists/jieba.ts";
import type { Recipe } from "./recipe.ts";
import { CLDR, GEONAMES, HAN_NAME, universalNer } from "./sources.ts";

/** Chinese. */
export const ZH: Recipe = {
  language: "zh",
  revision: 1,
  corpora: [{ name: "zh-gsd", weight: 1 }],
  dev: ["zh-gsd"],
  cased: false,
  gazetteer: {
    language: "zh",
    locales: ["zh", "zh-Hant"],
    firstName: false,
    smallest: 10_000,
    abroad: 100_000,
    home: ["CN", "TW", "HK", "MO", "SG", "MY"],
    script: HAN_NAME,
  },
  nameLists: [jiebaNames],
  writing: simplified,
  article: false,
  epochs: 4,
  seeds: 1,
  share: 0.5,
  prune: 0.17,
  steps: 15,
  licence: {
    name: "CC BY-SA 4.0",
    nonCommercial: false,
    sources: [
      universalNer("Chinese GSD"),
      CLDR,
      GEONAMES,
      { name: "Jieba: dictionary, by npm nodejieba 3.4.4", licence: "MIT" },
      { name: "Open Chinese Convert: characters, by npm opencc-js 1.0.5", licence: "Apache-2.0" },
    ],
  },
  notices: ["Jieba's dictionary: Copyright (c) 2013, MIT licence. Open Chinese Convert: Apache License 2.0."],
};
