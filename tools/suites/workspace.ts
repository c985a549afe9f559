/** The folder that tests open: a fresh copy of the samples, so that nothing a test writes lands in the repository. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_SECTIONS } from "../../src/core/text/sections/section.ts";
import { ROOT } from "../hosts/builds.ts";
import type { Cleanup } from "../hosts/cleanup.ts";
import { RECOGNISED } from "./recognised.ts";

/** Returns the absolute path of a fresh copy of `samples/`, which `cleanup` removes. */
export function sampleWorkspace(cleanup: Cleanup): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-workspace-"));
  cleanup(() => rmSync(folder, { recursive: true, force: true }));
  const samples = join(ROOT, "samples");
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  return folder;
}

/** A sample workspace with what the built command line suggests for its articles, for the extension to be compared with. */
export function testWorkspace(cleanup: Cleanup): string {
  const folder = sampleWorkspace(cleanup);
  const articles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".txt"),
  );
  const cli = join(ROOT, "dist/cli.js");
  // In the other kinds of section the extension suggests nothing by default.
  const sections = [...DEFAULT_SECTIONS].join(",");
  const recognised = execFileSync(
    process.execPath,
    [cli, "recognise", "--sections", sections, ...articles.sort()],
    { cwd: folder, maxBuffer: 2 ** 26 },
  );
  writeFileSync(join(folder, RECOGNISED), recognised);
  return folder;
}
