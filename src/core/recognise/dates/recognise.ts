import { forEachToken } from "../../text/tokens.ts";
import type { Suggestion } from "../suggestion.ts";
import { atomsOf } from "./atoms.ts";
import { dayOfGregorian, daysInGregorianMonth } from "./calendar.ts";
import { onDay, UNKNOWN_DAY } from "./clock.ts";
import { type CompiledLanguage, isFolded } from "./language.ts";
import { compiledLanguage } from "./languages.ts";
import { type Match, matchDates } from "./match.ts";
import { resolve } from "./resolve.ts";

/** What is known of the article that a paragraph stands in. */
export interface DateContext {
  /** When it was published: ISO 8601, of which the first ten characters (`2022-08-16`) count. */
  readonly published?: string;
  /** The calendar of its years and months where the corpus names it: `gregorian` or `persian`. */
  readonly calendar?: string;
}

/** A date that the rules found, and what it was read from. */
export interface RuleDate {
  readonly suggestion: Suggestion;
  /** The classes of its parts in order, such as `day month year`: see `languages/README.md`. */
  readonly parts: string;
}

/**
 * Finds the dates, times, durations and frequencies of one paragraph. `language` is a BCP 47 code; in a language that
 * has no data only dates in numbers are found. Offsets are UTF-16 code units of `text`; sorted, without overlaps.
 * Linear in the length of the text. A publication date that is not a date counts as unknown.
 */
export function recogniseDates(text: string, language: string, context: DateContext): Suggestion[] {
  return datesByRules(text, language, context).map(({ suggestion }) => suggestion);
}

/** What {@link recogniseDates} finds, each with the parts it was read from. */
export function datesByRules(text: string, language: string, context: DateContext): RuleDate[] {
  const compiled = compiledLanguage(language, context.calendar);
  const { matches } = matchDates(text, compiled);
  if (matches.length === 0) return [];
  const published = dayOfIso(context.published);
  const whole = wholeTokens(text, language, matches);
  const found = whole.map((match) => suggestionOf(text, match, compiled, published));
  return placeTimes(text, found, published).map((suggestion, index) => ({
    suggestion,
    parts: partsOf(whole[index]!),
  }));
}

function suggestionOf(
  text: string,
  match: Match,
  compiled: CompiledLanguage,
  published: number | undefined,
): Suggestion {
  const { label, time } = resolve(match, {
    data: compiled.data,
    published,
    isFuture: () => speaksOfFuture(text, match.start, match.end, compiled),
  });
  return { start: match.start, end: match.end, label, score: match.rule.score, model: "dates", ...time };
}

function partsOf({ items }: Match): string {
  return items
    .map(({ name }) => name)
    .filter((name) => name !== "")
    .join(" ");
}

const SPACE = 0x20;

/** The matches that do not begin or end inside a token; matches are in order. Only the text around them is looked at. */
function wholeTokens(text: string, language: string, matches: readonly Match[]): Match[] {
  const cut = new Set<Match>();
  let next = 0;
  for (let settled = 0; next < matches.length; ) {
    let from = matches[next]!.start;
    while (from > settled && text.charCodeAt(from - 1) !== SPACE) from--;
    // No token crosses a space, but the character behind it may decide where the token before it ends.
    const space = text.indexOf(" ", matches[next]!.end);
    settled = space < 0 ? text.length : space;
    forEachToken(text, from, Math.min(settled + 2, text.length), language, (start, end) => {
      while (next < matches.length && matches[next]!.end <= start) next++;
      // A match may end and the next one begin in the same token.
      for (let at = next; at < matches.length && matches[at]!.start < end; at++) {
        const match = matches[at]!;
        if ((start < match.start && match.start < end) || (start < match.end && match.end < end))
          cut.add(match);
      }
    });
    while (next < matches.length && matches[next]!.end <= settled) next++;
  }
  return matches.filter((match) => !cut.has(match));
}

/** The day number of an ISO 8601 date; undefined where it is none. */
export function dayOfIso(date: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "");
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInGregorianMonth(year, month)) return undefined;
  return dayOfGregorian(year, month, day);
}

/** How far a sentence is looked through for words of the future, in code units to each side. */
const REACH = 120;
const SENTENCE_END = /[.!?;؟。！？\n]\s/;

/**
 * Whether the sentence around a span speaks of what is to come: a word such as "will" stands before it, or behind it in
 * languages whose verb does.
 */
function speaksOfFuture(text: string, start: number, end: number, language: CompiledLanguage): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).split(SENTENCE_END);
  const after = text.slice(end, end + REACH).split(SENTENCE_END);
  return holds(before.at(-1)!, "future", language) || holds(after[0]!, "futureafter", language);
}

/** Whether a word of that class stands in the text. */
function holds(text: string, name: string, language: CompiledLanguage): boolean {
  const atoms = atomsOf(text);
  return atoms.hashes.some((hash, index) =>
    language.entries
      .get(hash)
      ?.some(
        ({ folded, edges }) => edges.some((edge) => edge.name === name) && isFolded(atoms, index, folded),
      ),
  );
}

/** A time and the day it belongs to stand at most this far apart, in code units. */
const NEAR = 25;

/** Puts times of day without a day on the day that stands beside them, else on that of publication. */
function placeTimes(text: string, found: readonly Suggestion[], published: number | undefined): Suggestion[] {
  return found.map((suggestion, index) => {
    const { value, timex } = suggestion;
    if (timex !== "TIME" || !value?.startsWith(UNKNOWN_DAY)) return suggestion;
    const beside = [found[index - 1], found[index + 1]].find(
      (other) =>
        other !== undefined &&
        other.timex === "DATE" &&
        isDay(other.value) &&
        isNear(text, other, suggestion),
    );
    const day = dayOfIso(beside?.value) ?? published;
    return day === undefined ? suggestion : { ...suggestion, value: onDay(value, day) };
  });
}

function isDay(value: string | undefined): boolean {
  return value !== undefined && value.length === 10 && dayOfIso(value) !== undefined;
}

function isNear(text: string, a: Suggestion, b: Suggestion): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return between.length <= NEAR && !SENTENCE_END.test(between);
}
