import { randomBytes } from "node:crypto";
import { lstat, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SidecarFiles } from "../core/annotate/sidecar-file.ts";
import { lockFile } from "./file-lock.ts";

/** How often a file that another program has open is put in its place again (Windows refuses while it is open). */
const RENAME_ATTEMPTS = 10;

/**
 * The sidecars of a folder on this machine. A file is written beside its place, put on the disk, and then renamed over the
 * old one, so that a crash leaves the old one or the new one. Links are not followed: what a sidecar's name leads to
 * lies in the folder itself.
 */
export class NodeSidecarFiles implements SidecarFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads a file. Rejects what is not UTF-8, and anything that is no plain file. */
  async read(name: string): Promise<string | undefined> {
    const path = this.#pathOf(name);
    if (!(await isPlainFile(path))) return undefined;
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      // Between looking and reading, another may have deleted it.
      if (isCode(error, "ENOENT")) return undefined;
      throw error;
    }
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Error(`${path} is not UTF-8`);
    }
  }

  /** Writes a file whole, or, if it rejects, not at all. */
  async write(name: string, content: string): Promise<void> {
    const path = this.#pathOf(name);
    await isPlainFile(path);
    // One name for all writers of a file: what a crash left behind is gone with the next write.
    const temporary = this.#pathOf(`.${name}.tmp`);
    await rm(temporary, { force: true });
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content, "utf8");
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(temporary, { force: true });
      throw error;
    }
    await file.close();
    try {
      await renameOver(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(this.#folder);
  }

  /** Locks a file against every other process that locks it, until the result is called. */
  lock(name: string): Promise<() => Promise<void>> {
    return lockFile(this.#pathOf(`.${name}.lock`), randomBytes(8).toString("hex"));
  }

  #pathOf(name: string): string {
    if (name === "" || name === "." || name === ".." || /[/\\\0]/.test(name)) {
      throw new RangeError(`no file name: ${JSON.stringify(name)}`);
    }
    return join(this.#folder, name);
  }
}

/** Whether a plain file is there; throws for a link, a folder and the like, which are never read or replaced. */
async function isPlainFile(path: string): Promise<boolean> {
  try {
    const stat = await lstat(path);
    if (!stat.isFile()) throw new Error(`${path} is no plain file`);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const busy = isCode(error, "EPERM") || isCode(error, "EBUSY") || isCode(error, "EACCES");
      if (!busy || process.platform !== "win32" || attempt === RENAME_ATTEMPTS) throw error;
      await sleep(10 * attempt);
    }
  }
}

/** Puts the folder's list of names on the disk, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows cannot; the content itself is on the disk all the same.
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}
