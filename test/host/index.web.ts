/** The tests as the web-worker extension host runs them. No file can be written there: the result is logged. */
import { RESULT_MARK } from "../../tools/suites/result.ts";
import { runMocha } from "./run-mocha.ts";

/** Runs all tests; rejects when one failed. VS Code calls this. */
export async function run(): Promise<void> {
  const result = await runMocha("web");
  console.log(RESULT_MARK + JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
