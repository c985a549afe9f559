/**
 * Speed inside real VS Code: activation, opening an article, typing into one of 10 kB and one of 1 MB. Prints tables;
 * asserts nothing. `tsx bench/host.ts [LANGUAGE] [1.100|newest]`; default Greek on the newest.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { hostBuild, RESULTS_FOLDER, ROOT } from "../tools/hosts/builds.ts";
import { withCleanup } from "../tools/hosts/cleanup.ts";
import { installHost } from "../tools/hosts/install.ts";
import { prepareMachine } from "../tools/hosts/machine.ts";
import { run } from "../tools/hosts/run.ts";
import { runInHost } from "../tools/hosts/run-in-host.ts";
import { sampleWorkspace } from "../tools/suites/workspace.ts";
import type { HostMeasurements } from "./host-measurements.ts";
import { sampleText } from "./sample-text.ts";

const SIZES = { "1-10kB.txt": 10_000, "2-1MB.txt": 1_000_000 };

const language = process.argv[2] ?? "el";
const host = hostBuild(process.argv[3] ?? "newest");
const ran = await withCleanup(async (cleanup) => {
  await run(process.execPath, ["esbuild.mjs", "--production"], { cwd: ROOT, timeout: 120_000 });
  const module = join(ROOT, "dist/bench/inside-host.js");
  await build({
    entryPoints: [join(ROOT, "bench/inside-host.ts")],
    outfile: module,
    bundle: true,
    format: "cjs",
    platform: "node",
    external: ["vscode"],
  });
  await prepareMachine({ browser: true, compiler: false }, console.error);
  await installHost(host, console.error);
  const folder = sampleWorkspace(cleanup);
  mkdirSync(join(folder, "bench"));
  for (const [name, bytes] of Object.entries(SIZES)) {
    writeFileSync(join(folder, "bench", name), sampleText(language, bytes));
  }
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  const result = join(RESULTS_FOLDER, "host-bench.json");
  const passed = await runInHost(
    { build: host, module, folder, env: { DATELINE_BENCH_RESULT: result, DATELINE_HOST_QUIET: "1" } },
    cleanup,
  );
  if (passed) print(JSON.parse(readFileSync(result, "utf8")) as HostMeasurements);
  return passed;
});
process.exit(ran ? 0 : 1);

function print({ vscode, activation, activationWithLoading, phases }: HostMeasurements): void {
  console.log(`\nIn VS Code ${vscode}'s extension host, ${language}. Milliseconds.\n`);
  console.log(`activation: ${shown(activation)}; with loading the bundle: ${shown(activationWithLoading)}\n`);
  for (const { file, characters, opened, whileOpening, whileTyping, busy } of phases) {
    console.log(`${file}, ${characters} characters: shown and painted after ${shown(opened)}`);
    const rows: Record<string, unknown> = {};
    for (const [name, durations] of Object.entries(whileOpening))
      rows[`opening: ${name}`] = spread(durations);
    for (const [name, durations] of Object.entries(whileTyping)) rows[`typing: ${name}`] = spread(durations);
    rows["typing: host kept waiting"] = {
      p50: rounded(busy.p50),
      p95: rounded(busy.p95),
      max: rounded(busy.max),
    };
    console.table(rows, ["times", "p50", "p95", "max"]);
  }
}

function spread(durations: readonly number[]): Readonly<Record<string, number>> {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { times: durations.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

function shown(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "not told" : String(rounded(milliseconds));
}

/** Two digits after the point where they mean anything. */
function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(milliseconds < 10 ? 2 : 0));
}
