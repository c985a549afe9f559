import { dayOfGregorian, dayOfPersian, gregorianOfDay, weekdayOfDay } from "./calendar.ts";
import { withTime } from "./clock.ts";
import { feastValue } from "./feast.ts";
import type { Fields } from "./fields.ts";
import { isoDate, isoDay, two } from "./iso.ts";
import { type Anchor, joined, type Value } from "./resolve.ts";
import { calendarOf, guessYear, nearest, type Year, yearOf } from "./year.ts";
import { GREGORIAN_YEARS, PERSIAN_YEARS, type Stretch, valueIn } from "./year-count.ts";

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
  if (values.has("century")) return century(fields);
  const year = yearOf(fields, anchor);
  if (values.has("decade")) return decade(fields, year);
  const era = values.get("era");
  const counted = year?.year ?? numberOf(fields, "number");
  const fest = values.get("fest");
  if (fest !== undefined) return feastValue(fest, year, numberOf(fields, "dir"), anchor);
  if (values.has("fiscal") && year?.count === GREGORIAN_YEARS) return fiscal(fields, year.year);
  const slash = values.get("slashdate");
  const month =
    numberOf(fields, "pmonth") ??
    numberOf(fields, "imonth") ??
    numberOf(fields, "month") ??
    (slash ? Number(slash.slice(0, 2)) : undefined);
  const day =
    numberOf(fields, "day") ??
    numberOf(fields, "ordinal") ??
    dayInWords(fields) ??
    (slash ? Number(slash.slice(3)) : undefined);
  const weekday = numberOf(fields, "weekday");
  if (month !== undefined) {
    const count = calendarOf(fields) ?? year?.count ?? GREGORIAN_YEARS;
    return valueIn(count, year?.year ?? guessYear(count, month, day, weekday, anchor), month, day);
  }
  if (era !== undefined && counted !== undefined) {
    if (era === "BC") return { timex: "DATE", value: `BC${String(counted).padStart(4, "0")}` };
    return valueIn(calendarOf(fields)!, counted);
  }
  if (values.has("initial")) return firstMonths(fields, year, anchor);
  const part =
    values.get("season") ??
    (values.has("quarter")
      ? `Q${values.get("quarter")}`
      : values.has("half")
        ? `H${values.get("half")}`
        : undefined);
  if (part !== undefined) return partOfYear(part, year, anchor);
  if (year !== undefined) return valueIn(year.count, year.year);
  if (weekday !== undefined) return weekdayValue(weekday, anchor);
  return { timex: "DATE" };
}

/** "The first four months of the year": of the one that is written, else of that of publication. */
function firstMonths(fields: Fields, written: Year | undefined, { data, published }: Anchor): Value {
  const count = written?.count ?? (data.calendar === "persian" ? PERSIAN_YEARS : GREGORIAN_YEARS);
  const year = written?.year ?? (published === undefined ? undefined : count.yearOfDay(published));
  const months = numberOf(fields, "number") ?? 0;
  if (year === undefined || months < 1 || months > 12) return { timex: "DATE" };
  const first = fields.values.get("initial") === "END" ? 13 - months : 1;
  return joined(valueIn(count, year, first), valueIn(count, year, first + months - 1));
}

/** Centuries are told by their first two digits; those before Christ as HeidelTime writes them, `BC04` for the fifth. */
function century(fields: Fields): Value {
  const number = numberOf(fields, "ordinal") ?? numberOf(fields, "day") ?? numberOf(fields, "number");
  if (number === undefined) return { timex: "DATE" };
  return { timex: "DATE", value: `${fields.values.get("era") === "BC" ? "BC" : ""}${two(number - 1)}` };
}

/** A fiscal year has the year's number behind FY (TIMEX2, "fiscal years"); when it begins differs from one to another. */
function fiscal({ values }: Fields, year: number): Value {
  const quarter = values.get("quarter");
  return { timex: "DATE", value: `FY${isoDate(year)}${quarter === undefined ? "" : `-Q${quarter}`}` };
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
  return valueIn(PERSIAN_YEARS, year, month, day);
}

function decade(fields: Fields, year: Year | undefined): Value {
  const { values } = fields;
  const short = values.get("yy") ?? values.get("number") ?? values.get("decade");
  if (year?.count === PERSIAN_YEARS) {
    const first = Math.floor(year.year / 10) * 10;
    const value = `${isoDay(dayOfPersian(first, 1, 1))}/${isoDay(dayOfPersian(first + 10, 1, 1) - 1)}`;
    return { timex: "DATE", value, calendar: "persian", calendarValue: String(first).slice(0, 3) };
  }
  if (year !== undefined && !values.has("yy") && !(Number(short) < 100))
    return { timex: "DATE", value: String(year.year).slice(0, 3) };
  const digits = Number(short);
  if (!short || Number.isNaN(digits)) return { timex: "DATE" };
  return { timex: "DATE", value: `${digits < 20 ? 20 : 19}${String(digits).padStart(2, "0")[0]}` };
}

const FIRST_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days of a season (`SP SU FA WI`) as weather services count it, from the first of a month; winter has its December's year. */
export function seasonStretch(season: string, year: number): Stretch {
  const month = FIRST_MONTH[season]!;
  return { first: dayOfGregorian(year, month, 1), last: dayOfGregorian(year, month + 3, 1) - 1 };
}

function partOfYear(part: string, year: Year | undefined, anchor: Anchor): Value {
  if (year?.count === PERSIAN_YEARS && part in FIRST_MONTH) {
    // The Iranian seasons begin with the astronomical ones, spring with the year.
    const value = `${isoDate(year.year + 621)}-${part}`;
    return { timex: "DATE", value, calendar: "persian", calendarValue: `${isoDate(year.year)}-${part}` };
  }
  if (year?.count === PERSIAN_YEARS) {
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
  const now = gregorianOfDay(anchor.published).year;
  const years = [now, now - 1, now + 1];
  const chosen =
    part in FIRST_MONTH
      ? nearest(
          years.map((near) => seasonStretch(part, near)),
          anchor,
        )
      : 0;
  return { timex: "DATE", value: `${isoDate(years[chosen]!)}-${part}` };
}

/** A weekday alone: the last one up to the day of publication, or the next where the sentence speaks of what is to come. */
function weekdayValue(weekday: number, anchor: Anchor): Value {
  if (anchor.published === undefined) return { timex: "DATE", value: `XXXX-WXX-${weekday}` };
  const back = (weekdayOfDay(anchor.published) - weekday + 7) % 7;
  const day = anchor.tense() === "future" ? anchor.published + ((7 - back) % 7) : anchor.published - back;
  return { timex: "DATE", value: isoDay(day) };
}
