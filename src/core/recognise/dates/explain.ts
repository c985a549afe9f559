import type { Span } from "../../text/span.ts";
import type { TimeValue } from "../suggestion.ts";
import { type DateContext, recogniseDates } from "./recognise.ts";
import { daysOfValue } from "./value-days.ts";

/**
 * How a date or time came by its value. `stated`: by its own words. `resolved`: against the day of publication. `open`:
 * its words leave the value open, as "yesterday" does where the day of publication is not known.
 */
export type Resolution = "stated" | "resolved" | "open";

/** What the recogniser makes of a date or time, and how that came about. */
export interface ExplainedValue {
  readonly resolution: Resolution;
  readonly value?: string;
}

/**
 * How the date or time at `span` of a paragraph (UTF-16 code units of it) comes by its value: found out by reading it with
 * and without a day of publication. Undefined where the recogniser finds no date of that span.
 */
export function explainValue(
  paragraph: string,
  span: Span,
  language: string,
  context: DateContext,
): ExplainedValue | undefined {
  const { published: _, ...unpublished } = context;
  const read = (known: DateContext): TimeValue | undefined =>
    recogniseDates(paragraph, language, known).find(
      ({ start, end }) => start === span.start && end === span.end,
    );
  const found = read(context);
  if (found === undefined) return undefined;
  const { value } = found;
  const changes = read(unpublished)?.value !== value;
  const resolution = changes ? "resolved" : isOpen(found) ? "open" : "stated";
  return { resolution, ...(value !== undefined && { value }) };
}

function isOpen({ timex, value }: TimeValue): boolean {
  if (value === undefined) return timex === "DATE" || timex === "TIME";
  return timex !== "SET" && value.includes("X");
}

/**
 * What a TIMEX3 value says, in the words of a locale (BCP 47): the weekday and full date of a day, first and last day of a
 * week or range, month or year as such, durations counted. Undefined for a value that has no such words, such as a season's.
 */
export function valueInWords(value: string, locale: string): string | undefined {
  if (value.startsWith("P") && !value.startsWith("PRESENT") && !value.startsWith("PAST")) {
    return durationInWords(value, locale);
  }
  const open = openDayInWords(value, locale);
  if (open !== undefined) return open;
  return inCalendar(value, value, "gregory", locale);
}

/**
 * What a date of another calendar says there, in the words of a locale (BCP 47); undefined where it is of none.
 * `calendar` is a name of CLDR, such as `persian` or `islamic-umalqura`, and so is known to `Intl`.
 */
export function calendarInWords(time: TimeValue, locale: string): string | undefined {
  const { value, calendar, calendarValue } = time;
  if (value === undefined || calendar === undefined || calendarValue === undefined) return undefined;
  return inCalendar(value, calendarValue, calendar, locale);
}

const DAY: Intl.DateTimeFormatOptions = { weekday: "long", year: "numeric", month: "long", day: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { year: "numeric", month: "long" };
const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };
const CLOCK: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** The days of a Gregorian `value` in a calendar, as finely as `written`, the value in that calendar, is. */
function inCalendar(value: string, written: string, calendar: string, locale: string): string | undefined {
  const days = daysOfValue(value);
  if (days === undefined) return undefined;
  const last = written.split("/").at(-1) ?? written;
  const clock = /T(\d{2}):(\d{2})/.exec(value);
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, calendar, timeZone: "UTC" });
  const from = dateAt(days.first, clock ? Number(clock[1]) * 60 + Number(clock[2]) : 0);
  const to = dateAt(days.last);
  try {
    if (/^\d{4}$/.test(last)) return format(YEAR).formatRange(from, to);
    if (/^\d{4}-\d{2}$/.test(last)) return format(MONTH).formatRange(from, to);
    if (days.first === days.last) return format(clock ? { ...DAY, ...CLOCK } : DAY).format(from);
    return format(DAY).formatRange(from, to);
  } catch {
    // An unknown calendar, or a locale that is none, comes from a sidecar: then there are no words for it.
    return undefined;
  }
}

function dateAt(day: number, minutes = 0): Date {
  return new Date(day * 86_400_000 + minutes * 60_000);
}

/** "Tuesday" of `XXXX-WXX-2`, "16 August" of `XXXX-08-16`, "August" of `XXXX-08`. */
function openDayInWords(value: string, locale: string): string | undefined {
  const weekday = /^XXXX-WXX-([1-7])(?:T|$)/.exec(value);
  // Monday is the fifth day of 1970.
  if (weekday) return format(4 + Number(weekday[1]) - 1, { weekday: "long" });
  const date = /^XXXX-(\d{2})(?:-(\d{2}))?(?:T|$)/.exec(value);
  if (!date) return undefined;
  const [month, day] = [Number(date[1]), date[2] === undefined ? undefined : Number(date[2])];
  // Of a leap year, so that 29 February is a day.
  const at = Date.UTC(2000, month - 1, day ?? 1) / 86_400_000;
  return format(at, { month: "long", ...(day === undefined ? {} : { day: "numeric" }) });

  function format(dayNumber: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(dateAt(dayNumber));
  }
}

const DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

function durationInWords(value: string, locale: string): string | undefined {
  const counts = DURATION.exec(value)?.slice(1);
  if (counts === undefined) return undefined;
  const parts = UNITS.flatMap((unit, i) => {
    const count = counts[i];
    if (count === undefined) return [];
    return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Number(count));
  });
  if (parts.length === 0) return undefined;
  return new Intl.ListFormat(locale, { type: "unit" }).format(parts);
}
