import { weekdayOfDay } from "./calendar.ts";
import { onDay, UNKNOWN_DAY } from "./clock.ts";
import { dayOfIso } from "./iso.ts";
import type { RuleDate } from "./recognise.ts";
import { SENTENCE_END } from "./tense.ts";

/** What belongs together stands at most this far apart, in code units. */
const NEAR = 25;
/** A weekday and its date, a quarter and its year: closer than that. */
const BESIDE = 6;

/**
 * Completes dates by those that stand beside them: a time of day gets its day, else that of publication; a weekday its
 * date; a quarter, half or season its year. `found` is in order; `published` a day number.
 */
export function withNeighbours(
  text: string,
  found: readonly RuleDate[],
  published: number | undefined,
): RuleDate[] {
  const isNear = (a: RuleDate | undefined, b: RuleDate | undefined, reach: number): boolean => {
    if (a === undefined || b === undefined) return false;
    const between = text.slice(a.suggestion.end, b.suggestion.start);
    return between.length <= reach && !SENTENCE_END.test(between);
  };
  const days = found.map((date, index): RuleDate => {
    const before = found[index - 1];
    if (isNear(before, date, BESIDE)) {
      const known = weekdayOf(date, before!, text.slice(before!.suggestion.end, date.suggestion.start));
      if (known) return known;
    }
    const next = found[index + 1];
    if (!isNear(date, next, BESIDE)) return date;
    const between = text.slice(date.suggestion.end, next!.suggestion.start);
    return weekdayOf(date, next!, between) ?? partOf(date, next!) ?? date;
  });
  return days.map((date, index): RuleDate => {
    const { value, timex } = date.suggestion;
    if (timex !== "TIME" || !value?.startsWith(UNKNOWN_DAY)) return date;
    const before = days[index - 1];
    const after = days[index + 1];
    const beside =
      isNear(before, date, NEAR) && isDay(before!)
        ? before
        : isNear(date, after, NEAR) && isDay(after!)
          ? after
          : undefined;
    const day = dayOfIso(beside?.suggestion.value) ?? published;
    return day === undefined ? date : withValue(date, onDay(value, day));
  });
}

function isDay({ suggestion: { timex, value } }: RuleDate): boolean {
  return timex === "DATE" && value?.length === 10 && dayOfIso(value) !== undefined;
}

/** "Sunday, 21 May", "yesterday, Sunday": the weekday is the day that stands beside it. */
function weekdayOf(date: RuleDate, beside: RuleDate, between: string): RuleDate | undefined {
  if (date.parts !== "weekday" || date.suggestion.timex !== "DATE" || !/^[\s,،(]*$/.test(between))
    return undefined;
  const { value } = beside.suggestion;
  const day = isDay(beside) ? dayOfIso(value) : undefined;
  const own = dayOfIso(date.suggestion.value);
  if (day === undefined || beside.parts === "weekday") return undefined;
  if (own !== undefined && weekdayOfDay(own) !== weekdayOfDay(day)) return undefined;
  return withValue(date, value!);
}

/** "The first quarter" before "of 2021": the year is told by the next date. */
function partOf(date: RuleDate, next: RuleDate): RuleDate | undefined {
  if (!/^(?:quarter|half|season)\w*( (?:quarter|half)noun)?$/.test(date.parts)) return undefined;
  const part = /^[\dX]{4}(-(?:Q\d|H\d|SP|SU|FA|WI))$/.exec(date.suggestion.value ?? "");
  const year = /^\d{4}$/.exec(next.suggestion.value ?? "");
  if (!part || !year) return undefined;
  return withValue(date, year[0] + part[1]!);
}

function withValue(date: RuleDate, value: string): RuleDate {
  return { ...date, suggestion: { ...date.suggestion, value } };
}
