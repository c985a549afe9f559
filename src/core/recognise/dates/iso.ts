import { gregorianOfDay, isoWeekOfDay } from "./calendar.ts";

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
