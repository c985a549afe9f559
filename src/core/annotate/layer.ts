import type { Span } from "../text/span.ts";
import type { Annotation } from "./annotation.ts";
import type { RememberedSections } from "./follow-sections.ts";
import type { AnnotationRecord } from "./record.ts";
import type { Remembered } from "./remembered.ts";
import type { SectionRecord } from "./section-marks.ts";

/** Where the work on a layer stands: a value such as `done`, who set it and when (ISO 8601, UTC). */
export interface LayerStatus {
  readonly value: string;
  readonly by?: string;
  readonly at?: string;
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** A section of the article that a person set by hand; in memory, so in UTF-16 code units. */
export interface LayerSection extends Span {
  readonly kind: string;
  readonly by?: string;
  /** When it was set, ISO 8601 in UTC with seconds. */
  readonly at?: string;
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** Two versions of one annotation, or an accepted and a rejected one, that a person has to choose between. */
export type Conflict = readonly [AnnotationRecord, AnnotationRecord];

/**
 * Everything that annotators said about one article, as one immutable value. `annotations` and `rejected` are sorted by
 * start, then end, then id, and their offsets are UTF-16 code units of the text the layer is kept with. An id occurs
 * once in all of `annotations`, `rejected`, `lost` and `lostRejected` together.
 */
export interface Layer {
  readonly annotations: readonly Annotation[];
  /** Suggestions that a person refused: where they stand, they are not suggested again. */
  readonly rejected: readonly Annotation[];
  /** Annotations whose place in the text is gone, as they were where they were last found. */
  readonly lost: readonly AnnotationRecord[];
  /** Refused suggestions whose place in the text is gone; written among `rejected`, shown nowhere. */
  readonly lostRejected: readonly AnnotationRecord[];
  readonly conflicts: readonly Conflict[];
  readonly sections: readonly LayerSection[];
  /** Sections whose place in the text is gone; written among `sections`, shown nowhere. */
  readonly lostSections: readonly SectionRecord[];
  /** What sections were before changes of the text took some of them; in memory only. */
  readonly rememberedSections: readonly RememberedSections[];
  readonly status?: LayerStatus;
  /** Set by a person, as is `published` (an ISO 8601 date or time): absent where they are to be found out. */
  readonly language?: string;
  readonly published?: string;
  /** Never written: annotations whose end was just typed over, and where typing goes on (UTF-16 code units). */
  readonly typing?: { readonly ids: ReadonlySet<string>; readonly at: number };
  /** Never written: what changes of the text did to annotations lately, so that undoing them brings those back. */
  readonly remembered: readonly Remembered[];
}

/** The layer of an article that nobody has annotated. */
export const EMPTY_LAYER: Layer = {
  annotations: [],
  rejected: [],
  lost: [],
  lostRejected: [],
  conflicts: [],
  sections: [],
  lostSections: [],
  rememberedSections: [],
  remembered: [],
};

/** What sorts lists of annotations and records: start, then end, then id. */
export function compareAnnotations(
  a: Span & { readonly id: string },
  b: Span & { readonly id: string },
): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The list, sorted as every list of annotations is; the same array where it was so already. */
export function sortAnnotations<T extends Span & { readonly id: string }>(list: readonly T[]): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (compareAnnotations(list[i - 1]!, list[i]!) > 0) return [...list].sort(compareAnnotations);
  }
  return list;
}

/** Whether nobody has said anything about the article yet: such a layer needs no sidecar. */
export function isEmptyLayer(layer: Layer): boolean {
  const { annotations, rejected, lost, lostRejected, conflicts, sections, lostSections } = layer;
  const lists = [annotations, rejected, lost, lostRejected, conflicts, sections, lostSections];
  return lists.every((list) => list.length === 0) && !layer.status && !layer.language && !layer.published;
}

/** The annotations that share at least one code unit with `span` (UTF-16), or, where it is empty, hold or touch its place. */
export function annotationsAt(annotations: readonly Annotation[], span: Span): readonly Annotation[] {
  if (span.start === span.end) return annotations.filter((a) => a.start <= span.start && span.start <= a.end);
  return annotations.filter((a) => a.start < span.end && span.start < a.end);
}
