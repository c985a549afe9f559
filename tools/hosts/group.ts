/** Runs a program that starts others, such that none of them outlives this process. */
import { type ChildProcess, spawn } from "node:child_process";

/** A running program and all that it started. */
export interface ProcessGroup {
  /** The process whose output pipes are read; they close when the program has ended. */
  readonly process: ChildProcess;
  /** Asks the whole group to end, forces it after `patience` milliseconds, and waits until it is gone. */
  stop(patience?: number): Promise<void>;
}

/**
 * A shell that leads the group: it starts the program, then waits for its own input to end, which it does when this
 * process ends in whatever way (SIGKILL too), and then kills the group. It keeps no output open, so that the pipes
 * close with the program.
 */
const LEADER = '"$@" </dev/null & exec >&- 2>&-; read -r _; kill -KILL 0';

/** Starts `command` in a process group of its own. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ProcessGroup {
  const leader = spawn("/bin/sh", ["-c", LEADER, "sh", command, ...args], {
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env,
  });
  const group = leader.pid;
  if (group === undefined) throw new Error(`${command} could not be started`);
  leader.stdin?.on("error", () => {}); // the leader may be gone when the pipe closes
  return {
    process: leader,
    async stop(patience = 3000) {
      signalGroup(group, "SIGTERM");
      for (let waited = 0; waited < patience; waited += 50) {
        if (!signalGroup(group, 0)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      while (signalGroup(group, "SIGKILL")) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
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
