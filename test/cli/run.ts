import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/program.ts";
import { type NameModelSource, Pipeline } from "../../src/core/recognise/pipeline.ts";

/** A new folder with these files (paths with `/`, content as text or bytes), removed when the test ends. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const at = path.join(folder, name);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, content);
  }
  return folder;
}

/** All files below a folder by their paths from it, as text. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const at = path.join(entry.parentPath, entry.name);
    found[path.relative(folder, at)] = await readFile(at, "utf8");
  }
  return found;
}

/** What a run of the command line gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout as JSON. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** What a run is given beside its arguments. */
export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array | Readable;
  readonly stdout?: Writable;
  readonly cancelled?: boolean;
  readonly showsProgress?: boolean;
  /** Where name models come from; without it there are none. */
  readonly models?: NameModelSource;
}

/** Collects what is written to it. */
export class Sink extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

/** Runs `dateline` in this process. */
export async function dateline(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { stdin = "", cwd = tmpdir(), cancelled = false } = options;
  const sink = new Sink();
  const stderr = new Sink();
  const io = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
    stdout: options.stdout ?? sink,
    stderr,
    cwd,
    showsProgress: options.showsProgress ?? false,
  };
  const tools = {
    pipeline: new Pipeline(options.models ?? (async () => undefined)),
    version: "9.8.7",
    cancelOnInterrupt: () => ({ cancelled }),
  };
  const code = await runCli(args, io, tools);
  const lines = sink.text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { code, stdout: sink.text, stderr: stderr.text, lines };
}
