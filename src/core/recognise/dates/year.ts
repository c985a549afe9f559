import {
  dayOfGregorian,
  dayOfPersian,
  daysInGregorianMonth,
  daysInPersianMonth,
  gregorianOfDay,
  persianOfDay,
  weekdayOfDay,
} from "./calendar.ts";
import { fullYear, isPersianYear } from "./digits.ts";
import type { Fields } from "./fields.ts";
import type { Anchor } from "./resolve.ts";

/** A year of the Gregorian or the Solar Hijri calendar. */
export interface Year {
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
  const reign = values.get("reign");
  if (reign !== undefined) {
    const count = Number(values.get("number") ?? Number.NaN);
    return Number.isNaN(count) ? undefined : { year: Number(reign) + count, persian: false };
  }
  const short = values.get("yy") ?? (values.has("decade") ? values.get("number") : undefined);
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

/** The candidate day nearest to publication; only those ahead where the sentence speaks of what is to come. */
export function nearestDay(days: readonly number[], anchor: Anchor): number {
  const published = anchor.published!;
  const ahead = anchor.isFuture() ? days.filter((day) => day >= published) : [];
  const candidates = ahead.length > 0 ? ahead : days;
  return candidates.reduce((best, day) =>
    Math.abs(day - published) < Math.abs(best - published) ? day : best,
  );
}

/** How a calendar counts years; days are numbered from one day on, the same for all calendars. */
export interface YearCount {
  readonly yearOfDay: (day: number) => number;
  readonly daysInMonth: (year: number, month: number) => number;
  readonly dayOf: (year: number, month: number, day: number) => number;
}

/** The Gregorian calendar's years. */
export const GREGORIAN_YEARS: YearCount = {
  yearOfDay: (day) => gregorianOfDay(day).year,
  daysInMonth: daysInGregorianMonth,
  dayOf: dayOfGregorian,
};

/** The Solar Hijri calendar's years. */
export const PERSIAN_YEARS: YearCount = {
  yearOfDay: (day) => persianOfDay(day).year,
  daysInMonth: daysInPersianMonth,
  dayOf: dayOfPersian,
};

/** The year of a month (and day) without one: the nearest to publication, where a weekday stands beside it one that fits. */
export function guessYear(
  { yearOfDay, daysInMonth, dayOf }: YearCount,
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  anchor: Anchor,
): number | undefined {
  if (anchor.published === undefined) return undefined;
  const now = yearOfDay(anchor.published);
  const years = [now, now - 1, now + 1].filter((year) => (day ?? 1) <= daysInMonth(year, month));
  const dayIn = (year: number): number => dayOf(year, month, day ?? 15);
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
  const chosen = nearestDay(candidates.map(dayIn), anchor);
  return candidates.find((year) => dayIn(year) === chosen);
}
