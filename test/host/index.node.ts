/** The tests as the Node extension host runs them. The result goes to the file that `DATELINE_RESULT` names. */
import { writeFileSync } from "node:fs";
import { runMocha } from "./run-mocha.ts";

/** Runs all tests; rejects when one failed. VS Code calls this. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const result = await runMocha(process.env["DATELINE_SUITE"] ?? "host");
  const file = process.env["DATELINE_RESULT"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(result, null, 2));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
