import { CodePoints } from "../text/code-points.ts";
import { normaliseText } from "../text/normalise.ts";
import { compareSpans } from "../text/span.ts";
import type {
  DatasetArticle,
  DatasetFormat,
  ReadRecord,
  ReadSpan,
  TextChunks,
  WrittenArticle,
  WrittenSpan,
} from "./dataset.ts";
import { linesOf } from "./line-stream.ts";
import { RawOffsets } from "./raw-offsets.ts";
import { isObject, readSpan } from "./span-reader.ts";
import { annotationRecord } from "./span-record.ts";

/**
 * Dateline's own JSON Lines: an article a line, `{"id", "language", "published"?, "text", "spans"}`, offsets in code
 * points. It loses nothing. Read back, a line may lack `id`, `language` and the keys of a span beyond place and label.
 */
export const jsonl: DatasetFormat = {
  name: "jsonl",
  extension: ".jsonl",
  offsetUnit: "code-point",
  keepsIds: true,
  writer: () => ({ write, end: () => "" }),
  read,
};

function write(article: DatasetArticle): WrittenArticle {
  const { id, language, published, text } = article;
  const points = new CodePoints(text);
  const records = article.spans.map((annotation) => annotationRecord(annotation, text, points));
  const line = { id, language, ...(published !== undefined && { published }), text, spans: records };
  const spans = article.spans.flatMap((annotation): WrittenSpan[] =>
    [annotation, ...(annotation.fragments ?? [])].map(({ start, end }) => ({
      start: points.toCodePoint(start),
      end: points.toCodePoint(end),
      text: text.slice(start, end),
    })),
  );
  return { chunk: `${JSON.stringify(line)}\n`, content: text, spans, losses: [] };
}

async function* read(chunks: TextChunks): AsyncGenerator<ReadRecord, void, undefined> {
  let line = 0;
  for await (const source of linesOf(chunks)) {
    line++;
    const text = line === 1 && source.startsWith("\uFEFF") ? source.slice(1) : source;
    if (text.trim() === "") yield { kind: "problem", line, message: "the line is empty" };
    else yield* readLine(text, line);
  }
}

function* readLine(source: string, line: number): Generator<ReadRecord, void, undefined> {
  let record: unknown;
  try {
    record = JSON.parse(source);
  } catch (error) {
    yield { kind: "problem", line, message: `not JSON: ${(error as Error).message}` };
    return;
  }
  if (!isObject(record) || typeof record["text"] !== "string") {
    yield { kind: "problem", line, message: "no object with a text" };
    return;
  }
  const problems: string[] = [];
  const stringAt = (key: string): string | undefined => {
    const value = record[key];
    if (value === undefined || typeof value === "string") return value;
    problems.push(`${key} is no string and was left out`);
    return undefined;
  };
  const id = typeof record["id"] === "number" ? String(record["id"]) : stringAt("id");
  const language = stringAt("language");
  const published = stringAt("published");
  const spans = readSpans(record["spans"], record["text"], problems);
  for (const message of problems) yield { kind: "problem", line, message };
  const article = {
    ...(id !== undefined && { id }),
    text: normaliseText(record["text"]),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    spans,
  };
  yield { kind: "article", line, article };
}

function readSpans(records: unknown, raw: string, problems: string[]): ReadSpan[] {
  if (records === undefined) return [];
  if (!Array.isArray(records)) {
    problems.push("spans is no list and was left out");
    return [];
  }
  const offsets = new RawOffsets(raw);
  const context = {
    raw,
    points: new CodePoints(raw),
    toNormalised: (offset: number) => offsets.toNormalised(offset),
  };
  const spans: ReadSpan[] = [];
  for (const record of records) {
    const reading = readSpan(record, context);
    problems.push(...reading.problems);
    if (reading.span) spans.push(reading.span);
  }
  return spans.sort(compareSpans);
}
