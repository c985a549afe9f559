import type { Span } from "../text/span.ts";

/** The four kinds of time expression that TIMEX3 (ISO-TimeML) knows. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * The normal form of a date or time. `value` is a TIMEX3 value (`2022-08-16`, `2022-W33`, `P6M`), always Gregorian;
 * `calendarValue` is the same in `calendar` (`persian`, `islamic-umalqura`) where the text used another calendar.
 * Every part is absent where it is not certain.
 */
export interface TimeValue {
  readonly timex?: TimexType;
  readonly value?: string;
  readonly mod?: string;
  readonly calendar?: string;
  readonly calendarValue?: string;
}

/** What a list of names knows of a phrase in it: `given-name` to `surname` are of persons, `title` and `legal-form` stand beside names. */
export type GazetteerClass =
  | "territory"
  | "region"
  | "big-city"
  | "city"
  | "given-name"
  | "surname"
  | "organisation"
  | "title"
  | "legal-form";

/**
 * A reason for a suggestion that a person can check. `model`: the trained weights, from the words themselves and around
 * them. `gazetteer`: `text`, the suggestion or a part of it, stands in a list of names with these classes. `cue`: `text`,
 * a title or legal form beside or in the suggestion. `occurrence`: the same name, a longer form of it, or what it is an
 * acronym of, stands elsewhere in the article, written as `text`; where, is found by looking for `text`, since what
 * stands elsewhere moves with edits. `text` is verbatim.
 */
export type Evidence =
  | { readonly kind: "model" }
  | { readonly kind: "gazetteer"; readonly text: string; readonly classes: readonly GazetteerClass[] }
  | { readonly kind: "cue"; readonly text: string }
  | { readonly kind: "occurrence"; readonly text: string };

/** What a recogniser proposes. `score` is from 0 to 1; `model` names the model (`el-1`) or rule set (`dates`) that made it. */
export interface Suggestion extends Span, TimeValue {
  readonly label: string;
  readonly score: number;
  readonly model: string;
  /** Why; absent where the recogniser does not say. Neither saved nor exported. */
  readonly evidence?: readonly Evidence[];
}
