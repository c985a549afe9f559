import { type TextChange, TextMapping } from "../text/text-change.ts";
import type { Annotation } from "./annotation.ts";
import { applyEdit, type LayerEdit } from "./edits.ts";
import { followSections } from "./follow-sections.ts";
import { EMPTY_LAYER, type Layer } from "./layer.ts";
import { mapLayer } from "./map-layer.ts";

/** How many steps of annotating can be taken back. */
export const HISTORY_LIMIT = 500;

interface Step {
  /** Tells the step's annotations from those of others in `History.places`. */
  readonly serial: number;
  readonly edit: LayerEdit;
}

/**
 * What undo and redo of annotation edits would do, as one immutable value: apart from the undo of the text, and kept in
 * step with it by {@link mapHistory}, so that undoing acts on the same words wherever they have moved since.
 */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly serial: number;
  /** The annotations that the steps would bring back, where they would be now; ids are prefixed with the step's serial. */
  readonly places: Layer;
}

/** The history of a layer that was just read. */
export const EMPTY_HISTORY: History = { undo: [], redo: [], serial: 0, places: EMPTY_LAYER };

/** A layer and the history that goes with it. */
export interface EditedLayer {
  readonly layer: Layer;
  readonly history: History;
}

/** Applies an edit that can then be undone; what was undone before can no longer be redone. */
export function edit(state: EditedLayer, step: LayerEdit): EditedLayer {
  const { layer, inverse } = applyEdit(state.layer, step);
  let history = state.history;
  const forgotten = [
    ...history.redo,
    ...history.undo.slice(0, Math.max(0, history.undo.length + 1 - HISTORY_LIMIT)),
  ];
  history = forget({ ...history, redo: [], undo: history.undo.slice(1 - HISTORY_LIMIT) }, forgotten);
  return { layer, history: push(history, "undo", inverse) };
}

/** Takes back the last edit; undefined where there is none. */
export function undo(state: EditedLayer): EditedLayer | undefined {
  return takeBack(state, "undo", "redo");
}

/** Does again what was last taken back; undefined where there is nothing. */
export function redo(state: EditedLayer): EditedLayer | undefined {
  return takeBack(state, "redo", "undo");
}

/** Layer and history after changes of the text; see {@link mapLayer}. */
export function changeText(
  state: EditedLayer,
  changes: readonly TextChange[],
  oldText: string,
  newText: string,
): EditedLayer {
  return {
    layer: mapLayer(state.layer, changes, oldText, newText),
    history: mapHistory(state.history, changes, oldText, newText),
  };
}

/** The history after changes of the text. */
export function mapHistory(
  history: History,
  changes: readonly TextChange[],
  oldText: string,
  newText: string,
): History {
  if (history.undo.length + history.redo.length === 0) return history;
  const mapping = new TextMapping(changes).narrowed(oldText);
  const mapSteps = (steps: readonly Step[]): readonly Step[] =>
    steps.map((step) =>
      holdsSections(step.edit) ? { ...step, edit: mapStep(step.edit, mapping, oldText, newText) } : step,
    );
  return {
    ...history,
    undo: mapSteps(history.undo),
    redo: mapSteps(history.redo),
    places: mapLayer(history.places, changes, oldText, newText),
  };
}

type Stack = "undo" | "redo";

function takeBack(state: EditedLayer, from: Stack, to: Stack): EditedLayer | undefined {
  const step = state.history[from].at(-1);
  if (!step) return undefined;
  const { layer, inverse } = applyEdit(state.layer, resolve(step, state.history.places));
  const rest = forget({ ...state.history, [from]: state.history[from].slice(0, -1) }, [step]);
  return { layer, history: push(rest, to, inverse) };
}

function push(history: History, stack: Stack, edit: LayerEdit): History {
  const { serial } = history;
  const annotations: Annotation[] = [];
  forEachStep(edit, (one) => {
    if (one.kind !== "put" && one.kind !== "reject") return;
    annotations.push({ ...one.annotation, id: `${serial} ${one.annotation.id}` });
  });
  const puts = annotations.map((annotation): LayerEdit => ({ kind: "put", annotation }));
  const places =
    puts.length === 0 ? history.places : applyEdit(history.places, { kind: "batch", edits: puts }).layer;
  return { ...history, serial: serial + 1, places, [stack]: [...history[stack], { serial, edit }] };
}

/** The history whose places no longer hold what the steps would bring back. */
function forget(history: History, steps: readonly Step[]): History {
  const edits: LayerEdit[] = [];
  for (const { serial, edit } of steps) {
    forEachStep(edit, (one) => {
      if (one.kind === "put" || one.kind === "reject")
        edits.push({ kind: "remove", id: `${serial} ${one.annotation.id}` });
    });
  }
  if (edits.length === 0) return history;
  return { ...history, places: applyEdit(history.places, { kind: "batch", edits }).layer };
}

function forEachStep(edit: LayerEdit, visit: (edit: LayerEdit) => void): void {
  if (edit.kind === "batch") for (const one of edit.edits) forEachStep(one, visit);
  else visit(edit);
}

/** The step's edit with its annotations where they would be now; what the text no longer holds comes back as lost. */
function resolve({ serial, edit }: Step, places: Layer): LayerEdit {
  const here = new Map(places.annotations.map((a) => [a.id, a]));
  const gone = new Map(places.lost.map((r) => [r.id, r]));
  const resolveOne = (one: LayerEdit): LayerEdit => {
    if (one.kind === "batch") return { kind: "batch", edits: one.edits.map(resolveOne) };
    if (one.kind !== "put" && one.kind !== "reject") return one;
    const { id } = one.annotation;
    const annotation = here.get(`${serial} ${id}`);
    if (annotation) return { ...one, annotation: { ...annotation, id } };
    const record = gone.get(`${serial} ${id}`);
    return record ? { kind: "lose", record: { ...record, id }, rejected: one.kind === "reject" } : one;
  };
  return resolveOne(edit);
}

function holdsSections(edit: LayerEdit): boolean {
  return edit.kind === "sections" || (edit.kind === "batch" && edit.edits.some(holdsSections));
}

function mapStep(edit: LayerEdit, mapping: TextMapping, oldText: string, newText: string): LayerEdit {
  if (edit.kind === "batch")
    return { kind: "batch", edits: edit.edits.map((one) => mapStep(one, mapping, oldText, newText)) };
  if (edit.kind !== "sections") return edit;
  const { lost = [], remembered = [] } = edit;
  const marks = { sections: edit.sections, lost, remembered };
  return { kind: "sections", ...followSections(marks, mapping, oldText, newText) };
}
