import type { ModelLicence } from "../../../src/core/recognise/names/model-data.ts";
import type { CorpusReading } from "../corpus.ts";

/** How the date model of a language is made. */
export interface DateRecipe {
  readonly language: string;
  /** Grows when the model changes: the model is called `LANG-dates-REVISION`. */
  readonly revision: number;
  /** Its files are `CORPUS.train.tsv.gz` and `CORPUS.dev.tsv.gz`; see `readParts` for one without a dev part. */
  readonly corpus: string;
  readonly reading: CorpusReading;
  /**
   * Dates that the corpus mostly leaves unmarked by oversight, by the parts that the rules read them from (`relative` alone:
   * "tomorrow"): where the rules find one in unmarked words, the model is trained as if it were marked.
   */
  readonly overlooked?: readonly string[];
  /** See `ModelHeader.keepsRuleDates`. */
  readonly keepsRuleDates?: boolean;
  /** Whether the script has capitals that headlines are set in. */
  readonly cased: boolean;
  readonly epochs: number;
  /** Features whose weights all lie below this are left out of the file. */
  readonly prune: number;
  readonly licence: ModelLicence;
}

/** The labels that date models give, in the order of their tags. */
export const DATE_LABELS = ["DATE", "TIME"] as const;

/** Our labels by those of the corpora. */
const LABELS: Readonly<Record<string, string>> = {
  DATE: "DATE",
  DAT: "DATE",
  DATETIME: "DATE",
  TIME: "TIME",
  TIM: "TIME",
};

const SPACED: CorpusReading = { labels: LABELS, glue: " " };
const UNSPACED: CorpusReading = { labels: LABELS, glue: "" };

/** The recipes by language. */
export const DATE_RECIPES: Readonly<Record<string, DateRecipe>> = {
  el: {
    language: "el",
    revision: 1,
    corpus: "el-elner18",
    reading: SPACED,
    overlooked: ["relative"],
    keepsRuleDates: true,
    cased: true,
    epochs: 3,
    prune: 0.12,
    licence: {
      name: "CC BY-NC-SA 4.0",
      nonCommercial: true,
      sources: [{ name: "elNER18 (nmpartzio/elNER)", licence: "CC BY-NC-SA 4.0" }],
    },
  },
  fa: {
    language: "fa",
    revision: 1,
    corpus: "fa-nsurl2019",
    reading: SPACED,
    keepsRuleDates: true,
    cased: false,
    epochs: 3,
    prune: 0.15,
    licence: {
      name: "research use only",
      nonCommercial: true,
      sources: [
        { name: "NSURL-2019 task 7 (PEYMA and more)", licence: "free for research, no licence text" },
      ],
    },
  },
  fi: {
    language: "fi",
    revision: 1,
    corpus: "fi-turku",
    reading: SPACED,
    cased: true,
    epochs: 3,
    prune: 0.1,
    licence: {
      name: "CC BY-SA 4.0",
      nonCommercial: false,
      sources: [{ name: "Turku NER corpus", licence: "CC BY-SA" }],
    },
  },
  uk: {
    language: "uk",
    revision: 1,
    corpus: "uk-neruk",
    reading: SPACED,
    cased: true,
    epochs: 3,
    prune: 0.1,
    licence: {
      name: "CC BY-NC-SA 4.0",
      nonCommercial: true,
      sources: [{ name: "NER-UK (lang-uk)", licence: "CC BY-NC-SA" }],
    },
  },
  tr: {
    language: "tr",
    revision: 1,
    corpus: "tr-wiki",
    reading: SPACED,
    cased: true,
    epochs: 3,
    prune: 0.15,
    licence: {
      name: "CC BY-SA 4.0",
      nonCommercial: false,
      sources: [{ name: "Turkish Wiki NER", licence: "CC BY-SA" }],
    },
  },
  ro: {
    language: "ro",
    revision: 1,
    corpus: "ro-ronec",
    reading: SPACED,
    cased: true,
    epochs: 3,
    prune: 0.1,
    licence: {
      name: "MIT",
      nonCommercial: false,
      sources: [{ name: "RONEC", licence: "MIT" }],
    },
  },
  ja: {
    language: "ja",
    revision: 1,
    corpus: "ja-gsd",
    reading: UNSPACED,
    cased: false,
    epochs: 3,
    prune: 0.1,
    licence: {
      name: "CC BY-SA 4.0",
      nonCommercial: false,
      sources: [{ name: "UD Japanese GSD with named entities", licence: "CC BY-SA" }],
    },
  },
};
