import type { SpanMatch } from "./span-matches.ts";

/** What a gold label was taken for: counts by label where the span was right, spans with other ends, spans missed. */
export interface ConfusionRow {
  readonly label: string;
  /** How often exactly this span was found with each label, its own among them, in the order of {@link Confusion.labels}. */
  readonly found: readonly number[];
  /** How often a span with other ends was found in its place, of whatever label. */
  readonly otherEnds: number;
  readonly missed: number;
}

/** Counts which gold label was taken for which predicted one, over many texts. */
export class Confusion {
  readonly #labels: readonly string[];
  readonly #found = new Map<string, number>();
  readonly #otherEnds = new Map<string, number>();
  readonly #missed = new Map<string, number>();
  readonly #spurious = new Map<string, number>();

  /** `labels` are those that gold and predicted spans may have, in the order of the table. */
  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  /** The labels, in the order of the table's rows and columns. */
  get labels(): readonly string[] {
    return this.#labels;
  }

  /** Adds the matches of a text. */
  add(matches: readonly SpanMatch[]): void {
    for (const match of matches) {
      switch (match.kind) {
        case "right":
        case "label":
          count(this.#found, keyOf(match.gold.label, match.predicted.label));
          break;
        case "boundary":
        case "both":
          count(this.#otherEnds, match.gold.label);
          break;
        case "missed":
          count(this.#missed, match.gold.label);
          break;
        case "spurious":
          count(this.#spurious, match.predicted.label);
      }
    }
  }

  /** A row for each label; a row's numbers add up to its gold spans. */
  get rows(): readonly ConfusionRow[] {
    return this.#labels.map((label) => ({
      label,
      found: this.#labels.map((predicted) => this.#found.get(keyOf(label, predicted)) ?? 0),
      otherEnds: this.#otherEnds.get(label) ?? 0,
      missed: this.#missed.get(label) ?? 0,
    }));
  }

  /** How many predicted spans of each label belong to no gold span, in the order of {@link labels}. */
  get spurious(): readonly number[] {
    return this.#labels.map((label) => this.#spurious.get(label) ?? 0);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keyOf(gold: string, predicted: string): string {
  return `${gold}\n${predicted}`;
}
