import { JsonError, type JsonPath, jsonLine, lineAndColumn, offsetOfPath, parseJson } from "./json.ts";
import { type Conflict, compareAnnotations, type LayerStatus } from "./layer.ts";
import type { AnnotationRecord } from "./record.ts";
import { describeSchemaError, type Validator } from "./schema-error.ts";
import type { SectionRecord } from "./section-marks.ts";
import { SidecarError, type SidecarErrorKind } from "./sidecar-error.ts";
import { validateSidecar } from "./sidecar-validator.baked.ts";

/** The text that a sidecar's offsets are of. */
export interface SidecarArticle {
  /** Of the UTF-8 bytes of the normalised text. */
  readonly sha256: string;
  /** In code points. */
  readonly length: number;
  readonly language?: string;
  readonly published?: string;
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/**
 * A sidecar, version 1, as it stands in the file: every offset in Unicode code points of the text that `article` names.
 * `unknown` everywhere holds the keys that this version does not know; they are written back behind the known ones.
 */
export interface Sidecar {
  readonly article: SidecarArticle;
  readonly status?: LayerStatus;
  readonly sections: readonly SectionRecord[];
  readonly annotations: readonly AnnotationRecord[];
  readonly rejected: readonly AnnotationRecord[];
  readonly lost: readonly AnnotationRecord[];
  readonly conflicts: readonly Conflict[];
  readonly unknown?: Readonly<Record<string, unknown>>;
}

export { SidecarError } from "./sidecar-error.ts";

const FORMAT = "dateline/1";
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/m;

// The known keys of each object, in the order in which they are written.
const TOP_KEYS = [
  "format",
  "article",
  "unit",
  "status",
  "sections",
  "annotations",
  "rejected",
  "lost",
  "conflicts",
] as const;
const ARTICLE_KEYS = ["sha256", "length", "language", "published"] as const;
const STATUS_KEYS = ["value", "by", "at"] as const;
const SECTION_KEYS = ["kind", "start", "end", "begins", "ends", "before", "after", "by", "at"] as const;
const RECORD_KEYS = [
  "id",
  "label",
  "start",
  "end",
  "fragments",
  "text",
  "before",
  "after",
  "timex",
  "value",
  "mod",
  "calendar",
  "calendarValue",
  "by",
  "at",
  "from",
  "score",
  "model",
  "ref",
  "note",
  "attributes",
  "review",
  "rejected",
] as const;

type Json = Readonly<Record<string, unknown>>;

/** Reads a sidecar. Throws a {@link SidecarError}. Lists come back sorted, whatever their order in the file. */
export function parseSidecar(json: string): Sidecar {
  const value = readJson(json);
  const fail = (kind: SidecarErrorKind, message: string, path: JsonPath): never => {
    throw new SidecarError(kind, message, lineAndColumn(json, offsetOfPath(json, path)));
  };
  const newer = /^dateline\/(\d+)/.exec(String((value as Json | null)?.["format"]));
  if (newer && Number(newer[1]) > 1) {
    fail(
      "newer",
      `This sidecar is of version ${newer[1]}; this Dateline reads version 1. It is left as it is.`,
      ["format"],
    );
  }
  const validate = validateSidecar as Validator;
  if (!validate(value)) {
    const { message, path } = describeSchemaError(validate.errors?.[0], value);
    fail("schema", message, path);
  }
  const top = value as Json;

  const seen = new Set<string>();
  const records = (list: "annotations" | "rejected" | "lost"): readonly AnnotationRecord[] => {
    const items = (top[list] ?? []) as readonly Json[];
    for (const [i, item] of items.entries()) {
      checkRecord(item, (message, key) => fail("schema", message, [list, i, key]));
      const id = item["id"] as string;
      if (seen.has(id)) fail("duplicate-id", `Two annotations have the id ${jsonLine(id)}.`, [list, i, "id"]);
      seen.add(id);
    }
    return items.map(readRecord).sort(compareAnnotations);
  };
  const conflicts = ((top["conflicts"] ?? []) as readonly (readonly [Json, Json])[]).map(
    (pair, i): Conflict => {
      for (const [side, item] of pair.entries()) {
        checkRecord(item, (message, key) => fail("schema", message, ["conflicts", i, side, key]));
      }
      return [readRecord(pair[0]), readRecord(pair[1])];
    },
  );
  const sections = ((top["sections"] ?? []) as readonly Json[]).map((item, i) => {
    if ((item["end"] as number) <= (item["start"] as number))
      fail("schema", EMPTY_SPAN, ["sections", i, "end"]);
    return known<SectionRecord>(item, SECTION_KEYS);
  });
  return {
    article: known<SidecarArticle>(top["article"] as Json, ARTICLE_KEYS),
    ...(top["status"] !== undefined && { status: known<LayerStatus>(top["status"] as Json, STATUS_KEYS) }),
    sections,
    annotations: records("annotations"),
    rejected: records("rejected"),
    lost: records("lost"),
    conflicts,
    ...unknownKeys(top, TOP_KEYS),
  };
}

/**
 * The file of a sidecar: keys in fixed order, one annotation a line, lists sorted by start, end and id, a line feed at the
 * end. The same sidecar gives the same bytes, and what {@link parseSidecar} read from them gives them again.
 */
export function serialiseSidecar(sidecar: Sidecar): string {
  const { article, status, sections, annotations, rejected, lost, conflicts, unknown } = sidecar;
  const records = (list: readonly AnnotationRecord[]): string =>
    lines([...list].sort(compareAnnotations).map((record) => line(record, RECORD_KEYS)));
  const entries: (readonly [string, string])[] = [
    ["format", jsonLine(FORMAT)],
    ["article", line(article, ARTICLE_KEYS)],
    ["unit", jsonLine("code-point")],
    ...(status ? [["status", line(status, STATUS_KEYS)] as const] : []),
    ["sections", lines(sections.map((section) => line(section, SECTION_KEYS)))],
    ["annotations", records(annotations)],
    ["rejected", records(rejected)],
    ["lost", records(lost)],
    ["conflicts", lines(conflicts.map(([a, b]) => `[${line(a, RECORD_KEYS)}, ${line(b, RECORD_KEYS)}]`))],
    ...Object.entries(unknown ?? {}).map(([key, value]) => [key, jsonLine(value)] as const),
  ];
  return `{\n${entries.map(([key, value]) => `${jsonLine(key)}: ${value}`).join(",\n")}\n}\n`;
}

/** One annotation as it stands in a sidecar: one line of JSON, without line feed. Equal records give equal lines. */
export function serialiseRecord(record: AnnotationRecord): string {
  return line(record, RECORD_KEYS);
}

function readJson(json: string): unknown {
  try {
    return parseJson(json);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const marker = CONFLICT_MARKER.exec(json);
    if (marker) {
      throw new SidecarError(
        "conflict-markers",
        "git left both sides of a merge in this sidecar.",
        lineAndColumn(json, marker.index),
      );
    }
    throw new SidecarError(
      "syntax",
      `This is not valid JSON: ${error.message}.`,
      lineAndColumn(json, error.offset),
    );
  }
}

const EMPTY_SPAN = "A span must end after it starts.";

/** Checks what the schema cannot say of a record; `fail` throws, with the key that is wrong. */
function checkRecord(item: Json, fail: (message: string, key: string) => never): void {
  const start = item["start"] as number;
  const end = item["end"] as number;
  if (end <= start) fail(EMPTY_SPAN, "end");
  const fragments = item["fragments"] as readonly (readonly [number, number])[] | undefined;
  if (!fragments) return;
  let last = -1;
  for (const [from, to] of fragments) {
    if (to <= from) fail(EMPTY_SPAN, "fragments");
    if (from < last) fail("Fragments must stand in order and not overlap.", "fragments");
    last = to;
  }
  if (fragments[0]?.[0] !== start || last !== end)
    fail("Fragments must span from start to end.", "fragments");
}

function readRecord(item: Json): AnnotationRecord {
  return known<AnnotationRecord>(item, RECORD_KEYS);
}

/** The known keys of an object that the schema has passed, and the others under `unknown`. */
function known<T>(item: Json, keys: readonly string[]): T {
  const result: Record<string, unknown> = {};
  for (const key of keys) if (Object.hasOwn(item, key)) result[key] = item[key];
  return { ...result, ...unknownKeys(item, keys) } as T;
}

function unknownKeys(item: Json, keys: readonly string[]): { readonly unknown?: Json } {
  const entries = Object.entries(item).filter(([key]) => !keys.includes(key));
  return entries.length === 0 ? {} : { unknown: Object.fromEntries(entries) };
}

function line(item: { readonly unknown?: Json }, keys: readonly string[]): string {
  const values = item as Json;
  const pairs: string[] = [];
  for (const key of keys) {
    if (values[key] !== undefined) pairs.push(`${jsonLine(key)}: ${jsonLine(values[key])}`);
  }
  for (const [key, value] of Object.entries(item.unknown ?? {}))
    pairs.push(`${jsonLine(key)}: ${jsonLine(value)}`);
  return `{${pairs.join(", ")}}`;
}

function lines(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n]`;
}
