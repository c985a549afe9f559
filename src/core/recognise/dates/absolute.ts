import {
  dayOfEaster,
  dayOfGregorian,
  dayOfPersian,
  daysInGregorianMonth,
  daysInPersianMonth,
  gregorianOfDay,
  isoWeekOfDay,
  persianOfDay,
  weekdayOfDay,
} from "./calendar.ts";
import { withTime } from "./clock.ts";
import { fullYear, isPersianYear } from "./digits.ts";
import type { Fields } from "./fields.ts";
import type { Anchor, Value } from "./resolve.ts";

/** The TIMEX3 value of a day number: `2022-08-16`. */
export function isoDay(day: number): string {
  const { year, month, day: date } = gregorianOfDay(day);
  return isoDate(year, month, date);
}

/** The TIMEX3 value of a year, a month of it, or a day. */
export function isoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(two(month));
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join("-");
}

/** The TIMEX3 value of the ISO week that a day number lies in: `2022-W33`. */
export function isoWeek(day: number): string {
  const { year, week } = isoWeekOfDay(day);
  return `${isoDate(year)}-W${two(week)}`;
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** A date that is named by year, month, day, weekday, season and the like, with its time of day where it has one. */
export function dayValue(fields: Fields, anchor: Anchor): Value {
  return withTime(plainValue(fields, anchor), fields);
}

function numberOf(fields: Fields, name: string): number | undefined {
  const value = fields.values.get(name);
  return value === undefined ? undefined : Number(value);
}

function plainValue(fields: Fields, anchor: Anchor): Value {
  const { values } = fields;
  const written = values.get("numdate");
  if (written !== undefined) return writtenDate(written);
  const fixed = values.get("fixed");
  if (fixed !== undefined) return { timex: "DATE", value: fixed };
  const span = values.get("yearspan");
  if (span !== undefined) return { timex: "DATE", value: span };
  const century = values.has("century")
    ? (numberOf(fields, "ordinal") ?? numberOf(fields, "day") ?? numberOf(fields, "number"))
    : undefined;
  if (century !== undefined) {
    return { timex: "DATE", value: values.get("era") === "BC" ? undefined : two(century - 1) };
  }
  const year = yearOf(fields, anchor);
  if (values.has("decade")) return decade(fields, year);
  const counted = values.get("era") === undefined ? undefined : (year?.year ?? numberOf(fields, "number"));
  if (counted !== undefined && !year?.persian) {
    const era = values.get("era") === "BC" ? "BC" : "";
    return { timex: "DATE", value: `${era}${String(counted).padStart(4, "0")}` };
  }
  const fest = values.get("fest");
  if (fest !== undefined) return feast(fest, year?.year, anchor);
  const slash = values.get("slashdate");
  const persianMonth = numberOf(fields, "pmonth");
  const month =
    persianMonth ??
    numberOf(fields, "month") ??
    numberOf(fields, "monthno") ??
    (slash ? Number(slash.slice(0, 2)) : undefined);
  const day =
    numberOf(fields, "day") ??
    numberOf(fields, "ordinal") ??
    dayInWords(fields) ??
    (slash ? Number(slash.slice(3)) : undefined);
  const weekday = numberOf(fields, "weekday");
  const part =
    values.get("season") ??
    (values.has("quarter")
      ? `Q${values.get("quarter")}`
      : values.has("half")
        ? `H${values.get("half")}`
        : undefined);
  if (values.has("imonth")) return { timex: "DATE", calendar: "islamic-umalqura" };
  const persian = persianMonth !== undefined || (year?.persian ?? false);
  if (month !== undefined) {
    if (persian) return persianValue(year?.year ?? guessPersianYear(month, day, weekday, anchor), month, day);
    const known = year?.year ?? guessYear(month, day, weekday, anchor);
    if (known !== undefined && day !== undefined && day > daysInGregorianMonth(known, month))
      return { timex: "DATE" };
    const value =
      known === undefined ? `XXXX-${isoDate(0, month, day).slice(5)}` : isoDate(known, month, day);
    return { timex: "DATE", value };
  }
  if (part !== undefined) return partOfYear(part, year, anchor);
  if (year !== undefined)
    return year.persian ? persianValue(year.year) : { timex: "DATE", value: isoDate(year.year) };
  if (weekday !== undefined) return weekdayValue(weekday, anchor);
  return { timex: "DATE" };
}

/** A number of days in words beside a month: «بیست و پنج مرداد». */
function dayInWords(fields: Fields): number | undefined {
  const number = numberOf(fields, "number");
  return number !== undefined && number <= 31 && !fields.values.has("unit") ? number : undefined;
}

function writtenDate(written: string): Value {
  if (!written.startsWith("P")) return { timex: "DATE", value: written };
  const [year, month, day] = written.slice(1).split("-").map(Number) as [number, number, number];
  return persianValue(year, month, day);
}

interface Year {
  readonly year: number;
  readonly persian: boolean;
}

/** The year that is written, or that "this year" beside a month means. */
export function yearOf(fields: Fields, anchor: Anchor): Year | undefined {
  const { values } = fields;
  const persianMonth = values.has("pmonth");
  const gregorianMonth = values.has("month");
  const written = values.get("year");
  if (written !== undefined) {
    const year = Number(written);
    const marked = values.get("era") === "AD" || gregorianMonth;
    return { year, persian: persianMonth || (!marked && isPersianYear(year, anchor.data)) };
  }
  const short = values.get("yy");
  if (short !== undefined) {
    const persian = anchor.data.calendar === "persian" && !gregorianMonth;
    return {
      year: fullYear(Number(short), persian ? anchor.data : { ...anchor.data, calendar: undefined as never }),
      persian,
    };
  }
  if (anchor.published === undefined) return undefined;
  const relative =
    /^Y([+-]?\d+)$/.exec(values.get("relative") ?? "")?.[1] ??
    (values.get("unit") === "Y" ? values.get("dir") : undefined);
  if (relative === undefined) return undefined;
  const persian = anchor.data.calendar === "persian" && !gregorianMonth && values.get("era") !== "AD";
  const now = persian ? persianOfDay(anchor.published) : gregorianOfDay(anchor.published);
  return { year: now.year + Number(relative), persian };
}

/** A Solar Hijri year, month or day as Gregorian day or range of days. Without a year there is no Gregorian value. */
export function persianValue(year: number | undefined, month?: number, day?: number): Value {
  const calendar = "persian";
  if (year === undefined) {
    return { timex: "DATE", calendar, calendarValue: `XXXX-${isoDate(0, month, day).slice(5)}` };
  }
  if (month !== undefined && day !== undefined) {
    if (day > daysInPersianMonth(year, month)) return { timex: "DATE" };
    return {
      timex: "DATE",
      value: isoDay(dayOfPersian(year, month, day)),
      calendar,
      calendarValue: isoDate(year, month, day),
    };
  }
  const start = dayOfPersian(year, month ?? 1, 1);
  const end = (month === undefined ? dayOfPersian(year + 1, 1, 1) : dayOfPersian(year, month + 1, 1)) - 1;
  return {
    timex: "DATE",
    value: `${isoDay(start)}/${isoDay(end)}`,
    calendar,
    calendarValue: isoDate(year, month),
  };
}

function decade(fields: Fields, year: Year | undefined): Value {
  const short = fields.values.get("yy") ?? fields.values.get("decade");
  if (year?.persian) {
    const first = Math.floor(year.year / 10) * 10;
    const value = `${isoDay(dayOfPersian(first, 1, 1))}/${isoDay(dayOfPersian(first + 10, 1, 1) - 1)}`;
    return { timex: "DATE", value, calendar: "persian", calendarValue: String(first).slice(0, 3) };
  }
  if (year !== undefined && fields.values.has("year"))
    return { timex: "DATE", value: String(year.year).slice(0, 3) };
  const digits = Number(short);
  if (!short || Number.isNaN(digits)) return { timex: "DATE" };
  return { timex: "DATE", value: `${digits < 20 ? 20 : 19}${String(digits).padStart(2, "0")[0]}` };
}

/** A feast: a fixed day `12-25`, or days from Easter, `E-2` of the Western and `O-2` of the Orthodox church. */
function feast(code: string, year: number | undefined, anchor: Anchor): Value {
  const published = anchor.published === undefined ? undefined : gregorianOfDay(anchor.published).year;
  const at = (inYear: number): number =>
    /^[EO]/.test(code)
      ? dayOfEaster(inYear, code.startsWith("O")) + Number(code.slice(1))
      : dayOfGregorian(inYear, Number(code.slice(0, 2)), Number(code.slice(3)));
  if (/^[^EO\d]/.test(code)) return { timex: "DATE" };
  if (year !== undefined) return { timex: "DATE", value: isoDay(at(year)) };
  if (published === undefined)
    return /^\d/.test(code) ? { timex: "DATE", value: `XXXX-${code}` } : { timex: "DATE" };
  return { timex: "DATE", value: isoDay(nearest([published - 1, published, published + 1].map(at), anchor)) };
}

/** The candidate day nearest to publication; only those ahead where the sentence speaks of what is to come. */
function nearest(days: readonly number[], anchor: Anchor): number {
  const published = anchor.published!;
  const ahead = anchor.isFuture() ? days.filter((day) => day >= published) : [];
  const candidates = ahead.length > 0 ? ahead : days;
  return candidates.reduce((best, day) =>
    Math.abs(day - published) < Math.abs(best - published) ? day : best,
  );
}

/** The year of a month (and day) without one: the nearest to publication, where a weekday stands beside it one that fits. */
function guessYear(
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  anchor: Anchor,
): number | undefined {
  if (anchor.published === undefined) return undefined;
  const now = gregorianOfDay(anchor.published).year;
  const years = [now, now - 1, now + 1].filter((year) => (day ?? 1) <= daysInGregorianMonth(year, month));
  const dayIn = (year: number): number => dayOfGregorian(year, month, day ?? 15);
  return chooseYear(years, dayIn, day === undefined ? undefined : weekday, anchor);
}

function guessPersianYear(
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  anchor: Anchor,
): number | undefined {
  if (anchor.published === undefined) return undefined;
  const now = persianOfDay(anchor.published).year;
  const years = [now, now - 1, now + 1].filter((year) => (day ?? 1) <= daysInPersianMonth(year, month));
  const dayIn = (year: number): number => dayOfPersian(year, month, day ?? 15);
  return chooseYear(years, dayIn, day === undefined ? undefined : weekday, anchor);
}

function chooseYear(
  years: readonly number[],
  dayIn: (year: number) => number,
  weekday: number | undefined,
  anchor: Anchor,
): number | undefined {
  const fitting =
    weekday === undefined ? years : years.filter((year) => weekdayOfDay(dayIn(year)) === weekday);
  const candidates = fitting.length > 0 ? fitting : years;
  if (candidates.length === 0) return undefined;
  const chosen = nearest(candidates.map(dayIn), anchor);
  return candidates.find((year) => dayIn(year) === chosen);
}

const SEASONS = ["SP", "SU", "FA", "WI"] as const;

function partOfYear(part: string, year: Year | undefined, anchor: Anchor): Value {
  if (year?.persian && SEASONS.includes(part as "SP")) {
    // The Iranian seasons begin with the astronomical ones, spring with the year.
    const value = `${isoDate(year.year + 621)}-${part}`;
    return { timex: "DATE", value, calendar: "persian", calendarValue: `${isoDate(year.year)}-${part}` };
  }
  if (year?.persian) {
    const half = part.startsWith("H");
    const index = Number(part.slice(1)) - 1;
    const months = half ? 6 : 3;
    const start = dayOfPersian(year.year, index * months + 1, 1);
    const end = dayOfPersian(year.year, (index + 1) * months + 1, 1) - 1;
    return {
      timex: "DATE",
      value: `${isoDay(start)}/${isoDay(end)}`,
      calendar: "persian",
      calendarValue: `${isoDate(year.year)}-${part}`,
    };
  }
  if (year !== undefined) return { timex: "DATE", value: `${isoDate(year.year)}-${part}` };
  if (anchor.published === undefined || anchor.data.calendar === "persian")
    return { timex: "DATE", value: `XXXX-${part}` };
  return { timex: "DATE", value: `${isoDate(gregorianOfDay(anchor.published).year)}-${part}` };
}

/** A weekday alone: the last one up to the day of publication, or the next where the sentence speaks of what is to come. */
function weekdayValue(weekday: number, anchor: Anchor): Value {
  if (anchor.published === undefined) return { timex: "DATE", value: `XXXX-WXX-${weekday}` };
  const back = (weekdayOfDay(anchor.published) - weekday + 7) % 7;
  const day = anchor.isFuture() ? anchor.published + ((7 - back) % 7) : anchor.published - back;
  return { timex: "DATE", value: isoDay(day) };
}
