import { compareSpans, overlaps } from "../text/span.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * The suggestions of several recognisers as one list in which no two overlap, in the order of compareSpans. Of two that
 * overlap the longer stays, since it has seen more of the phrase ("Tuesday night" over "Tuesday"); of two equally long
 * ones the one with the higher score, then the one that came first.
 */
export function mergeSuggestions(...lists: readonly (readonly Suggestion[])[]): readonly Suggestion[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return [];
  const only = filled[0];
  if (filled.length === 1 && only !== undefined) return only;
  const byWeight = filled.flat().sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
  const kept: Suggestion[] = [];
  for (const suggestion of byWeight) {
    if (!kept.some((other) => overlaps(other, suggestion))) kept.push(suggestion);
  }
  return kept.sort(compareSpans);
}
