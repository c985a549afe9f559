import type { CodePoints } from "../text/code-points.ts";
import type { Span } from "../text/span.ts";
import type { ReadSpan } from "./dataset.ts";

/** What became of a span of a record: the span, if its place could be read, and a sentence for each thing left out. */
export interface SpanReading {
  readonly span?: ReadSpan;
  readonly problems: readonly string[];
}

/** The text of a record, and how its code points become UTF-16 code units of the normalised text. */
export interface SpanContext {
  /** The text as the record holds it, not normalised: what the record's offsets count in. */
  readonly raw: string;
  readonly points: CodePoints;
  /** From UTF-16 code units of `raw` to those of the normalised text. */
  readonly toNormalised: (offset: number) => number;
}

type Check = (value: unknown) => boolean;
const isString: Check = (value) => typeof value === "string";
const isOneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && allowed.includes(value);

const OPTIONAL: Readonly<Record<string, Check>> = {
  id: (value) => typeof value === "string" && value !== "",
  timex: isOneOf("DATE", "TIME", "DURATION", "SET"),
  value: isString,
  mod: isString,
  calendar: isString,
  calendarValue: isString,
  ref: isString,
  note: isString,
  attributes: isObject,
  review: isOneOf("changed"),
  by: isString,
  at: isString,
  from: isOneOf("hand", "suggestion", "import", "occurrences"),
  model: isString,
  score: (value) => typeof value === "number",
};
const PLACE = new Set(["start", "end", "label", "text", "fragments"]);

/** Whether a parsed JSON value is an object, and not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads a span of a JSON Lines record. A span whose place or label is wrong is left out; of one whose place is right
 * but that has a key of the wrong kind, that key is. `from` is "import" where the record does not say it.
 */
export function readSpan(record: unknown, context: SpanContext): SpanReading {
  if (!isObject(record)) return { problems: ["a span is no object"] };
  const { label } = record;
  if (typeof label !== "string" || label === "") return { problems: [`${named(record)} has no label`] };
  const place = readPlace(record["start"], record["end"], context);
  if (typeof place === "string") return { problems: [`${named(record)} ${place}`] };
  const slice = context.raw.slice(place.raw.start, place.raw.end);
  if (record["text"] !== undefined && record["text"] !== slice) {
    return {
      problems: [
        `${named(record)} should be ${JSON.stringify(record["text"])} but is ${JSON.stringify(slice)}`,
      ],
    };
  }
  const problems: string[] = [];
  const kept: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (PLACE.has(key)) continue;
    const check = OPTIONAL[key];
    if (check === undefined) unknown[key] = value;
    else if (check(value)) kept[key] = value;
    else
      problems.push(
        `${named(record)}: ${key} ${JSON.stringify(value)} is not of the expected kind and was left out`,
      );
  }
  const fragments = readFragments(record["fragments"], place.span, context);
  if (typeof fragments === "string")
    problems.push(`${named(record)}: its fragments ${fragments} and were left out`);
  const span = {
    ...place.span,
    label,
    ...(Array.isArray(fragments) && { fragments }),
    from: "import",
    ...kept,
    ...(Object.keys(unknown).length > 0 && { unknown }),
  } as ReadSpan;
  return { span, problems };
}

function named(record: Readonly<Record<string, unknown>>): string {
  return `the span ${String(record["start"])}–${String(record["end"])}`;
}

function readPlace(
  start: unknown,
  end: unknown,
  { points, toNormalised }: SpanContext,
): { readonly raw: Span; readonly span: Span } | string {
  if (
    typeof start !== "number" ||
    typeof end !== "number" ||
    !Number.isInteger(start) ||
    !Number.isInteger(end)
  ) {
    return "has offsets that are no whole numbers";
  }
  if (start < 0 || end > points.length) return `lies outside the text of ${points.length} code points`;
  if (start >= end) return "is empty";
  const raw = { start: points.toOffset(start), end: points.toOffset(end) };
  const span = { start: toNormalised(raw.start), end: toNormalised(raw.end) };
  return span.start < span.end ? { raw, span } : "holds nothing but a carriage return or byte order mark";
}

function readFragments(value: unknown, hull: Span, context: SpanContext): Span[] | string | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length < 2) return "are no list of two or more places";
  const fragments: Span[] = [];
  for (const pair of value) {
    const place =
      Array.isArray(pair) && pair.length === 2 ? readPlace(pair[0], pair[1], context) : "are no pairs";
    if (typeof place === "string") return place;
    if (place.span.start < (fragments.at(-1)?.end ?? 0)) return "are not in order";
    fragments.push(place.span);
  }
  if (fragments[0]!.start !== hull.start || fragments.at(-1)!.end !== hull.end)
    return "do not start and end where it does";
  return fragments;
}
