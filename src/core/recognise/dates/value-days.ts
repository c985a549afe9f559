import { dayOfGregorian, dayOfIsoWeek, daysInGregorianMonth } from "./calendar.ts";

/** The days that a value covers, first and last, as day numbers (see calendar.ts). */
export interface ValueDays {
  readonly first: number;
  readonly last: number;
}

/**
 * The days of a TIMEX3 value of type DATE or TIME: of a day, a month, a year, a decade (`202`), a quarter, a half-year, an ISO week, its
 * weekend or a day of it, or a range of those with a slash. A time of day does not matter. Undefined for any other value,
 * those that leave something open among them.
 */
export function daysOfValue(value: string): ValueDays | undefined {
  const parts = value.split("/");
  if (parts.length > 2) return undefined;
  const days = parts.map((part) => daysOfPart(part));
  const [first, last] = [days[0]?.first, days.at(-1)?.last];
  return first === undefined || last === undefined || first > last ? undefined : { first, last };
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;
const WEEK = /^(\d{4})-W(\d{2})(?:-(WE|[1-7]))?(?:T.*)?$/;
const PART_OF_YEAR = /^(\d{4})-(?:Q([1-4])|H([12]))$/;

function daysOfPart(value: string): ValueDays | undefined {
  if (/^\d{3}$/.test(value)) {
    const year = Number(value) * 10;
    return { first: dayOfGregorian(year, 1, 1), last: dayOfGregorian(year + 9, 12, 31) };
  }
  return daysOfDate(value) ?? daysOfWeek(value) ?? daysOfPartOfYear(value);
}

function daysOfDate(value: string): ValueDays | undefined {
  const [, year, month, day] = (DATE.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (Number.isNaN(month)) return { first: dayOfGregorian(year, 1, 1), last: dayOfGregorian(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  const length = daysInGregorianMonth(year, month);
  const first = dayOfGregorian(year, month, 1);
  if (Number.isNaN(day)) return { first, last: first + length - 1 };
  if (day < 1 || day > length) return undefined;
  return { first: first + day - 1, last: first + day - 1 };
}

function daysOfWeek(value: string): ValueDays | undefined {
  const [, year, week, day] = WEEK.exec(value) ?? [];
  if (year === undefined || week === undefined) return undefined;
  if (Number(week) < 1 || Number(week) > 53) return undefined;
  const monday = dayOfIsoWeek({ year: Number(year), week: Number(week) });
  if (day === undefined) return { first: monday, last: monday + 6 };
  if (day === "WE") return { first: monday + 5, last: monday + 6 };
  return { first: monday + Number(day) - 1, last: monday + Number(day) - 1 };
}

function daysOfPartOfYear(value: string): ValueDays | undefined {
  const [, year, quarter, half] = (PART_OF_YEAR.exec(value) ?? []).map(Number);
  if (year === undefined || quarter === undefined || half === undefined) return undefined;
  const [from, months] = Number.isNaN(quarter) ? [half * 6 - 5, 6] : [quarter * 3 - 2, 3];
  return { first: dayOfGregorian(year, from, 1), last: dayOfGregorian(year, from + months, 1) - 1 };
}
