import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installed } from "../../../tools/hosts/folder.ts";

let parent: string;
let folder: string;
const silent = (): void => {};

/** Fills a folder with one file that says which fill it was. */
const filling =
  (content: string) =>
  async (partial: string): Promise<void> =>
    writeFileSync(join(partial, "content"), content);
const content = (): string => readFileSync(join(folder, "content"), "utf8");

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "dateline-folder-"));
  folder = join(parent, "thing");
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("what is installed is not installed again", async () => {
  expect(await installed(folder, "1", filling("first"), silent)).toBe(folder);
  expect(await installed(folder, "1", filling("second"), silent)).toBe(folder);
  expect(content()).toBe("first");
});

test("another stamp replaces what was installed", async () => {
  await installed(folder, "1", filling("first"), silent);
  writeFileSync(join(folder, "old"), "");
  await installed(folder, "2", filling("second"), silent);
  expect(content()).toBe("second");
  expect(existsSync(join(folder, "old"))).toBe(false);
});

test("an install that failed leaves nothing and does not count", async () => {
  const failing = async (partial: string): Promise<void> => {
    writeFileSync(join(partial, "half"), "");
    throw new Error("no network");
  };
  await expect(installed(folder, "1", failing, silent)).rejects.toThrow("no network");
  expect(readdirSync(parent)).toEqual([]);
  await installed(folder, "1", filling("second"), silent);
  expect(content()).toBe("second");
});

test("a folder without a stamp, and the rest of a process that is gone, are cleared away", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "half"), "");
  const beyondAnyPid = 2 ** 30;
  mkdirSync(`${folder}.partial-${beyondAnyPid}`);
  await installed(folder, "1", filling("whole"), silent);
  expect(readdirSync(parent)).toEqual(["thing"]);
  expect(existsSync(join(folder, "half"))).toBe(false);
  expect(content()).toBe("whole");
});
