import { overlaps, type Span } from "../../../text/span.ts";
import type { Suggestion } from "../../suggestion.ts";
import { type DateContext, type RuleDate, readDate } from "../recognise.ts";

/** A span that a model takes for a date, before it has a value. Offsets are UTF-16 code units; `score` is a probability. */
export interface ScoredSpan extends Span {
  readonly label: string;
  readonly score: number;
}

/** What {@link fuse} needs to know beside the spans. */
export interface Fusion {
  readonly language: string;
  /** The id of the model, such as `el-dates-1`. */
  readonly model: string;
  /** Whether dates of the rules stand where the model finds none: see `ModelHeader.keepsRuleDates`. */
  readonly keepsRuleDates: boolean;
  /** The score, from 0 to 1, of a rule's date that stands although the model finds none. */
  readonly leastScore: number;
  readonly context: DateContext;
}

/**
 * The dates of a text (UTF-16 offsets), sorted and without overlaps: the spans of the model with the values that the rules
 * read of them. `spans` and `rules` are each sorted and without overlaps. A span that is a part of what the rules read as a
 * whole is widened to the whole where its value by itself would be another; a span that no rule reads has no value.
 */
export function fuse(
  text: string,
  spans: readonly ScoredSpan[],
  rules: readonly RuleDate[],
  fusion: Fusion,
): Suggestion[] {
  const dates: Suggestion[] = [];
  let next = 0;
  for (const span of spans) {
    while (next < rules.length && rules[next]!.suggestion.end <= span.start) next++;
    const touching: Suggestion[] = [];
    for (let i = next; i < rules.length && rules[i]!.suggestion.start < span.end; i++)
      touching.push(rules[i]!.suggestion);
    const date = dateOf(text, span, touching, fusion);
    const last = dates.at(-1);
    if (last !== undefined && overlaps(last, date)) {
      // Two parts of one whole.
      if (date.score > last.score) dates[dates.length - 1] = { ...last, score: date.score };
    } else dates.push(date);
  }
  return fusion.keepsRuleDates ? withRuleDates(dates, rules, fusion) : dates;
}

/** The dates with those of the rules that are sure and share no text with them. */
function withRuleDates(
  dates: readonly Suggestion[],
  rules: readonly RuleDate[],
  { model, leastScore, context }: Fusion,
): Suggestion[] {
  const all: Suggestion[] = [];
  let next = 0;
  for (const rule of rules) {
    const { suggestion } = rule;
    while (next < dates.length && dates[next]!.end <= suggestion.start) all.push(dates[next++]!);
    const isFree = next === dates.length || dates[next]!.start >= suggestion.end;
    if (isFree && isSure(rule, context)) all.push({ ...suggestion, score: leastScore, model });
  }
  all.push(...dates.slice(next));
  return all;
}

/** Whether a rule's date is one without the model's word: it has a value, and is no word for today, which may mean "nowadays". */
function isSure({ suggestion, parts }: RuleDate, { published }: DateContext): boolean {
  const { value } = suggestion;
  return value !== undefined && !(parts === "relative" && published?.slice(0, 10) === value);
}

/** The date that a span stands for, given the dates of the rules that share text with it. */
function dateOf(text: string, span: ScoredSpan, touching: readonly Suggestion[], fusion: Fusion): Suggestion {
  const { start, end, label, score } = span;
  const date: Suggestion = { start, end, label, score, model: fusion.model };
  const whole = touching.find((rule) => rule.start <= start && end <= rule.end);
  const isSame = whole?.start === start && whole.end === end;
  const read = isSame ? whole : readDate(text, span, fusion.language, fusion.context);
  if (whole !== undefined) {
    // "In 2010" and "2010" are the same year, but "27 May" is not the day of "27 May 1930".
    const isPartAsGood = read === undefined || read.value === whole.value;
    return isPartAsGood ? { ...whole, ...date } : { ...whole, score, model: fusion.model };
  }
  const time = read ?? joined(span, touching);
  return time === undefined ? { ...date, ...trimmed(text, span) } : { ...time, ...date };
}

/** What a date may begin with. */
const FIRST = /[\p{L}\p{N}]/u;
/** What it may end with. */
const LAST = /[\p{L}\p{N}\p{M}.]/u;

/** The span without the tokens of pictures and punctuation at its ends, which no rule vouches for; a full stop stays. */
function trimmed(text: string, { start, end }: Span): Span {
  const characters = Array.from(text.slice(start, end));
  let first = 0;
  while (first < characters.length - 1 && !FIRST.test(characters[first]!)) first++;
  let last = characters.length;
  while (last > first + 1 && !LAST.test(characters[last - 1]!)) last--;
  return {
    start: start + characters.slice(0, first).join("").length,
    end: start + characters.slice(0, last).join("").length,
  };
}

/** The time of day whose day stands beside it in the span, if the two make up the whole span. */
function joined(span: Span, parts: readonly Suggestion[]): Suggestion | undefined {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2) return undefined;
  if (first.start !== span.start || second.end !== span.end) return undefined;
  const [day, time] = first.timex === "TIME" ? [second, first] : [first, second];
  const isOnDay = day.value !== undefined && time.value?.startsWith(`${day.value}T`) === true;
  return time.timex === "TIME" && isOnDay ? time : undefined;
}
