/** What a test suite leaves behind for the final table: counts, and what failed. Used in browsers too: no Node here. */

/** One failed test. */
export interface Failure {
  /** Full title: the names of the groups around the test, then its own. */
  readonly title: string;
  /** Message and stack. */
  readonly detail: string;
}

/** Counts of one suite. */
export interface SuiteResult {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** What stands before a result that travels as a line of a log, from where no file can be written. */
export const RESULT_MARK = "dateline-suite-result ";

/** The result of a suite that could not run, or that ran nothing: one failure, so that it cannot pass unseen. */
export function brokenSuite(suite: string, why: string): SuiteResult {
  return { suite, passed: 0, failed: 1, skipped: 0, failures: [{ title: `${suite} ran`, detail: why }] };
}
