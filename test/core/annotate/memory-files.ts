import type { SidecarFiles } from "../../../src/core/annotate/sidecar-file.ts";

/** A folder in memory. `pause` is awaited before each step, so that a test decides who goes first. */
export class MemoryFiles implements SidecarFiles {
  readonly contents = new Map<string, string>();
  /** Set to make reading or writing fail. */
  broken: { read?: Error; write?: Error } = {};
  writes = 0;
  readonly #locked = new Set<string>();
  readonly #pause: () => Promise<void>;
  readonly lock?: (name: string) => Promise<() => Promise<void>>;

  constructor(pause: () => Promise<void> = async () => {}, canLock = true) {
    this.#pause = pause;
    if (canLock) {
      this.lock = async (name) => {
        do await this.#pause();
        while (this.#locked.has(name));
        this.#locked.add(name);
        return async () => {
          this.#locked.delete(name);
        };
      };
    }
  }

  async read(name: string): Promise<string | undefined> {
    await this.#pause();
    if (this.broken.read) throw this.broken.read;
    return this.contents.get(name);
  }

  async write(name: string, content: string): Promise<void> {
    await this.#pause();
    if (this.broken.write) throw this.broken.write;
    this.contents.set(name, content);
    this.writes++;
    await this.#pause();
  }
}
