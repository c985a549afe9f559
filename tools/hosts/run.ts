/** Runs other programs and keeps what they print, so that a failure can show it. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { startGroup } from "./group.ts";

/** How to run a program. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the program, with all that it started, is ended. */
  readonly timeout: number;
}

/**
 * Runs a program to its end and returns what it printed on both streams together. It ends with this process.
 *
 * @throws Error with the command and the end of its output when it cannot start, fails or takes too long.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const group = startGroup(command, args, options.env ?? process.env, options.cwd);
  let output = "";
  group.onOutput((text) => {
    output += text;
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    group.stop();
  }, options.timeout);
  const code = await group.ended;
  clearTimeout(timer);
  if (code === 0) return output;
  const why = late ? `took more than ${options.timeout / 1000} s` : `ended with ${code}`;
  throw new Error(`${[command, ...args].join(" ")} (in ${options.cwd}) ${why}\n${output.slice(-4000)}`);
}

/** The absolute path of a program on PATH, or undefined. */
export function onPath(program: string): string | undefined {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return undefined;
}
