import type { Span } from "../../text/span.ts";

/*
 * IOB2 tags as small integers: 0 is O; label k of a model has 2k + 1 for its first token and 2k + 2 for the others.
 */

/** The tag of a token outside every name. */
export const OUTSIDE = 0;

/** How many tags `labels` labels have. */
export function tagCount(labels: number): number {
  return 2 * labels + 1;
}

/** The tag of the first token of a name with label number `label`. */
export function beginTag(label: number): number {
  return 2 * label + 1;
}

/** Whether `tag` begins a name. */
export function isBegin(tag: number): boolean {
  return (tag & 1) === 1;
}

/** Whether IOB2 lets `next` follow `previous`: a name goes on only from its own label. Before a sentence stands O. */
export function mayFollow(previous: number, next: number): boolean {
  if (next === OUTSIDE || isBegin(next)) return true;
  return previous === next || previous === next - 1;
}

/** A name as the decoder sees it: tokens `[start, end)` of a sentence and the number of its label. */
export interface TaggedName extends Span {
  readonly label: number;
}

/** The names of a valid IOB2 sequence; `count` tags of `tags` are read. Offsets are token positions. */
export function namesOfTags(tags: ArrayLike<number>, count: number = tags.length): TaggedName[] {
  const names: TaggedName[] = [];
  let i = 0;
  while (i < count) {
    const tag = tags[i]!;
    if (!isBegin(tag)) {
      i++;
      continue;
    }
    const start = i++;
    while (i < count && tags[i] === tag + 1) i++;
    names.push({ start, end: i, label: (tag - 1) >> 1 });
  }
  return names;
}
