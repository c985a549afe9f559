import type { Words } from "../language.ts";

/**
 * Patterns that hold in every language, over the classes that CLDR's words are baked into and the built-in classes of
 * digits. A language takes the groups that fit it.
 */

/** Words that every language has: the hyphen of a range, Universal Time. */
export const WORDS: Words = { todash: { to: "-" }, zone: { Z: "Z, UTC, GMT" } };

/** Days, months and years in figures and by name. */
export const ABSOLUTE: readonly string[] = [
  "<numdate>",
  "(<weekday>|<weekdayshort> .?) ,? <numdate>",
  "<numdate> (,|T)? <clock> (<zone>|<offset>)?",
  "<numdate> T <clock> <offsetback>",
  "<day> / <monthno> / <year>",
  "<day> . <monthno> . <year>",
  "<day> .? (<month>|<monthshort>) (,? <year>)?",
  "<day> .? <monthshort> . <year>?",
  "(<weekday>|<weekdayshort> .?) ,? <day> .? (<month>|<monthshort>) (,? <year>)?",
  "<month> <year>",
  "(<month>|<monthshort>) .? <day> , <year>",
  "<day> .? (<todash>|<to>) <day> .? <month> <year>?",
  "<day> .? <month> (<todash>|<to>) <day> .? <month> <year>?",
];

/** Years after a hyphen or a word that asks for one (class `asks`), and ranges of years. */
export const YEARS: readonly string[] = [
  "{<asks>} <year>",
  "<year> (<todash>|<to>) <year>",
  "<year> <todash> <yy>",
  "<yearspan>",
];

/** Han dates. */
export const HAN: readonly string[] = ["<year> 年 (<monthno> 月 (<day> 日)?)?", "<monthno> 月 (<day> 日)?"];

/** Weekdays alone; only for languages in which their names mean nothing else. */
export const WEEKDAYS: readonly string[] = ["<weekday>"];

/** Yesterday and its kin, "last year" and its kin. */
export const RELATIVE: readonly string[] = ["<relative>", "<relative> ,? <weekday>"];

/** "3 years ago" and "in 3 years", wherever the word that says which stands. */
export const COUNTED: readonly string[] = ["0.8: <number> <unit> <ago>", "0.8: <ago=-1> <number> <unit>"];

/** Clock times with a colon. */
export const CLOCK: readonly string[] = ["0.8: <clock> <ampm>?", "0.8: <hour> <ampm>"];
