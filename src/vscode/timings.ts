/** How many of the latest durations of each name are kept. */
const KEPT = 1000;

/** Durations of what the extension does, for the benchmark: nothing is written anywhere or sent. */
export class Timings {
  readonly #durations = new Map<string, number[]>();

  /** A clock in milliseconds with fractions, of no particular origin. */
  now(): number {
    return performance.now();
  }

  /** Notes a duration in milliseconds. */
  record(name: string, duration: number): void {
    const durations = this.#durations.get(name) ?? [];
    durations.push(duration);
    if (durations.length > KEPT) durations.shift();
    this.#durations.set(name, durations);
  }

  /** All durations kept, in milliseconds, by name, the latest last. */
  all(): Readonly<Record<string, readonly number[]>> {
    return Object.fromEntries(this.#durations);
  }
}
