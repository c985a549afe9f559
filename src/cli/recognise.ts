import path from "node:path";
import { RawOffsets } from "../core/datasets/raw-offsets.ts";
import { type SpanRecord, suggestionRecord } from "../core/datasets/span-record.ts";
import type { ArticleFacts, Pipeline, Recognition } from "../core/recognise/pipeline.ts";
import { suggestionsOf } from "../core/recognise/pipeline.ts";
import { scoringAtLeast } from "../core/recognise/score.ts";
import { CodePoints } from "../core/text/code-points.ts";
import { normaliseText } from "../core/text/normalise.ts";
import type { Section, SectionKind } from "../core/text/sections/section.ts";
import type { Span } from "../core/text/span.ts";
import { readArticleFile } from "../node/article-file.ts";
import { articleFileAt, type Corpus } from "../node/corpus-files.ts";
import { ModelFileError } from "../node/name-models.ts";
import { byteLines } from "./byte-lines.ts";
import { asCliError, type CliIo, ExitCode, printJson, say } from "./io.ts";
import { Progress } from "./progress.ts";
import { repeatedLinesOf } from "./repeated-lines.ts";

/** The options of `dateline recognise`, as commander gives them. */
export interface RecogniseOptions {
  readonly language?: string;
  readonly published?: string;
  readonly encoding?: string;
  /** Suggestions below this score, 0 to 1, are left out. */
  readonly leastScore?: number;
  /** The kinds of section whose suggestions are written, where asked for; the lines then tell the sections too. */
  readonly sections?: ReadonlySet<SectionKind>;
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
  const repeated = await repeatedLinesOf(
    files.map((file) => path.resolve(io.cwd, file)),
    options.encoding,
  );
  const isRepeated = (line: string): boolean => repeated.isRepeated(line);
  const corpora = new Map<string, Promise<Corpus | undefined>>();
  for (const [index, file] of files.entries()) {
    const at = path.resolve(io.cwd, file);
    const reading = await readArticleFile(at, options.encoding);
    const result =
      reading.kind === "text"
        ? await recognised(
            reading.text,
            reading.text,
            { ...(await corpusFacts(at, corpora)), ...factsIn(options), isRepeated },
            options,
            pipeline,
          )
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
      const { id = line, text } = request;
      const facts = { ...factsIn(options), ...factsIn(request) };
      const result = await recognised(text, normaliseText(text), facts, options, pipeline);
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
  readonly publishedFrom?: string;
  readonly sections?: readonly Section[];
  readonly spans: readonly SpanRecord[];
}

function isTrouble(result: Found | Trouble): result is Trouble {
  return "error" in result;
}

/** What a command or a line of input says of an article. */
function factsIn({ language, published }: Pick<ArticleFacts, "language" | "published">): ArticleFacts {
  return { ...(language !== undefined && { language }), ...(published !== undefined && { published }) };
}

/** What its corpus tells of an article. */
async function corpusFacts(
  file: string,
  corpora: Map<string, Promise<Corpus | undefined>>,
): Promise<ArticleFacts> {
  const { id, config } = await articleFileAt(file, corpora).catch(asCliError);
  return { fileName: id, fileNamePattern: config.fileNamePattern, calendars: config.calendar };
}

/**
 * What both kinds of input give: language, published, sections and spans, whose offsets are code points of `raw`; or why
 * there are none, where the model for them is broken.
 */
async function recognised(
  raw: string,
  text: string,
  facts: ArticleFacts,
  { sections: kinds, leastScore = 0 }: RecogniseOptions,
  pipeline: Pipeline,
): Promise<Found | Trouble> {
  let recognition: Recognition;
  try {
    recognition = await pipeline.recognise(text, facts);
  } catch (error) {
    if (error instanceof ModelFileError) return { error: error.message };
    throw error;
  }
  const offsets = raw === text ? undefined : new RawOffsets(raw);
  const points = new CodePoints(raw);
  const inRaw = <Item extends Span>(item: Item): Item =>
    offsets ? { ...item, ...offsets.toRaw(item) } : item;
  const { language, published, sections } = recognition;
  const suggestions = suggestionsOf(recognition, undefined, kinds);
  return {
    language,
    ...(published && { published: published.date }),
    ...(kinds && {
      ...(published && { publishedFrom: published.source }),
      sections: sections.map(inRaw).map(({ kind, start, end }) => ({
        kind,
        start: points.toCodePoint(start),
        end: points.toCodePoint(end),
      })),
    }),
    spans: scoringAtLeast(suggestions, leastScore).map((suggestion) =>
      suggestionRecord(inRaw(suggestion), raw, points),
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
