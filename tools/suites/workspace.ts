/** The folder that tests open: a fresh copy of the samples, so that nothing a test writes lands in the repository. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../hosts/builds.ts";
import type { Cleanup } from "../hosts/cleanup.ts";

/** Returns the absolute path of a fresh copy of `samples/`, which `cleanup` removes. */
export function sampleWorkspace(cleanup: Cleanup): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-workspace-"));
  cleanup(() => rmSync(folder, { recursive: true, force: true }));
  const samples = join(ROOT, "samples");
  if (existsSync(samples)) cpSync(samples, folder, { recursive: true });
  return folder;
}
