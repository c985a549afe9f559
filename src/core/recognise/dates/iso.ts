import { dayOfGregorian, daysInGregorianMonth, gregorianOfDay, isoWeekOfDay } from "./calendar.ts";

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

/** The day number of an ISO 8601 date; undefined where it is none. */
export function dayOfIso(date: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "");
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInGregorianMonth(year, month)) return undefined;
  return dayOfGregorian(year, month, day);
}
