/** Runs other programs and keeps what they print, so that a failure can show it. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** How to run a program. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the program is killed. */
  readonly timeout: number;
}

/**
 * Runs a program to its end and returns what it printed on both streams together.
 *
 * @throws Error with the command and the end of its output when it cannot start, fails or takes too long.
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.timeout,
      killSignal: "SIGKILL",
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const stop = (): void => void child.kill("SIGTERM");
    process.once("exit", stop);
    const fail = (why: string): void =>
      reject(
        new Error(`${[command, ...args].join(" ")} (in ${options.cwd}): ${why}\n${output.slice(-4000)}`),
      );
    child.once("error", (error) => fail(error.message));
    child.once("close", (code, signal) => {
      process.off("exit", stop);
      if (code === 0) resolve(output);
      else if (signal === "SIGKILL") fail(`killed, perhaps for taking more than ${options.timeout / 1000} s`);
      else fail(`ended with ${code ?? signal}`);
    });
  });
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
