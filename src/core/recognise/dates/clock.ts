import type { Fields } from "./fields.ts";
import { isoDay, two } from "./iso.ts";
import type { Value } from "./resolve.ts";
import { zoneSuffix } from "./zone.ts";

/** What a value starts with where only the time of day is known. */
export const UNKNOWN_DAY = "XXXX-XX-XX";

/** Parts of the day in which an hour up to 11 is meant after noon. */
const AFTER_NOON: ReadonlySet<string> = new Set(["PM", "AF", "EV", "NI", "MI", "NOON"]);

/** Adds the time of day that the fields hold to the value of a day: `2022-08-16T17:25`, `2022-08-16TMO`. */
export function withTime(day: Value, fields: Fields): Value {
  const time = timeOf(fields);
  if (time === undefined) return day;
  const isWholeDay = day.value === undefined || /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(day.value);
  if (!isWholeDay) return { timex: "TIME" };
  const onlyTime = day.value === undefined && !hasDay(fields);
  const known = day.value ?? (onlyTime ? UNKNOWN_DAY : undefined);
  if (known === undefined) return { ...day, timex: "TIME" };
  return { ...day, timex: "TIME", value: `${known}T${time}` };
}

function hasDay({ values }: Fields): boolean {
  return ["weekday", "day", "month", "pmonth", "imonth", "relative", "dir", "fest", "numdate"].some((name) =>
    values.has(name),
  );
}

/** The part of a value after its T: `17:25`, `MO`, with the zone where one is named; undefined without a time of day. */
export function timeOf({ values }: Fields): string | undefined {
  const half = values.get("ampm") ?? values.get("part") ?? values.get("halfday");
  const clock = values.get("clock") ?? values.get("dotclock");
  const hour =
    clock !== undefined
      ? Number(clock.slice(0, 2))
      : Number(
          values.get("hour") ??
            (values.has("oclock") || values.has("minute") || isHourOfPart(values)
              ? (values.get("number") ?? values.get("ordinal"))
              : undefined) ??
            Number.NaN,
        );
  if (Number.isNaN(hour) || hour > 24) return partOf(values.get("part"));
  // Some languages have one word for an hour and a half: «δυόμισι».
  const whole = Math.floor(hour);
  const minutes = Number(values.get("minute") ?? (hour - whole) * 60);
  const rest = clock !== undefined ? clock.slice(2) : `:${two(minutes)}`;
  return `${two(hourOfDay(values.has("beforehour") ? whole - 1 : whole, half))}${rest}${zoneSuffix(values.get("zone") ?? "")}`;
}

/** Whether a bare number is an hour because a part of the day stands beside it: "eleven in the morning". */
function isHourOfPart(values: ReadonlyMap<string, string>): boolean {
  const isDayOfMonth = !values.has("day") && (values.has("month") || values.has("pmonth"));
  return values.has("part") && !values.has("unit") && !isDayOfMonth;
}

function partOf(part: string | undefined): string | undefined {
  if (part === "MN") return "24:00";
  if (part === "NOON") return "12:00";
  return part;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  if (half === "AM" || half === "MO" || half === "DAWN") return hour === 12 ? 0 : hour;
  if (half !== "MN" && !AFTER_NOON.has(half)) return hour;
  // Night runs on past midnight: "2 at night" is 02:00, "12 at night" is 24:00.
  if (half === "NI") return hour === 12 ? 24 : hour <= 5 ? hour : hour + 12;
  if (half === "MN" || half === "EV") return hour === 12 ? 24 : half === "EV" ? hour + 12 : hour;
  if (half === "MI") return hour <= 4 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
}

/** The value of a time of day alone, put on a known day: `XXXX-XX-XXT17:25` on day 0 is `1970-01-01T17:25`. */
export function onDay(value: string, day: number): string {
  return value.replaceAll(UNKNOWN_DAY, isoDay(day));
}
