import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit, type LayerEdit } from "../../../src/core/annotate/edits.ts";
import { EMPTY_LAYER, type Layer } from "../../../src/core/annotate/layer.ts";
import { mergeSidecars } from "../../../src/core/annotate/merge.ts";
import { parseSidecar, type Sidecar, serialiseSidecar } from "../../../src/core/annotate/sidecar.ts";
import { layerFromSidecar, sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { annotatedTexts, annotationsOf, isInsidePair } from "./arbitraries.ts";

const TEXT = "Φωτιά στην Πάτρα χθες";
const place: Annotation = { id: "aaaaaaaaaaaa", label: "LOC", start: 11, end: 16, from: "hand" };
const date: Annotation = { id: "bbbbbbbbbbbb", label: "DATE", start: 17, end: 21, from: "hand" };

function put(...annotations: readonly Annotation[]): readonly LayerEdit[] {
  return annotations.map((annotation) => ({ kind: "put", annotation }));
}

function reject(annotation: Annotation): LayerEdit {
  return { kind: "reject", annotation };
}

/** An annotation without fragments, as its record has it. */
function bare({ fragments: _none, ...rest }: Annotation): Omit<Annotation, "fragments"> {
  return rest;
}

function remove(id: string): LayerEdit {
  return { kind: "remove", id };
}

function sidecar(edits: readonly LayerEdit[], from: Layer = EMPTY_LAYER, text = TEXT): Sidecar {
  return sidecarFromLayer(applyEdit(from, { kind: "batch", edits }).layer, text);
}

/** What a sidecar says, in short: id and label of each record, by list. */
function short({ annotations, rejected, lost, conflicts }: Sidecar): Record<string, readonly string[]> {
  const of = (list: readonly { readonly id: string; readonly label: string }[]) =>
    list.map(({ id, label }) => `${id.slice(0, 2)} ${label}`);
  const lists = { annotations: of(annotations), rejected: of(rejected), lost: of(lost) };
  const all = { ...lists, conflicts: conflicts.map((pair) => of(pair).join(" | ")) };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

const base = EMPTY_LAYER;
const withPlace = applyEdit(base, put(place)[0]!).layer;
const ORG = { ...place, label: "ORG" };
const PER = { ...place, label: "PER" };

const cases: readonly (readonly [
  string,
  Layer | undefined,
  readonly LayerEdit[],
  readonly LayerEdit[],
  object,
])[] = [
  ["both sides add", base, put(place), put(date), { annotations: ["aa LOC", "bb DATE"] }],
  ["both sides add, without base", undefined, put(place), put(date), { annotations: ["aa LOC", "bb DATE"] }],
  ["one side removes", withPlace, [remove(place.id)], put(date), { annotations: ["bb DATE"] }],
  ["both sides remove", withPlace, [remove(place.id)], [remove(place.id)], {}],
  ["one side relabels", withPlace, put(ORG), [], { annotations: ["aa ORG"] }],
  ["both sides relabel alike", withPlace, put(ORG), put({ ...ORG, by: "b" }), { annotations: ["aa ORG"] }],
  ["both sides relabel otherwise", withPlace, put(ORG), put(PER), { conflicts: ["aa ORG | aa PER"] }],
  [
    "one side relabels what the other removes",
    withPlace,
    put(ORG),
    [remove(place.id)],
    { annotations: ["aa ORG"] },
  ],
  [
    "one side resizes, one adds a note",
    withPlace,
    put({ ...place, end: 15 }),
    put({ ...place, note: "?" }),
    { conflicts: ["aa LOC | aa LOC"] },
  ],
  [
    "both add the same span and label",
    base,
    put(place),
    put({ ...place, id: "cccccccccccc" }),
    { annotations: ["aa LOC"] },
  ],
  [
    "both add the same span with other labels",
    base,
    put(place),
    put({ ...ORG, id: "cccccccccccc" }),
    { annotations: ["aa LOC", "cc ORG"] },
  ],
  [
    "both add the same with other values",
    base,
    put({ ...date, value: "2026" }),
    put({ ...date, id: "cccccccccccc", value: "2027" }),
    { conflicts: ["bb DATE | cc DATE"] },
  ],
  [
    "both refuse the same suggestion",
    base,
    [reject(place)],
    [reject({ ...place, id: "cccccccccccc" })],
    { rejected: ["aa LOC"] },
  ],
  [
    "one accepts what the other refuses",
    base,
    put(place),
    [reject({ ...place, id: "cccccccccccc" })],
    { conflicts: ["aa LOC | cc LOC"] },
  ],
  [
    "one takes a refusal back, one leaves it",
    applyEdit(base, reject(place)).layer,
    [remove(place.id)],
    [],
    {},
  ],
  [
    "one side loses what the other relabels",
    withPlace,
    [{ kind: "lose", record: { ...bare(place), text: "Πάτρα", before: "", after: "" }, rejected: false }],
    put(ORG),
    { annotations: ["aa ORG"] },
  ],
];

describe("mergeSidecars", () => {
  it.each(cases)("%s", (_what, from, ours, theirs, expected) => {
    const start = from ?? EMPTY_LAYER;
    const before = from && sidecar([], from);
    const [o, t] = [sidecar(ours, start), sidecar(theirs, start)];
    expect(short(mergeSidecars(before, o, t))).toEqual(expected);
    expect(mergeSidecars(before, t, o)).toEqual(mergeSidecars(before, o, t));
  });

  it("marks the refusal in a conflict", () => {
    const merged = mergeSidecars(
      undefined,
      sidecar(put(place)),
      sidecar([reject({ ...place, id: "cccccccccccc" })]),
    );
    expect(merged.conflicts[0]?.map((side) => side.rejected ?? false)).toEqual([false, true]);
    expect(parseSidecar(serialiseSidecar(merged))).toEqual(merged);
  });

  it("keeps what either of two equal annotations says", () => {
    const merged = mergeSidecars(
      undefined,
      sidecar(put({ ...place, ref: "wikidata:Q1", by: "a" })),
      sidecar(put({ ...place, id: "cccccccccccc", note: "port", by: "b" })),
    );
    expect(merged.annotations).toMatchObject([{ id: place.id, ref: "wikidata:Q1", note: "port", by: "a" }]);
  });

  it("takes over a settled conflict", () => {
    const conflict = mergeSidecars(
      sidecar([], withPlace),
      sidecar(put(ORG), withPlace),
      sidecar(put(PER), withPlace),
    );
    const settled = sidecar(put(ORG));
    expect(short(mergeSidecars(conflict, settled, conflict))).toEqual({ annotations: ["aa ORG"] });
    expect(short(mergeSidecars(conflict, conflict, settled))).toEqual({ annotations: ["aa ORG"] });
  });

  it("merges status, language, day of publication and unknown keys", () => {
    const start = sidecar([]);
    const ours: Sidecar = {
      ...start,
      status: { value: "done", at: "2026-11-23T10:00:00Z" },
      unknown: { a: 1, b: 1 },
    };
    const theirs: Sidecar = {
      ...start,
      article: { ...start.article, language: "el", published: "2026-11-23", unknown: { url: "x" } },
      status: { value: "open", at: "2026-11-23T09:00:00Z" },
      unknown: { a: 1, c: 1 },
    };
    const merged = mergeSidecars({ ...start, unknown: { a: 1, b: 1 } }, ours, theirs);
    expect(merged.status).toEqual(ours.status);
    expect(merged.article).toEqual(theirs.article);
    expect(merged.unknown).toEqual({ a: 1, c: 1 });
    expect(mergeSidecars({ ...start, unknown: { a: 1, b: 1 } }, theirs, ours)).toEqual(merged);
  });

  it("keeps our places and takes over their work when the texts differ", () => {
    const before = sidecar(put(place, date));
    const ourText = `Μεγάλη ${TEXT}`;
    const shifted = [place, date].map((a) => ({ ...a, start: a.start + 7, end: a.end + 7 }));
    const ours = sidecar(put(...shifted), EMPTY_LAYER, ourText);
    const fire: Annotation = { id: "dddddddddddd", label: "MISC", start: 0, end: 5, from: "hand" };
    const theirs = sidecar(put(ORG, fire));
    const merged = mergeSidecars(before, ours, theirs);
    expect(merged.article).toEqual(ours.article);
    expect(short(merged)).toEqual({ annotations: ["dd MISC", "aa ORG"] });
    const { layer, outcomes } = layerFromSidecar(merged, ourText);
    expect(layer.annotations.map((a) => ourText.slice(a.start, a.end))).toEqual(["Φωτιά", "Πάτρα"]);
    expect(outcomes.get(fire.id)).toBe("moved");
  });

  const threeSides = annotatedTexts.chain(({ text, layer }) =>
    annotationsOf(text).chain((others) => {
      const one = fc.constantFrom(...layer.annotations, ...layer.rejected, ...others, place);
      const step = fc.oneof(
        one.map((annotation): LayerEdit => ({ kind: "put", annotation })),
        fc.tuple(one, fc.constantFrom("PER", "ORG"), fc.constantFrom({}, { note: "?" }, { by: "x" })).map(
          ([annotation, label, more]): LayerEdit => ({
            kind: "put",
            annotation: { ...annotation, ...more, label },
          }),
        ),
        one.map(
          (annotation): LayerEdit => ({
            kind: "put",
            annotation: { ...annotation, id: `${annotation.id.slice(0, 11)}z` },
          }),
        ),
        one.map((annotation): LayerEdit => reject({ ...annotation, id: `${annotation.id.slice(0, 11)}y` })),
        one.map(({ id }): LayerEdit => remove(id)),
      );
      const sides = fc.array(step, { maxLength: 5 });
      return fc.tuple(sides, sides, fc.boolean()).map(([ours, theirs, hasBase]) => {
        const fits = (edit: LayerEdit) => {
          if (edit.kind !== "put" && edit.kind !== "reject") return true;
          const { start, end, fragments = [] } = edit.annotation;
          const edges = [start, end, ...fragments.flatMap((f) => [f.start, f.end])];
          return edges.every((at) => at <= text.length && !isInsidePair(text, at));
        };
        const side = (edits: readonly LayerEdit[]) =>
          sidecarFromLayer(applyEdit(layer, { kind: "batch", edits: edits.filter(fits) }).layer, text);
        return { base: hasBase ? side([]) : undefined, ours: side(ours), theirs: side(theirs) };
      });
    }),
  );

  const all = ({ annotations, rejected, lost, conflicts }: Sidecar) => [
    ...annotations,
    ...rejected,
    ...lost,
    ...conflicts.flat(),
  ];
  /** What a record says of the text, whoever said it first. */
  const claim = ({ start, end, label }: { start: number; end: number; label: string }) =>
    `${start} ${end} ${label}`;

  it("is the same from either side", () => {
    fc.assert(
      fc.property(threeSides, ({ base, ours, theirs }) => {
        expect(mergeSidecars(base, theirs, ours)).toEqual(mergeSidecars(base, ours, theirs));
      }),
      { numRuns: 1000 },
    );
  });

  it("does nothing more when done again", () => {
    fc.assert(
      fc.property(threeSides, ({ base, ours, theirs }) => {
        const merged = mergeSidecars(base, ours, theirs);
        expect(mergeSidecars(base, merged, theirs)).toEqual(merged);
        expect(mergeSidecars(base, ours, merged)).toEqual(merged);
        expect(mergeSidecars(merged, merged, merged)).toEqual(merged);
        expect(mergeSidecars(theirs, merged, theirs)).toEqual(merged);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the other side where one changed nothing", () => {
    fc.assert(
      fc.property(threeSides, ({ ours, theirs }) => {
        expect(mergeSidecars(theirs, ours, theirs)).toEqual(ours);
        expect(mergeSidecars(ours, ours, theirs)).toEqual(theirs);
      }),
    );
  });

  it("drops nothing that either side has unless the other removed it, and writes a valid sidecar", () => {
    fc.assert(
      fc.property(threeSides, ({ base, ours, theirs }) => {
        const merged = mergeSidecars(base, ours, theirs);
        expect(parseSidecar(serialiseSidecar(merged))).toEqual(merged);
        const kept = new Set(all(merged).flatMap((record) => [record.id, claim(record)]));
        const known = new Set(base ? all(base).map(({ id }) => id) : []);
        for (const [side, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const) {
          const others = new Set(all(other).map(({ id }) => id));
          for (const record of all(side)) {
            if (known.has(record.id) && !others.has(record.id)) continue;
            expect(kept.has(record.id) || kept.has(claim(record))).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
