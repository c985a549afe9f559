/**
 * Calendar arithmetic. A day is counted as a whole number of days since 1970-01-01, which is day 0, in the proleptic
 * Gregorian calendar; months are 1 to 12 and weekdays 1 (Monday) to 7 (Sunday), as in ISO 8601.
 */

/** A day of the Gregorian or the Solar Hijri (Persian) calendar; which one, the function says. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An ISO 8601 week: the year that holds its Thursday, and its number in it from 1 to 53. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** The day number of a Gregorian date. The month and the day may lie outside their ranges and then count on from there. */
export function dayOfGregorian(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  // Years are counted from March, so that the leap day is the last day of its year.
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + (day - 1);
}

/** The Gregorian date of a day number. */
export function gregorianOfDay(dayNumber: number): CalendarDate {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** How many days that Gregorian month has. */
export function daysInGregorianMonth(year: number, month: number): number {
  return dayOfGregorian(year, month + 1, 1) - dayOfGregorian(year, month, 1);
}

/** The weekday of a day number. */
export function weekdayOfDay(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week that a day number lies in. */
export function isoWeekOfDay(dayNumber: number): IsoWeek {
  const thursday = dayNumber - weekdayOfDay(dayNumber) + 4;
  const { year } = gregorianOfDay(thursday);
  return { year, week: Math.floor((thursday - dayOfGregorian(year, 1, 1)) / 7) + 1 };
}

/** The day number of the Monday of an ISO week. */
export function dayOfIsoWeek({ year, week }: IsoWeek): number {
  const fourth = dayOfGregorian(year, 1, 4);
  return fourth - weekdayOfDay(fourth) + 1 + (week - 1) * 7;
}

/**
 * Years in which the rhythm of the Solar Hijri leap years breaks (K. M. Borkowski, "The Persian calendar for 3000
 * years", Earth, Moon, and Planets 74, 1996): between two of them leap years come every four or five years.
 */
const PERSIAN_BREAKS = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
] as const;

/** The day number of the first day (1 Farvardin) of a Solar Hijri year. Right for the years 1 to 3177. */
function firstDayOfPersianYear(year: number): number {
  let leaps = -14;
  let from: number = PERSIAN_BREAKS[0];
  let jump = 0;
  for (const to of PERSIAN_BREAKS.slice(1)) {
    jump = to - from;
    if (year < to) break;
    leaps += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4);
    from = to;
  }
  const n = year - from;
  leaps += Math.floor(n / 33) * 8 + Math.floor(((n % 33) + 3) / 4);
  if (jump % 33 === 4 && jump - n === 4) leaps += 1;
  const gregorianYear = year + 621;
  const gregorianLeaps =
    Math.floor(gregorianYear / 4) - Math.floor(((Math.floor(gregorianYear / 100) + 1) * 3) / 4) - 150;
  return dayOfGregorian(gregorianYear, 3, 20 + leaps - gregorianLeaps);
}

/** Whether a Solar Hijri year has 366 days. */
export function isPersianLeapYear(year: number): boolean {
  return firstDayOfPersianYear(year + 1) - firstDayOfPersianYear(year) === 366;
}

/** How many days that Solar Hijri month has. */
export function daysInPersianMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isPersianLeapYear(year) ? 30 : 29;
}

/** The day number of a Solar Hijri date. The month and the day may lie outside their ranges and then count on from there. */
export function dayOfPersian(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  return firstDayOfPersianYear(y) + m * 31 - Math.max(0, m - 6) + (day - 1);
}

/** The Solar Hijri date of a day number. */
export function persianOfDay(dayNumber: number): CalendarDate {
  let year = gregorianOfDay(dayNumber).year - 621;
  let first = firstDayOfPersianYear(year);
  if (dayNumber < first) {
    year -= 1;
    first = firstDayOfPersianYear(year);
  }
  const dayOfYear = dayNumber - first;
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) : Math.floor((dayOfYear - 6) / 30);
  return { year, month: month + 1, day: dayNumber - dayOfPersian(year, month + 1, 1) + 1 };
}

/** The day number of Easter Sunday: of the Western churches, or with `orthodox` of the Orthodox (Meeus, Astronomical Algorithms). */
export function dayOfEaster(year: number, orthodox: boolean): number {
  if (orthodox) {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const julian = d + e + 114;
    // The Julian calendar lags; by 13 days from 1900 to 2099.
    const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return dayOfGregorian(year, Math.floor(julian / 31), (julian % 31) + 1 + lag);
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOfGregorian(year, Math.floor(sum / 31), (sum % 31) + 1);
}
