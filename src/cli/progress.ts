import type { CliIo } from "./io.ts";

/** How often a progress line is drawn again, in milliseconds. */
const INTERVAL = 200;

/** A line on stderr that says how far a long command is; draws nothing where stderr is no terminal. */
export class Progress {
  readonly #io: CliIo;
  readonly #what: string;
  readonly #total: number | undefined;
  #drawn = 0;

  /** `what` names the things counted, such as "articles"; `total` is how many there will be, where that is known. */
  constructor(io: CliIo, what: string, total?: number) {
    this.#io = io;
    this.#what = what;
    this.#total = total;
  }

  /** Says that `done` things are done. */
  show(done: number): void {
    if (!this.#io.showsProgress || Date.now() - this.#drawn < INTERVAL) return;
    this.#drawn = Date.now();
    this.#io.stderr.write(
      `\r${done}${this.#total === undefined ? "" : ` of ${this.#total}`} ${this.#what}\u001B[K`,
    );
  }

  /** Clears the line. */
  end(): void {
    if (this.#drawn > 0) this.#io.stderr.write("\r\u001B[K");
  }
}
