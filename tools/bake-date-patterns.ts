import { atomsOf } from "../src/core/recognise/dates/atoms.ts";

/** CLDR's skeletons of the patterns that are baked besides the full, long and medium ones: what leaves out a part. */
const SKELETONS = ["yMMMM", "MMMMd", "MMMMEd"] as const;

/** What the letters of CLDR's patterns (Unicode Technical Standard 35, part 4, "Date Field Symbol Table") stand for. */
const FIELDS: Readonly<Record<string, string>> = {
  y: "<year>",
  d: "<day>",
  M: "<monthno>",
  L: "<monthno>",
  E: "<weekday>",
  c: "<weekday>",
};

/**
 * The ways in which a language writes dates with the names of months, as rules of the date recogniser, from its Gregorian
 * calendar in CLDR: `d 'de' MMMM 'de' y` gives `<day> de <month> de <year>`.
 */
export function datePatterns(gregorian: unknown): readonly string[] {
  const formats = at(gregorian, "dateFormats") as Readonly<Record<string, unknown>>;
  const available = at(gregorian, "dateTimeFormats", "availableFormats") as Readonly<Record<string, unknown>>;
  const patterns = [
    ...["full", "long", "medium"].map((length) => formats[length]),
    ...SKELETONS.map((skeleton) => available[skeleton]),
  ];
  const month = monthPattern(at(gregorian, "months", "format", "wide") as Readonly<Record<string, string>>);
  const rules = patterns.flatMap((pattern) => (typeof pattern === "string" ? [ruleOf(pattern, month)] : []));
  return [...new Set(rules.filter((rule) => rule !== undefined))];
}

function at(node: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], node);
}

/** How the months are named; where that is a number with a word beside it ("tháng 8"), a pattern for those. */
function monthPattern(names: Readonly<Record<string, string>>): string {
  const numbered = Object.entries(names).map(([number, name]) => {
    const parts = name.split(new RegExp(`(?<!\\d)0?${number}(?!\\d)`));
    return parts.length === 2 ? parts.map(literals).join(" <monthno> ").trim() : undefined;
  });
  const same = numbered[0] !== undefined && new Set(numbered).size === 1;
  return same ? `(${numbered[0]})` : "(<month>|<monthshort> .?)";
}

/** A rule for a pattern of CLDR; undefined where the pattern holds what no rule can say or names no month. */
function ruleOf(pattern: string, month: string): string | undefined {
  if (!/[ML]/.test(pattern) || /[()?|<>]/.test(pattern)) return undefined;
  const parts = pattern.match(/'[^']*'|([a-zA-Z])\1*|[^a-zA-Z']+/g) ?? [];
  const words = parts.map((part) => {
    if (part.startsWith("'")) return literals(part.slice(1, -1));
    if (!/^[a-zA-Z]/.test(part)) return literals(part);
    if (part.startsWith("G")) return "";
    return part.length > 2 && /^[ML]/.test(part) ? month : FIELDS[part[0]!];
  });
  if (words.some((word) => word === undefined)) return undefined;
  return words.join(" ").replace(/\s+/g, " ").replace(/ \.$/, "").trim();
}

/** The words and signs of a text, one by one, as rules write them. Commas may be left out. */
function literals(text: string): string {
  const { count, starts, ends } = atomsOf(text);
  const words = Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
  return words.map((word) => (/^[,،、]$/.test(word) ? `${word}?` : word)).join(" ");
}
