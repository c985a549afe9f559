/** A corpus or list of names that a model was made from. */
export interface ModelSource {
  readonly name: string;
  readonly licence: string;
}

/** What a model's weights may be used for, which follows from the corpora it was trained on. */
export interface ModelLicence {
  readonly name: string;
  /** Whether commercial use is ruled out by at least one source. */
  readonly nonCommercial: boolean;
  readonly sources: readonly ModelSource[];
}

/** What a model says of itself. */
export interface ModelHeader {
  /** `el-1`: the language and a number that grows when the model changes. */
  readonly id: string;
  /** ISO 639-1 code. */
  readonly language: string;
  /** The labels it gives, in the order of its tags: tag 2k + 1 begins label k, 2k + 2 continues it, 0 is none. */
  readonly labels: readonly string[];
  /** How many integer steps of weight make a score of one. */
  readonly unit: number;
  readonly licence: ModelLicence;
  /**
   * Of a model of dates: whether a date with a value that the rules found stays one where the model finds none, since the
   * guidelines of its corpus leave out kinds of dates (frequencies, durations, feasts).
   */
  readonly keepsRuleDates?: boolean;
}

/** Sorted keys, as signed 32-bit hashes in unsigned order, and a byte for each. */
export interface KeyedBytes {
  readonly keys: Int32Array;
  readonly values: Uint8Array;
}

/** All that a name model is made of; {@link readModel} and {@link writeModel} turn it into bytes and back. */
export interface ModelData {
  readonly header: ModelHeader;
  /** Scores of steps between tags, `(tags + 1)²`, row by row: see `Transitions`. */
  readonly transitions: Int32Array;
  /** Hashes of the gazetteer's phrases and the byte of each: see `Phrases`. */
  readonly phrases: KeyedBytes;
  /** Hashes of features, and a weight for each tag of each, row by row. */
  readonly features: { readonly keys: Int32Array; readonly weights: Int8Array };
}
