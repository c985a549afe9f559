/** How long work shares the thread: `pause` is awaited between pieces; `cancelled` ends the work at the next one. */
export interface Pace {
  pause(): Promise<void>;
  readonly cancelled: boolean;
}

/** UTF-16 code units recognised between two pauses: about 10 ms of work. */
const PIECE = 8_000;

/** Pauses long work whenever about {@link PIECE} code units' worth of it is done. */
export class Breath {
  readonly #pace: Pace | undefined;
  #since = 0;

  constructor(pace: Pace | undefined) {
    this.#pace = pace;
  }

  /** Whether to go on, after a pause where one is due; `work` is what comes next, in code units read. */
  async next(work: number): Promise<boolean> {
    const pace = this.#pace;
    if (pace !== undefined && this.#since > PIECE) {
      await pace.pause();
      if (pace.cancelled) return false;
      this.#since = 0;
    }
    this.#since += work;
    return true;
  }
}
