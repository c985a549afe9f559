import { open, readFile, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** How long to wait for a lock, in milliseconds, before giving up. */
const PATIENCE = 10_000;
/** A lock older than this, in milliseconds, is stale whoever holds it: nothing is locked for longer than a write takes. */
const OLDEST = 60_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/**
 * Takes a lock that a file stands for, and waits while another process has it. The file names its process and host; it is
 * stale, and taken over, when that process of this host lives no longer, or when it is a minute old. `token` must be
 * one that nobody else uses. Resolves to what gives the lock back; rejects when it cannot be had within ten seconds.
 */
export async function lockFile(path: string, token: string): Promise<() => Promise<void>> {
  const content = JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder);
  const deadline = Date.now() + PATIENCE;
  for (let wait = 2; ; wait = Math.min(50, wait * 2)) {
    if (await create(path, content)) return () => release(path, content);
    if (await isStale(path)) await removeStale(path);
    else {
      if (Date.now() > deadline)
        throw new Error(`${path} is held by another program: ${await contentOf(path)}`);
      await sleep(wait * (0.5 + Math.random()));
    }
  }
}

/** Creates the file with the content; false where there is one already. */
async function create(path: string, content: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, "wx");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows says EPERM of a file that is just being deleted.
    if (code === "EEXIST" || (code === "EPERM" && process.platform === "win32")) return false;
    throw error;
  }
  try {
    await file.writeFile(content);
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return true;
}

async function release(path: string, content: string): Promise<void> {
  // After a minute of standstill another may have taken the lock over; then it is not ours to give.
  if ((await contentOf(path)) === content) await rm(path, { force: true });
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

async function isStale(path: string): Promise<boolean> {
  const content = await contentOf(path);
  if (content === undefined) return false;
  let age: number;
  try {
    age = Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return false;
  }
  if (age > OLDEST) return true;
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(content) as Partial<Holder>;
  } catch {
    // Its process is about to write its name into it, or died before it could.
    return age > 1000;
  }
  return holder.host === hostname() && typeof holder.pid === "number" && !isAlive(holder.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Removes a stale lock. Two that find it stale at the same time must not remove, one after the other, first it and then
 * the new lock of a third: removing is locked in its turn, and under that lock it is looked at again.
 */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.stale`;
  if (!(await create(guard, ""))) {
    // Only a crash within these few lines leaves the guard behind.
    const age = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > OLDEST) await rm(guard, { force: true });
    else await sleep(5);
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
