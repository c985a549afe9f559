import type { Span } from "../../../text/span.ts";
import { combine, hashText } from "../../names/hash.ts";
import type { TaggedName } from "../../names/tags.ts";
import { REACH } from "../../names/word-features.ts";
import type { TimexType } from "../../suggestion.ts";
import type { RuleDate } from "../recognise.ts";

/** Where in a rule's span a token stands; the low bits of {@link RuleMarks.codes}. */
const POSITION = { only: 1, first: 2, inner: 3, last: 4 } as const;
const POSITION_BITS = 3;

const TIMEX_NUMBER: Readonly<Record<TimexType, number>> = { DATE: 1, TIME: 2, DURATION: 3, SET: 4 };

/**
 * What the rules say of each token of a sentence. Both arrays have the tokens from index `REACH` on, with zeros before and
 * after; 0 is a token outside every rule's span.
 */
export interface RuleMarks {
  /** Label, TIMEX3 type and position in the span as one number. */
  readonly codes: Int32Array;
  /** A hash of the position in the span and of the classes of its parts, such as `day month year`. */
  readonly parts: Int32Array;
}

/** Memory for the marks of a sentence of up to `tokens` tokens. */
export function ruleMarkMemory(tokens: number): RuleMarks {
  return { codes: new Int32Array(tokens + 2 * REACH), parts: new Int32Array(tokens + 2 * REACH) };
}

/**
 * Writes what the rules found into `into`: a token belongs to the span that it shares a character with. `dates` and `tokens`
 * are sorted; `from` is the first of `dates` to look at. Returns the first that may reach into the tokens after these.
 */
export function markRules(
  dates: readonly RuleDate[],
  from: number,
  tokens: readonly Span[],
  into: RuleMarks,
): number {
  const { codes, parts } = into;
  codes.fill(0, 0, tokens.length + 2 * REACH);
  parts.fill(0, 0, tokens.length + 2 * REACH);
  let next = from;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    while (next < dates.length && dates[next]!.suggestion.end <= token.start) next++;
    const date = dates[next];
    if (date === undefined) break;
    const { suggestion } = date;
    if (suggestion.start >= token.end) {
      at++;
      continue;
    }
    const first = at;
    while (at < tokens.length && tokens[at]!.start < suggestion.end) at++;
    const kind = 2 * TIMEX_NUMBER[suggestion.timex ?? "DATE"] + (suggestion.label === "TIME" ? 1 : 0);
    const hash = hashText(date.parts);
    for (let i = first; i < at; i++) {
      const position = positionOf(i, first, at);
      codes[i + REACH] = (kind << POSITION_BITS) | position;
      parts[i + REACH] = combine(position, hash);
    }
  }
  return next;
}

/**
 * The spans of the rules among the tokens of `window`, counted from its start, with the number of their label in `labels`.
 */
export function ruleSpansIn(window: Span, { codes }: RuleMarks, labels: readonly string[]): TaggedName[] {
  const spans: TaggedName[] = [];
  let start = window.start;
  for (let i = window.start; i < window.end; i++) {
    const code = codes[i + REACH]!;
    const position = code & ((1 << POSITION_BITS) - 1);
    if (position === POSITION.only || position === POSITION.first) start = i;
    if (position !== POSITION.only && position !== POSITION.last) continue;
    const label = (code >> POSITION_BITS) & 1 ? "TIME" : "DATE";
    spans.push({ start: start - window.start, end: i + 1 - window.start, label: labels.indexOf(label) });
  }
  return spans;
}

function positionOf(at: number, first: number, end: number): number {
  if (end - first === 1) return POSITION.only;
  if (at === first) return POSITION.first;
  return at === end - 1 ? POSITION.last : POSITION.inner;
}
