import { dayOfPersian, daysInGregorianMonth, daysInPersianMonth, gregorianOfDay } from "./dates/calendar.ts";

/** The places of a file-name pattern, and how many digits each takes at least and at most. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  "{year}": [4, 4],
  "{month}": [1, 2],
  "{day}": [1, 2],
};

type Step =
  | { readonly place: string; readonly digits: readonly [number, number] }
  | { readonly literal: string };

/**
 * What is wrong with a file-name pattern, as a sentence; undefined if nothing is. It must hold `{year}`, `{month}` and
 * `{day}` once each; everything else stands for itself.
 */
export function fileNamePatternProblem(pattern: string): string | undefined {
  for (const place of Object.keys(PLACES)) {
    const count = pattern.split(place).length - 1;
    if (count === 0)
      return `The pattern of file names holds no ${place}: write for example "{year}-{month}-{day}".`;
    if (count > 1) return `The pattern of file names holds ${place} twice.`;
  }
  const unknown = pattern.match(/\{[^}]*\}?/g)?.find((place) => !(place in PLACES));
  return unknown === undefined
    ? undefined
    : `The pattern of file names holds ${unknown}: only {year}, {month} and {day} can be filled in.`;
}

/**
 * The day (ISO 8601) that `pattern` finds in an article's path from its corpus root, with `/` between folders: the first
 * place that fits and names a day of the calendar. No digit stands before or behind it. In the `persian` calendar years
 * below 1700 are Solar Hijri. Undefined where nothing fits, or the pattern is none.
 */
export function dateOfFileName(path: string, pattern: string, calendar?: string): string | undefined {
  if (fileNamePatternProblem(pattern) !== undefined) return undefined;
  const steps = pattern
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== "")
    .map((part): Step => {
      const digits = PLACES[part];
      return digits ? { place: part, digits } : { literal: part };
    });
  for (let at = 0; at < path.length; at++) {
    if (at > 0 && isDigit(path[at - 1]) && isDigit(path[at])) continue;
    const found = match(path, at, steps, 0, {});
    const day = found && isoOf(found, calendar);
    if (day !== undefined) return day;
  }
  return undefined;
}

type Found = Readonly<Record<string, number>>;

/** Tries two digits before one; there are at most two such choices, so at most four ways. */
function match(
  path: string,
  at: number,
  steps: readonly Step[],
  next: number,
  found: Found,
): Found | undefined {
  const step = steps[next];
  if (step === undefined) return isDigit(path[at - 1]) && isDigit(path[at]) ? undefined : found;
  if ("literal" in step) {
    return path.startsWith(step.literal, at)
      ? match(path, at + step.literal.length, steps, next + 1, found)
      : undefined;
  }
  const [least, most] = step.digits;
  for (let length = most; length >= least; length--) {
    const digits = path.slice(at, at + length);
    if (digits.length < length || ![...digits].every(isDigit)) continue;
    const rest = match(path, at + length, steps, next + 1, { ...found, [step.place]: Number(digits) });
    if (rest !== undefined) return rest;
  }
  return undefined;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isoOf(found: Found, calendar: string | undefined): string | undefined {
  let year = found["{year}"]!;
  let month = found["{month}"]!;
  let day = found["{day}"]!;
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (calendar === "persian" && year < 1700) {
    if (day > daysInPersianMonth(year, month)) return undefined;
    ({ year, month, day } = gregorianOfDay(dayOfPersian(year, month, day)));
  } else if (day > daysInGregorianMonth(year, month)) return undefined;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
