/** Installs into a folder all at once: a folder that has its stamp is whole, one that has not is built anew. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const STAMP = ".installed";

/**
 * Returns `folder`, after `fill` has filled it unless it was already filled for the same `stamp`. It is filled
 * under another name and renamed when whole, so that an install that was cut off never looks finished, and two
 * installs at once do not mix. Filling may take minutes and say so through `log`.
 */
export async function installed(
  folder: string,
  stamp: string,
  fill: (partial: string) => Promise<void>,
  log: (line: string) => void,
): Promise<string> {
  if (stampOf(folder) === stamp) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const started = Date.now();
  log(`Installing ${basename(folder)} …`);
  try {
    await fill(partial);
    writeFileSync(join(partial, STAMP), stamp);
    if (stampOf(folder) !== stamp) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(partial, folder);
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  log(`Installed ${basename(folder)} in ${Math.round((Date.now() - started) / 1000)} s`);
  return folder;
}

function stampOf(folder: string): string | undefined {
  const path = join(folder, STAMP);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function removeAbandoned(folder: string): void {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid !== process.pid && !isAlive(pid))
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
