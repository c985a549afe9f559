/** The part of the host benchmark that runs inside the extension host; host.ts starts it and prints what it measured. */
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import * as vscode from "vscode";
import type { HostMeasurements, Phase } from "./host-measurements.ts";

/** What the extension may give to the benchmark. */
interface Api {
  /** Durations in milliseconds by name, the latest last. */
  timings?(): Readonly<Record<string, readonly number[]>>;
}

const KEYSTROKES = 200;
/** Milliseconds from one keystroke to the next: as fast as anyone types. */
const KEYSTROKE_PAUSE = 40;
const PAINT_PATIENCE = 60_000;

/** Measures everything and writes it to the file that `DATELINE_BENCH_RESULT` names. VS Code calls this. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Api | undefined>("dateline.dateline");
  if (extension === undefined) throw new Error("VS Code does not know the extension");
  const activeBefore = extension.isActive;
  const started = performance.now();
  const api = await extension.activate();
  const activationWithLoading = activeBefore ? undefined : performance.now() - started;
  const timings = (): Readonly<Record<string, readonly number[]>> => api?.timings?.() ?? {};

  const phases: Phase[] = [];
  const files = await vscode.workspace.findFiles("bench/*.txt");
  for (const file of files.sort((a, b) => a.path.localeCompare(b.path))) {
    const before = counts(timings());
    const opening = performance.now();
    const editor = await vscode.window.showTextDocument(file);
    const painted = (): boolean => (timings()["openToPaint"]?.length ?? 0) > (before["openToPaint"] ?? 0);
    if (api?.timings !== undefined) await until(painted);
    const opened = painted() ? performance.now() - opening : undefined;
    await pause(2000);
    const whileOpening = since(before, timings());
    const typed = counts(timings());
    const busy = await typeInto(editor);
    phases.push({
      file: file.path.split("/").at(-1) ?? "",
      characters: editor.document.getText().length,
      opened,
      whileOpening,
      whileTyping: since(typed, timings()),
      busy,
    });
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  const measured: HostMeasurements = {
    vscode: vscode.version,
    activationWithLoading,
    activation: timings()["activation"]?.[0],
    phases,
  };
  writeFileSync(process.env["DATELINE_BENCH_RESULT"] ?? "host-bench.json", JSON.stringify(measured));
}

/** Types in the middle of the article; returns how long the extension host was deaf meanwhile, in milliseconds. */
async function typeInto(editor: vscode.TextEditor): Promise<Phase["busy"]> {
  const line = Math.floor(editor.document.lineCount / 2);
  const end = editor.document.lineAt(line).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let key = 0; key < KEYSTROKES; key++) {
    await vscode.commands.executeCommand("type", { text: "typed words "[key % 12] });
    await pause(KEYSTROKE_PAUSE);
  }
  delay.disable();
  return { p50: delay.percentile(50) / 1e6, p95: delay.percentile(95) / 1e6, max: delay.max / 1e6 };
}

/** How many durations there are of each name. */
function counts(timings: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(timings).map(([name, durations]) => [name, durations.length]));
}

/** The durations that have come since there were `before` of them. */
function since(
  before: Readonly<Record<string, number>>,
  timings: Readonly<Record<string, readonly number[]>>,
): Readonly<Record<string, readonly number[]>> {
  const added = Object.entries(timings).map(
    ([name, durations]) => [name, durations.slice(before[name] ?? 0)] as const,
  );
  return Object.fromEntries(added.filter(([, durations]) => durations.length > 0));
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PAINT_PATIENCE;
  while (!holds() && Date.now() < end) await pause(2);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
