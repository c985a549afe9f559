import { dayValue, seasonStretch } from "./absolute.ts";
import { gregorianOfDay, persianOfDay, weekdayOfDay } from "./calendar.ts";
import { timeOf, withTime } from "./clock.ts";
import type { Fields } from "./fields.ts";
import { isoDate, isoDay, isoWeek, two } from "./iso.ts";
import type { Anchor, Value } from "./resolve.ts";
import { PERSIAN_YEARS, valueIn } from "./year-count.ts";

/** A value that is counted: a duration, a frequency, or a date told from the day of publication. Undefined for others. */
export function relativeValue(fields: Fields, anchor: Anchor): Value | undefined {
  const { values } = fields;
  if (values.has("initial")) return undefined;
  const set = setValue(fields);
  if (set) return set;
  const ref = values.get("ref");
  if (ref !== undefined) return { timex: "DATE", value: ref };
  const unit = values.get("unit") ?? values.get("~unit");
  const span =
    values.get("span") ??
    (unit === undefined ? undefined : durationOf(values.get("number") ?? values.get("single"), unit));
  const count = span === undefined ? undefined : countOf(span);
  const direction = values.get("ago");
  if (direction !== undefined && count)
    return shifted(count.amount * Number(direction), count.unit, anchor, fields);
  // "He leaves in three days" tells a day, "he did it in three days" how long it took.
  if (values.has("ahead") && count && anchor.published !== undefined && anchor.tense() !== "past")
    return shifted(count.amount, count.unit, anchor, fields);
  // "Some years ago": no one knows how many.
  if (direction !== undefined && span?.includes("X"))
    return { timex: "DATE", value: Number(direction) < 0 ? "PAST_REF" : "FUTURE_REF" };
  const step = values.get("dir");
  // "The previous week" is counted from some other day of the text.
  if (step === ANY_DAY) return { timex: "DATE" };
  // Beside a month or a season, "last year" tells which one: that is absolute.
  const namesPart = ["month", "pmonth", "imonth", "season", "quarter", "half", "fest"].some((name) =>
    values.has(name),
  );
  const relative = values.get("relative");
  if (relative !== undefined && !namesPart) return relativeDay(relative, fields, anchor);
  // "The end of the month" is that of the month of publication.
  const near = step ?? (values.has("edge") && step === undefined ? "0" : undefined);
  if (near !== undefined && unit !== undefined && !namesPart && !values.has("number")) {
    return shifted(Number(near), unit, anchor, fields);
  }
  if (step !== undefined && values.has("weekday") && !namesPart && !values.has("day") && unit === undefined) {
    return nearbyWeekday(Number(values.get("weekday")), Number(step), fields, anchor);
  }
  if (
    step !== undefined &&
    values.has("month") &&
    !values.has("day") &&
    !values.has("year") &&
    unit === undefined
  ) {
    return nearbyMonth(Number(values.get("month")), Number(step), anchor);
  }
  if (step !== undefined && values.has("season") && unit === undefined)
    return seasonOf(values.get("season")!, Number(step), anchor);
  // "This morning" is that of the day of publication.
  if (step === "0" && values.has("part") && unit === undefined && !namesPart)
    return relativeDay("D0", fields, anchor);
  if (unit === "WE" && !values.has("number")) return weekendValue(anchor);
  if (span !== undefined && !namesPart && !values.has("hour") && !values.has("oclock"))
    return { timex: "DURATION", value: span };
  return undefined;
}

/** The value of class `dir` for "previous" and "following". */
const ANY_DAY = "?";

function setValue(fields: Fields): Value | undefined {
  const { values } = fields;
  const set = values.get("set");
  if (set !== undefined) return { timex: "SET", value: set };
  const plural = values.get("weekdays");
  if (plural !== undefined) return withSet(`XXXX-WXX-${plural}`, fields);
  // "Three times a week": the number does not say how long.
  const period = values.get("unit");
  if (values.has("per") && period !== undefined) return { timex: "SET", value: durationOf("1", period) };
  if (!values.has("every")) return undefined;
  const weekday = values.get("weekday");
  if (weekday !== undefined) return withSet(`XXXX-WXX-${weekday}`, fields);
  if (period === "D" && !values.has("number")) return withSet("P1D", fields);
  if (period !== undefined) return { timex: "SET", value: durationOf(values.get("number") ?? "1", period) };
  const month = values.get("month");
  if (month !== undefined) return { timex: "SET", value: `XXXX-${two(Number(month))}` };
  const season = values.get("season");
  if (season !== undefined) return { timex: "SET", value: `XXXX-${season}` };
  if (values.has("part")) return withSet("XXXX-XX-XX", fields);
  return { timex: "SET" };
}

/** Every such day; at a time of day where one is told, `XXXX-WXX-1T07:00`. */
function withSet(day: string, fields: Fields): Value {
  const time = timeOf(fields);
  if (time === undefined) return { timex: "SET", value: day };
  const noon = fields.values.get("part") === "NOON" && !fields.values.has("clock") ? "MI" : time;
  return { timex: "SET", value: `${day === "P1D" ? "XXXX-XX-XX" : day}T${noon}` };
}

/** A TIMEX3 duration: "2" and "Y" make `P2Y`, "30" and "TM" `PT30M`; X where the number is not told. */
function durationOf(number: string | undefined, unit: string): string {
  const isTime = unit.startsWith("T");
  if (unit === "FN") return `P${number === undefined ? "X" : Number(number) * 2}W`;
  if (unit === "HY") return `P${number === undefined ? "X" : Number(number) * 6}M`;
  // An hour and a half is told in hours and minutes, as clocks show it.
  const hours = unit === "TH" ? Number(number) : 0;
  if (!Number.isNaN(hours) && !Number.isInteger(hours)) {
    const whole = Math.floor(hours);
    return `PT${whole === 0 ? "" : `${whole}H`}${Math.round((hours - whole) * 60)}M`;
  }
  return `P${isTime ? "T" : ""}${number ?? "X"}${isTime ? unit.slice(1) : unit}`;
}

function countOf(duration: string): { readonly amount: number; readonly unit: string } | undefined {
  const parts = /^P(T?)(\d+(?:\.\d+)?)([A-Z]+)$/.exec(duration);
  return parts ? { amount: Number(parts[2]), unit: parts[1]! + parts[3]! } : undefined;
}

/** How many smaller units a unit has: half a century ago is fifty years ago. */
const SMALLER: Readonly<Record<string, readonly [size: number, unit: string]>> = {
  Y: [12, "M"],
  DE: [10, "Y"],
  CE: [100, "Y"],
};

/** The date so many units from publication, as fine as the unit: years give a year, days a day. */
function shifted(amount: number, unit: string, anchor: Anchor, fields: Fields): Value {
  const { published } = anchor;
  if (published === undefined) return { timex: "DATE" };
  if (!Number.isInteger(amount)) {
    const [size, smaller] = SMALLER[unit] ?? [];
    if (size === undefined || !Number.isInteger(amount * size)) return { timex: "DATE" };
    return shifted(amount * size, smaller!, anchor, fields);
  }
  const persian = anchor.data.calendar === "persian" && fields.values.get("era") !== "AD";
  const now = gregorianOfDay(published);
  const hasTime = fields.values.has("part") || fields.values.has("hour") || fields.values.has("clock");
  switch (unit) {
    case "D":
      return withTime({ timex: "DATE", value: isoDay(published + amount) }, fields);
    case "W": {
      const weekday = fields.values.get("weekday");
      if (weekday === undefined) return { timex: "DATE", value: isoWeek(published + amount * 7) };
      // The Iranian week begins on Saturday.
      const first = anchor.data.calendar === "persian" ? 6 : 1;
      const from = (day: number): number => (day - first + 7) % 7;
      const start = published - from(weekdayOfDay(published));
      return withTime({ timex: "DATE", value: isoDay(start + amount * 7 + from(Number(weekday))) }, fields);
    }
    case "FN":
      return { timex: "DATE", value: isoWeek(published + amount * 14) };
    case "WE": {
      // On a Sunday, this week-end is the one that ends that day.
      return { timex: "DATE", value: `${isoWeek(published + amount * 7)}-WE` };
    }
    case "M": {
      if (persian) {
        const today = persianOfDay(published);
        const months = today.year * 12 + today.month - 1 + amount;
        return valueIn(PERSIAN_YEARS, Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
      }
      const months = now.year * 12 + now.month - 1 + amount;
      return { timex: "DATE", value: isoDate(Math.floor(months / 12), (months % 12) + 1) };
    }
    case "Q": {
      const quarters = now.year * 4 + Math.floor((now.month - 1) / 3) + amount;
      return { timex: "DATE", value: `${isoDate(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}` };
    }
    case "Y":
      if (hasTime) return { timex: "TIME" };
      return persian
        ? valueIn(PERSIAN_YEARS, persianOfDay(published).year + amount)
        : { timex: "DATE", value: isoDate(now.year + amount) };
    case "DE":
      return { timex: "DATE", value: String(Math.floor(now.year / 10) + amount) };
    case "CE":
      return { timex: "DATE", value: two(Math.floor((now.year - 1) / 100) + amount) };
    default:
      return { timex: unit.startsWith("T") ? "TIME" : "DATE" };
  }
}

/** "The week-end": the last one, or the next where the sentence speaks of what is to come. */
function weekendValue(anchor: Anchor): Value {
  const { published } = anchor;
  if (published === undefined) return { timex: "DATE" };
  const isOver = weekdayOfDay(published) < 6;
  return {
    timex: "DATE",
    value: `${isoWeek(published - (isOver && anchor.tense() !== "future" ? 7 : 0))}-WE`,
  };
}

/** Values such as `D-1` (yesterday), `Y0` (this year), `D0TNI` (tonight). */
function relativeDay(code: string, fields: Fields, anchor: Anchor): Value {
  const parts = /^([A-Z]+?)([+-]?\d+)(?:T([A-Z]+))?$/.exec(code);
  if (!parts) return { timex: "DATE" };
  const [, unit, amount, part] = parts;
  const { values } = fields;
  if (unit === "D" && (values.has("numdate") || (values.has("year") && values.has("day"))))
    return dayValue(fields, anchor);
  const base = shifted(Number(amount), unit!, anchor, { ...fields, values: new Map() });
  if (part === undefined || values.has("clock") || values.has("hour") || values.has("dotclock")) {
    const timed =
      part === undefined || values.has("part")
        ? fields
        : { ...fields, values: new Map([...values, ["part", part]]) };
    return base.value === undefined
      ? {
          timex:
            timed.values.has("part") || timed.values.has("hour") || timed.values.has("clock")
              ? "TIME"
              : "DATE",
        }
      : withTime(base, timed);
  }
  return base.value === undefined ? { timex: "TIME" } : { timex: "TIME", value: `${base.value}T${part}` };
}

/** "Last Tuesday": the last one before the day of publication; "next": the first after it; "this": that of its week. */
function nearbyWeekday(weekday: number, step: number, fields: Fields, anchor: Anchor): Value {
  const { published } = anchor;
  if (published === undefined) return withTime({ timex: "DATE", value: `XXXX-WXX-${weekday}` }, fields);
  const today = weekdayOfDay(published);
  const back = (today - weekday + 7) % 7 || 7;
  const ahead = (weekday - today + 7) % 7 || 7;
  const day = step < 0 ? published - back : step > 0 ? published + ahead : published - today + weekday;
  return withTime({ timex: "DATE", value: isoDay(day) }, fields);
}

function nearbyMonth(month: number, step: number, anchor: Anchor): Value {
  if (anchor.published === undefined) return { timex: "DATE", value: `XXXX-${two(month)}` };
  const now = gregorianOfDay(anchor.published);
  const offset = step < 0 ? (month < now.month ? 0 : -1) : step > 0 ? (month > now.month ? 0 : 1) : 0;
  return { timex: "DATE", value: isoDate(now.year + offset, month) };
}

function seasonOf(season: string, step: number, anchor: Anchor): Value {
  const { published } = anchor;
  if (published === undefined) return { timex: "DATE", value: `XXXX-${season}` };
  const now = gregorianOfDay(published).year;
  const years = [now - 2, now - 1, now, now + 1];
  const days = years.map((year) => seasonStretch(season, year));
  const within = days.findIndex(({ first, last }) => first <= published && published <= last);
  const chosen =
    step < 0
      ? days.findLastIndex(({ last }) => last < published)
      : step > 0
        ? days.findIndex(({ first }) => first > published)
        : within;
  return { timex: "DATE", value: `${isoDate(years[chosen] ?? now)}-${season}` };
}
