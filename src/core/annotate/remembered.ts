import type { Span } from "../text/span.ts";
import type { TextChange, TextMapping } from "../text/text-change.ts";
import type { Annotation } from "./annotation.ts";
import { detachedQuote, type Quote, quoteAt } from "./record.ts";

/**
 * What an annotation was before a change of the text took some or all of it. The span is the place, in UTF-16 code units
 * of the text of now, where it would stand if the change were undone.
 */
export interface Remembered extends Span {
  readonly id: string;
  readonly quote: Quote;
  /** The pieces of a discontinuous annotation, from its start. */
  readonly fragments?: readonly Span[];
  /** Where it was, in the text before the change. */
  readonly was: Span;
  /** That text itself, as long as there is room for it: when the article reads so again, everything is as it was. */
  readonly textBefore: string | undefined;
  /** It is whole, or has been brought back since: only the very same text does it again. */
  readonly returned: boolean;
  /** All that the change deleted, if one change did it, and where in that the annotation started (may be negative). */
  readonly deleted: string;
  readonly offset: number;
}

/** How long the texts that are kept may be together, in code units. */
const KEPT_TEXT_LIMIT = 8_000_000;

/** A deletion longer than this, in code units, is forgotten together with the text it was in. */
const LONG_DELETION = 10_000;

/** How many older entries are kept; those of the newest change are kept however many they are. */
const REMEMBERED_LIMIT = 10_000;

/**
 * What to remember of an annotation of `oldText` that the changes damage. `whole`: it is there all the same, as what replaced
 * its surroundings holds it too. `deletedBy` gives what a change deletes, detached from the text.
 */
export function remember(
  annotation: Annotation,
  mapping: TextMapping,
  oldText: string,
  whole: boolean,
  deletedBy: (change: TextChange) => string,
): Remembered {
  const change = mapping.firstDamage(annotation);
  const place = mapping.mapOpen(annotation);
  return {
    start: place.start,
    end: place.end,
    id: annotation.id,
    quote: detachedQuote(quoteAt(oldText, annotation)),
    was: { start: annotation.start, end: annotation.end },
    textBefore: oldText,
    returned: whole,
    deleted: change ? deletedBy(change) : "",
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
  // The place of what only the very same text brings back says nothing any more.
  return entries.map((entry) =>
    entry.returned || entry.end < first ? entry : { ...entry, ...mapping.mapOpen(entry) },
  );
}

/** Both lists, the older entries and texts cut down to what there is room for. */
export function joinRemembered(
  older: readonly Remembered[],
  newer: readonly Remembered[],
): readonly Remembered[] {
  if (newer.length === 0) return older;
  const joined = [...older.slice(-REMEMBERED_LIMIT), ...newer];
  let room = KEPT_TEXT_LIMIT;
  let last: string | undefined;
  for (let i = joined.length - 1; i >= 0; i--) {
    const entry = joined[i]!;
    if (entry.textBefore === undefined) break;
    if (entry.textBefore !== last) room -= entry.textBefore.length;
    last = entry.textBefore;
    if (room >= 0) continue;
    const deleted = entry.deleted.length > LONG_DELETION ? "" : entry.deleted;
    joined[i] = { ...entry, textBefore: undefined, deleted };
  }
  return joined;
}
