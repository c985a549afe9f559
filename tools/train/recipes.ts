import type { ModelLicence } from "../../src/core/recognise/names/model-data.ts";
import type { GazetteerOptions } from "./gazetteer.ts";

/** A corpus in a language's training data. */
export interface CorpusUse {
  /** Its file is `NAME.train.tsv.gz`. */
  readonly name: string;
  /** How much its sentences count: 1, less for labels made by machine. */
  readonly weight: number;
}

/** How the model of a language is made. */
export interface Recipe {
  readonly language: string;
  /** Grows when the model changes: the model is called `LANG-REVISION`. */
  readonly revision: number;
  /** The first is the domain that the model is for. */
  readonly corpora: readonly CorpusUse[];
  /** Names of `NAME.dev.tsv.gz`, the one that the card speaks of first. */
  readonly dev: readonly string[];
  /** Whether the script has capitals and accents that headlines drop. */
  readonly cased: boolean;
  readonly gazetteer: GazetteerOptions | undefined;
  readonly epochs: number;
  /** What part of what holds for the first corpus alone goes into the model, 0 to 1: less reads other texts better. */
  readonly share: number;
  /** Features whose weights all lie below this are left out of the file. */
  readonly prune: number;
  readonly licence: ModelLicence;
}

const CLDR = { name: "Unicode CLDR 48.2: territories, regions, exemplar cities", licence: "Unicode-3.0" };
const GEONAMES = { name: "GeoNames, places of 1,000 inhabitants and more", licence: "CC BY 4.0" };

/** The recipes by language. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  el: {
    language: "el",
    revision: 1,
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
  },
  fa: {
    language: "fa",
    revision: 1,
    corpora: [
      { name: "fa-nsurl2019", weight: 1 },
      { name: "fa-parstwiner", weight: 1 },
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
        CLDR,
        GEONAMES,
      ],
    },
  },
  en: {
    language: "en",
    revision: 1,
    corpora: [
      { name: "en-conll", weight: 1 },
      { name: "en-ewt", weight: 1 },
      { name: "en-wikigold", weight: 1 },
      { name: "en-btc", weight: 0.5 },
      { name: "en-wikineural", weight: 0.3 },
    ],
    dev: ["en-conll", "en-ewt", "en-wikineural"],
    cased: true,
    gazetteer: {
      language: "en",
      firstName: true,
      smallest: 10_000,
      home: ["GB", "US", "IE", "CA", "AU", "NZ"],
      script: /^[\p{Script=Latin}\p{M}\s'’.-]+$/u,
    },
    epochs: 4,
    share: 0.8,
    prune: 0.14,
    licence: {
      name: "research use (newswire rights); CC BY-NC-SA 4.0",
      nonCommercial: true,
      sources: [
        { name: "CoNLL-2003 English", licence: "research use (Reuters newswire)" },
        { name: "Universal NER English EWT", licence: "CC BY-SA 4.0" },
        { name: "WikiGold", licence: "CC BY 4.0" },
        { name: "Broad Twitter Corpus", licence: "CC BY 4.0" },
        { name: "WikiNEuRal English (Babelscape)", licence: "CC BY-NC-SA 4.0" },
        CLDR,
        GEONAMES,
      ],
    },
  },
};
