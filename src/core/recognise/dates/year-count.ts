import {
  type CalendarDate,
  dayOfGregorian,
  dayOfPersian,
  daysInGregorianMonth,
  daysInPersianMonth,
  gregorianOfDay,
  persianOfDay,
} from "./calendar.ts";
import { dayOfIslamic, daysInIslamicMonth, islamicOfDay } from "./islamic.ts";
import { isoDate, isoDay } from "./iso.ts";
import type { Value } from "./resolve.ts";

/** How a calendar counts years of twelve months; days are numbered from one day on, the same for all calendars. */
export interface YearCount {
  /** Its BCP 47 identifier, as annotations name it. */
  readonly calendar: "gregorian" | "persian" | "islamic-umalqura";
  readonly yearOfDay: (day: number) => number;
  readonly dateOfDay: (day: number) => CalendarDate;
  readonly daysInMonth: (year: number, month: number) => number;
  /** How many days that month can have in any year. */
  readonly mostDays: (month: number) => number;
  readonly dayOf: (year: number, month: number, day: number) => number;
}

/** The Gregorian calendar's years. */
export const GREGORIAN_YEARS: YearCount = {
  calendar: "gregorian",
  yearOfDay: (day) => gregorianOfDay(day).year,
  dateOfDay: gregorianOfDay,
  daysInMonth: daysInGregorianMonth,
  mostDays: (month) => daysInGregorianMonth(2000, month),
  dayOf: dayOfGregorian,
};

/** The Solar Hijri calendar's years. */
export const PERSIAN_YEARS: YearCount = {
  calendar: "persian",
  yearOfDay: (day) => persianOfDay(day).year,
  dateOfDay: persianOfDay,
  daysInMonth: daysInPersianMonth,
  mostDays: (month) => (month <= 6 ? 31 : 30),
  dayOf: dayOfPersian,
};

/** The years of the Islamic calendar of Umm al-Qura. */
export const ISLAMIC_YEARS: YearCount = {
  calendar: "islamic-umalqura",
  yearOfDay: (day) => islamicOfDay(day).year,
  dateOfDay: islamicOfDay,
  daysInMonth: daysInIslamicMonth,
  mostDays: () => 30,
  dayOf: dayOfIslamic,
};

/** Days from `first` to `last`, both of them included, as day numbers. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The days of a year, of a month of it, or one day. */
export function stretchOf({ dayOf }: YearCount, year: number, month?: number, day?: number): Stretch {
  if (month === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year + 1, 1, 1) - 1 };
  if (day === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
  const only = dayOf(year, month, day);
  return { first: only, last: only };
}

/**
 * The value of a year, month or day: in the Gregorian calendar as it is; in another one as the Gregorian day or range of
 * days, with the calendar and the value in it. Without a year only the latter is known; a day that its month lacks has
 * no value.
 */
export function valueIn(count: YearCount, year: number | undefined, month?: number, day?: number): Value {
  const { calendar, daysInMonth, mostDays } = count;
  if (month !== undefined && day !== undefined) {
    const days = year === undefined ? mostDays(month) : daysInMonth(year, month);
    if (day > days) return { timex: "DATE" };
  }
  const own = year === undefined ? `XXXX-${isoDate(0, month, day).slice(5)}` : isoDate(year, month, day);
  if (calendar === "gregorian") return { timex: "DATE", value: own };
  if (year === undefined) return { timex: "DATE", calendar, calendarValue: own };
  const { first, last } = stretchOf(count, year, month, day);
  const value = first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
  return { timex: "DATE", value, calendar, calendarValue: own };
}
