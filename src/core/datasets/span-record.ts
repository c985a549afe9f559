import type { Annotation } from "../annotate/annotation.ts";
import type { Suggestion } from "../recognise/suggestion.ts";
import type { CodePoints } from "../text/code-points.ts";
import type { Span } from "../text/span.ts";

/** The parts of an annotation that stand in a record under their own names, after its place and text, in this order. */
const KEPT = ["timex", "value", "mod", "calendar", "calendarValue"] as const;
const KEPT_OF_ANNOTATIONS = [
  "ref",
  "note",
  "attributes",
  "review",
  "id",
  "by",
  "at",
  "from",
  "model",
  "score",
] as const;

/** A span in JSON: offsets in code points, keys in a fixed order. */
export type SpanRecord = Readonly<Record<string, unknown>>;

function place(
  span: Span & { readonly label: string },
  text: string,
  points: CodePoints,
): Record<string, unknown> {
  return {
    start: points.toCodePoint(span.start),
    end: points.toCodePoint(span.end),
    label: span.label,
    text: text.slice(span.start, span.end),
  };
}

/** A suggestion as `dateline recognise` prints it: place, label, text, what is known of its value, score. */
export function suggestionRecord(suggestion: Suggestion, text: string, points: CodePoints): SpanRecord {
  const record = place(suggestion, text, points);
  for (const key of KEPT) if (suggestion[key] !== undefined) record[key] = suggestion[key];
  record["score"] = suggestion.score;
  return record;
}

/** An annotation as JSON Lines hold it: all of it, with the keys of a suggestion's record first. */
export function annotationRecord(annotation: Annotation, text: string, points: CodePoints): SpanRecord {
  const record = place(annotation, text, points);
  for (const key of KEPT) if (annotation[key] !== undefined) record[key] = annotation[key];
  if (annotation.fragments !== undefined) {
    record["fragments"] = annotation.fragments.map(({ start, end }) => [
      points.toCodePoint(start),
      points.toCodePoint(end),
    ]);
  }
  for (const key of KEPT_OF_ANNOTATIONS) if (annotation[key] !== undefined) record[key] = annotation[key];
  for (const [key, value] of Object.entries(annotation.unknown ?? {}))
    if (!(key in record)) record[key] = value;
  return record;
}
