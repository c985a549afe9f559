import { describe, expect, it } from "vitest";
import {
  type Author,
  acceptSuggestions,
  type Desk,
  neighbour,
  rejectSuggestions,
  relabelAnnotations,
  removeAnnotations,
  selectedAnnotations,
  tagSelections,
  tagTarget,
} from "../../../src/core/annotate/actions.ts";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit } from "../../../src/core/annotate/edits.ts";
import { EMPTY_LAYER } from "../../../src/core/annotate/layer.ts";
import { openSuggestions } from "../../../src/core/annotate/open-suggestions.ts";
import type { Suggestion } from "../../../src/core/recognise/suggestion.ts";
import type { Span } from "../../../src/core/text/span.ts";

const TEXT = "Η Μαρία Ράπτη έφτασε χθες στην Πάτρα, «στο λιμάνι».";

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
}

function cursorIn(words: string, at = 1): Span {
  const start = spanOf(words).start + at;
  return { start, end: start };
}

function authorOf(ids: string): Author {
  let next = 0;
  return { by: "maria", at: "2026-01-02T03:04:05Z", newId: () => `${ids}${next++}` };
}

const person: Suggestion = { ...spanOf("Μαρία Ράπτη"), label: "PER", score: 0.93, model: "el-1" };
const yesterday: Suggestion = {
  ...spanOf("χθες"),
  label: "DATE",
  score: 1,
  model: "dates",
  timex: "DATE",
  value: "2026-01-01",
};
const desk: Desk = { text: TEXT, layer: EMPTY_LAYER, suggestions: [person, yesterday] };

function deskWith(...annotations: readonly Annotation[]): Desk {
  const edits = annotations.map((annotation) => ({ kind: "put", annotation }) as const);
  return { ...desk, layer: applyEdit(EMPTY_LAYER, { kind: "batch", edits }).layer };
}

describe("tagTarget", () => {
  it.each([
    ["a selection, as it is", spanOf("Πάτρα"), "Πάτρα"],
    ["a selection, without outer space and punctuation", spanOf(" Πάτρα, "), "Πάτρα"],
    ["a selection in quotes, without them", spanOf("«στο λιμάνι»"), "στο λιμάνι"],
    ["a cursor in a suggestion: the suggestion", cursorIn("Ράπτη"), "Μαρία Ράπτη"],
    ["a cursor in a word: the word", cursorIn("Πάτρα"), "Πάτρα"],
    ["a cursor behind a word: the word", cursorIn("Πάτρα", 5), "Πάτρα"],
  ])("takes %s", (_what, selection, expected) => {
    const target = tagTarget(desk, selection);
    expect(target && TEXT.slice(target.start, target.end)).toBe(expected);
  });

  it("takes nothing where there is no word", () => {
    expect(tagTarget({ ...desk, text: "a , b" }, { start: 2, end: 3 })).toBeUndefined();
  });
});

describe("tagSelections", () => {
  it("makes a new annotation, by hand", () => {
    expect(tagSelections(desk, [spanOf("Πάτρα")], "LOC", authorOf("x"))).toEqual({
      kind: "put",
      annotation: {
        id: "x0",
        label: "LOC",
        ...spanOf("Πάτρα"),
        by: "maria",
        at: "2026-01-02T03:04:05Z",
        from: "hand",
      },
    });
  });

  it("keeps score and value of a suggestion that says the same", () => {
    const edit = tagSelections(desk, [cursorIn("χθες")], "DATE", authorOf("x"));
    expect(edit).toMatchObject({
      annotation: { from: "suggestion", score: 1, model: "dates", timex: "DATE", value: "2026-01-01" },
    });
  });

  it("does not take the score of a suggestion that says something else", () => {
    const edit = tagSelections(desk, [cursorIn("χθες")], "TIME", authorOf("x"));
    expect(edit).toMatchObject({ annotation: { from: "hand", label: "TIME" } });
    expect(edit).not.toHaveProperty("annotation.score");
  });

  it("tags every selection in one step, the same place once", () => {
    const edit = tagSelections(
      desk,
      [spanOf("Πάτρα"), cursorIn("Πάτρα"), spanOf("λιμάνι")],
      "LOC",
      authorOf("x"),
    );
    expect(edit).toMatchObject({ kind: "batch", edits: [{ kind: "put" }, { kind: "put" }] });
  });

  it("relabels what is annotated already, and does nothing if it has the label", () => {
    const tagged = deskWith({ id: "a", label: "ORG", ...spanOf("Πάτρα"), from: "hand" });
    expect(tagSelections(tagged, [spanOf("Πάτρα")], "LOC", authorOf("x"))).toMatchObject({
      annotation: { id: "a", label: "LOC" },
    });
    expect(tagSelections(tagged, [spanOf("Πάτρα")], "ORG", authorOf("x"))).toBeUndefined();
  });

  it("lets annotations nest and overlap", () => {
    const tagged = deskWith({ id: "a", label: "PER", ...spanOf("Μαρία Ράπτη"), from: "hand" });
    const edit = tagSelections(tagged, [spanOf("Ράπτη")], "LOC", authorOf("x"));
    expect(edit && applyEdit(tagged.layer, edit).layer.annotations).toHaveLength(2);
  });
});

describe("suggestions", () => {
  const recognition = {
    language: "el",
    sections: [],
    paragraphs: [{ start: 0, end: TEXT.length, language: "el", suggestions: [person, yesterday] }],
  };

  it("are open until accepted or rejected", () => {
    expect(openSuggestions(recognition, EMPTY_LAYER)).toEqual([person, yesterday]);
    const accepted = acceptSuggestions(desk, [cursorIn("Μαρία")], authorOf("x"));
    const layer = applyEdit(EMPTY_LAYER, accepted!).layer;
    expect(openSuggestions(recognition, layer)).toEqual([yesterday]);
    const rejected = rejectSuggestions(desk, [cursorIn("χθες")], authorOf("y"));
    expect(openSuggestions(recognition, applyEdit(layer, rejected!).layer)).toEqual([]);
  });

  it("stay open with another label at the place of a rejected one", () => {
    const rejected = rejectSuggestions(desk, [cursorIn("χθες")], authorOf("y"));
    const other = { ...yesterday, label: "TIME" };
    const again = { ...recognition, paragraphs: [{ ...recognition.paragraphs[0]!, suggestions: [other] }] };
    expect(openSuggestions(again, applyEdit(EMPTY_LAYER, rejected!).layer)).toEqual([other]);
  });

  it("are hidden under an annotation that reaches over them, wherever it begins", () => {
    const { layer } = deskWith(
      { id: "a", label: "MISC", start: 0, end: TEXT.length, from: "hand" },
      { id: "b", label: "MISC", start: 0, end: 1, from: "hand" },
    );
    expect(openSuggestions(recognition, layer)).toEqual([]);
  });

  it("are all taken by a selection of everything, in one step", () => {
    const all = acceptSuggestions(desk, [{ start: 0, end: TEXT.length }], authorOf("x"));
    expect(all && applyEdit(EMPTY_LAYER, all).layer.annotations.map((a) => a.label)).toEqual(["PER", "DATE"]);
  });

  it("are neither accepted nor rejected where there are none", () => {
    expect(acceptSuggestions(desk, [cursorIn("Πάτρα")], authorOf("x"))).toBeUndefined();
    expect(rejectSuggestions(desk, [cursorIn("Πάτρα")], authorOf("x"))).toBeUndefined();
  });
});

describe("annotations at the selections", () => {
  const outer: Annotation = { id: "a", label: "PER", ...spanOf("Μαρία Ράπτη"), from: "hand" };
  const inner: Annotation = { id: "b", label: "LOC", ...spanOf("Ράπτη"), from: "hand" };
  const { layer } = deskWith(outer, inner);

  it("is the innermost at a cursor, and all that a selection touches", () => {
    expect(selectedAnnotations(layer, [cursorIn("Ράπτη")])).toEqual([inner]);
    expect(selectedAnnotations(layer, [cursorIn("Μαρία")])).toEqual([outer]);
    expect(selectedAnnotations(layer, [spanOf("Ράπτη έφτασε")])).toEqual([outer, inner]);
    expect(selectedAnnotations(layer, [cursorIn("Πάτρα")])).toEqual([]);
  });

  it("are removed together", () => {
    const edit = removeAnnotations([outer, inner]);
    expect(edit && applyEdit(layer, edit).layer.annotations).toEqual([]);
    expect(removeAnnotations([])).toBeUndefined();
  });

  it("lose a time value when they get a label that has none, and what came of a suggestion", () => {
    const date: Annotation = {
      id: "c",
      label: "DATE",
      ...spanOf("χθες"),
      from: "suggestion",
      score: 1,
      model: "dates",
      timex: "DATE",
      value: "2026-01-01",
      note: "kept",
    };
    const toTime = relabelAnnotations([date], "TIME", authorOf("x"));
    expect(toTime).toMatchObject({
      annotation: { label: "TIME", value: "2026-01-01", from: "hand", note: "kept" },
    });
    const toPerson = relabelAnnotations([date], "PER", authorOf("x"));
    for (const key of ["value", "timex", "score", "model"])
      expect(toPerson).not.toHaveProperty(`annotation.${key}`);
    expect(relabelAnnotations([date], "DATE", authorOf("x"))).toBeUndefined();
  });
});

describe("neighbour", () => {
  const spans = [
    { start: 8, end: 9 },
    { start: 1, end: 3 },
    { start: 1, end: 5 },
  ];

  it.each([
    ["next", { start: 0, end: 0 }, { start: 1, end: 3 }],
    ["next", { start: 1, end: 3 }, { start: 1, end: 5 }],
    ["next", { start: 1, end: 5 }, { start: 8, end: 9 }],
    ["next", { start: 8, end: 9 }, { start: 1, end: 3 }],
    ["previous", { start: 8, end: 9 }, { start: 1, end: 5 }],
    ["previous", { start: 1, end: 3 }, { start: 8, end: 9 }],
  ] as const)("%s of %o", (direction, from, expected) => {
    expect(neighbour(spans, from, direction)).toEqual(expected);
  });

  it("is nothing where there is nothing", () => {
    expect(neighbour([], { start: 0, end: 0 }, "next")).toBeUndefined();
  });
});
