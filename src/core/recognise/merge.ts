import { compareSpans, overlaps } from "../text/span.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * The suggestions of several recognisers as one list in which no two overlap, in the order of compareSpans. Of two that
 * overlap the longer stays, since it has seen more of the phrase ("Tuesday night" over "Tuesday"); of two equally long
 * ones the one with the higher score, then the one that begins first, then the one whose list came first.
 */
export function mergeSuggestions(...lists: readonly (readonly Suggestion[])[]): readonly Suggestion[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return [];
  const only = filled[0];
  if (filled.length === 1 && only !== undefined) return only;
  const sorted = filled.flat().sort(compareSpans);
  const kept: Suggestion[] = [];
  // What overlaps lies in one run: only within it are suggestions compared with each other.
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    let reach = sorted[from]!.end;
    for (to = from + 1; to < sorted.length && sorted[to]!.start < reach; to++)
      reach = Math.max(reach, sorted[to]!.end);
    for (const winner of winnersOf(sorted.slice(from, to))) kept.push(winner);
  }
  return kept;
}

function winnersOf(run: readonly Suggestion[]): readonly Suggestion[] {
  const byWeight = [...run].sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
  const kept: Suggestion[] = [];
  for (const suggestion of byWeight) {
    if (!kept.some((other) => overlaps(other, suggestion))) kept.push(suggestion);
  }
  return kept.sort(compareSpans);
}
