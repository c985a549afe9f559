import { type Recognition, suggestionsOf } from "../recognise/pipeline.ts";
import type { Suggestion } from "../recognise/suggestion.ts";
import type { SectionKind } from "../text/sections/section.ts";
import type { Span } from "../text/span.ts";
import type { Layer } from "./layer.ts";

/** Which suggestions are wanted. */
export interface SuggestionChoice {
  /** Only those of paragraphs that touch it (UTF-16). */
  readonly range?: Span | undefined;
  /** Only those in sections of these kinds. */
  readonly kinds?: ReadonlySet<SectionKind> | undefined;
}

/**
 * The suggestions that still wait for a person: those that overlap no annotation and were not rejected with the same
 * span and label. In order, with offsets of the article (UTF-16).
 */
export function openSuggestions(
  recognition: Recognition,
  layer: Layer,
  { range, kinds }: SuggestionChoice = {},
): readonly Suggestion[] {
  const suggestions = suggestionsOf(recognition, range, kinds);
  const rejected = new Set(layer.rejected.map(keyOf));
  const { annotations } = layer;
  const open: Suggestion[] = [];
  // Sorted by start, but nested ones may end anywhere: the furthest end so far tells whether anything reaches here.
  let next = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const suggestion of suggestions) {
    for (; next < annotations.length && annotations[next]!.start < suggestion.end; next++) {
      reach = Math.max(reach, annotations[next]!.end);
    }
    if (reach <= suggestion.start && !rejected.has(keyOf(suggestion))) open.push(suggestion);
  }
  return open;
}

function keyOf({ start, end, label }: Span & { readonly label: string }): string {
  return `${start} ${end} ${label}`;
}
