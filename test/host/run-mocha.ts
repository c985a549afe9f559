import type { Failure, SuiteResult } from "../../tools/suites/result.ts";
import "mocha/mocha.js";
import { loadTests } from "dateline:tests";
import * as vscode from "vscode";

const TEST_TIMEOUT = 20_000;

/**
 * Runs the tests of this host with mocha's browser build, which is the same in Node and in the web worker. Each
 * test's outcome goes to the console as it comes.
 */
export async function runMocha(suite: string): Promise<SuiteResult> {
  let passed = 0;
  let skipped = 0;
  const failures: Failure[] = [];
  const text = (error: Error): string => error.stack ?? error.message;
  // Mocha's own reporters write to a terminal or to a page, and here is neither.
  class ConsoleReporter {
    constructor(runner: Mocha.Runner) {
      runner.on("pass", (test) => {
        passed++;
        console.log(`✓ ${test.fullTitle()} (${test.duration} ms)`);
      });
      runner.on("pending", (test) => {
        skipped++;
        console.log(`- ${test.fullTitle()}`);
      });
      runner.on("fail", (test, error: Error) => {
        failures.push({ title: test.fullTitle(), detail: text(error) });
        console.log(`✗ ${test.fullTitle()}\n${text(error)}`);
      });
    }
  }
  const mocha = new Mocha({ ui: "bdd", timeout: TEST_TIMEOUT, reporter: ConsoleReporter as never });
  // What mocha does before it loads each file: puts `describe` and `it` in place. The bundle loads them itself.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  // VS Code in a browser saves after a second by itself: a slow machine would find saved what a test left unsaved.
  mocha.suite.beforeAll(() =>
    vscode.workspace.getConfiguration("files").update("autoSave", "off", vscode.ConfigurationTarget.Global),
  );
  loadTests();
  await new Promise<void>((resolve) => {
    mocha.run(() => resolve());
  });
  return { suite, passed, failed: failures.length, skipped, failures };
}
