import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../../../tools/hosts/builds.ts";
import { startGroup } from "../../../tools/hosts/group.ts";
import { run } from "../../../tools/hosts/run.ts";
import { untilNone } from "./living-processes.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-group-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A shell command that starts a long sleep in the background, writes its pid to `file`, and then does `rest`. */
const parentOfSleep = (file: string, rest: string): string => `sleep 600 & echo $! > ${file}; ${rest}`;

async function pidIn(file: string): Promise<number> {
  for (;;) {
    try {
      const pid = Number(readFileSync(file, "utf8"));
      if (pid > 0) return pid;
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const gone = (pid: number): Promise<void> => untilNone((process) => process.pid === pid);

describe.runIf(process.platform === "linux")("a process group", () => {
  test.each([
    { code: 0, command: "exit 0" },
    { code: 3, command: "exit 3" },
    { code: 137, command: "kill -KILL $$" },
  ])("ends with its program's code $code", async ({ code, command }) => {
    expect(await startGroup("sh", ["-c", command], process.env).ended).toBe(code);
  });

  test("stops with all that the program started", async () => {
    const file = join(folder, "pid");
    const group = startGroup("sh", ["-c", parentOfSleep(file, "wait")], process.env);
    const pid = await pidIn(file);
    await group.stop();
    await gone(pid);
  });

  test("stops what will not end when asked", async () => {
    const file = join(folder, "pid");
    const group = startGroup(
      "sh",
      ["-c", `trap '' TERM; ${parentOfSleep(file, "wait; sleep 600")}`],
      process.env,
    );
    const pid = await pidIn(file);
    await group.stop(200);
    await gone(pid);
  });

  test("does not outlive the process that started it, even when that is killed", async () => {
    const file = join(folder, "pid");
    const script = join(folder, "starter.ts");
    writeFileSync(
      script,
      `import { startGroup } from ${JSON.stringify(join(ROOT, "tools/hosts/group.ts"))};
       startGroup("sh", ["-c", ${JSON.stringify(parentOfSleep(file, "wait"))}], process.env);
       setInterval(() => {}, 1000);`,
    );
    const loader = join(ROOT, "node_modules/tsx/dist/loader.mjs");
    const starter = spawn(process.execPath, ["--import", `file://${loader}`, script], { stdio: "ignore" });
    const pid = await pidIn(file);
    starter.kill("SIGKILL");
    await gone(pid);
  });
});

describe("run", () => {
  const options = { cwd: tmpdir(), timeout: 10_000 };

  test("returns what the program printed on both streams", async () => {
    const output = await run("sh", ["-c", "echo out; echo error >&2"], options);
    expect(output.split("\n").sort()).toEqual(["", "error", "out"]);
  });

  test.each([
    {
      what: "a program that fails",
      command: "echo why; exit 4",
      timeout: 10_000,
      message: /ended with 4\nwhy/,
    },
    {
      what: "a program that hangs",
      command: "echo before; sleep 600",
      timeout: 300,
      message: /more than 0\.3 s\nbefore/,
    },
  ])("throws for $what, with its output", async ({ command, timeout, message }) => {
    await expect(run("sh", ["-c", command], { ...options, timeout })).rejects.toThrow(message);
  });

  test("throws for a program that is not there", async () => {
    await expect(run("no-such-program-here", [], options)).rejects.toThrow(
      /no-such-program-here.*ended with 127/s,
    );
  });
});
