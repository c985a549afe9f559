import type { Span } from "../../text/span.ts";
import { forEachToken } from "../../text/tokens.ts";
import type { Suggestion } from "../suggestion.ts";
import { atomsOf } from "./atoms.ts";
import { dayOfIso } from "./iso.ts";
import type { CompiledLanguage } from "./language.ts";
import { compiledLanguage } from "./languages.ts";
import { type Match, matchDates, matchSpan } from "./match.ts";
import { withNeighbours } from "./neighbours.ts";
import type { NumericOrder } from "./numeric-order.ts";
import { resolve } from "./resolve.ts";
import { TenseReader } from "./tense.ts";
import { placeZones } from "./zone.ts";

/** What is known of the article that a paragraph stands in. */
export interface DateContext {
  /** When it was published: ISO 8601, of which the first ten characters (`2022-08-16`) count. */
  readonly published?: string;
  /** The calendar of its years and months where the corpus names it: `gregorian` or `persian`. */
  readonly calendar?: string;
  /** What comes first in its dates in figures, where the article tells: see {@link numericOrderOf}. */
  readonly order?: NumericOrder | undefined;
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
  const compiled = compiledLanguage(language, context.calendar, context.order);
  const atoms = atomsOf(text);
  const { matches } = matchDates(atoms, compiled);
  if (matches.length === 0) return [];
  const published = dayOfIso(context.published);
  const whole = wholeTokens(text, language, matches);
  const tenses = new TenseReader(atoms, compiled);
  const found = whole.map((match) => ({
    suggestion: suggestionOf(match, tenses, compiled, published),
    parts: partsOf(match),
  }));
  return completed(text, found, published);
}

/** The dates with the days of their neighbours and the zones of their places. */
function completed(text: string, found: readonly RuleDate[], published: number | undefined): RuleDate[] {
  return withNeighbours(text, found, published).map(({ suggestion, parts }) => ({
    suggestion: suggestion.value?.includes("[")
      ? { ...suggestion, value: placeZones(suggestion.value) }
      : suggestion,
    parts,
  }));
}

/** How much of the text around a span is looked at when the span itself is read again, in code units to each side. */
const AROUND = 80;

/**
 * What the rules read when told that a date covers exactly `span` of the text; undefined where no rule does. Everything else
 * is as in {@link recogniseDates}.
 */
export function readDate(
  text: string,
  span: Span,
  language: string,
  context: DateContext,
): Suggestion | undefined {
  const compiled = compiledLanguage(language, context.calendar, context.order);
  const from = span.start <= AROUND ? 0 : Math.max(0, text.lastIndexOf(" ", span.start - AROUND));
  const space = text.indexOf(" ", span.end + AROUND);
  const near = text.slice(from, space < 0 ? text.length : space);
  const atoms = atomsOf(near);
  const match = matchSpan(atoms, span.start - from, span.end - from, compiled);
  if (match === undefined) return undefined;
  const published = dayOfIso(context.published);
  const tenses = new TenseReader(atoms, compiled);
  const found = { suggestion: suggestionOf(match, tenses, compiled, published), parts: partsOf(match) };
  const { suggestion } = completed(near, [found], published)[0]!;
  return { ...suggestion, start: span.start, end: span.end };
}

function suggestionOf(
  match: Match,
  tenses: TenseReader,
  compiled: CompiledLanguage,
  published: number | undefined,
): Suggestion {
  const { label, time } = resolve(match, {
    data: compiled.data,
    published,
    tense: () => tenses.around(match.start, match.end),
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
