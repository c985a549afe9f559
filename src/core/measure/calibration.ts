/** The predictions whose scores lie in `[from, to)` (the last bin has 1 too); mean score and share of right ones, 0 to 1. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanScore: number;
  readonly accuracy: number;
}

/**
 * Tells whether scores can be read as probabilities: predictions in bins of equal width by their score, and how far the share of
 * right ones in a bin lies from its mean score (Naeini, Cooper and Hauskrecht 2015).
 */
export class Calibration {
  readonly #counts: number[];
  readonly #scores: number[];
  readonly #right: number[];

  /** `bins` of equal width from 0 to 1. */
  constructor(bins = 10) {
    this.#counts = new Array<number>(bins).fill(0);
    this.#scores = new Array<number>(bins).fill(0);
    this.#right = new Array<number>(bins).fill(0);
  }

  /** Adds a prediction with its score, 0 to 1, and whether it was right. */
  add(score: number, right: boolean): void {
    const bins = this.#counts.length;
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    this.#counts[bin]!++;
    this.#scores[bin]! += score;
    if (right) this.#right[bin]!++;
  }

  /** The bins that hold predictions, by rising score. */
  get bins(): readonly CalibrationBin[] {
    const width = 1 / this.#counts.length;
    return this.#counts.flatMap((count, bin) =>
      count === 0
        ? []
        : {
            from: bin * width,
            to: (bin + 1) * width,
            count,
            meanScore: this.#scores[bin]! / count,
            accuracy: this.#right[bin]! / count,
          },
    );
  }

  /** The expected calibration error, 0 to 1: the bins' distances of accuracy from mean score, weighed by their counts; 0 without any. */
  get expectedError(): number {
    const { bins } = this;
    const total = bins.reduce((sum, { count }) => sum + count, 0);
    if (total === 0) return 0;
    const distances = bins.map(({ count, meanScore, accuracy }) => count * Math.abs(accuracy - meanScore));
    return distances.reduce((sum, distance) => sum + distance, 0) / total;
  }
}
