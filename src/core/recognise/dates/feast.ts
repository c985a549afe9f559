import { dayOfEaster, weekdayOfDay } from "./calendar.ts";
import { isoDay } from "./iso.ts";
import type { Anchor, Value } from "./resolve.ts";
import { nearest, type Year } from "./year.ts";
import {
  GREGORIAN_YEARS,
  ISLAMIC_YEARS,
  PERSIAN_YEARS,
  type Stretch,
  stretchOf,
  valueIn,
  type YearCount,
} from "./year-count.ts";

/**
 * When a feast falls, as the language files write it:
 *
 *     12-25      a day of the Gregorian calendar; P01-01 of the Solar Hijri, I10-01 of the Islamic calendar
 *     I09        a month
 *     11#4-4     the fourth Thursday of November; 05#L-1 the last Monday of May; 11#4-4+1 the day after
 *     E-2, O50   days from Easter of the Western churches, of the Orthodox church
 *     O-6/O-1    from the one to the other
 *     X          nothing that a calendar tells
 */
interface Feast {
  readonly count: YearCount;
  readonly daysOf: (year: number) => Stretch;
  /** Month and day, where they are the same every year. */
  readonly month?: number;
  readonly day?: number;
}

const CALENDARS: Readonly<Record<string, YearCount>> = {
  "": GREGORIAN_YEARS,
  P: PERSIAN_YEARS,
  I: ISLAMIC_YEARS,
};

function feastOf(code: string): Feast | undefined {
  const [from, to] = code.split("/");
  if (to !== undefined) {
    const [first, last] = [feastOf(from!), feastOf(to)];
    if (!first || !last) return undefined;
    const daysOf = (year: number): Stretch => ({
      first: first.daysOf(year).first,
      last: last.daysOf(year).last,
    });
    return { count: first.count, daysOf };
  }
  const easter = /^([EO])([+-]?\d+)$/.exec(code);
  if (easter) {
    return {
      count: GREGORIAN_YEARS,
      daysOf: (year) => oneDay(dayOfEaster(year, easter[1] === "O") + Number(easter[2])),
    };
  }
  const fixed = /^([PI]?)(\d\d)(?:-(\d\d))?$/.exec(code);
  if (fixed) {
    const count = CALENDARS[fixed[1]!]!;
    const month = Number(fixed[2]);
    if (fixed[3] === undefined) return { count, month, daysOf: (year) => stretchOf(count, year, month) };
    const day = Number(fixed[3]);
    return { count, month, day, daysOf: (year) => stretchOf(count, year, month, day) };
  }
  const moving = /^([PI]?)(\d\d)#([1-5L])-([1-7])([+-]\d+)?$/.exec(code);
  if (!moving) return undefined;
  const count = CALENDARS[moving[1]!]!;
  const shift = Number(moving[5] ?? 0);
  const [month, weekday] = [Number(moving[2]), Number(moving[4])];
  return {
    count,
    daysOf: (year) => oneDay(nthWeekday(stretchOf(count, year, month), moving[3]!, weekday) + shift),
  };
}

function oneDay(day: number): Stretch {
  return { first: day, last: day };
}

function nthWeekday({ first, last }: Stretch, nth: string, weekday: number): number {
  if (nth === "L") return last - ((weekdayOfDay(last) - weekday + 7) % 7);
  return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (Number(nth) - 1) * 7;
}

/**
 * The value of a feast: in `year` where one is written; else the last one for `step` -1, the next for 1, and without a
 * step the nearest to publication. Without any of these only a feast that falls on the same day each year has a value.
 */
export function feastValue(
  code: string,
  year: Year | undefined,
  step: number | undefined,
  anchor: Anchor,
): Value {
  const feast = feastOf(code);
  if (!feast) return { timex: "DATE" };
  const { count, daysOf } = feast;
  const { published } = anchor;
  const around = year ? stretchOf(year.count, year.year) : { first: published ?? 0, last: published ?? 0 };
  if (!year && published === undefined)
    return feast.month === undefined ? { timex: "DATE" } : valueIn(count, undefined, feast.month, feast.day);
  const reach = year ? 0 : 1;
  const years: number[] = [];
  for (let at = count.yearOfDay(around.first) - reach; at <= count.yearOfDay(around.last) + reach; at++)
    years.push(at);
  const days = years.map(daysOf);
  const chosen = year
    ? days.findIndex(({ first }) => first >= around.first && first <= around.last)
    : step === undefined || step === 0
      ? nearest(days, anchor)
      : step < 0
        ? days.findLastIndex(({ last }) => last < published!)
        : days.findIndex(({ first }) => first > published!);
  const found = days[chosen];
  return found === undefined ? { timex: "DATE" } : valueOfDays(count, found, feast);
}

function valueOfDays(count: YearCount, days: Stretch, { month, day }: Feast): Value {
  const date = count.dateOfDay(days.first);
  if (days.first === days.last) return valueIn(count, date.year, date.month, date.day);
  if (month !== undefined && day === undefined) return valueIn(count, date.year, month);
  return { timex: "DATE", value: `${isoDay(days.first)}/${isoDay(days.last)}` };
}
