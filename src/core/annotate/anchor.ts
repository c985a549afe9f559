import { CodePoints } from "../text/code-points.ts";
import type { Span } from "../text/span.ts";
import { cutsAsBefore, findQuotes } from "./quote-search.ts";
import type { AnnotationRecord, Quote } from "./record.ts";

/**
 * What became of an annotation on a text: it stands where it stood (`exact`), its quote stands elsewhere (`moved`), its
 * context stands around a text that differs (`changed`, for a person to confirm), or nothing is certain (`lost`).
 */
export type AnchorOutcome = "exact" | "moved" | "changed" | "lost";

/** Where an annotation was found, in UTF-16 code units of the text; no place when lost. */
export type Anchoring =
  | { readonly outcome: "exact" | "moved" | "changed"; readonly span: Span }
  | { readonly outcome: "lost" };

/** How much context must still stand next to a quote to tell it from others, in code units, both sides together. */
const ENOUGH_CONTEXT = 16;
/** How many times better than any other place a place with damaged context must be. */
const MARGIN = 2;
/** How much unbroken context, on each side, must stand around a quote that changed. */
const CHANGED_CONTEXT = 12;
/** How much of the longer of old and new quote may differ (edit distance in code units) in one that changed. */
const CHANGED_PART = 0.5;
/** Quotes longer than this are not compared when they changed: the comparison is quadratic. */
const LONGEST_CHANGED = 400;

const LOST: Anchoring = { outcome: "lost" };

/**
 * Finds records in a text, in the order of the list. A record is taken to be where its offsets say if quote and context
 * stand there. Else it is where its quote stands with its whole context, or with the whole context of one side, or with
 * at least 16 code units of it, twice as much as anywhere else, and as a whole word if it was one; else, where 12 code units of context on either side stand around
 * a text of which at least half is as it was (only for annotations without fragments). Each time at one place only, and
 * never where another record of the same label already is: a wrong place is worse than none.
 */
export function anchorAll(records: readonly AnnotationRecord[], text: string): readonly Anchoring[] {
  const points = new CodePoints(text);
  const result = new Array<Anchoring | undefined>(records.length);
  const taken = new Set<string>();
  const take = (i: number, record: AnnotationRecord, anchoring: Anchoring): void => {
    result[i] = anchoring;
    if (anchoring.outcome !== "lost") taken.add(claim(record, anchoring.span.start));
  };
  let open: number[] = [];
  for (const [i, record] of records.entries()) {
    const start = record.start <= points.length ? points.toOffset(record.start) : -1;
    if (start >= 0 && text.startsWith(record.text, start) && hasWholeContext(record, text, start)) {
      take(i, record, { outcome: "exact", span: spanAt(record, start) });
    } else open.push(i);
  }
  if (open.length === 0) return result as Anchoring[];

  const places = findQuotes(text, new Set(open.map((i) => records[i]!.text)));
  // The surest first, so that what is less sure cannot take their places.
  for (const find of [wholeContext, oneSide, mostContext]) {
    const found: (readonly [number, Anchoring])[] = [];
    for (const i of open) {
      const record = records[i]!;
      const free = (places.get(record.text) ?? []).filter((start) => !taken.has(claim(record, start)));
      const start = find(record, text, free);
      if (start === undefined) continue;
      const outcome = points.toCodePoint(start) === record.start ? "exact" : "moved";
      found.push([i, { outcome, span: spanAt(record, start) }]);
    }
    open = settle(found, records, open, take);
  }
  const contexts = findQuotes(text, new Set(open.map((i) => lastUnits(records[i]!.before))));
  const changed: (readonly [number, Anchoring])[] = [];
  for (const i of open) {
    const record = records[i]!;
    const span = changedPlace(record, text, contexts.get(lastUnits(record.before)) ?? []);
    if (span && !taken.has(claim(record, span.start))) changed.push([i, { outcome: "changed", span }]);
  }
  for (const i of settle(changed, records, open, take)) result[i] = LOST;
  return result as Anchoring[];
}

/** Takes the places found, save those that two records of one label lay claim to; returns what is still open. */
function settle(
  found: readonly (readonly [number, Anchoring])[],
  records: readonly AnnotationRecord[],
  open: readonly number[],
  take: (i: number, record: AnnotationRecord, anchoring: Anchoring) => void,
): number[] {
  const claims = new Map<string, number>();
  const claimOf = ([i, anchoring]: readonly [number, Anchoring]): string =>
    claim(records[i]!, anchoring.outcome === "lost" ? -1 : anchoring.span.start);
  for (const one of found) claims.set(claimOf(one), (claims.get(claimOf(one)) ?? 0) + 1);
  const settled = new Set<number>();
  for (const one of found) {
    if (claims.get(claimOf(one)) !== 1) continue;
    take(one[0], records[one[0]]!, one[1]);
    settled.add(one[0]);
  }
  return open.filter((i) => !settled.has(i));
}

function claim(record: AnnotationRecord, start: number): string {
  return `${start} ${record.text.length} ${record.label}`;
}

function spanAt(record: AnnotationRecord, start: number): Span {
  return { start, end: start + record.text.length };
}

/** The only one of `starts` that passes. */
function only(starts: readonly number[], passes: (start: number) => boolean): number | undefined {
  const passing = starts.filter(passes);
  return passing.length === 1 ? passing[0] : undefined;
}

function hasWholeContext(quote: Quote, text: string, start: number): boolean {
  return hasBefore(quote, text, start) && hasAfter(quote, text, start);
}

/** Whether the context before stands there; less than was asked for is kept only at the beginning of a text. */
function hasBefore({ before }: Quote, text: string, start: number): boolean {
  return text.endsWith(before, start) && (before !== "" || start === 0);
}

function hasAfter({ text: quote, after }: Quote, text: string, start: number): boolean {
  const end = start + quote.length;
  return text.startsWith(after, end) && (after !== "" || end === text.length);
}

function wholeContext(quote: Quote, text: string, starts: readonly number[]): number | undefined {
  return only(starts, (start) => hasWholeContext(quote, text, start));
}

function oneSide(quote: Quote, text: string, starts: readonly number[]): number | undefined {
  const side = (start: number): boolean =>
    (quote.before.length >= ENOUGH_CONTEXT && hasBefore(quote, text, start)) ||
    (quote.after.length >= ENOUGH_CONTEXT && hasAfter(quote, text, start));
  return only(
    starts.filter((start) => cutsAsBefore(quote, text, start)),
    side,
  );
}

function mostContext(quote: Quote, text: string, starts: readonly number[]): number | undefined {
  let best = 0;
  let second = 0;
  let place: number | undefined;
  for (const start of starts) {
    if (!cutsAsBefore(quote, text, start)) continue;
    const standing = contextBefore(quote, text, start) + contextAfter(quote, text, start);
    if (standing > best) {
      second = best;
      best = standing;
      place = start;
    } else if (standing > second) second = standing;
  }
  return best >= ENOUGH_CONTEXT && best >= MARGIN * second ? place : undefined;
}

/** How many code units of the context before stand directly before `start`. */
function contextBefore({ before }: Quote, text: string, start: number): number {
  let count = 0;
  while (
    count < before.length &&
    count < start &&
    before[before.length - 1 - count] === text[start - 1 - count]
  )
    count++;
  return count;
}

function contextAfter({ text: quote, after }: Quote, text: string, start: number): number {
  const end = start + quote.length;
  let count = 0;
  while (count < after.length && end + count < text.length && after[count] === text[end + count]) count++;
  return count;
}

function lastUnits(before: string): string {
  return before.length < CHANGED_CONTEXT ? "" : before.slice(-CHANGED_CONTEXT);
}

/** The only place where the nearest context on both sides stands around a text that is like the quote. */
function changedPlace(record: AnnotationRecord, text: string, befores: readonly number[]): Span | undefined {
  const quote = record.text;
  if (record.fragments || quote.length > LONGEST_CHANGED || record.after.length < CHANGED_CONTEXT)
    return undefined;
  const after = record.after.slice(0, CHANGED_CONTEXT);
  let place: Span | undefined;
  for (const before of befores) {
    const start = before + CHANGED_CONTEXT;
    const end = text.slice(0, start + 2 * quote.length + CHANGED_CONTEXT).indexOf(after, start);
    if (end <= start) continue;
    const longer = Math.max(quote.length, end - start);
    if (editDistance(quote, text.slice(start, end)) > CHANGED_PART * longer) continue;
    if (place) return undefined;
    place = { start, end };
  }
  return place;
}

/** The least number of code units to insert, delete or replace that makes `b` of `a` (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
