import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseSidecar } from "../../src/core/annotate/sidecar.ts";

const NAME = "a.txt.ann.json";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-race-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Saver {
  readonly process: ChildProcess;
  /** The ids that it reported saved so far. */
  readonly saved: string[];
  readonly ended: Promise<number | null>;
}

function start(prefix: string, count: number): Saver {
  const script = join(import.meta.dirname, "save-many.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder, NAME, prefix, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const saved: string[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    const lines = (rest + data).split("\n");
    rest = lines.pop() ?? "";
    saved.push(...lines);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => resolve(code));
  });
  return { process: child, saved, ended };
}

function stored(): readonly string[] {
  return parseSidecar(readFileSync(join(folder, NAME), "utf8")).annotations.map((record) => record.id);
}

describe("processes that save one sidecar at the same time", () => {
  it("lose nothing that was reported saved", { timeout: 60_000 }, async () => {
    const savers = ["one", "two", "three"].map((prefix) => start(prefix, 15));
    expect(await Promise.all(savers.map((saver) => saver.ended))).toEqual([0, 0, 0]);
    expect([...stored()].sort()).toEqual(savers.flatMap((saver) => saver.saved).sort());
    expect(stored()).toHaveLength(45);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it("lose nothing when one is killed, and the others go on", { timeout: 60_000 }, async () => {
    const killed = start("killed", 10_000);
    const other = start("other", 15);
    const begun = new Promise<void>((resolve) => {
      killed.process.stdout?.on("data", () => {
        if (killed.saved.length >= 5) resolve();
      });
    });
    await Promise.race([begun, killed.ended]);
    killed.process.kill("SIGKILL");
    await killed.ended;
    expect(await other.ended).toBe(0);
    const ids = new Set(stored());
    for (const id of [...killed.saved, ...other.saved]) expect(ids).toContain(id);
  });
});
