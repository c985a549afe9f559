/** The test suites: what each needs, how it is started, and where its counts come from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOST_BUILDS, type HostName, RESULTS_FOLDER, ROOT } from "../hosts/builds.ts";
import { RESULT_MARK, type SuiteResult } from "./result.ts";
import { vitestResult } from "./vitest-result.ts";

/** Name of a suite, as `npm test -- --only` takes it. */
export type SuiteName = "core" | `host-${HostName}` | "web" | "ui";

/** A test suite, which runs in a process of its own. */
export interface Suite {
  readonly name: SuiteName;
  /** What it runs, for a person. */
  readonly title: string;
  /** The VS Code that must be installed before. */
  readonly host?: HostName | "web";
  /** Whether desktop VS Code does as well. */
  readonly desktop: boolean;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of the file that the suite itself writes, when it writes one. */
  readonly report: string;
  /** Reads the counts, from the file that the suite wrote or from what it printed. */
  readonly result: (output: string) => SuiteResult;
}

const TSX = ["--import", `file://${join(ROOT, "node_modules/tsx/dist/loader.mjs")}`];
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");

/** All suites, in the order in which they run. */
export const SUITES: readonly Suite[] = [
  vitestSuite("core", "the core, the command line, the tools (vitest)", "vitest.config.mts"),
  ...Object.values(HOST_BUILDS).map((build) => hostSuite(build.name)),
  {
    name: "web",
    title: "test/host in the web-worker extension host",
    host: "web",
    desktop: false,
    args: [...TSX, join(ROOT, "tools/suites/web.ts")],
    env: {},
    report: resultFile("web"),
    result: (output) => {
      const line = output.split("\n").find((candidate) => candidate.startsWith(RESULT_MARK));
      if (line === undefined) throw new Error("it logged no result");
      return JSON.parse(line.slice(RESULT_MARK.length)) as SuiteResult;
    },
  },
  { ...vitestSuite("ui", "the workbench in Chromium (vitest)", "vitest.ui.config.mts"), host: "newest" },
];

/** Absolute path of the file that holds a suite's counts. */
export function resultFile(name: SuiteName): string {
  return join(RESULTS_FOLDER, `${name}.json`);
}

function hostSuite(host: HostName): Suite {
  const name: SuiteName = `host-${host}`;
  return {
    name,
    title: `test/host in VS Code ${host}`,
    host,
    desktop: true,
    args: [...TSX, join(ROOT, "tools/suites/host.ts"), host],
    env: { DATELINE_SUITE: name, DATELINE_RESULT: resultFile(name) },
    report: resultFile(name),
    result: () => JSON.parse(readFileSync(resultFile(name), "utf8")) as SuiteResult,
  };
}

function vitestSuite(name: SuiteName, title: string, config: string): Suite {
  const report = join(RESULTS_FOLDER, `${name}.vitest.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return {
    name,
    title,
    desktop: false,
    args: [VITEST, "run", "--root", ROOT, "--config", join(ROOT, config), ...reporters],
    env: {},
    report,
    result: () => vitestResult(name, JSON.parse(readFileSync(report, "utf8"))),
  };
}
