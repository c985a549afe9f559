import { expect, test } from "vitest";
import { vitestResult } from "../../../tools/suites/vitest-result.ts";

const file = (status: string, statuses: readonly string[], message = "") => ({
  name: "a.test.ts",
  status,
  message,
  assertionResults: statuses.map((each) => ({
    fullName: each,
    status: each,
    failureMessages: [`why ${each}`],
  })),
});

test.each([
  { what: "nothing", testResults: [], counts: { passed: 0, failed: 0, skipped: 0 } },
  {
    what: "each kind of outcome",
    testResults: [file("failed", ["passed", "failed", "skipped", "todo", "passed"])],
    counts: { passed: 2, failed: 1, skipped: 2 },
  },
  {
    what: "a file that did not load",
    testResults: [file("failed", [], "no such module"), file("passed", ["passed"])],
    counts: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    what: "a hook that failed after passing tests",
    testResults: [file("failed", ["passed"], "afterAll")],
    counts: { passed: 1, failed: 1, skipped: 0 },
  },
])("counts $what", ({ testResults, counts }) => {
  expect(vitestResult("core", { testResults })).toMatchObject(counts);
});

test("a failure keeps its title and its reason", () => {
  const { failures } = vitestResult("core", {
    testResults: [file("failed", ["failed"]), file("failed", [], "gone")],
  });
  expect(failures).toEqual([
    { title: "failed", detail: "why failed" },
    { title: "a.test.ts", detail: "gone" },
  ]);
});
