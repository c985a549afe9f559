import type { Annotation } from "./annotation.ts";
import type { SetSections } from "./follow-sections.ts";
import {
  type Conflict,
  compareAnnotations,
  type Layer,
  type LayerSection,
  type LayerStatus,
  sortAnnotations,
} from "./layer.ts";
import type { AnnotationRecord } from "./record.ts";

/**
 * One step of a person's work on a layer. Steps about an annotation name its id and say what becomes of it, so that they
 * hold whatever the layer looks like: none of them can fail.
 *
 * - `put`: the annotation is in the layer like this (adds it, or replaces the one of that id: relabel, resize, note…).
 * - `reject`: a refused suggestion, kept under an id of its own.
 * - `lose`: it has no place in the text; kept with its quote. `rejected` tells what it was.
 * - `sections`: the sections that are set; the inverse of one also says what was lost and remembered of them.
 * - `remove`: no longer in the layer, wherever it was; of a `reject`, the suggestion may come back.
 */
export type LayerEdit =
  | { readonly kind: "put"; readonly annotation: Annotation }
  | { readonly kind: "reject"; readonly annotation: Annotation }
  | { readonly kind: "lose"; readonly record: AnnotationRecord; readonly rejected: boolean }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "conflicts"; readonly conflicts: readonly Conflict[] }
  | ({ readonly kind: "sections"; readonly sections: readonly LayerSection[] } & Partial<SetSections>)
  | { readonly kind: "status"; readonly status: LayerStatus | undefined }
  | { readonly kind: "language"; readonly language: string | undefined }
  | { readonly kind: "published"; readonly published: string | undefined }
  | { readonly kind: "batch"; readonly edits: readonly LayerEdit[] };

/** A layer after an edit, and the edit that takes it back. */
export interface EditResult {
  readonly layer: Layer;
  readonly inverse: LayerEdit;
}

/**
 * Applies an edit. The inverse, applied to the result, gives back every list and value of the layer as it was (what the
 * layer remembers of changes to the text is not part of that).
 */
export function applyEdit(layer: Layer, edit: LayerEdit): EditResult {
  if (edit.kind !== "batch") {
    if (!isPlaced(edit)) return setValue(layer, edit);
    const id = idOf(edit);
    const inverse = stateOf(layer, id);
    return { layer: forgetResized(place(remove(layer, inverse, id), edit), [edit, inverse]), inverse };
  }
  return applyBatch(layer, edit.edits);
}

/** An edit that says where an annotation is, its id being the key. */
type PlacedEdit = Extract<LayerEdit, { kind: "put" | "reject" | "lose" | "remove" }>;
type ValueEdit = Exclude<LayerEdit, PlacedEdit | { kind: "batch" }>;

function isPlaced(edit: LayerEdit): edit is PlacedEdit {
  return edit.kind === "put" || edit.kind === "reject" || edit.kind === "lose" || edit.kind === "remove";
}

function idOf(edit: PlacedEdit): string {
  if (edit.kind === "remove") return edit.id;
  return edit.kind === "lose" ? edit.record.id : edit.annotation.id;
}

function setValue(layer: Layer, edit: ValueEdit): EditResult {
  switch (edit.kind) {
    case "conflicts":
      return {
        layer: { ...layer, conflicts: edit.conflicts },
        inverse: { ...edit, conflicts: layer.conflicts },
      };
    case "sections":
      return setSections(layer, edit);
    case "status": {
      const { status, ...rest } = layer;
      return {
        layer: edit.status ? { ...rest, status: edit.status } : rest,
        inverse: { kind: "status", status },
      };
    }
    case "language": {
      const { language, ...rest } = layer;
      const next = edit.language ? { ...rest, language: edit.language } : rest;
      return { layer: next, inverse: { kind: "language", language } };
    }
    case "published": {
      const { published, ...rest } = layer;
      const next = edit.published ? { ...rest, published: edit.published } : rest;
      return { layer: next, inverse: { kind: "published", published } };
    }
  }
}

function setSections(layer: Layer, edit: Extract<LayerEdit, { kind: "sections" }>): EditResult {
  const { sections, lostSections, rememberedSections } = layer;
  const { lost = lostSections, remembered = rememberedSections } = edit;
  return {
    layer: { ...layer, sections: edit.sections, lostSections: lost, rememberedSections: remembered },
    inverse: { kind: "sections", sections, lost: lostSections, remembered: rememberedSections },
  };
}

/** The edit that says of the annotation `id` what the layer says of it. */
function stateOf(layer: Layer, id: string): PlacedEdit {
  const has = (a: { readonly id: string }): boolean => a.id === id;
  const annotation = layer.annotations.find(has);
  if (annotation) return { kind: "put", annotation };
  const rejected = layer.rejected.find(has);
  if (rejected) return { kind: "reject", annotation: rejected };
  const lost = layer.lost.find(has);
  if (lost) return { kind: "lose", record: lost, rejected: false };
  const lostRejected = layer.lostRejected.find(has);
  if (lostRejected) return { kind: "lose", record: lostRejected, rejected: true };
  return { kind: "remove", id };
}

/** The layer without the annotation `id`, which is where `state` says. */
function remove(layer: Layer, state: PlacedEdit, id: string): Layer {
  const keep = (a: { readonly id: string }): boolean => a.id !== id;
  switch (state.kind) {
    case "put":
      return { ...layer, annotations: layer.annotations.filter(keep) };
    case "reject":
      return { ...layer, rejected: layer.rejected.filter(keep) };
    case "lose":
      return state.rejected
        ? { ...layer, lostRejected: layer.lostRejected.filter(keep) }
        : { ...layer, lost: layer.lost.filter(keep) };
    case "remove":
      return layer;
  }
}

/** The layer with what `edit` says, given that the id is not in it. */
function place(layer: Layer, edit: PlacedEdit): Layer {
  switch (edit.kind) {
    case "put":
      return { ...layer, annotations: insert(layer.annotations, edit.annotation) };
    case "reject":
      return { ...layer, rejected: insert(layer.rejected, edit.annotation) };
    case "lose":
      return edit.rejected
        ? { ...layer, lostRejected: insert(layer.lostRejected, edit.record) }
        : { ...layer, lost: insert(layer.lost, edit.record) };
    case "remove":
      return layer;
  }
}

function insert<T extends Annotation | AnnotationRecord>(list: readonly T[], item: T): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAnnotations(list[middle]!, item) < 0) low = middle + 1;
    else high = middle;
  }
  return list.toSpliced(low, 0, item);
}

/** Applies many edits in one pass over the layer: "accept all" of thousands of suggestions is one batch. */
function applyBatch(layer: Layer, edits: readonly LayerEdit[]): EditResult {
  const wanted = new Map<string, PlacedEdit>();
  const inverse: LayerEdit[] = [];
  let result = layer;
  const collect = (list: readonly LayerEdit[]): void => {
    for (const edit of list) {
      if (edit.kind === "batch") collect(edit.edits);
      else if (isPlaced(edit)) wanted.set(idOf(edit), edit);
      else {
        const step = setValue(result, edit);
        result = step.layer;
        inverse.unshift(step.inverse);
      }
    }
  };
  collect(edits);
  if (wanted.size === 0) return { layer: result, inverse: { kind: "batch", edits: inverse } };

  const before = new Map<string, PlacedEdit>();
  const sift = <T extends Annotation | AnnotationRecord>(
    list: readonly T[],
    state: (item: T) => PlacedEdit,
  ): T[] =>
    list.filter((item) => {
      if (!wanted.has(item.id)) return true;
      before.set(item.id, state(item));
      return false;
    });
  const annotations = sift(layer.annotations, (annotation) => ({ kind: "put", annotation }));
  const rejected = sift(layer.rejected, (annotation) => ({ kind: "reject", annotation }));
  const lost = sift(layer.lost, (record) => ({ kind: "lose", record, rejected: false }));
  const lostRejected = sift(layer.lostRejected, (record) => ({ kind: "lose", record, rejected: true }));
  for (const [id, edit] of wanted) {
    inverse.push(before.get(id) ?? { kind: "remove", id });
    if (edit.kind === "put") annotations.push(edit.annotation);
    else if (edit.kind === "reject") rejected.push(edit.annotation);
    else if (edit.kind === "lose") (edit.rejected ? lostRejected : lost).push(edit.record);
  }
  result = {
    ...result,
    annotations: sortAnnotations(annotations),
    rejected: sortAnnotations(rejected),
    lost: sortAnnotations(lost),
    lostRejected: sortAnnotations(lostRejected),
  };
  return {
    layer: forgetResized(result, [...wanted.values(), ...before.values()]),
    inverse: { kind: "batch", edits: inverse },
  };
}

/** The layer that no longer remembers what the text took of annotations that a person gave another span. */
function forgetResized(layer: Layer, states: readonly PlacedEdit[]): Layer {
  if (layer.remembered.length === 0) return layer;
  const spans = new Map<string, Annotation>();
  const resized = new Set<string>();
  for (const state of states) {
    if (state.kind !== "put") continue;
    const { annotation } = state;
    const other = spans.get(annotation.id);
    if (other && (other.start !== annotation.start || other.end !== annotation.end))
      resized.add(annotation.id);
    spans.set(annotation.id, annotation);
  }
  if (resized.size === 0) return layer;
  return { ...layer, remembered: layer.remembered.filter((entry) => !resized.has(entry.id)) };
}
