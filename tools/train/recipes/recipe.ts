import type { ModelLicence } from "../../../src/core/recognise/names/model-data.ts";
import type { GazetteerOptions } from "../gazetteer.ts";
import type { NameList } from "../name-lists/listed-name.ts";

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
  /** Lists of names that the gazetteer has too. */
  readonly nameLists?: readonly NameList[];
  /** Another writing of the same text, in which every sentence of the corpora comes once more. */
  readonly writing?: (text: string) => string;
  /** False where the model does not learn what an article says of its names. */
  readonly article?: false;
  readonly epochs: number;
  /** How many differently shuffled runs are averaged; two unless it says otherwise. */
  readonly seeds?: number;
  /** What part of what holds for the first corpus alone goes into the model, 0 to 1: less reads other texts better. */
  readonly share: number;
  /** Features whose weights all lie below this are left out of the file. */
  readonly prune: number;
  /** In how many steps on each side of 0 weights are kept; 31 unless it says otherwise. */
  readonly steps?: number;
  readonly licence: ModelLicence;
  /** Notices that sources ask to be kept with what is made of them; the card has them. */
  readonly notices?: readonly string[];
}
