import path from "node:path";
import { RawOffsets } from "../core/datasets/raw-offsets.ts";
import { type SpanRecord, suggestionRecord } from "../core/datasets/span-record.ts";
import type { ArticleFacts, Pipeline, Recognition } from "../core/recognise/pipeline.ts";
import { suggestionsOf } from "../core/recognise/pipeline.ts";
import { scoringAtLeast } from "../core/recognise/score.ts";
import { CodePoints } from "../core/text/code-points.ts";
import { normaliseText } from "../core/text/normalise.ts";
import { readArticleFile } from "../node/article-file.ts";
import { ModelFileError } from "../node/name-models.ts";
import { byteLines } from "./byte-lines.ts";
import { type CliIo, ExitCode, printJson, say } from "./io.ts";
import { Progress } from "./progress.ts";

/** The options of `dateline recognise`, as commander gives them. */
export interface RecogniseOptions {
  readonly language?: string;
  readonly published?: string;
  readonly encoding?: string;
  /** Suggestions below this score, 0 to 1, are left out. */
  readonly leastScore?: number;
}

/** `dateline recognise FILE…`: a line of JSON for each file, in order; one that cannot be read gives `{"file", "error"}`. */
export async function recogniseFiles(
  files: readonly string[],
  options: RecogniseOptions,
  pipeline: Pipeline,
  io: CliIo,
): Promise<ExitCode> {
  const progress = new Progress(io, "files", files.length);
  let failed = 0;
  for (const [index, file] of files.entries()) {
    const reading = await readArticleFile(path.resolve(io.cwd, file), options.encoding);
    const result =
      reading.kind === "text"
        ? await recognised(reading.text, reading.text, options, pipeline)
        : { error: reading.why };
    await printJson(io, { file, ...result });
    if (isTrouble(result)) {
      failed++;
      await say(io, `${file}: ${result.error}`);
    }
    progress.show(index + 1);
  }
  progress.end();
  if (failed === 0) return ExitCode.done;
  return failed < files.length ? ExitCode.doneWithProblems : ExitCode.failed;
}

/**
 * `dateline recognise` without files: JSON Lines on stdin, a line out for each line in, in order, read no faster than
 * they are written. A bad line gives `{"line", "error"}` and the run goes on.
 */
export async function recogniseLines(
  options: RecogniseOptions,
  pipeline: Pipeline,
  io: CliIo,
): Promise<ExitCode> {
  const progress = new Progress(io, "lines");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 0;
  let bad = 0;
  const troubles = new Set<string>();
  for await (const bytes of byteLines(io.stdin)) {
    line++;
    const request = parseRequest(bytes, decoder);
    if (typeof request === "string") {
      bad++;
      await printJson(io, { line, error: request });
    } else {
      const { id = line, text, ...facts } = request;
      const result = await recognised(text, normaliseText(text), { ...options, ...facts }, pipeline);
      await printJson(io, isTrouble(result) ? { line, ...result } : { id, ...result });
      if (isTrouble(result)) {
        bad++;
        troubles.add(result.error);
      }
    }
    progress.show(line);
  }
  progress.end();
  if (bad === 0) return ExitCode.done;
  for (const trouble of troubles) await say(io, trouble);
  await say(io, `${bad} of ${line} lines could not be read.`);
  return ExitCode.doneWithProblems;
}

interface Trouble {
  readonly error: string;
}

interface Found {
  readonly language: string;
  readonly published?: string;
  readonly spans: readonly SpanRecord[];
}

function isTrouble(result: Found | Trouble): result is Trouble {
  return "error" in result;
}

/**
 * What both kinds of input give: language, published and spans, whose offsets are code points of `raw`; or why there are
 * none, where the model for them is broken.
 */
async function recognised(
  raw: string,
  text: string,
  facts: ArticleFacts & Pick<RecogniseOptions, "leastScore">,
  pipeline: Pipeline,
): Promise<Found | Trouble> {
  const { language, published, leastScore = 0 } = facts;
  let recognition: Recognition;
  try {
    recognition = await pipeline.recognise(text, { language, published });
  } catch (error) {
    if (error instanceof ModelFileError) return { error: error.message };
    throw error;
  }
  const offsets = raw === text ? undefined : new RawOffsets(raw);
  const points = new CodePoints(raw);
  return {
    language: recognition.language,
    ...(recognition.published && { published: recognition.published.date }),
    spans: scoringAtLeast(suggestionsOf(recognition), leastScore).map((suggestion) =>
      suggestionRecord(offsets ? { ...suggestion, ...offsets.toRaw(suggestion) } : suggestion, raw, points),
    ),
  };
}

interface Request {
  readonly id?: string | number;
  readonly text: string;
  readonly language?: string;
  readonly published?: string;
}

/** The request that a line holds, or a sentence that says why it holds none. */
function parseRequest(bytes: Uint8Array, decoder: TextDecoder): Request | string {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    return error instanceof SyntaxError ? `not JSON: ${error.message}` : "not UTF-8";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not a JSON object";
  // A key that says null says nothing, as what Python writes for None.
  const { id, text, language, published } = Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== null),
  ) as Readonly<Record<string, unknown>>;
  if (typeof text !== "string") return 'no "text"';
  if (id !== undefined && typeof id !== "string" && typeof id !== "number")
    return '"id" is no string and no number';
  const problem = languageProblem(language) ?? publishedProblem(published);
  if (problem !== undefined) return problem;
  return {
    ...(id !== undefined && { id }),
    text,
    ...(typeof language === "string" && { language }),
    ...(typeof published === "string" && { published }),
  };
}

/** A sentence that says why a value is no language code (ISO 639-1 or 639-3); undefined if it is one, or is absent. */
export function languageProblem(value: unknown): string | undefined {
  if (value === undefined || (typeof value === "string" && /^[a-z]{2,3}$/.test(value))) return undefined;
  return `the language ${JSON.stringify(value)} is no code such as "el"`;
}

/** A sentence that says why a value is no ISO 8601 date or time; undefined if it is one, or is absent. */
export function publishedProblem(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const shape = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
  const match = typeof value === "string" ? shape.exec(value) : null;
  if (match && !Number.isNaN(Date.parse(match[0])) && isDay(match[1]!)) return undefined;
  return `the date of publication ${JSON.stringify(value)} is no date such as "2022-08-16"`;
}

/** Whether the calendar has that day: Date.parse takes 30 February for 2 March. */
function isDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
