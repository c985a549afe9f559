import type { TimeValue } from "../recognise/suggestion.ts";
import type { Span } from "../text/span.ts";

/** How an annotation came to be: typed by a person, an accepted suggestion, an import, or "tag every occurrence". */
export type AnnotationSource = "hand" | "suggestion" | "import" | "occurrences";

/**
 * A span, or several fragments, that a person or an import labelled; in memory, so offsets are UTF-16 code units of the
 * normalised text, half-open. The quote and its context are not kept here: they are the text's, and are cut out of it
 * when the sidecar is written.
 */
export interface Annotation extends Span, TimeValue {
  /** 12 random base-32 characters, never changed. */
  readonly id: string;
  readonly label: string;
  /** The pieces of a discontinuous annotation, in order; `start` and `end` are then their hull. */
  readonly fragments?: readonly Span[];
  readonly by?: string;
  /** When it was made, ISO 8601 in UTC with seconds. */
  readonly at?: string;
  readonly from: AnnotationSource;
  /** Score and model of the suggestion it was accepted from. */
  readonly score?: number;
  readonly model?: string;
  /** An entity's identifier, such as `wikidata:Q1524`. */
  readonly ref?: string;
  readonly note?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** "changed": found again on a text that differs, until a person confirms it. */
  readonly review?: "changed";
  /** Keys that this version of Dateline does not know, written back as they were read. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}
