import { compareSpans, type Span } from "../text/span.ts";
import type { LabelledSpan } from "./span-scores.ts";

/**
 * What became of a span of the gold standard, of a predicted one, or of two that belong together: `right` is the same
 * span with the same label, `label` the same span with another label, `boundary` an overlap with the same label,
 * `both` an overlap with another label, `missed` gold that nothing predicted belongs to, `spurious` the reverse. They are the
 * categories of MUC-5 (Chinchor and Sundheim 1993), partial matches told apart by their labels.
 */
export type SpanMatch =
  | {
      readonly kind: "right" | "label" | "boundary" | "both";
      readonly gold: LabelledSpan;
      readonly predicted: LabelledSpan;
    }
  | { readonly kind: "missed"; readonly gold: LabelledSpan }
  | { readonly kind: "spurious"; readonly predicted: LabelledSpan };

/**
 * Pairs the gold spans of a text with the predicted ones, each span at most once: first those equal in span and label, then those
 * equal in span, then those that overlap, the largest overlap first. Offsets of both lists are in the same unit; their
 * order does not matter. The matches come in the order of compareSpans of their gold span, else of their predicted one.
 */
export function matchSpans(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
): readonly SpanMatch[] {
  const matches: SpanMatch[] = [];
  const exact = pairEqual(gold, predicted, ({ start, end, label }) => `${start} ${end} ${label}`);
  for (const [goldSpan, found] of exact.pairs)
    matches.push({ kind: "right", gold: goldSpan, predicted: found });
  const relabelled = pairEqual(exact.gold, exact.predicted, ({ start, end }) => `${start} ${end}`);
  for (const [goldSpan, found] of relabelled.pairs)
    matches.push({ kind: "label", gold: goldSpan, predicted: found });
  const partial = pairOverlapping(relabelled.gold, relabelled.predicted);
  for (const [goldSpan, found] of partial.pairs) {
    const kind = goldSpan.label === found.label ? "boundary" : "both";
    matches.push({ kind, gold: goldSpan, predicted: found });
  }
  for (const goldSpan of partial.gold) matches.push({ kind: "missed", gold: goldSpan });
  for (const found of partial.predicted) matches.push({ kind: "spurious", predicted: found });
  return matches.sort((a, b) => compareSpans(placeOf(a), placeOf(b)));
}

interface Pairing {
  readonly pairs: readonly (readonly [gold: LabelledSpan, predicted: LabelledSpan])[];
  /** The gold spans that stayed alone. */
  readonly gold: readonly LabelledSpan[];
  /** The predicted spans that stayed alone. */
  readonly predicted: readonly LabelledSpan[];
}

function pairEqual(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  keyOf: (span: LabelledSpan) => string,
): Pairing {
  const open = new Map<string, LabelledSpan[]>();
  for (const span of gold) {
    const same = open.get(keyOf(span));
    if (same === undefined) open.set(keyOf(span), [span]);
    else same.push(span);
  }
  const pairs: [LabelledSpan, LabelledSpan][] = [];
  const alone: LabelledSpan[] = [];
  for (const span of predicted) {
    const match = open.get(keyOf(span))?.shift();
    if (match === undefined) alone.push(span);
    else pairs.push([match, span]);
  }
  return { pairs, gold: [...open.values()].flat(), predicted: alone };
}

function pairOverlapping(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): Pairing {
  const sortedGold = [...gold].sort(compareSpans);
  const sortedPredicted = [...predicted].sort(compareSpans);
  const candidates: {
    readonly gold: LabelledSpan;
    readonly predicted: LabelledSpan;
    readonly shared: number;
  }[] = [];
  let first = 0;
  // No predicted span up to here ends behind where later gold spans start: nested ones may, so the furthest end counts.
  let reach = Number.NEGATIVE_INFINITY;
  for (const goldSpan of sortedGold) {
    while (first < sortedPredicted.length && Math.max(reach, sortedPredicted[first]!.end) <= goldSpan.start) {
      reach = Math.max(reach, sortedPredicted[first]!.end);
      first++;
    }
    for (let i = first; i < sortedPredicted.length && sortedPredicted[i]!.start < goldSpan.end; i++) {
      const found = sortedPredicted[i]!;
      const shared = Math.min(goldSpan.end, found.end) - Math.max(goldSpan.start, found.start);
      if (shared > 0) candidates.push({ gold: goldSpan, predicted: found, shared });
    }
  }
  candidates.sort((a, b) => b.shared - a.shared);
  const taken = new Set<LabelledSpan>();
  const pairs: [LabelledSpan, LabelledSpan][] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.gold) || taken.has(candidate.predicted)) continue;
    taken.add(candidate.gold);
    taken.add(candidate.predicted);
    pairs.push([candidate.gold, candidate.predicted]);
  }
  const isAlone = (span: LabelledSpan): boolean => !taken.has(span);
  return { pairs, gold: sortedGold.filter(isAlone), predicted: sortedPredicted.filter(isAlone) };
}

function placeOf(match: SpanMatch): Span {
  return match.kind === "spurious" ? match.predicted : match.gold;
}
