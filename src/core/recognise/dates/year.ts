import { weekdayOfDay } from "./calendar.ts";
import { fullYear, isPersianYear } from "./digits.ts";
import type { Fields } from "./fields.ts";
import type { Anchor } from "./resolve.ts";
import {
  GREGORIAN_YEARS,
  ISLAMIC_YEARS,
  PERSIAN_YEARS,
  type Stretch,
  stretchOf,
  type YearCount,
} from "./year-count.ts";

/** A year and how it is counted. */
export interface Year {
  readonly year: number;
  readonly count: YearCount;
}

/** The calendar that the months of the fields, or the words beside a year, are of; undefined where nothing says. */
export function calendarOf({ values }: Fields): YearCount | undefined {
  if (values.has("pmonth")) return PERSIAN_YEARS;
  if (values.has("imonth")) return ISLAMIC_YEARS;
  if (values.has("month")) return GREGORIAN_YEARS;
  switch (values.get("era")) {
    case "AH":
      return ISLAMIC_YEARS;
    case "SH":
      return PERSIAN_YEARS;
    case "AD":
    case "BC":
      return GREGORIAN_YEARS;
    default:
      return undefined;
  }
}

/** The year that is written, or that "this year" beside a month means. */
export function yearOf(fields: Fields, anchor: Anchor): Year | undefined {
  const { values } = fields;
  const { data, published } = anchor;
  const told = calendarOf(fields);
  const decade = values.has("decade") ? values.get("number") : undefined;
  const written = values.get("year") ?? (Number(decade) >= 1000 ? decade : undefined);
  if (written !== undefined) {
    const year = Number(written);
    return { year, count: told ?? (isPersianYear(year, data) ? PERSIAN_YEARS : GREGORIAN_YEARS) };
  }
  const reign = values.get("reign");
  if (reign !== undefined) {
    const count = Number(values.get("number") ?? Number.NaN);
    return Number.isNaN(count) ? undefined : { year: Number(reign) + count, count: GREGORIAN_YEARS };
  }
  const usual = told ?? (data.calendar === "persian" ? PERSIAN_YEARS : GREGORIAN_YEARS);
  const short = values.get("yy") ?? decade;
  if (short !== undefined) {
    if (usual === ISLAMIC_YEARS) return undefined;
    const { calendar: _, ...western } = data;
    const year = fullYear(Number(short), usual === PERSIAN_YEARS ? data : western);
    return { year, count: usual };
  }
  if (published === undefined) return undefined;
  const relative =
    /^Y([+-]?\d+)$/.exec(values.get("relative") ?? "")?.[1] ??
    (values.get("unit") === "Y" ? values.get("dir") : undefined);
  if (relative === undefined || relative === "?") return undefined;
  return { year: usual.yearOfDay(published) + Number(relative), count: usual };
}

/** A verb of the past may also say that something was set for a day soon to come; so many days ahead. */
const SOON = 60;

/**
 * The index of the stretch nearest to the day of publication: where the sentence tells the past, of those that do not
 * begin long after it; where it tells what is to come, of those that end after it. -1 without stretches; the day must be
 * known.
 */
export function nearest(stretches: readonly Stretch[], anchor: Anchor): number {
  const published = anchor.published!;
  const tense = anchor.tense();
  const distance = ({ first, last }: Stretch): number =>
    published < first ? first - published : Math.max(0, published - last);
  let best = -1;
  for (const fits of tense === undefined ? [false] : [true, false]) {
    stretches.forEach((stretch, index) => {
      if (fits && (tense === "past" ? stretch.first > published + SOON : stretch.last < published)) return;
      if (best < 0 || distance(stretch) < distance(stretches[best]!)) best = index;
    });
    if (best >= 0) break;
  }
  return best;
}

/** The year of a month (and day) without one: the nearest to publication, where a weekday stands beside it one that fits. */
export function guessYear(
  count: YearCount,
  month: number,
  day: number | undefined,
  weekday: number | undefined,
  anchor: Anchor,
): number | undefined {
  if (anchor.published === undefined) return undefined;
  const now = count.yearOfDay(anchor.published);
  const years = [now, now - 1, now + 1].filter((year) => (day ?? 1) <= count.daysInMonth(year, month));
  const fitting =
    weekday === undefined || day === undefined
      ? years
      : years.filter((year) => weekdayOfDay(count.dayOf(year, month, day)) === weekday);
  const candidates = fitting.length > 0 ? fitting : years;
  return candidates[
    nearest(
      candidates.map((year) => stretchOf(count, year, month, day)),
      anchor,
    )
  ];
}
