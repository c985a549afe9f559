/** Runs one suite in a process group of its own and reads its counts. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RESULTS_FOLDER } from "../hosts/builds.ts";
import type { Cleanup } from "../hosts/cleanup.ts";
import { startGroup } from "../hosts/group.ts";
import { brokenSuite, type SuiteResult } from "./result.ts";
import { resultFile, type Suite } from "./suites.ts";

const SUITE_TIMEOUT = 8 * 60_000;
const SHOWN = 3000;

/**
 * Runs the suite, keeps what it prints in `test-results/NAME.log` and its counts in `test-results/NAME.json`, and
 * returns them. A suite that ran no test, took too long, or failed without a failed test counts as failed.
 */
export async function runSuite(suite: Suite, cleanup: Cleanup): Promise<SuiteResult> {
  const log = join(RESULTS_FOLDER, `${suite.name}.log`);
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  for (const stale of [resultFile(suite.name), suite.report]) rmSync(stale, { force: true });
  const group = startGroup(process.execPath, suite.args, { ...process.env, ...suite.env });
  cleanup(() => group.stop());
  let output = "";
  group.onOutput((text) => {
    output += text;
  });
  const timer = AbortSignal.timeout(SUITE_TIMEOUT);
  timer.addEventListener("abort", () => group.stop());
  const code = await group.ended;
  await group.stop();
  writeFileSync(log, output);
  const broken = (why: string): SuiteResult =>
    brokenSuite(suite.name, `${why}\n…${output.slice(-SHOWN)}\n(all in ${log})`);
  const result = timer.aborted
    ? broken(`it took more than ${SUITE_TIMEOUT / 1000} s`)
    : judge(suite, code, output, broken);
  writeFileSync(resultFile(suite.name), JSON.stringify(result, null, 2));
  return result;
}

function judge(
  suite: Suite,
  code: number,
  output: string,
  broken: (why: string) => SuiteResult,
): SuiteResult {
  try {
    const result = suite.result(output);
    if (result.passed + result.failed === 0) return broken("it ran no test");
    if (code !== 0 && result.failed === 0) return broken(`all tests passed but it ended with code ${code}`);
    return result;
  } catch (error) {
    return broken(`it left no counts (${(error as Error).message}) and ended with code ${code}`);
  }
}
