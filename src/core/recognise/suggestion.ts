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

/** What a recogniser proposes. `score` is from 0 to 1; `model` names the model (`el-1`) or rule set (`dates`) that made it. */
export interface Suggestion extends Span, TimeValue {
  readonly label: string;
  readonly score: number;
  readonly model: string;
}
