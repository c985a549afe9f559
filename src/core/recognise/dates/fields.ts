import type { Item, Match } from "./match.ts";

/** What one date, or one end of a range, says: the value of each class that its parts have, as the language file gives it. */
export interface Fields {
  readonly values: ReadonlyMap<string, string>;
  /** Some class came more than once, as in a list of days: no single value holds. */
  readonly repeated: boolean;
}

/** The fields of a match; `second` where it has two ends ("from 3 to 5 May"). */
export interface MatchFields {
  readonly first: Fields;
  readonly second: Fields | undefined;
}

/** What an end of a range that lacks it takes from the other: "from 3 to 5 May 2022" is all in May 2022. */
const SHARED = [
  "year",
  "yy",
  "month",
  "pmonth",
  "imonth",
  "unit",
  "part",
  "ampm",
  "decade",
  "relative",
  "zone",
  "quarternoun",
] as const;

/** Classes whose repetition says the same thing twice: "on Tuesday night at 10 p.m.". */
const HARMLESS: ReadonlySet<string> = new Set(["", "part", "ampm", "mod", "edge", "zone", "~suffix", "dir"]);

/** Classes that language files tell apart for their patterns' sake and that mean the same as another. */
const SAME_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    monthshort: "month",
    clearmonth: "month",
    may: "month",
    monthname: "month",
    pmonthshort: "pmonth",
    weekdayshort: "weekday",
    weekdaynight: "weekday",
    one: "unit",
    plainseason: "season",
    quartercode: "quarter",
    night: "part",
    fromnow: "ago",
    intime: "ago",
    unitword: "unit",
    monthno: "month",
    pastminutes: "minute",
    halfhour: "minute",
    minuteword: "minute",
    halfunit: "number",
    hhmm: "clock",
    nextday: "relative",
    levant: "month",
    weekdayafter: "weekday",
    everyday: "set",
    after: "dir",
    article: "number",
    partofday: "part",
    recentyear: "year",
    "~decade": "decade",
    relativeadjective: "relative",
    relativeadjectivenear: "relative",
    nextyear: "relative",
    agoafter: "ago",
    edgeinside: "edge",
    thisnear: "dir",
    hours: "part",
    edgebefore: "edge",
    modbefore: "mod",
    modafter: "mod",
    approx: "mod",
    other: "number",
    hourandhalf: "span",
    quarterhour: "span",
    offset: "zone",
    gmt: "zone",
    eventfest: "fest",
    event: "numdate",
    decades: "decade",
    offsetback: "zone",
    this: "dir",
    nightbefore: "weekday",
    maghreb: "month",
    centuryshort: "century",
    clearweekday: "weekday",
    first: "day",
    hourword: "hour",
    hundreds: "ordinal",
    "~century": "century",
    partadverb: "part",
    dotdate: "slashdate",
    length: "span",
    decadeword: "yy",
    decadewhole: "decade",
  }),
);

/** Sorts the parts of a match by class; the two ends of a range stand on the two sides of a class whose name starts with `to`. */
export function fieldsOf(match: Match): MatchFields {
  const split = match.items.findIndex(({ name }) => /^~?to/.test(name));
  const context = [...match.before, ...match.after];
  if (split < 0) return { first: collect([...match.items, ...context]), second: undefined };
  const first = collect([...match.items.slice(0, split), ...context]);
  const second = collect(match.items.slice(split + 1));
  return { first: share(first, second), second: share(second, first) };
}

function collect(items: readonly Item[]): Fields {
  const values = new Map<string, string>();
  let repeated = false;
  for (const { name: given, value: whole } of items) {
    const name = SAME_AS.get(given) ?? given;
    const [value, part] = name === "weekday" ? whole.split("T") : [whole];
    if (part !== undefined) values.set("part", part);
    // "Quarter to six" is of the hour before.
    if (given === "beforehour") values.set("minute", whole);
    if (given === "one") values.set("single", "1");
    if (given === "halves") values.set("number", String(Number(values.get("number")) + 0.5));
    if (given === "weekdaynight") values.set("part", "NI");
    // GMT+3: the second says by how much.
    if (name === "zone" && values.has(name)) values.set(name, value!);
    else if (values.has(name)) repeated ||= !HARMLESS.has(name) && values.get(name) !== value;
    else if (name !== "") values.set(name, value!);
  }
  return { values, repeated };
}

function share(fields: Fields, from: Fields): Fields {
  // A full date of numbers needs nothing, and a bare year is all there is to it.
  if (fields.values.has("numdate")) return fields;
  const values = new Map(fields.values);
  const hasMonth = ["month", "pmonth", "imonth"].some((name) => values.has(name));
  const isYear =
    !hasMonth && !values.has("day") && !values.has("number") && (values.has("year") || values.has("yy"));
  for (const name of SHARED) {
    const value = from.values.get(name);
    if (value === undefined || values.has(name)) continue;
    if (name.endsWith("month") && (hasMonth || isYear)) continue;
    if ((name === "year" || name === "yy") && (values.has("year") || values.has("yy"))) continue;
    values.set(name, value);
  }
  return { values, repeated: fields.repeated };
}
