import { mergeSidecars } from "./merge.ts";
import { parseSidecar, type Sidecar, SidecarError, serialiseSidecar } from "./sidecar.ts";

/** The sidecars of one folder: what the save engine needs of a file system. Names are file names in that folder. */
export interface SidecarFiles {
  /** The content, decoded from UTF-8; undefined where there is no such file. Rejects what cannot be read or decoded. */
  read(name: string): Promise<string | undefined>;
  /** Writes the file whole: where the file system can, a reader sees the old content or the new one, never a part. */
  write(name: string, content: string): Promise<void>;
  /** Keeps other processes from writing the file until what it resolves to is called. Absent where nothing can be locked. */
  lock?(name: string): Promise<() => Promise<void>>;
}

/** Who holds the annotations that a keeper saves: an open article. Both calls are answered at once. */
export interface SidecarHolder {
  /**
   * The sidecar to be written now; undefined where there is nothing to write. `known` is what the holder last took over
   * or had written (undefined at first): keys that this version does not know are kept from it.
   */
  snapshot(known: Sidecar | undefined): Sidecar | undefined;
  /**
   * Takes over what stands in the file and is not of the holder's making. `known` is what the holder last took over or had written:
   * the base of a merge with what it has now. At the first call it is undefined.
   */
  adopt(stored: Sidecar, known: Sidecar | undefined): void;
}

/**
 * What came of reading or saving. `stored`: file and holder agree. `absent`: there is no file, and there was nothing to
 * write. `unreadable`: the file is no sidecar that can be read; it is left as it is until it is mended. `failed`: the file
 * system refused; what was to be saved is still to be saved.
 */
export type KeeperResult =
  | { readonly kind: "stored"; readonly sidecar: Sidecar }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly error: SidecarError }
  | { readonly kind: "failed"; readonly error: unknown };

/** How often a file that others write at the same time, without a lock, is written again. */
const MAX_ATTEMPTS = 5;

/**
 * Keeps one sidecar in step with its holder. Saves follow one another, each with what the holder has by then; a save that
 * is asked for while another waits is the same save. Before writing, the file is read again: what others wrote since is
 * merged in, and what cannot be read is never overwritten.
 */
export class SidecarKeeper {
  readonly #files: SidecarFiles;
  readonly #name: string;
  readonly #holder: SidecarHolder;
  /** What the holder last took over or had written: what it has now comes from that. */
  #known: Sidecar | undefined;
  /** The content of the file when it was last read or written. */
  #content: string | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Promise<KeeperResult> | undefined;

  constructor(files: SidecarFiles, name: string, holder: SidecarHolder) {
    this.#files = files;
    this.#name = name;
    this.#holder = holder;
  }

  /** Reads the file, if it is not as it was, and has the holder take it over. */
  read(): Promise<KeeperResult> {
    return this.#queue(async () => {
      const content = await this.#files.read(this.#name);
      if (content === undefined) {
        this.#content = undefined;
        return { kind: "absent" };
      }
      if (content !== this.#content || !this.#known) {
        const stored = parseSidecar(content);
        this.#adopt(stored, content);
      }
      return { kind: "stored", sidecar: this.#known! };
    });
  }

  /** Saves what the holder has. Resolves when it is in the file. */
  save(): Promise<KeeperResult> {
    this.#waiting ??= this.#queue(async () => {
      // From here on, further edits are for another save.
      this.#waiting = undefined;
      const unlock = await this.#files.lock?.(this.#name);
      try {
        return await this.#write();
      } finally {
        await unlock?.();
      }
    });
    return this.#waiting;
  }

  /** Resolves when nothing is being read or written any more. */
  async settled(): Promise<void> {
    let last: Promise<unknown>;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }

  async #write(): Promise<KeeperResult> {
    for (let attempt = 1; ; attempt++) {
      const found = await this.#files.read(this.#name);
      const stored = found === undefined || found === this.#content ? undefined : parseSidecar(found);
      const known = this.#known;
      const ours = this.#holder.snapshot(known);
      if (!ours) {
        if (!stored)
          return known && found !== undefined ? { kind: "stored", sidecar: known } : { kind: "absent" };
        this.#adopt(stored, found);
        return { kind: "stored", sidecar: stored };
      }
      const merged = stored ? mergeSidecars(known, ours, stored) : ours;
      const content = serialiseSidecar(merged);
      if (content !== found) await this.#files.write(this.#name, content);
      // The holder may have gone on while the file was written; what it has now comes from what it gave.
      this.#known = ours;
      this.#content = content;
      if (stored) this.#adopt(merged, content);
      // Without a lock, another may have written between reading and writing: what is there now is merged again.
      if (this.#files.lock || attempt >= MAX_ATTEMPTS || (await this.#files.read(this.#name)) === content) {
        return { kind: "stored", sidecar: merged };
      }
    }
  }

  #adopt(stored: Sidecar, content: string | undefined): void {
    this.#holder.adopt(stored, this.#known);
    this.#known = stored;
    this.#content = content;
  }

  #queue(work: () => Promise<KeeperResult>): Promise<KeeperResult> {
    const result = this.#last.then(work).catch((error: unknown): KeeperResult => {
      this.#waiting = undefined;
      return error instanceof SidecarError ? { kind: "unreadable", error } : { kind: "failed", error };
    });
    this.#last = result;
    return result;
  }
}
