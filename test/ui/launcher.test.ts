import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../../tools/hosts/builds.ts";
import { livingProcesses, untilNone } from "../tools/hosts/living-processes.ts";

let folder: string;
let extension: string;
let launcher: ChildProcess | undefined;

/** Everything that the launcher starts names this folder: as the extension under development or as its own temporary one. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-launcher-"));
  extension = join(folder, "extension");
  mkdirSync(extension);
  const manifest = {
    name: "any",
    publisher: "any",
    version: "1.0.0",
    engines: { vscode: "^1.100.0" },
    main: "any.js",
  };
  writeFileSync(join(extension, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(extension, "any.js"), "");
});

afterEach(() => {
  launcher?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the launcher on tests with that body, and returns when it ends what it printed and its code. */
function launch(
  body: string,
  env: Readonly<Record<string, string>>,
): Promise<{ output: string; code: number | null }> {
  const tests = join(extension, "tests.js");
  writeFileSync(tests, `exports.run = async () => { ${body} };`);
  // Arguments as @vscode/test-electron gives them.
  const args = [folder, "--no-sandbox", "--skip-welcome", "--disable-workspace-trust"];
  launcher = spawn(
    join(ROOT, "tools/hosts/launcher.sh"),
    [...args, `--extensionTestsPath=${tests}`, `--extensionDevelopmentPath=${extension}`],
    { env: { ...process.env, TMPDIR: folder, ...env } },
  );
  let output = "";
  const take = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
    if (output.includes("tests run")) launcher?.emit("tests run");
  };
  launcher.stdout?.on("data", take);
  launcher.stderr?.on("data", take);
  return new Promise((resolve) => launcher?.once("close", (code) => resolve({ output, code })));
}

describe.runIf(process.platform === "linux")("the launcher", () => {
  const nothingLeft = (): Promise<void> => untilNone(({ command }) => command.includes(folder));

  test.each([
    { what: "tests that fail", body: "throw new Error('wrong')", env: {}, says: "wrong" },
    {
      what: "tests that hang",
      body: "await new Promise(() => {})",
      env: { DATELINE_HOST_TIMEOUT: "8000" },
      says: "more than 8 s",
    },
    {
      what: "an extension host that dies",
      body: "console.log('tests run'); process.kill(process.pid, 'SIGKILL')",
      env: {},
      says: "",
    },
  ])("ends with 1 after $what and leaves no process", async ({ body, env, says }) => {
    const ended = await launch(body, env);
    expect(ended.output).toContain(says);
    expect(ended.code).toBe(1);
    await nothingLeft();
  });

  test.each([
    { signal: "SIGINT", code: 130 },
    { signal: "SIGTERM", code: 143 },
    { signal: "SIGKILL", code: null },
  ] as const)("leaves no process after $signal", async ({ signal, code }) => {
    const ended = launch("console.log('tests run'); await new Promise(() => {})", {});
    await new Promise((resolve) => launcher?.once("tests run", resolve));
    expect(livingProcesses().filter(({ command }) => command.includes(folder)).length).toBeGreaterThan(2);
    launcher?.kill(signal);
    expect((await ended).code).toBe(code);
    await nothingLeft();
  });
});
