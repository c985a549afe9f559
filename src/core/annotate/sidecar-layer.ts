import { CodePoints } from "../text/code-points.ts";
import { type AnchorOutcome, anchorAll } from "./anchor.ts";
import type { Annotation } from "./annotation.ts";
import { EMPTY_LAYER, isEmptyLayer, type Layer, sortAnnotations } from "./layer.ts";
import { mergeSidecars } from "./merge.ts";
import { type AnnotationRecord, annotationOf, recordOf } from "./record.ts";
import { anchorSections, sectionRecordOf, sortSections } from "./section-marks.ts";
import { sha256Of } from "./sha256.ts";
import type { Sidecar } from "./sidecar.ts";

/** A layer read from a sidecar, and what became of each annotation and refused suggestion (by id) on this text. */
export interface AnchoredLayer {
  readonly layer: Layer;
  /** Whether the sidecar is of this very text. */
  readonly sameText: boolean;
  readonly outcomes: ReadonlyMap<string, AnchorOutcome>;
}

/**
 * The layer that a sidecar holds, on the text as it is now. Where the text is the one the sidecar was written for, every
 * annotation is exact; else each is found again as {@link anchorAll} says, or kept as lost. What was lost already is
 * looked for too, when the text is another one.
 */
export function layerFromSidecar(sidecar: Sidecar, text: string): AnchoredLayer {
  const sameText = sha256Of(text) === sidecar.article.sha256;
  const outcomes = new Map<string, AnchorOutcome>();
  const lost: AnnotationRecord[] = sameText ? [...sidecar.lost] : [];
  const lostRejected: AnnotationRecord[] = [];
  const annotations: Annotation[] = [];
  const rejected: Annotation[] = [];
  const find = (
    records: readonly AnnotationRecord[],
    found: Annotation[],
    gone: AnnotationRecord[],
  ): void => {
    for (const [i, anchoring] of anchorAll(records, text).entries()) {
      const record = records[i]!;
      outcomes.set(record.id, anchoring.outcome);
      if (anchoring.outcome === "lost") gone.push(record);
      else {
        const annotation = annotationOf(record, anchoring.span.start);
        const changed = anchoring.outcome === "changed";
        found.push(changed ? { ...annotation, ...anchoring.span, review: "changed" } : annotation);
      }
    }
  };
  find(sameText ? sidecar.annotations : [...sidecar.annotations, ...sidecar.lost], annotations, lost);
  // Refused suggestions may stand where annotations do, so they are looked for apart.
  find(sidecar.rejected, rejected, lostRejected);
  const { status, article, conflicts } = sidecar;
  const { sections, lost: lostSections } = anchorSections(sidecar.sections, text);
  return {
    sameText,
    outcomes,
    layer: {
      ...EMPTY_LAYER,
      annotations: sortAnnotations(annotations),
      rejected: sortAnnotations(rejected),
      lost: sortAnnotations(lost),
      lostRejected: sortAnnotations(lostRejected),
      conflicts,
      sections,
      lostSections,
      ...(status && { status }),
      ...(article.language !== undefined && { language: article.language }),
      ...(article.published !== undefined && { published: article.published }),
    },
  };
}

/**
 * The sidecar of a layer of `text`, with quotes, contexts, hash and length cut out of that text. `base` is the sidecar
 * that was last read or written: the keys in it that this version does not know are kept.
 */
export function sidecarFromLayer(layer: Layer, text: string, base?: Sidecar): Sidecar {
  const points = new CodePoints(text);
  const record = (annotation: Annotation): AnnotationRecord => recordOf(annotation, text, points);
  const { status, language, published } = layer;
  const articleUnknown = base?.article.unknown;
  return {
    article: {
      sha256: sha256Of(text),
      length: points.length,
      ...(language !== undefined && { language }),
      ...(published !== undefined && { published }),
      ...(articleUnknown && { unknown: articleUnknown }),
    },
    ...(status && { status }),
    sections: sortSections([
      ...layer.sections.map((section) => sectionRecordOf(section, text, points)),
      ...layer.lostSections,
    ]),
    annotations: layer.annotations.map(record),
    rejected: sortAnnotations([...layer.rejected.map(record), ...layer.lostRejected]),
    lost: layer.lost,
    conflicts: layer.conflicts,
    ...(base?.unknown && { unknown: base.unknown }),
  };
}

/**
 * The layer with what has come to stand in its sidecar: what changed there since `known`, merged with what changed in the
 * layer since. What the layer remembers of changes to the text stays with it. `known` is undefined where the layer never
 * saw the sidecar.
 */
export function adoptSidecar(
  layer: Layer,
  text: string,
  stored: Sidecar,
  known: Sidecar | undefined,
): AnchoredLayer {
  if (!known && isEmptyLayer(layer)) return layerFromSidecar(stored, text);
  const ours = sidecarFromLayer(layer, text, known);
  const anchored = layerFromSidecar(mergeSidecars(known, ours, stored), text);
  return {
    ...anchored,
    sameText: stored.article.sha256 === ours.article.sha256,
    layer: {
      ...anchored.layer,
      remembered: layer.remembered,
      rememberedSections: layer.rememberedSections,
    },
  };
}

/**
 * The layer with those of its lost annotations that stand in the text after all, found as {@link anchorAll} says: to be
 * called when an article was read anew from the disk. `found` are their ids.
 */
export function findLost(
  layer: Layer,
  text: string,
): { readonly layer: Layer; readonly found: readonly string[] } {
  const found = new Map<string, Annotation>();
  const taken = new Set(layer.annotations.map((a) => `${a.start} ${a.end} ${a.label}`));
  for (const [i, anchoring] of anchorAll(layer.lost, text).entries()) {
    if (anchoring.outcome === "lost" || anchoring.outcome === "changed") continue;
    const annotation = annotationOf(layer.lost[i]!, anchoring.span.start);
    if (!taken.has(`${annotation.start} ${annotation.end} ${annotation.label}`))
      found.set(annotation.id, annotation);
  }
  if (found.size === 0) return { layer, found: [] };
  return {
    layer: {
      ...layer,
      annotations: sortAnnotations([...layer.annotations, ...found.values()]),
      lost: layer.lost.filter((record) => !found.has(record.id)),
    },
    found: [...found.keys()],
  };
}
