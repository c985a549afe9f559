/** The processes of this machine, as Linux lists them. */
import { readdirSync, readFileSync } from "node:fs";

/** A process that runs; one that has ended and only waits for its parent to notice is none. */
export interface LivingProcess {
  readonly pid: number;
  readonly group: number;
  /** The program and its arguments, separated by spaces. */
  readonly command: string;
}

/** All processes that run at the moment. Linux only. */
export function livingProcesses(): readonly LivingProcess[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      // After the program's name, which stands in parentheses and may hold anything: state, parent, group.
      const [state, , group] = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (state === "Z" || state === "X") return [];
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      return [{ pid: Number(pid), group: Number(group), command }];
    } catch {
      return []; // it ended between the listing and the reading
    }
  });
}

/** Waits until no process that runs is `wanted`; the test's own timeout ends the wait. */
export async function untilNone(wanted: (process: LivingProcess) => boolean): Promise<void> {
  while (livingProcesses().some(wanted)) await new Promise((resolve) => setTimeout(resolve, 50));
}
