import type { TimeValue } from "../suggestion.ts";
import { dayValue } from "./absolute.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import type { DateLanguage } from "./language.ts";
import type { Match } from "./match.ts";
import { relativeValue } from "./relative.ts";
import type { Tense } from "./tense.ts";

/** What a value is worked out against. */
export interface Anchor {
  readonly data: DateLanguage;
  /** The day number (see calendar.ts) of publication, where it is known. */
  readonly published: number | undefined;
  /** Whether the sentence tells the past or what is to come. */
  readonly tense: () => Tense;
}

/** A value together with the label it goes under. */
export interface Resolved {
  readonly label: "DATE" | "TIME";
  readonly time: TimeValue;
}

/** A value under construction: TIMEX3 type and value, and the value in the calendar of the text where that is another one. */
export interface Value {
  readonly timex: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value?: string | undefined;
  readonly calendar?: string | undefined;
  readonly calendarValue?: string | undefined;
}

/** Works out label, type and value of a match. Leaves out what is not certain. */
export function resolve(match: Match, anchor: Anchor): Resolved {
  const { first, second } = fieldsOf(match);
  const label = isBelowDay(first) || (second && isBelowDay(second)) ? "TIME" : "DATE";
  const a = timeValue(first, anchor);
  const value = second ? rangeOf(a, timeValue(second, anchor), first) : a;
  const mod = modOf(first, value);
  const timex = value.timex === "DATE" && label === "TIME" ? "TIME" : value.timex;
  return {
    label,
    time: {
      timex,
      ...(value.value === undefined ? {} : { value: value.value }),
      ...(mod === undefined ? {} : { mod }),
      ...(value.calendar === undefined ? {} : { calendar: value.calendar }),
      ...(value.calendarValue === undefined ? {} : { calendarValue: value.calendarValue }),
    },
  };
}

/** Modifiers of durations, as they are called where the duration tells a point of time: "more than a year ago". */
const OF_POINTS: Readonly<Record<string, string>> = {
  MORE_THAN: "BEFORE",
  LESS_THAN: "AFTER",
  EQUAL_OR_MORE: "ON_OR_BEFORE",
  EQUAL_OR_LESS: "ON_OR_AFTER",
};

function modOf({ values }: Fields, { timex }: Value): string | undefined {
  const mod = values.get("mod");
  if (mod === undefined || timex === "DURATION" || !(mod in OF_POINTS)) return values.get("edge") ?? mod;
  return Number(values.get("ago")) < 0 ? OF_POINTS[mod] : undefined;
}

const TIMES = ["hour", "minute", "clock", "dotclock", "part", "ampm", "oclock"] as const;

function isBelowDay({ values }: Fields): boolean {
  if (TIMES.some((name) => values.has(name))) return true;
  const unit = values.get("unit") ?? values.get("span") ?? values.get("~unit") ?? values.get("~prime") ?? "";
  return unit.startsWith("T") || unit.startsWith("PT") || (values.get("relative") ?? "").includes("T");
}

function timeValue(fields: Fields, anchor: Anchor): Value {
  if (fields.repeated) return { timex: "DATE" };
  return relativeValue(fields, anchor) ?? dayValue(fields, anchor);
}

/** A range from two values: joined by a slash where both are plain, from the beginning of the one to the end of the other. */
function rangeOf(a: Value, b: Value, first: Fields): Value {
  if (a.timex === "DURATION" || b.timex === "DURATION") {
    // "two to three years": no single amount.
    return first.values.has("ago") ? { timex: "DATE" } : { timex: "DURATION" };
  }
  if (a.timex === "SET" || b.timex === "SET") return { timex: "SET" };
  if (a.value === undefined || b.value === undefined) return { timex: a.timex };
  return joined(a, b);
}

/** From the beginning of one value to the end of another. */
export function joined(a: Value, b: Value): Value {
  const from = a.value?.split("/")[0];
  const to = b.value?.split("/").at(-1);
  if (from === undefined || to === undefined) return { timex: a.timex };
  // "Monday to Friday" told on a Wednesday: which week is meant is not certain.
  if (from.length === to.length && !from.includes("X") && from > to) return { timex: a.timex };
  const calendar = a.calendar === b.calendar ? a.calendar : undefined;
  const both = calendar !== undefined && a.calendarValue !== undefined && b.calendarValue !== undefined;
  return {
    timex: a.timex,
    value: `${from}/${to}`,
    calendar,
    calendarValue: both ? `${a.calendarValue}/${b.calendarValue}` : undefined,
  };
}
