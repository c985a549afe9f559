import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit, type LayerEdit } from "../../../src/core/annotate/edits.ts";
import {
  compareAnnotations,
  EMPTY_LAYER,
  isEmptyLayer,
  type Layer,
} from "../../../src/core/annotate/layer.ts";
import type { AnnotationRecord } from "../../../src/core/annotate/record.ts";
import { annotatedTexts, annotationsOf } from "./arbitraries.ts";

const place: Annotation = { id: "k3v9q2m1c8d0", label: "LOC", start: 22, end: 27, from: "hand" };
const date: Annotation = { id: "p7w2z5x4b6n8", label: "DATE", start: 46, end: 50, from: "hand" };
const { fragments: _none, ...plainDate } = date;
const record: AnnotationRecord = { ...plainDate, text: "χθες", before: "", after: "" };

const cases: readonly (readonly [string, LayerEdit, Partial<Layer>])[] = [
  ["adds", { kind: "put", annotation: date }, { annotations: [place, date] }],
  [
    "replaces",
    { kind: "put", annotation: { ...place, label: "ORG" } },
    { annotations: [{ ...place, label: "ORG" }] },
  ],
  ["removes", { kind: "remove", id: place.id }, { annotations: [] }],
  ["removes nothing where there is nothing", { kind: "remove", id: "none" }, { annotations: [place] }],
  ["rejects", { kind: "reject", annotation: date }, { rejected: [date] }],
  [
    "takes a rejected one in",
    {
      kind: "batch",
      edits: [
        { kind: "reject", annotation: date },
        { kind: "put", annotation: date },
      ],
    },
    { rejected: [], annotations: [place, date] },
  ],
  [
    "loses",
    { kind: "lose", record: { ...record, id: place.id }, rejected: false },
    { annotations: [], lost: [{ ...record, id: place.id }] },
  ],
  ["loses a rejected one", { kind: "lose", record, rejected: true }, { lostRejected: [record] }],
  [
    "sets the status",
    { kind: "status", status: { value: "done", by: "maria" } },
    { status: { value: "done", by: "maria" } },
  ],
  ["sets the language", { kind: "language", language: "el" }, { language: "el" }],
  [
    "sets the day of publication",
    { kind: "published", published: "2026-11-23" },
    { published: "2026-11-23" },
  ],
  [
    "sets sections",
    { kind: "sections", sections: [{ kind: "headline", start: 0, end: 5 }] },
    { sections: [{ kind: "headline", start: 0, end: 5 }] },
  ],
  ["sets conflicts", { kind: "conflicts", conflicts: [[record, record]] }, { conflicts: [[record, record]] }],
];

describe("applyEdit", () => {
  const layer: Layer = { ...EMPTY_LAYER, annotations: [place] };

  it.each(cases)("%s, and back", (_what, edit, expected) => {
    const result = applyEdit(layer, edit);
    expect(result.layer).toEqual({ ...layer, ...expected });
    expect(applyEdit(result.layer, result.inverse).layer).toEqual(layer);
  });

  it("takes back any edit of any layer, and keeps lists sorted and ids single", () => {
    const cases = annotatedTexts.chain(({ text, layer }) =>
      annotationsOf(text).chain((others) =>
        fc.record({
          layer: fc.constant(layer),
          edits: fc.array(editsOf([...layer.annotations, ...layer.rejected, ...others]), { maxLength: 6 }),
        }),
      ),
    );
    fc.assert(
      fc.property(cases, fc.boolean(), ({ layer, edits }, asBatch) => {
        const steps: readonly LayerEdit[] = asBatch ? [{ kind: "batch", edits }] : edits;
        let now = layer;
        const inverses: LayerEdit[] = [];
        for (const step of steps) {
          const result = applyEdit(now, step);
          now = result.layer;
          inverses.unshift(result.inverse);
          expectSound(now);
        }
        for (const inverse of inverses) now = applyEdit(now, inverse).layer;
        expect(now).toEqual(layer);
      }),
    );
  });

  it("does the same in a batch as one by one", () => {
    const cases = annotatedTexts.chain(({ layer }) =>
      fc.record({
        layer: fc.constant(layer),
        edits: fc.array(editsOf([place, date, ...layer.annotations, ...layer.rejected])),
      }),
    );
    fc.assert(
      fc.property(cases, ({ layer, edits }) => {
        const one = edits.reduce((now, step) => applyEdit(now, step).layer, layer);
        expect(applyEdit(layer, { kind: "batch", edits }).layer).toEqual(one);
      }),
    );
  });
});

function editsOf(annotations: readonly Annotation[]): fc.Arbitrary<LayerEdit> {
  const one = fc.constantFrom(place, ...annotations);
  return fc.oneof(
    one.map((annotation): LayerEdit => ({ kind: "put", annotation })),
    one.map(
      (annotation): LayerEdit => ({ kind: "put", annotation: { ...annotation, label: "MISC", note: "?" } }),
    ),
    one.map((annotation): LayerEdit => ({ kind: "reject", annotation })),
    one.map(({ id }): LayerEdit => ({ kind: "remove", id })),
    fc.tuple(one, fc.boolean()).map(([{ id, label, start, end, from }, rejected]): LayerEdit => {
      const quote = { text: "x", before: "", after: "" };
      return { kind: "lose", record: { id, label, start, end, from, ...quote }, rejected };
    }),
    fc.constantFrom("el", undefined).map((language): LayerEdit => ({ kind: "language", language })),
    fc.constantFrom({ value: "done" }, undefined).map((status): LayerEdit => ({ kind: "status", status })),
  );
}

function expectSound({ annotations, rejected, lost, lostRejected }: Layer): void {
  const lists = [annotations, rejected, lost, lostRejected];
  for (const list of lists) expect([...list].sort(compareAnnotations)).toEqual(list);
  const ids = lists.flatMap((list) => list.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
}

describe("isEmptyLayer", () => {
  it.each([
    [EMPTY_LAYER, true],
    [{ ...EMPTY_LAYER, rejected: [place] }, false],
    [{ ...EMPTY_LAYER, language: "el" }, false],
    [{ ...EMPTY_LAYER, status: { value: "done" } }, false],
  ])("%#", (layer, empty) => {
    expect(isEmptyLayer(layer)).toBe(empty);
  });
});
