import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ROOT } from "../../tools/hosts/builds.ts";
import { livingProcesses, untilNone } from "../tools/hosts/living-processes.ts";

const START_TIMEOUT = 150_000;
const STOP_TIMEOUT = 20_000;
let npm: ChildProcess | undefined;
let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "dateline-start-"));
});

afterEach(() => {
  for (const { pid } of livingProcesses().filter((process) => process.group === npm?.pid))
    process.kill(pid, "SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

test.runIf(process.platform === "linux").each([
  { signal: "SIGINT", to: "all of the terminal's processes, as Ctrl-C sends it" },
  { signal: "SIGTERM", to: "npm alone" },
] as const)(
  "npm start serves who knows the token, nobody else, and $signal to $to stops all of it",
  async ({ signal, to }) => {
    npm = spawn("npm", ["start", "--", "--server", "--port", "0", "--data", data], {
      cwd: ROOT,
      detached: true,
    });
    const address = await addressPrintedBy(npm);
    expect(address.hostname).toBe("127.0.0.1");
    expect(await page(address)).toMatchObject({ status: 200, body: expect.stringContaining("workbench") });
    const stranger = new URL(address);
    stranger.searchParams.delete("tkn");
    expect((await page(stranger)).status).toBe(403);

    const pid = npm.pid ?? 0;
    process.kill(to === "npm alone" ? pid : -pid, signal);
    await untilNone(({ group, command }) => group === pid || command.includes(data));
    await expect(fetch(stranger)).rejects.toThrow();
  },
  START_TIMEOUT + STOP_TIMEOUT,
);

/** The page as a browser gets it: the server answers the token with a cookie and a redirect. */
async function page(address: URL): Promise<{ status: number; body: string }> {
  const first = await fetch(address, { redirect: "manual" });
  const next = first.headers.get("location");
  if (next === null) return { status: first.status, body: await first.text() };
  const cookie = first.headers.getSetCookie().map((header) => header.split(";")[0]);
  const second = await fetch(new URL(next, address), { headers: { cookie: cookie.join("; ") } });
  return { status: second.status, body: await second.text() };
}

function addressPrintedBy(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const address = /http:\S+/.exec(output);
      if (address !== null) resolve(new URL(address[0]));
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.once("exit", () => reject(new Error(`npm start ended:\n${output}`)));
    setTimeout(() => reject(new Error(`npm start printed no address:\n${output}`)), START_TIMEOUT).unref();
  });
}
