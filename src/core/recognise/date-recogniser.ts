import type { Span } from "../text/span.ts";
import type { DateContext } from "./dates/recognise.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the pipeline needs of a trained recogniser of dates and times; DateModel is one. */
export interface DateRecogniser {
  /** The name and version of the model, such as `el-dates-1`. */
  readonly id: string;
  /**
   * The dates in `text`, sorted, none overlapping; `sentences` are the spans of its sentences. All offsets are UTF-16 code
   * units of `text`.
   */
  recognise(text: string, sentences: readonly Span[], context: DateContext): readonly Suggestion[];
}

/**
 * Loads the date model of a language (ISO 639-1); undefined where there is none and the rules alone read its dates. Rejects
 * if the model is broken.
 */
export type DateModelSource = (language: string) => Promise<DateRecogniser | undefined>;
