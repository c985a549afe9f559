/** Undoes what a program started, however the program ends: done, failed, interrupted, or told to stop. */

/** Something to undo. It may be asked more than once, and must then do nothing. */
export type Undo = () => Promise<void> | void;

/** Takes things to undo at the end; they are undone last first. */
export type Cleanup = (undo: Undo) => void;

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const PARENT_CHECK = 500;
/** How long one thing to undo may keep the others waiting. */
const PATIENCE = 10_000;

/**
 * Runs `body` and then undoes all that it handed to its `cleanup`, also when it throws. On SIGINT, SIGTERM and
 * SIGHUP it undoes the same and ends the process with the usual code (128 + the signal's number). It takes the end of
 * its parent for SIGTERM: the shell between npm and its script dies of a signal without handing it on.
 */
export async function withCleanup<T>(body: (cleanup: Cleanup) => Promise<T>): Promise<T> {
  const undos: Undo[] = [];
  const undoAll = async (): Promise<void> => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      try {
        await Promise.race([undo(), new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
      } catch (error) {
        console.error(error);
      }
    }
  };
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    undoAll().finally(() => process.exit(SIGNALS[signal as keyof typeof SIGNALS]));
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stop("SIGTERM"), PARENT_CHECK);
  watch.unref();
  try {
    return await body((undo) => (stopping ? void undo() : undos.push(undo)));
  } finally {
    clearInterval(watch);
    // When stopped, what the body returns or throws is only what being stopped does to it.
    if (stopping) await new Promise(() => {});
    await undoAll();
    for (const signal of Object.keys(SIGNALS)) process.off(signal, stop);
  }
}
