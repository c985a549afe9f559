import type { Span } from "../text/span.ts";
import type { Annotation } from "./annotation.ts";
import { findQuotes } from "./quote-search.ts";
import { type Quote, quoteAt } from "./record.ts";
import type { Insertion, TextMapping } from "./text-change.ts";

/**
 * What an annotation was before a change of the text took some or all of it. The span is the place, in UTF-16 code units
 * of the text of now, where it would stand if the change were undone.
 */
export interface Remembered extends Span {
  readonly id: string;
  readonly quote: Quote;
  /** The pieces of a discontinuous annotation, from its start. */
  readonly fragments?: readonly Span[];
  /** All that the change deleted, if one change did it, and where in that the annotation started (may be negative). */
  readonly deleted: string;
  readonly offset: number;
}

/** How many older entries are kept; those of the newest change are kept however many they are. */
export const REMEMBERED_LIMIT = 10_000;

/** The least context, in code units, by which text put somewhere else is known to be what was deleted. */
const CARRIED_CONTEXT = 12;

/** What to remember of an annotation of `oldText` that the changes damage. */
export function remember(annotation: Annotation, mapping: TextMapping, oldText: string): Remembered {
  const change = mapping.firstDamage(annotation);
  const deleted = change ? oldText.slice(change.start, change.end) : "";
  const place = mapping.mapOpen(annotation);
  return {
    start: place.start,
    end: place.end,
    id: annotation.id,
    quote: quoteAt(oldText, annotation),
    deleted,
    offset: change ? annotation.start - change.start : 0,
    ...(annotation.fragments && {
      fragments: annotation.fragments.map((f) => ({
        start: f.start - annotation.start,
        end: f.end - annotation.start,
      })),
    }),
  };
}

/** The entries with their places mapped through the changes. */
export function mapRemembered(entries: readonly Remembered[], mapping: TextMapping): readonly Remembered[] {
  if (entries.length === 0 || mapping.isEmpty) return entries;
  const first = mapping.changes[0]!.start;
  return entries.map((entry) => (entry.end < first ? entry : { ...entry, ...mapping.mapOpen(entry) }));
}

/**
 * Which of the entries the insertions bring back: where each then starts, in code units of `newText`. `placeOf` tells
 * where an annotation is now: its span, "lost", or undefined for one that is no longer kept, which nothing brings back.
 * An annotation comes back at its place, if its quote is there again whole with its context on one side at least; or,
 * when lost, elsewhere, if what was deleted was put there whole, or enough of its context with it, and at one place only.
 */
export function findReturning(
  entries: readonly Remembered[],
  insertions: readonly Insertion[],
  newText: string,
  placeOf: (id: string) => Span | "lost" | undefined,
): ReadonlyMap<Remembered, number> {
  const returning = new Map<Remembered, number>();
  if (insertions.length === 0) return returning;
  const here = new Map<string, Span>();
  const unsure: Remembered[] = [];
  // Newest first: undoing goes back through the states that an annotation went through.
  for (const entry of entries.toReversed()) {
    const now = here.get(entry.id) ?? placeOf(entry.id);
    if (now === undefined) continue;
    const start = putBack(entry, insertions, newText, now);
    if (start === undefined) {
      if (insertions.some((i) => touches(i, entry) || (now === "lost" && mayCarry(i, entry))))
        unsure.push(entry);
      continue;
    }
    returning.set(entry, start);
    here.set(entry.id, { start, end: start + entry.quote.text.length });
  }
  if (unsure.length === 0) return returning;

  const longest = unsure.reduce((length, entry) => Math.max(length, entry.quote.text.length), 0);
  const quotes = new Set(unsure.map((entry) => entry.quote.text));
  const places = new Map<string, number[]>();
  let searchedTo = 0;
  for (const { start, end } of insertions) {
    const within = { start: Math.max(searchedTo, start - longest), end: end + longest };
    for (const [quote, starts] of findQuotes(newText, quotes, within)) {
      places.set(quote, [...(places.get(quote) ?? []), ...starts]);
    }
    searchedTo = Math.max(searchedTo, end + longest);
  }
  for (const entry of unsure) {
    const now = here.get(entry.id) ?? placeOf(entry.id)!;
    const start =
      returnPlace(entry, places.get(entry.quote.text) ?? [], newText, now) ??
      (now === "lost"
        ? carriedPlace(entry, places.get(entry.quote.text) ?? [], insertions, newText)
        : undefined);
    if (start === undefined) continue;
    returning.set(entry, start);
    here.set(entry.id, { start, end: start + entry.quote.text.length });
  }
  return returning;
}

/** Whether the insertion is long enough for an annotation to have come with it. */
function mayCarry({ text }: Insertion, { quote }: Remembered): boolean {
  return text.length >= quote.text.length + CARRIED_CONTEXT;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Where the entry starts if one insertion is exactly what was deleted: at its place, or anywhere when it is lost. */
function putBack(
  entry: Remembered,
  insertions: readonly Insertion[],
  newText: string,
  now: Span | "lost",
): number | undefined {
  if (entry.deleted === "") return undefined;
  let elsewhere: number | undefined;
  for (const insertion of insertions) {
    if (insertion.text !== entry.deleted) continue;
    const start = insertion.start + entry.offset;
    if (!fits(entry, start, newText, now)) continue;
    if (touches(insertion, entry)) return start;
    elsewhere ??= start;
  }
  // Pasting part of a name that is still there must not move it.
  return now === "lost" ? elsewhere : undefined;
}

/** Whether the quote stands at `start` and holds what is left of the annotation. */
function fits(entry: Remembered, start: number, newText: string, now: Span | "lost"): boolean {
  const { text } = entry.quote;
  if (start < 0 || !newText.startsWith(text, start)) return false;
  return now === "lost" || (start <= now.start && now.end <= start + text.length);
}

/** The one of `starts` in the entry's own place where the context on both sides, or else on one, is as it was. */
function returnPlace(
  entry: Remembered,
  starts: readonly number[],
  newText: string,
  now: Span | "lost",
): number | undefined {
  const { text, before, after } = entry.quote;
  const both: number[] = [];
  const one: number[] = [];
  for (const start of starts) {
    const end = start + text.length;
    if (start < entry.start || end > entry.end || !fits(entry, start, newText, now)) continue;
    const left = before === "" ? start === 0 : newText.endsWith(before, start);
    const right = after === "" ? end === newText.length : newText.startsWith(after, end);
    if (left && right) both.push(start);
    else if (left || right) one.push(start);
  }
  if (both.length > 0) return both.length === 1 ? both[0] : undefined;
  return one.length === 1 ? one[0] : undefined;
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
