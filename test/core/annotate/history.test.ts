import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import type { LayerEdit } from "../../../src/core/annotate/edits.ts";
import {
  changeText,
  type EditedLayer,
  EMPTY_HISTORY,
  edit,
  HISTORY_LIMIT,
  redo,
  undo,
} from "../../../src/core/annotate/history.ts";
import { EMPTY_LAYER, type Layer } from "../../../src/core/annotate/layer.ts";
import { applyChanges, mapSpan, type TextChange } from "../../../src/core/text/text-change.ts";
import { annotatedTexts, annotationsOf, changesOf } from "./arbitraries.ts";

const TEXT = "Φωτιά στην Πάτρα χθες";
const place: Annotation = { id: "k3v9q2m1c8d0", label: "LOC", start: 11, end: 16, from: "hand" };
const start: EditedLayer = { layer: EMPTY_LAYER, history: EMPTY_HISTORY };

function withChange(
  state: EditedLayer,
  text: string,
  change: TextChange,
): { state: EditedLayer; text: string } {
  const after = applyChanges(text, [change]);
  return { state: changeText(state, [change], text, after), text: after };
}

/** The layer without what it remembers. */
function written({ typing: _typing, ...layer }: Layer): Layer {
  return { ...layer, remembered: [] };
}

describe("history", () => {
  it("takes back and does again", () => {
    const tagged = edit(start, { kind: "put", annotation: place });
    const relabelled = edit(tagged, { kind: "put", annotation: { ...place, label: "ORG" } });
    const back = undo(relabelled)!;
    expect(back.layer.annotations).toEqual([place]);
    expect(undo(back)!.layer.annotations).toEqual([]);
    expect(undo(undo(back)!)).toBeUndefined();
    expect(redo(back)!.layer.annotations).toEqual([{ ...place, label: "ORG" }]);
    expect(redo(redo(back)!)).toBeUndefined();
    expect(redo(edit(back, { kind: "remove", id: place.id }))).toBeUndefined();
  });

  it("brings a removed annotation back where its words are by then", () => {
    const removed = edit(edit(start, { kind: "put", annotation: place }), { kind: "remove", id: place.id });
    const { state, text } = withChange(removed, TEXT, { start: 0, end: 0, text: "Μεγάλη " });
    const [back] = undo(state)!.layer.annotations;
    expect(text.slice(back!.start, back!.end)).toBe("Πάτρα");
    expect(back).toEqual({ ...place, start: 18, end: 23 });
  });

  it("brings it back as lost when its words are gone, and in place when they are there again", () => {
    const removed = edit(edit(start, { kind: "put", annotation: place }), { kind: "remove", id: place.id });
    const gone = withChange(removed, TEXT, { start: 10, end: 16, text: "" });
    expect(undo(gone.state)!.layer.annotations).toEqual([]);
    expect(undo(gone.state)!.layer.lost).toMatchObject([
      { id: place.id, text: "Πάτρα", before: "Φωτιά στην " },
    ]);
    const again = withChange(gone.state, gone.text, { start: 10, end: 10, text: " Πάτρα" });
    expect(undo(again.state)!.layer.annotations).toEqual([place]);
  });

  it("takes away an annotation that the text has lost meanwhile, and does that again", () => {
    const tagged = edit(start, { kind: "put", annotation: place });
    const gone = withChange(tagged, TEXT, { start: 10, end: 16, text: "" });
    const back = undo(gone.state)!;
    expect(back.layer.lost).toEqual([]);
    expect(redo(back)!.layer.lost).toMatchObject([{ id: place.id, text: "Πάτρα" }]);
  });

  it("moves sections along", () => {
    const sections = [{ kind: "headline", start: 0, end: 5 }];
    const cleared = edit(edit(start, { kind: "sections", sections }), { kind: "sections", sections: [] });
    const { state } = withChange(cleared, TEXT, { start: 0, end: 0, text: "  " });
    expect(undo(state)!.layer.sections).toEqual([{ kind: "headline", start: 2, end: 7 }]);
  });

  it("forgets the oldest steps", () => {
    let state = start;
    for (let i = 0; i < HISTORY_LIMIT + 10; i++) {
      state = edit(state, { kind: "put", annotation: { ...place, label: `L${i}` } });
    }
    let steps = 0;
    for (let back = undo(state); back; back = undo(back)) {
      state = back;
      steps++;
    }
    expect(steps).toBe(HISTORY_LIMIT);
    expect(state.layer.annotations).toEqual([{ ...place, label: "L9" }]);
    expect(state.history.places.annotations).toHaveLength(HISTORY_LIMIT);
  });

  const works = annotatedTexts.chain(({ text, layer }) =>
    fc.tuple(annotationsOf(text), changesOf(text)).chain(([others, changes]) => {
      const one = fc.constantFrom(...layer.annotations, ...layer.rejected, ...others, place);
      const step = fc.oneof(
        one.map((annotation): LayerEdit => ({ kind: "put", annotation })),
        one.map((annotation): LayerEdit => ({ kind: "reject", annotation })),
        one.map(({ id }): LayerEdit => ({ kind: "remove", id })),
      );
      return fc
        .array(
          fc.oneof(
            step,
            fc.array(step).map((edits): LayerEdit => ({ kind: "batch", edits })),
          ),
          { maxLength: 6 },
        )
        .map((steps) => ({ text, layer, changes, steps }));
    }),
  );

  it("undoes all and redoes all, whatever was done", () => {
    fc.assert(
      fc.property(works, ({ layer, steps }) => {
        const done = steps.reduce(edit, { layer, history: EMPTY_HISTORY });
        let state = done;
        for (let back = undo(state); back; back = undo(back)) state = back;
        expect(state.layer).toEqual(layer);
        for (let again = redo(state); again; again = redo(again)) state = again;
        expect(state.layer).toEqual(done.layer);
      }),
    );
  });

  it("undoes a removal after a change of the text to what the change makes of the annotation", () => {
    fc.assert(
      fc.property(works, ({ text, layer, changes }) => {
        const after = applyChanges(text, changes);
        const plain = { ...layer, annotations: layer.annotations.filter((a) => !a.fragments), rejected: [] };
        for (const annotation of plain.annotations) {
          const removed = edit(
            { layer: plain, history: EMPTY_HISTORY },
            { kind: "remove", id: annotation.id },
          );
          const back = undo(changeText(removed, changes, text, after))!;
          const kept = changeText({ layer: plain, history: EMPTY_HISTORY }, changes, text, after);
          expect(written(back.layer)).toEqual(written(kept.layer));
          if (mapSpan(annotation, changes) === undefined) continue;
          expect(back.layer.annotations.some((a) => a.id === annotation.id)).toBe(true);
        }
      }),
    );
  });
});
