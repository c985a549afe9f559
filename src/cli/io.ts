import type { Readable, Writable } from "node:stream";
import { CorpusFilesError } from "../node/corpus-files.ts";

/** What the command line reads and writes: the process' own streams, or those of a test. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Whether a person watches stderr, and so wants to see progress. */
  readonly showsProgress: boolean;
}

/** The exit codes of every command. */
export const ExitCode = { done: 0, doneWithProblems: 1, failed: 2 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A command that could not do its work: the message is for people, and the exit code 2. */
export class CliError extends Error {
  override readonly name = "CliError";
}

/** Thrown when whoever read the output has gone (`dateline recognise | head`): nobody is left to tell. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/**
 * Writes to a stream and resolves once the stream has taken it, so that a slow reader slows the writer down. Throws an
 * OutputClosed if the reader has gone.
 */
export function writeAll(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed || stream.writableEnded) reject(new OutputClosed("the output is closed"));
    else stream.write(text, (error) => (error ? reject(asClosed(error)) : resolve()));
  });
}

function asClosed(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  const gone = code === "EPIPE" || code === "ERR_STREAM_DESTROYED" || code === "ECONNRESET";
  return gone ? new OutputClosed("the output is closed") : error;
}

/** Writes a JSON value as one line of stdout. */
export function printJson(io: CliIo, value: unknown): Promise<void> {
  return writeAll(io.stdout, `${JSON.stringify(value)}\n`);
}

/** Says something to people, on stderr; nothing happens where nobody listens any more. */
export async function say(io: CliIo, message: string): Promise<void> {
  try {
    await writeAll(io.stderr, `${message}\n`);
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
}

/** Throws errors of the file system, and those that say what a person can mend, as a CliError; all others as they are. */
export function asCliError(error: unknown): never {
  const known = error instanceof CorpusFilesError || (error instanceof Error && "syscall" in error);
  throw known ? new CliError((error as Error).message) : error;
}
