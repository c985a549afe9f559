import { datePatterns } from "./bake-date-patterns.ts";
import { type CldrPackage, hasCldr, listCldr, readCldr } from "./cldr.ts";

/**
 * The languages whose date words are baked: all that CLDR has names of months and weekdays and a word for yesterday for,
 * by their codes without script or country.
 */
function bakedLanguages(): readonly string[] {
  const root = calendar("cldr-dates-full", "und", "gregorian");
  return listCldr("cldr-dates-full", "main").filter((language) => {
    if (!/^[a-z]{2,3}$/.test(language) || language === "und") return false;
    if (!hasCldr("cldr-dates-full", `main/${language}/dateFields.json`)) return false;
    const own = calendar("cldr-dates-full", language, "gregorian");
    const isOwn = (...path: readonly string[]): boolean => at(own, ...path) !== at(root, ...path);
    const month = ["months", "format", "wide", "1"] as const;
    return (
      isOwn("days", "format", "wide", "mon") &&
      !/^M0?1$/.test(String(at(own, ...month))) &&
      (language === "en" || yesterday(language) !== yesterday("en"))
    );
  });
}

function yesterday(language: string): unknown {
  return at(dateFields(language), "day", "relative-type--1");
}

/** Languages in whose texts months of the Solar Hijri calendar stand. */
const PERSIAN_CALENDAR: ReadonlySet<string> = new Set(["fa", "ar", "en"]);

type Names = Readonly<Record<string, string>>;
type Words = Record<string, Record<string, string>>;

const CONTEXTS = ["format", "stand-alone"] as const;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const UNITS = { day: "D", week: "W", month: "M", year: "Y", hour: "TH", minute: "TM", second: "TS" } as const;

/**
 * The date words of every baked language as JSON, one language a line: `order`, by class and value words as the data
 * files of languages have them (`src/core/recognise/dates/language.ts`), and CLDR's own patterns of dates as rules.
 */
export function bakeDates(): string {
  const lines = bakedLanguages().map(
    (language) => `${JSON.stringify(language)}: ${JSON.stringify(bakeLanguage(language))}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

interface Baked {
  readonly order: string;
  readonly words: Words;
  readonly rules: readonly string[];
}

function bakeLanguage(language: string): Baked {
  const gregorian = calendar("cldr-dates-full", language, "gregorian");
  const words: Words = {
    month: names(gregorian, "months", "wide"),
    monthshort: shorter(names(gregorian, "months", "abbreviated"), names(gregorian, "months", "wide")),
    weekday: byWeekday(names(gregorian, "days", "wide")),
    weekdayshort: shorter(
      byWeekday(names(gregorian, "days", "abbreviated")),
      byWeekday(names(gregorian, "days", "wide")),
    ),
    ampm: halves(gregorian),
    ...relatives(language),
  };
  if (PERSIAN_CALENDAR.has(language))
    words["pmonth"] = names(calendar("cldr-cal-persian-full", language, "persian"), "months", "wide");
  const rules = datePatterns(gregorian);
  return { order: orderOf(at(gregorian, "dateFormats", "short")), words, rules };
}

function at(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], node);
}

function calendar(name: CldrPackage, language: string, id: string): unknown {
  return at(readCldr(name, `main/${language}/ca-${id}.json`), "main", language, "dates", "calendars", id);
}

/** All forms of a name in both contexts, by its key. Forms that hold digits say nothing: those are read as numbers. */
function names(node: unknown, kind: string, width: string): Record<string, string> {
  const forms = CONTEXTS.map((context) => at(node, kind, context, width) as Names);
  return merge(forms, (form) => form.replace(/\.$/, ""));
}

function merge(all: readonly Names[], clean: (form: string) => string): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const key of Object.keys(all[0] ?? {})) {
    const forms = new Set(
      all.map((one) => clean(one[key]!)).filter((form) => form !== "" && !/[\d,]/.test(form)),
    );
    if (forms.size > 0) merged[key] = [...forms].join(", ");
  }
  return merged;
}

/** The abbreviations that are not the full names themselves: after those a full stop ends the sentence. */
function shorter(short: Names, full: Names): Record<string, string> {
  const kept = Object.entries(short).map(([key, forms]) => {
    const names = new Set(full[key]?.split(", "));
    return [
      key,
      forms
        .split(", ")
        .filter((form) => !names.has(form))
        .join(", "),
    ];
  });
  return Object.fromEntries(kept.filter(([, forms]) => forms !== ""));
}

function byWeekday(days: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    WEEKDAYS.flatMap((day, index) => (days[day] === undefined ? [] : [[String(index + 1), days[day]]])),
  );
}

function halves(node: unknown): Record<string, string> {
  const widths = ["wide", "abbreviated"].flatMap((width) =>
    CONTEXTS.map((context) => at(node, "dayPeriods", context, width) as Names),
  );
  const { am, pm } = merge(widths, (form) => form);
  return { ...(am === undefined ? {} : { AM: am }), ...(pm === undefined ? {} : { PM: pm }) };
}

function dateFields(language: string): unknown {
  const file = readCldr("cldr-dates-full", `main/${language}/dateFields.json`);
  return at(file, "main", language, "dates", "fields");
}

/** Words such as "yesterday" and "last year", and those of "in 3 years" and "3 years ago". */
function relatives(language: string): Words {
  const fields = dateFields(language);
  const relative: Record<string, string> = {};
  const unit: Record<string, string> = {};
  const ago: Record<string, Set<string>> = { "-1": new Set(), "1": new Set() };
  for (const [name, code] of Object.entries(UNITS)) {
    const forms = new Set<string>();
    for (const [key, value] of Object.entries(at(fields, name) as Record<string, unknown>)) {
      const step = /^relative-type-(-?\d)$/.exec(key)?.[1];
      if (step !== undefined && !code.startsWith("T"))
        relative[`${code}${step}`] = plain(String(value).toLowerCase());
      if (!key.startsWith("relativeTime-type-")) continue;
      const direction = key.endsWith("past") ? "-1" : "1";
      for (const pattern of Object.values(value as Names)) split(pattern, forms, ago[direction]!);
    }
    unit[code] = [...forms].join(", ");
  }
  const joined = Object.entries(ago).map(([direction, forms]) => [direction, [...forms].join(", ")]);
  return { relative: withoutDoubt(relative), unit, ago: Object.fromEntries(joined) };
}

/** A word without what CLDR explains in brackets behind it. */
function plain(word: string): string {
  return word.replace(/\([^)]*\)?/g, "").trim();
}

/** Hindi has one word for yesterday and tomorrow: such words get the code `X`, which no value is worked out from. */
function withoutDoubt(relative: Readonly<Record<string, string>>): Record<string, string> {
  const words = Object.values(relative);
  const isSure = (word: string): boolean => words.indexOf(word) === words.lastIndexOf(word);
  const sure = Object.entries(relative).filter(([, word]) => isSure(word));
  const doubtful = new Set(words.filter((word) => !isSure(word)));
  return { ...Object.fromEntries(sure), ...(doubtful.size > 0 ? { X: [...doubtful].join(", ") } : {}) };
}

/** Takes "vor {0} Tagen" and "{0} days ago" apart: the word after the number is the unit, the rest says which way. */
function split(pattern: string, units: Set<string>, directions: Set<string>): void {
  if (!pattern.includes("{0}") || /[()]/.test(pattern)) return;
  const [before, after] = pattern.split("{0}").map((part) => part.trim()) as [string, string];
  const [unit, ...rest] = after.includes(" ") ? after.split(" ") : takeIdeographs(after);
  if (!unit) return;
  units.add(unit);
  const direction = [before, rest.join(" ")].filter((part) => part !== "");
  if (direction.length === 1) directions.add(direction[0]!);
}

/** Han and Kana write "{0}年前" without a space; the last ideograph or two say which way. */
function takeIdeographs(after: string): readonly string[] {
  const parts = /^(\p{Script=Han}+?|\p{Script=Katakana}+)(前|后|後|以内)$/u.exec(after);
  return parts ? [parts[1]!, parts[2]!] : [after];
}

function orderOf(format: unknown): string {
  const letters = String(format)
    .replace(/[^dMy]/g, "")
    .replace(/(.)\1+/g, "$1");
  return letters.toLowerCase();
}
