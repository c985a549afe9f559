import type { Span } from "../text/span.ts";
import type { Insertion } from "../text/text-change.ts";
import { cutsAsBefore, findQuotes } from "./quote-search.ts";
import type { Remembered } from "./remembered.ts";

/** The least context, in code units, by which text put somewhere else is known to be what was deleted. */
const CARRIED_CONTEXT = 12;

/** What is left of an annotation: the span of it that was there before the insertions, nothing but what they put in its place, or no place. */
export type Remainder = Span | "replaced" | "lost";

/** What is left of an annotation at `span` of the new text, apart from insertions (in order) at its edges. */
export function remainderOf(span: Span, insertions: readonly Insertion[]): Remainder {
  let { start, end } = span;
  for (const insertion of insertions) {
    if (insertion.start <= start && insertion.end > start) start = insertion.end;
  }
  for (const insertion of insertions.toReversed()) {
    if (insertion.end >= end && insertion.start < end) end = insertion.start;
  }
  return start < end ? { start, end } : "replaced";
}

/** What brings an annotation back: the entry that tells how it was, and where it starts, in code units of the new text. */
export interface Return {
  readonly entry: Remembered;
  readonly start: number;
  /** The text is as it was then. */
  readonly exact: boolean;
}

/** The entries that a change may bring back, at a glance: most changes concern none. */
export function mayReturn(
  entries: readonly Remembered[],
  insertions: readonly Insertion[],
  newText: string,
): readonly Remembered[] {
  // The entries of one change share its text; it is compared once.
  let text: string | undefined;
  let same = false;
  return entries.filter((entry) => {
    if (entry.textBefore !== text) {
      text = entry.textBefore;
      same = text === newText;
    }
    return same || (!entry.returned && insertions.some((i) => touches(i, entry) || isLongEnough(i, entry)));
  });
}

/**
 * Which annotations a change brings back, by id. `entries` are in order of time; `placeOf` tells what is left of an
 * annotation, undefined for one that is no longer kept, which nothing brings back.
 * Where the text is as it was before, so is the annotation. Else it comes back at its place if its quote is there again
 * whole with its context on one side at least; or, when lost, elsewhere, if what was deleted was put there whole, or
 * enough of its context with it, and at one place only.
 */
export function findReturning(
  entries: readonly Remembered[],
  insertions: readonly Insertion[],
  newText: string,
  placeOf: (id: string) => Remainder | undefined,
): ReadonlyMap<string, Return> {
  const returning = new Map<string, Return>();
  const newestFirst = entries.toReversed().filter((entry) => placeOf(entry.id) !== undefined);
  for (const entry of newestFirst) {
    if (entry.textBefore !== newText || returning.has(entry.id)) continue;
    returning.set(entry.id, { entry, start: entry.was.start, exact: true });
  }
  const same = new Set(returning.keys());
  if (insertions.length === 0) return returning;
  // Undoing goes back through the states that an annotation went through, so what one entry brings back, the next may grow.
  const now = (id: string): Remainder => {
    const back = returning.get(id);
    return back ? { start: back.start, end: back.start + back.entry.quote.text.length } : placeOf(id)!;
  };
  const unsure: Remembered[] = [];
  for (const entry of newestFirst) {
    if (entry.returned || same.has(entry.id)) continue;
    const start = putBack(entry, insertions, newText, now(entry.id));
    if (start !== undefined) returning.set(entry.id, { entry, start, exact: false });
    else if (insertions.some((i) => touches(i, entry) || (now(entry.id) === "lost" && mayCarry(i, entry)))) {
      unsure.push(entry);
    }
  }
  if (unsure.length === 0) return returning;
  const places = placesAround(insertions, unsure, newText);
  for (const entry of unsure) {
    const starts = places.get(entry.quote.text) ?? [];
    const place = now(entry.id);
    const start =
      returnPlace(entry, starts, insertions, newText, place) ??
      (place === "lost" ? carriedPlace(entry, starts, insertions, newText) : undefined);
    if (start !== undefined) returning.set(entry.id, { entry, start, exact: false });
  }
  return returning;
}

/** Where the quotes of the entries stand in or across the insertions. */
function placesAround(
  insertions: readonly Insertion[],
  entries: readonly Remembered[],
  newText: string,
): ReadonlyMap<string, readonly number[]> {
  const quotes = new Set(entries.map((entry) => entry.quote.text));
  const longest = entries.reduce((length, entry) => Math.max(length, entry.quote.text.length), 0);
  const places = new Map<string, Set<number>>();
  for (const { start, end } of insertions) {
    for (const [quote, starts] of findQuotes(newText, quotes, {
      start: start - longest,
      end: end + longest,
    })) {
      const all = places.get(quote) ?? new Set();
      for (const at of starts) all.add(at);
      places.set(quote, all);
    }
  }
  return new Map([...places].map(([quote, starts]) => [quote, [...starts]]));
}

/** Whether the insertion is long enough for an annotation to have come with it. */
function mayCarry({ text }: Insertion, { quote }: Remembered): boolean {
  return text.length >= quote.text.length + CARRIED_CONTEXT;
}

/** Whether the insertion can hold all that was deleted, or the quote with enough context. */
function isLongEnough(insertion: Insertion, entry: Remembered): boolean {
  const { length } = insertion.text;
  return mayCarry(insertion, entry) || (length === entry.deleted.length && length > 0);
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Where the entry starts if one insertion is exactly what was deleted: at its place, or anywhere when it is lost. */
function putBack(
  entry: Remembered,
  insertions: readonly Insertion[],
  newText: string,
  now: Remainder,
): number | undefined {
  if (entry.deleted === "") return undefined;
  const here: number[] = [];
  const elsewhere: number[] = [];
  for (const insertion of insertions) {
    if (insertion.text !== entry.deleted) continue;
    const start = insertion.start + entry.offset;
    if (fits(entry, start, newText, now)) (touches(insertion, entry) ? here : elsewhere).push(start);
  }
  // Pasting part of a name that is still there must not move it.
  const starts = here.length > 0 || now !== "lost" ? here : elsewhere;
  return starts.find((start) => contextSides(entry, start, newText) === 2) ?? starts[0];
}

/** Whether the quote stands at `start` and holds what is left of the annotation. */
function fits(entry: Remembered, start: number, newText: string, now: Remainder): boolean {
  const { text } = entry.quote;
  if (start < 0 || !newText.startsWith(text, start)) return false;
  return typeof now === "string" || (start <= now.start && now.end <= start + text.length);
}

/** The one of `starts` in the entry's own place where the context on both sides, or else on one, is as it was. */
function returnPlace(
  entry: Remembered,
  starts: readonly number[],
  insertions: readonly Insertion[],
  newText: string,
  now: Remainder,
): number | undefined {
  const both: number[] = [];
  const one: number[] = [];
  for (const start of starts) {
    const end = start + entry.quote.text.length;
    if (start < entry.start || end > entry.end || !fits(entry, start, newText, now)) continue;
    // A quote that stood there all along is not what was missing.
    if (!insertions.some((i) => i.start < end && start < i.end)) continue;
    const sides = contextSides(entry, start, newText);
    // What was put in its place is the annotation now: part of a word in it is not the word come back.
    if (now === "replaced" && !cutsAsBefore(entry.quote, newText, start)) continue;
    if (sides > 0) (sides === 2 ? both : one).push(start);
  }
  if (both.length > 0) return both.length === 1 ? both[0] : undefined;
  return one.length === 1 ? one[0] : undefined;
}

/** On how many sides the context of the entry stands around its quote at `start`. */
function contextSides(entry: Remembered, start: number, newText: string): number {
  const { text, before, after } = entry.quote;
  const end = start + text.length;
  const left = before === "" ? start === 0 : newText.endsWith(before, start);
  const right = after === "" ? end === newText.length : newText.startsWith(after, end);
  return (left ? 1 : 0) + (right ? 1 : 0);
}

/** The one place inside an insertion where the quote stands in as much of its context as was inserted with it. */
function carriedPlace(
  entry: Remembered,
  starts: readonly number[],
  insertions: readonly Insertion[],
  newText: string,
): number | undefined {
  const { text, before, after } = entry.quote;
  let place: number | undefined;
  for (const start of starts) {
    const end = start + text.length;
    const insertion = insertions.find((i) => i.start <= start && end <= i.end);
    if (!insertion) continue;
    const left = Math.min(before.length, start - insertion.start);
    const right = Math.min(after.length, insertion.end - end);
    if (left + right < CARRIED_CONTEXT) continue;
    if (!newText.endsWith(before.slice(before.length - left), start)) continue;
    if (!newText.startsWith(after.slice(0, right), end)) continue;
    if (place !== undefined) return undefined;
    place = start;
  }
  return place;
}
