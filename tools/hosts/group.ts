/** Runs a program that starts others, such that none of them outlives this process. */
import { spawn } from "node:child_process";

/** A running program and all that it started. */
export interface ProcessGroup {
  /** Takes each piece of what the program prints, both streams together. */
  readonly onOutput: (take: (text: string) => void) => void;
  /** Resolves when the program has ended, with its exit code; what it started may still run. */
  readonly ended: Promise<number>;
  /** Asks the whole group to end, forces it after `patience` milliseconds, and waits until it is gone. */
  readonly stop: (patience?: number) => Promise<void>;
}

/**
 * A shell that leads the group and ends with the program's exit code. Its input is a pipe from this process, which
 * ends when this process ends in whatever way, SIGKILL too; then the whole group is killed.
 */
const LEADER = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
(read -r _ <&3; kill -KILL 0) >/dev/null 2>&1 &
watch=$!
wait $program
code=$?
kill -KILL $watch
exit $code`;

const OUTPUT_GRACE = 500;
const KILL_GRACE = 2000;

/**
 * Starts `command` in a process group of its own.
 *
 * @throws Error on Windows, which has no process groups.
 */
export function startGroup(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string = process.cwd(),
): ProcessGroup {
  if (process.platform === "win32") throw new Error("This runs on Linux and macOS; on Windows, use WSL.");
  const leader = spawn("/bin/sh", ["-c", LEADER, "sh", command, ...args], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env,
    cwd,
  });
  leader.on("error", () => {}); // there is no pid then
  const group = leader.pid;
  if (group === undefined) throw new Error(`${command} could not be started`);
  leader.stdin.on("error", () => {}); // the leader may be gone when the pipe closes
  const gone = (): boolean => !signalGroup(group, 0);
  return {
    onOutput(take) {
      leader.stdout.setEncoding("utf8").on("data", take);
      leader.stderr.setEncoding("utf8").on("data", take);
    },
    ended: new Promise((resolve) => {
      leader.once("close", (code) => resolve(code ?? 1));
      // What the program started may outlive it and keep its output open; what is in the pipe is read by then.
      leader.once("exit", (code) => setTimeout(() => resolve(code ?? 1), OUTPUT_GRACE));
    }),
    async stop(patience = 3000) {
      signalGroup(group, "SIGTERM");
      await until(gone, patience);
      signalGroup(group, "SIGKILL");
      // Bounded, because what is dead stays listed until its parent takes note, and not every container's does.
      await until(gone, KILL_GRACE);
    },
  };
}

async function until(holds: () => boolean, patience: number): Promise<void> {
  for (let waited = 0; waited < patience && !holds(); waited += 25) await pause(25);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sends a signal to every process of the group; false when there is none left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
