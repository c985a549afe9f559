import type { CalendarDate } from "./calendar.ts";
import table from "./data/umalqura.baked.json";

/**
 * The Islamic calendar of Umm al-Qura, the one that Saudi Arabia publishes. A table from ICU holds the lengths of its
 * months for the years 1300 to 1600 (1882 to 2174); outside it the civil arithmetic stands in, whose months may begin a
 * day or two apart. Days are counted as in calendar.ts; months are 1 (Muharram) to 12.
 */

/** The day number of the first day of each month in the table, and of the first day after it. */
const STARTS: readonly number[] = monthStarts();

function monthStarts(): number[] {
  const starts = [table.firstDay];
  let day = table.firstDay;
  for (let at = 0; at < table.months.length; at += 3) {
    const bits = Number.parseInt(table.months.slice(at, at + 3), 16);
    for (let bit = 11; bit >= 0; bit--) {
      day += (bits >> bit) & 1 ? 30 : 29;
      starts.push(day);
    }
  }
  return starts;
}

/** The day number of an Islamic date. The month and the day may lie outside their ranges and then count on from there. */
export function dayOfIslamic(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const start = STARTS[months - table.firstYear * 12];
  return (start ?? civilStart(months)) + (day - 1);
}

/** How many days that Islamic month has. */
export function daysInIslamicMonth(year: number, month: number): number {
  return dayOfIslamic(year, month + 1, 1) - dayOfIslamic(year, month, 1);
}

/** The Islamic date of a day number. */
export function islamicOfDay(dayNumber: number): CalendarDate {
  let months = Math.floor((dayNumber - CIVIL_EPOCH) / MEAN_MONTH) + 12;
  while (startOf(months) > dayNumber) months--;
  while (startOf(months + 1) <= dayNumber) months++;
  return {
    year: Math.floor(months / 12),
    month: (((months % 12) + 12) % 12) + 1,
    day: dayNumber - startOf(months) + 1,
  };
}

function startOf(months: number): number {
  return dayOfIslamic(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** The day number of 1 Muharram of the year 1: 19 July 622 of the proleptic Gregorian calendar. */
const CIVIL_EPOCH = -492_148;
const MEAN_MONTH = 10_631 / 360;

/** The first day of a month of the civil (tabular) calendar: 11 leap years in 30. */
function civilStart(months: number): number {
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  return CIVIL_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * month);
}
