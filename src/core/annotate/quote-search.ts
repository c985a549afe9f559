import type { Span } from "../text/span.ts";
import type { Quote } from "./record.ts";

/**
 * Every place where each of the quotes stands in `text`, overlapping ones too: start offsets in UTF-16 code units,
 * ascending. One pass over the text however many quotes there are. `within` bounds the search. Empty quotes are nowhere.
 */
export function findQuotes(
  text: string,
  quotes: Iterable<string>,
  within: Span = { start: 0, end: text.length },
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  // Quotes by their first two code units; those of one unit, by that unit.
  const single = new Map<number, string>();
  const byStart = new Map<number, string[]>();
  const starts = new Uint8Array(65536);
  for (const quote of quotes) {
    if (quote === "" || found.has(quote)) continue;
    found.set(quote, []);
    const first = quote.charCodeAt(0);
    starts[first] = 1;
    if (quote.length === 1) single.set(first, quote);
    else {
      const key = first * 65536 + quote.charCodeAt(1);
      const group = byStart.get(key);
      if (group) group.push(quote);
      else byStart.set(key, [quote]);
    }
  }
  const end = Math.min(within.end, text.length);
  for (let i = Math.max(0, within.start); i < end; i++) {
    const first = text.charCodeAt(i);
    if (starts[first] === 0) continue;
    const one = single.get(first);
    if (one) found.get(one)!.push(i);
    const group = byStart.get(first * 65536 + text.charCodeAt(i + 1));
    if (!group) continue;
    for (const quote of group) {
      if (i + quote.length <= end && text.startsWith(quote, i)) found.get(quote)!.push(i);
    }
  }
  return found;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether the quote at `start` begins and ends within a word only where it did so before: "Paris" is not in "Parisian". */
export function cutsAsBefore({ text: quote, before, after }: Quote, text: string, start: number): boolean {
  const end = start + quote.length;
  const cuts = (left: string | undefined, right: string | undefined): boolean =>
    IN_WORD.test(left ?? "") && IN_WORD.test(right ?? "");
  return (
    cuts(text[start - 1], quote[0]) === cuts(before.at(-1), quote[0]) &&
    cuts(quote.at(-1), text[end]) === cuts(quote.at(-1), after[0])
  );
}
