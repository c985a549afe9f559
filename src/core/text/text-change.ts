import type { Span } from "./span.ts";

/**
 * One replacement in a text: the code units `[start, end)` of the old text gave way to `text`. All offsets of the changes
 * of one event are UTF-16 code units of the text before any of them; they do not overlap and may come in any order.
 */
export interface TextChange extends Span {
  readonly text: string;
}

/** A change as it stands in the new text: `text` lies at `[start, end)` there. */
export interface Insertion extends Span {
  readonly text: string;
}

/** Carries offsets of a text over to the text after the changes of one event. */
export class TextMapping {
  /** The changes, by start; of two at one place, the insertion first. */
  readonly changes: readonly TextChange[];
  /** By how much offsets behind the first n changes move, for every n. */
  readonly #shifts: readonly number[];

  constructor(changes: readonly TextChange[]) {
    const real = changes.filter((c) => c.end > c.start || c.text !== "");
    this.changes = real.length < 2 ? real : real.sort((a, b) => a.start - b.start || a.end - b.end);
    const shifts = [0];
    for (const c of this.changes) shifts.push(shifts.at(-1)! + c.text.length - (c.end - c.start));
    this.#shifts = shifts;
  }

  /** Whether nothing changes. */
  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** What the changes put into the new text, in order; deletions put nothing. */
  get insertions(): readonly Insertion[] {
    return this.changes.flatMap((c, i) => {
      const start = c.start + this.#shifts[i]!;
      return c.text === "" ? [] : [{ start, end: start + c.text.length, text: c.text }];
    });
  }

  /**
   * The same mapping with each replacement cut down to where its two sides differ: replacing a whole article by nearly the same
   * then moves what is in it, where the plain mapping would find all of it deleted.
   */
  narrowed(oldText: string): TextMapping {
    if (!this.changes.some((c) => c.end > c.start && c.text !== "")) return this;
    return new TextMapping(
      this.changes.flatMap((c) => {
        if (c.end === c.start || c.text === "") return c;
        return changeBetween(oldText.slice(c.start, c.end), c.text).map(({ start, end, text }) => ({
          start: start + c.start,
          end: end + c.start,
          text,
        }));
      }),
    );
  }

  /** Whether every change that deletes or replaces some of the span stays within it. */
  staysWithin(span: Span): boolean {
    for (let i = this.#countEndingBefore(span.start + 1); i < this.changes.length; i++) {
      const change = this.changes[i]!;
      if (change.start >= span.end) return true;
      if (change.end > change.start && (change.start < span.start || change.end > span.end)) return false;
    }
    return true;
  }

  /**
   * Where a span of the old text lies in the new one; undefined where all of it is deleted. What is typed at either edge
   * stays outside, what is put inside is inside, and what replaces a part or exactly the whole of it is inside too; where
   * a change reaches over an edge, what was deleted goes and what was put there stays outside.
   */
  mapSpan(span: Span): Span | undefined {
    const start = this.#mapStart(span.start);
    const end = this.#mapEnd(span.end);
    return start < end ? { start, end } : undefined;
  }

  /** Where a stretch (possibly empty) lies in the new text when all that is put at or across its edges counts as inside. */
  mapOpen(span: Span): Span {
    const first = this.#countEndingBefore(span.start);
    const opening = this.changes[first];
    const start = (opening && opening.start < span.start ? opening.start : span.start) + this.#shifts[first]!;
    const last = this.#countEndingBefore(span.end + 1);
    const closing = this.changes[last];
    const end = closing && closing.start <= span.end ? closing.start + closing.text.length : span.end;
    return { start, end: Math.max(start, end + this.#shifts[last]!) };
  }

  /** Whether a change deletes or replaces some of the span. */
  damages(span: Span): boolean {
    return this.firstDamage(span) !== undefined;
  }

  /** The first change that deletes or replaces some of the span. */
  firstDamage(span: Span): TextChange | undefined {
    for (let i = this.#countEndingBefore(span.start + 1); i < this.changes.length; i++) {
      const change = this.changes[i]!;
      if (change.start >= span.end) return undefined;
      if (change.end > change.start) return change;
    }
    return undefined;
  }

  /**
   * The list with every span mapped, without those that are gone. Elements that do not move are the same objects, and
   * where none moves, it is the same array. Elements among the changes, not before or behind them
   * all, are mapped by `mapItem`, which returns its argument for what does not move and undefined for what is gone.
   */
  mapList<T extends Span>(
    list: readonly T[],
    mapItem: (item: T) => T | undefined = (item) => moved(item, this.mapSpan(item)),
  ): readonly T[] {
    if (this.changes.length === 0) return list;
    const first = this.changes[0]!.start;
    const lastChange = this.changes.at(-1)!;
    const shift = this.#shifts.at(-1)!;
    const result: T[] = [];
    let same = true;
    for (const item of list) {
      let mapped: T | undefined = item;
      if (item.end > first) {
        if (item.start >= lastChange.end) {
          if (shift !== 0) mapped = shiftItem(item, shift);
        } else mapped = mapItem(item);
      }
      if (mapped !== item) same = false;
      if (mapped) result.push(mapped);
    }
    return same ? list : result;
  }

  #mapStart(offset: number): number {
    const before = this.#countEndingBefore(offset + 1);
    const next = this.changes[before];
    const shift = this.#shifts[before]!;
    return next && next.start < offset ? next.start + shift + next.text.length : offset + shift;
  }

  #mapEnd(offset: number): number {
    let before = this.#countEndingBefore(offset + 1);
    while (before > 0 && this.changes[before - 1]!.start === offset) before--;
    const next = this.changes[before];
    const shift = this.#shifts[before]!;
    return next && next.start < offset ? next.start + shift : offset + shift;
  }

  /** How many changes end before `offset`. */
  #countEndingBefore(offset: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.changes[middle]!.end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** `item` at `span`; itself where it is there already. */
function moved<T extends Span>(item: T, span: Span | undefined): T | undefined {
  return span && (span.start === item.start && span.end === item.end ? item : { ...item, ...span });
}

/** `item` moved by `shift` code units, its fragments with it. */
function shiftItem<T extends Span>(item: T, shift: number): T {
  const result = { ...item, start: item.start + shift, end: item.end + shift };
  const { fragments } = item as { readonly fragments?: readonly Span[] };
  if (!fragments) return result;
  return { ...result, fragments: fragments.map((f) => ({ start: f.start + shift, end: f.end + shift })) };
}

/** Where a span lies after the changes of one event; see {@link TextMapping.mapSpan}. */
export function mapSpan(span: Span, changes: readonly TextChange[]): Span | undefined {
  return new TextMapping(changes).mapSpan(span);
}

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = "";
  let at = 0;
  for (const change of new TextMapping(changes).changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** The change between two texts: one replacement without what they begin and end with in common; none if they are equal. */
export function changeBetween(oldText: string, newText: string): readonly TextChange[] {
  if (oldText === newText) return [];
  const limit = Math.min(oldText.length, newText.length);
  let start = 0;
  while (start < limit && oldText.charCodeAt(start) === newText.charCodeAt(start)) start++;
  let tail = 0;
  const rest = limit - start;
  while (
    tail < rest &&
    oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  // A change must not part the halves of a surrogate pair, else the spans beside it would be cut through one.
  if (start > 0 && isHigh(oldText.charCodeAt(start - 1))) start--;
  if (tail > 0 && isLow(oldText.charCodeAt(oldText.length - tail))) tail--;
  return [{ start, end: oldText.length - tail, text: newText.slice(start, newText.length - tail) }];
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
