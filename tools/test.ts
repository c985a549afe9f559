/**
 * `npm test`: builds, then runs every suite and prints their counts; the last line is their sum. VS Code and Chromium
 * are installed while the first suite runs. `npm test -- --only core,ui` runs only those suites.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { HOST_BUILDS, RESULTS_FOLDER, ROOT } from "./hosts/builds.ts";
import { type Cleanup, withCleanup } from "./hosts/cleanup.ts";
import { noDesktopBecause } from "./hosts/desktop.ts";
import { installHost } from "./hosts/install.ts";
import { prepareMachine } from "./hosts/machine.ts";
import { run } from "./hosts/run.ts";
import { installWeb } from "./hosts/web.ts";
import { bundleHostTests } from "./suites/bundle.ts";
import { brokenSuite, type SuiteResult } from "./suites/result.ts";
import { runSuite } from "./suites/run-suite.ts";
import { SUITES, type Suite } from "./suites/suites.ts";

const BUILD_TIMEOUT = 120_000;

const started = Date.now();
const say = (line: string): void =>
  console.log(`[${((Date.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);

const chosen = chosenSuites();
const results = await withCleanup(runAll);
report(results);
process.exit(results.some((result) => result.failed > 0) ? 1 : 0);

function chosenSuites(): readonly Suite[] {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const names: readonly string[] = values.only?.split(",") ?? SUITES.map((suite) => suite.name);
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(
      `No suite is called ${unknown.join(", ")}; there are ${SUITES.map((suite) => suite.name).join(", ")}.`,
    );
    process.exit(2);
  }
  return SUITES.filter((suite) => names.includes(suite.name));
}

async function runAll(cleanup: Cleanup): Promise<readonly SuiteResult[]> {
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  say("Building …");
  try {
    await run(process.execPath, ["esbuild.mjs"], { cwd: ROOT, timeout: BUILD_TIMEOUT });
    await bundleHostTests();
  } catch (error) {
    return [brokenSuite("build", (error as Error).message)];
  }
  const desktop = (await noDesktopBecause()) === undefined;
  const ready = installAll(chosen, desktop);
  const results: SuiteResult[] = [];
  for (const suite of chosen) {
    const problem = await ready(suite);
    say(`${suite.name}: ${suite.title} …`);
    const result = problem === undefined ? await runSuite(suite, cleanup) : brokenSuite(suite.name, problem);
    say(`${suite.name}: ${summary(result)}`);
    results.push(result);
  }
  return results;
}

/**
 * Starts installing what the suites need, one after the other, and returns what tells, once a suite's needs are met,
 * why they could not be, or undefined.
 */
function installAll(
  suites: readonly Suite[],
  desktop: boolean,
): (suite: Suite) => Promise<string | undefined> {
  const needy = suites.filter((suite) => suite.host !== undefined && !(suite.desktop && desktop));
  const outcomes = new Map<Suite, Promise<string | undefined>>();
  const needs = { browser: needy.length > 0, compiler: needy.some((suite) => suite.host !== "web") };
  let before = attempt(() => prepareMachine(needs, say));
  const machine = before;
  for (const suite of needy) {
    const install = async (): Promise<void> => {
      if (suite.host === "web") await installWeb(say);
      else if (suite.host !== undefined) await installHost(HOST_BUILDS[suite.host], say);
    };
    before = before.then(async () => (await machine) ?? attempt(install));
    outcomes.set(suite, before);
  }
  return (suite) => outcomes.get(suite) ?? Promise.resolve(undefined);
}

/** Undefined when `action` succeeded, else why it did not. */
async function attempt(action: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function report(results: readonly SuiteResult[]): void {
  for (const result of results) {
    for (const { title, detail } of result.failures) console.log(`\n✗ ${result.suite}: ${title}\n${detail}`);
  }
  console.log("");
  console.table(
    Object.fromEntries(
      results.map(({ suite, passed, failed, skipped }) => [suite, { passed, failed, skipped }]),
    ),
  );
  const sum = (count: (result: SuiteResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const total = {
    passed: sum((r) => r.passed),
    failed: sum((r) => r.failed),
    skipped: sum((r) => r.skipped),
  };
  console.log(summary(total));
}

function summary({ passed, failed, skipped }: Pick<SuiteResult, "passed" | "failed" | "skipped">): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
