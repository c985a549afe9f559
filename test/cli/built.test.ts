import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOf } from "./run.ts";

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dateline-built-"));
  program = path.join(folder, "dist", "cli.js");
  await build({
    entryPoints: [path.join(import.meta.dirname, "../../src/cli/main.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2023",
    define: { DATELINE_VERSION: '"1.2.3"' },
    logLevel: "silent",
  });
  // As in the package: the models lie beside dist.
  await symlink(path.join(import.meta.dirname, "../../models"), path.join(folder, "models"), "junction");
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the built command line as its own process; `take` ends the reading of its output after so many bytes. */
async function run(args: readonly string[], stdin: string, cwd: string, take = Number.POSITIVE_INFINITY) {
  const child = spawn(process.execPath, [program, ...args], { cwd });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    if (stdout.length >= take) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  // It may have ended before it read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const [code] = (await once(child, "close")) as [number];
  return { code, stdout, stderr };
}

describe("the built command line", () => {
  it("tells its version", async () => {
    expect(await run(["--version"], "", folder)).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
  });

  it("is a filter of JSON Lines, and ends with the reader of its output", async () => {
    const line = `${JSON.stringify({ text: "On 1 May 2020.", language: "en" })}\n`;
    const whole = await run(["recognise"], line.repeat(500), folder);
    expect(whole).toMatchObject({ code: 0, stderr: "" });
    const lines = whole.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(500);
    expect(JSON.parse(lines[499]!)).toMatchObject({
      id: 500,
      spans: [{ text: "1 May 2020", value: "2020-05-01" }],
    });
    const cut = await run(["recognise"], line.repeat(50_000), folder, 1000);
    expect(cut).toMatchObject({ code: 0, stderr: "" });
  });

  it("recognises names with the models beside it", async () => {
    const cwd = await folderOf({
      "a.txt": "Η Μαρία Παπαδοπούλου ταξίδεψε χθες από την Αθήνα στη Θεσσαλονίκη.\n",
    });
    const { code, stdout } = await run(["recognise", "a.txt"], "", cwd);
    expect(code).toBe(0);
    const { language, spans } = JSON.parse(stdout) as {
      language: string;
      spans: { label: string; text: string }[];
    };
    expect(language).toBe("el");
    expect(spans.map(({ label, text }) => `${label} ${text}`)).toEqual(
      expect.arrayContaining(["PER Μαρία Παπαδοπούλου", "LOC Αθήνα", "LOC Θεσσαλονίκη"]),
    );
  });

  it("exits with the code of its command", async () => {
    const cwd = await folderOf({ "a.txt": "Rome" });
    expect(await run(["recognise", "a.txt", "b.txt"], "", cwd)).toMatchObject({
      code: 1,
      stderr: "b.txt: no such file\n",
    });
    expect(await run(["export", "."], "", cwd)).toMatchObject({ code: 2, stdout: "" });
  });
});
