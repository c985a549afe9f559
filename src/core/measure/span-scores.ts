import type { Span } from "../text/span.ts";

/** A span with a label: the least of an annotation or suggestion that scoring needs. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/** How many spans were right, how many were in the gold standard and how many were predicted. */
export interface SpanCounts {
  readonly right: number;
  readonly gold: number;
  readonly predicted: number;
}

/** Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The score that the counts make. */
export function scoreOf({ right, gold, predicted }: SpanCounts): Score {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: gold + predicted === 0 ? 0 : (2 * right) / (gold + predicted) };
}

/**
 * Counts strict matches over many texts: a predicted span is right if the gold standard has a span with the same start,
 * end and label, each gold span matching once. This is the count of CoNLL-2003, over characters instead of tokens.
 */
export class SpanTally {
  readonly #counts = new Map<string, { right: number; gold: number; predicted: number }>();

  /** Adds a text's spans. Offsets of both lists are in the same unit; their order does not matter. */
  add(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): void {
    const open = new Map<string, number>();
    for (const span of gold) {
      const key = keyOf(span);
      open.set(key, (open.get(key) ?? 0) + 1);
      this.#of(span.label).gold++;
    }
    for (const span of predicted) {
      const counts = this.#of(span.label);
      counts.predicted++;
      const key = keyOf(span);
      const left = open.get(key) ?? 0;
      if (left === 0) continue;
      open.set(key, left - 1);
      counts.right++;
    }
  }

  /** The labels seen so far, sorted by name. */
  get labels(): string[] {
    return [...this.#counts.keys()].sort();
  }

  /** The counts of a label, or of `labels` together (micro-average). Default: of every label. */
  counts(labels: readonly string[] = this.labels): SpanCounts {
    const sum = { right: 0, gold: 0, predicted: 0 };
    for (const label of labels) {
      const counts = this.#counts.get(label);
      if (counts === undefined) continue;
      sum.right += counts.right;
      sum.gold += counts.gold;
      sum.predicted += counts.predicted;
    }
    return sum;
  }

  #of(label: string): { right: number; gold: number; predicted: number } {
    let counts = this.#counts.get(label);
    if (counts === undefined) {
      counts = { right: 0, gold: 0, predicted: 0 };
      this.#counts.set(label, counts);
    }
    return counts;
  }
}

function keyOf(span: LabelledSpan): string {
  return `${span.start} ${span.end} ${span.label}`;
}
