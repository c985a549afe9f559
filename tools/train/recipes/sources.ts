import type { ModelLicence } from "../../../src/core/recognise/names/model-data.ts";

type Source = ModelLicence["sources"][number];

/** The sources of every gazetteer. */
export const CLDR: Source = {
  name: "Unicode CLDR 48.2: territories, regions, exemplar cities",
  licence: "Unicode-3.0",
};
export const GEONAMES: Source = {
  name: "GeoNames, places of 1,000 inhabitants and more",
  licence: "CC BY 4.0",
};

/** WikiNEuRal of a language, labelled by machine (Tedeschi and others 2021). */
export function wikineural(language: string): Source {
  return { name: `WikiNEuRal ${language} (Babelscape)`, licence: "CC BY-NC-SA 4.0" };
}

/** WikiANN of a language, labelled by machine (Pan and others 2017, splits of Rahimi and others 2019). */
export function wikiann(language: string): Source {
  return { name: `WikiANN ${language}`, licence: "CC BY-SA (text of Wikipedia)" };
}

/** A treebank with the names of Universal NER (Mayhew and others 2024). */
export function universalNer(treebank: string): Source {
  return { name: `Universal NER ${treebank}`, licence: "CC BY-SA 4.0" };
}

/** Letters that the names of a gazetteer are written in. */
export const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s'’.-]+$/u;
export const CYRILLIC_NAME = /^[\p{Script=Cyrillic}\p{M}\s'’.-]+$/u;
export const HAN_NAME = /^[\p{Script=Han}·・]+$/u;
export const JAPANESE_NAME = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー·・]+$/u;
