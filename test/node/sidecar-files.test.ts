import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFile } from "../../src/node/file-lock.ts";
import { NodeSidecarFiles } from "../../src/node/sidecar-files.ts";

const NAME = "άρθρο.txt.ann.json";
let folder: string;
let files: NodeSidecarFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-files-"));
  files = new NodeSidecarFiles(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("NodeSidecarFiles", () => {
  it("has nothing where there is no file", async () => {
    expect(await files.read(NAME)).toBeUndefined();
  });

  it("reads what was written, and leaves nothing else behind", async () => {
    await files.write(NAME, "Πάτρα 🔥\n");
    expect(await files.read(NAME)).toBe("Πάτρα 🔥\n");
    await files.write(NAME, "");
    expect(await files.read(NAME)).toBe("");
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it("replaces what a crash left of an earlier write", async () => {
    writeFileSync(join(folder, `.${NAME}.tmp`), "half");
    await files.write(NAME, "whole");
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  it("keeps a byte order mark, so that nothing is changed unseen", async () => {
    writeFileSync(join(folder, NAME), "\ufeff{}");
    expect(await files.read(NAME)).toBe("\ufeff{}");
  });

  it("reads nothing that is not UTF-8", async () => {
    writeFileSync(join(folder, NAME), Buffer.from([0x7b, 0xff, 0x7d]));
    await expect(files.read(NAME)).rejects.toThrow("not UTF-8");
  });

  it("touches no link and no folder in the place of a sidecar", async () => {
    writeFileSync(join(folder, "elsewhere"), "secret");
    symlinkSync(join(folder, "elsewhere"), join(folder, NAME));
    await expect(files.read(NAME)).rejects.toThrow("no plain file");
    await expect(files.write(NAME, "x")).rejects.toThrow("no plain file");
    expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("secret");
    mkdirSync(join(folder, "b.ann.json"));
    await expect(files.write("b.ann.json", "x")).rejects.toThrow("no plain file");
  });

  it.each(["../a.ann.json", "a/b.ann.json", "a\\b", "..", ".", "", "a\0"])(
    "takes %j for no name",
    async (name) => {
      await expect(files.read(name)).rejects.toThrow(RangeError);
      await expect(files.write(name, "x")).rejects.toThrow(RangeError);
    },
  );

  it("tells of a folder that is gone", async () => {
    rmSync(folder, { recursive: true });
    await expect(files.write(NAME, "x")).rejects.toThrow("ENOENT");
  });
});

describe("lock", () => {
  it("lets one in at a time", async () => {
    const inside: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const unlock = await files.lock(NAME);
        inside.push(i);
        await new Promise((resolve) => setTimeout(resolve, 2));
        expect(inside.at(-1)).toBe(i);
        await unlock();
      }),
    );
    expect(inside).toHaveLength(8);
    expect(readdirSync(folder)).toEqual([]);
  });

  const lock = () => join(folder, `.${NAME}.lock`);

  it("is taken over from a process that is no more", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lock(), JSON.stringify({ pid, host: hostname(), token: "x" }));
    await (await files.lock(NAME))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken over when it is old, whoever holds it", async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 1, host: "another", token: "x" }));
    const old = new Date(Date.now() - 120_000);
    utimesSync(lock(), old, old);
    await (await files.lock(NAME))();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is waited for while its process lives", async () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    writeFileSync(lock(), JSON.stringify({ pid: other.pid, host: hostname(), token: "x" }));
    let locked = false;
    const unlock = files.lock(NAME).then((release) => {
      locked = true;
      return release;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(locked).toBe(false);
    other.kill("SIGKILL");
    await (await unlock)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not given back by who no longer holds it", async () => {
    const release = await lockFile(lock(), "mine");
    const others = JSON.stringify({ pid: process.pid, host: hostname(), token: "theirs" });
    writeFileSync(lock(), others);
    await release();
    expect(readFileSync(lock(), "utf8")).toBe(others);
  });
});
