import {
  dayOfEaster,
  dayOfGregorian,
  dayOfPersian,
  daysInGregorianMonth,
  daysInPersianMonth,
  gregorianOfDay,
  weekdayOfDay,
} from "./calendar.ts";
import { withTime } from "./clock.ts";
import type { Fields } from "./fields.ts";
import { isoDate, isoDay, two } from "./iso.ts";
import type { Anchor, Value } from "./resolve.ts";
import { GREGORIAN_YEARS, guessYear, nearestDay, PERSIAN_YEARS, type Year, yearOf } from "./year.ts";

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
  const month = persianMonth ?? numberOf(fields, "month") ?? (slash ? Number(slash.slice(0, 2)) : undefined);
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
    if (persian)
      return persianValue(year?.year ?? guessYear(PERSIAN_YEARS, month, day, weekday, anchor), month, day);
    const known = year?.year ?? guessYear(GREGORIAN_YEARS, month, day, weekday, anchor);
    // Where the year is not known, a leap year has all the days that there can be.
    if (day !== undefined && day > daysInGregorianMonth(known ?? 2000, month)) return { timex: "DATE" };
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
  if (fields.values.has("unit") || fields.values.has("reign")) return undefined;
  return number !== undefined && number <= 31 ? number : undefined;
}

function writtenDate(written: string): Value {
  if (!written.startsWith("P")) return { timex: "DATE", value: written };
  const [year, month, day] = written.slice(1).split("-").map(Number) as [number, number, number];
  return persianValue(year, month, day);
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
  const { values } = fields;
  const short = values.get("yy") ?? values.get("number") ?? values.get("decade");
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
  return {
    timex: "DATE",
    value: isoDay(nearestDay([published - 1, published, published + 1].map(at), anchor)),
  };
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
