/** Reads the report that vitest's JSON reporter writes. */
import type { Failure, SuiteResult } from "./result.ts";

/** The part of the report that is used here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** The counts in a report. A file that failed without a failing test, because it did not load, counts as a failure. */
export function vitestResult(suite: string, report: VitestReport): SuiteResult {
  let passed = 0;
  let skipped = 0;
  const failures: Failure[] = [];
  for (const file of report.testResults) {
    const failedBefore = failures.length;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed++;
      else if (test.status !== "failed") skipped++;
      else failures.push({ title: test.fullName, detail: (test.failureMessages ?? []).join("\n") });
    }
    if (file.status === "failed" && failures.length === failedBefore) {
      failures.push({ title: file.name, detail: file.message });
    }
  }
  return { suite, passed, failed: failures.length, skipped, failures };
}
