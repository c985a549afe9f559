import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit } from "../../../src/core/annotate/edits.ts";
import { compareAnnotations, EMPTY_LAYER, type Layer } from "../../../src/core/annotate/layer.ts";
import { mapLayer } from "../../../src/core/annotate/map-layer.ts";
import { applyChanges, type TextChange, TextMapping } from "../../../src/core/text/text-change.ts";
import { annotatedTexts, changesOf, FOREIGN } from "./arbitraries.ts";

/** What undoes the changes: in the text after them, what was there before. */
function inverseOf(changes: readonly TextChange[], text: string): readonly TextChange[] {
  let shift = 0;
  return new TextMapping(changes).changes.map((c) => {
    const start = c.start + shift;
    shift += c.text.length - (c.end - c.start);
    return { start, end: start + c.text.length, text: text.slice(c.start, c.end) };
  });
}

/** The layer without what it remembers. */
function written({ typing: _typing, ...layer }: Layer): Layer {
  return { ...layer, remembered: [] };
}

const TEXT =
  "Μεγάλη φωτιά σε αποθήκη στην Πάτρα χωρίς τραυματίες, ανακοίνωσε χθες το Λιμενικό.\nΣτην Πάτρα βρέχει.\n";

function tag(quote: string, from = 0): Annotation {
  const start = TEXT.indexOf(quote, from);
  return { id: `${quote} ${start}`, label: "LOC", start, end: start + quote.length, from: "hand" };
}

/** A text under edit with its layer, as an adapter keeps them. */
class Editor {
  text = TEXT;
  layer: Layer;

  constructor(...annotations: readonly Annotation[]) {
    this.layer = { ...EMPTY_LAYER, annotations: [...annotations].sort(compareAnnotations) };
  }

  change(...changes: readonly TextChange[]): this {
    const after = applyChanges(this.text, changes);
    this.layer = mapLayer(this.layer, changes, this.text, after);
    this.text = after;
    return this;
  }

  /** Replaces the first `old` in the text. */
  replace(old: string, text: string): this {
    const start = this.text.indexOf(old);
    return this.change({ start, end: start + old.length, text });
  }

  insert(start: number, text: string): this {
    return this.change({ start, end: start, text });
  }

  get tagged(): readonly string[] {
    return this.layer.annotations.map((a) => `${a.start}:${this.text.slice(a.start, a.end)}`);
  }

  get lost(): readonly string[] {
    return this.layer.lost.map((record) => record.text);
  }
}

const place = tag("Πάτρα");
const date = tag("χθες");

describe("mapLayer", () => {
  it("keeps a deleted annotation as lost, with its quote, context and code points", () => {
    const editor = new Editor(place, date).replace("Πάτρα ", "");
    expect(editor.tagged).toEqual([`${date.start - 6}:χθες`]);
    expect(editor.layer.lost).toEqual([
      {
        ...place,
        text: "Πάτρα",
        before: "Μεγάλη φωτιά σε αποθήκη στην ".slice(-32),
        after: " χωρίς τραυματίες, ανακοίνωσε χθ",
      },
    ]);
  });

  it("brings it back when the deletion is undone", () => {
    const editor = new Editor(place, date).replace("Πάτρα ", "").insert(place.start, "Πάτρα ");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρα`, `${date.start}:χθες`]);
    expect(editor.lost).toEqual([]);
  });

  it("brings it back when it was deleted backwards letter by letter and that is undone at once", () => {
    const editor = new Editor(place);
    for (let end = place.end; end > place.start - 3; end--) editor.change({ start: end - 1, end, text: "" });
    expect(editor.lost).toEqual(["Π"]);
    editor.insert(place.start - 3, "ην Πάτρα");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρα`]);
    expect(editor.lost).toEqual([]);
  });

  it("makes it whole again when a deletion of part of it is undone", () => {
    const editor = new Editor(place).replace("τρα χω", "");
    expect(editor.tagged).toEqual([`${place.start}:Πά`]);
    editor.insert(place.start + 2, "τρα χω");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρα`]);
  });

  it("goes back through each state of it when deletions are undone one by one", () => {
    const editor = new Editor(place).replace("α χω", "").replace("τρ", "");
    editor.insert(place.start + 2, "τρ");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρ`]);
    editor.insert(place.start + 4, "α χω");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρα`]);
  });

  it("carries annotations with a paragraph that is cut and pasted", () => {
    const paragraph = "Στην Πάτρα βρέχει.\n";
    const second = tag("Πάτρα", place.end);
    const editor = new Editor(place, second).replace(paragraph, "");
    expect(editor.lost).toEqual(["Πάτρα"]);
    editor.insert(0, paragraph);
    expect(editor.tagged).toEqual(["5:Πάτρα", `${place.start + paragraph.length}:Πάτρα`]);
    expect(editor.layer.annotations[0]?.id).toBe(second.id);
    editor.insert(0, paragraph);
    expect(editor.tagged).toHaveLength(2);
  });

  it("keeps annotations when the whole text is replaced by one that is like it", () => {
    const editor = new Editor(place, date);
    editor.change({ start: 0, end: TEXT.length, text: `<h1>Είδηση</h1>\n${TEXT.replace("Μεγάλη ", "")}` });
    const shift = "<h1>Είδηση</h1>\n".length - "Μεγάλη ".length;
    expect(editor.tagged).toEqual([`${place.start + shift}:Πάτρα`, `${date.start + shift}:χθες`]);
  });

  it("moves what stands in both sides of a replacement, and covers what replaces just an annotation", () => {
    const sections = [{ kind: "body", start: 0, end: TEXT.length - 1 }];
    const editor = new Editor(place, date);
    editor.layer = { ...editor.layer, sections };
    editor.change({ start: 0, end: TEXT.length, text: TEXT.replace("τραυματίες", "νεκρούς") });
    expect(editor.tagged).toEqual([`${place.start}:Πάτρα`, `${date.start - 3}:χθες`]);
    expect(editor.layer.sections).toEqual([{ kind: "body", start: 0, end: TEXT.length - 4 }]);
    editor.replace("Πάτρα", "Πάτρας");
    expect(editor.tagged).toEqual([`${place.start}:Πάτρας`, `${date.start - 2}:χθες`]);
  });

  describe("typing over an annotation", () => {
    const type = (editor: Editor, at: number, text: string) =>
      [...text].reduce((one, letter, i) => one.insert(at + i, letter), editor);

    it("tags the word that is typed, and not what comes after it", () => {
      const editor = new Editor(place).change({ start: place.start, end: place.end, text: "Β" });
      expect(type(editor, place.start + 1, "όλος").tagged).toEqual([`${place.start}:Βόλος`]);
      expect(type(editor, place.start + 5, ", όχι").tagged).toEqual([`${place.start}:Βόλος`]);
    });

    it("goes on after a letter was taken back", () => {
      const editor = type(
        new Editor(place).change({ start: place.start, end: place.end, text: "Β" }),
        place.start + 1,
        "ω",
      );
      editor.change({ start: place.start + 1, end: place.start + 2, text: "" });
      expect(type(editor, place.start + 1, "όλος").tagged).toEqual([`${place.start}:Βόλος`]);
    });

    it("does so for the end of it", () => {
      const editor = new Editor(place).change({ start: place.start + 2, end: place.end, text: "ρ" });
      expect(type(editor, place.start + 3, "ος").tagged).toEqual([`${place.start}:Πάρος`]);
    });

    it("stops when something else is changed in between", () => {
      const editor = new Editor(place)
        .change({ start: place.start, end: place.end, text: "Β" })
        .insert(0, "!");
      expect(type(editor, place.start + 2, "όλος").tagged).toEqual([`${place.start + 1}:Β`]);
    });

    it("is undone at once", () => {
      const editor = type(
        new Editor(place).change({ start: place.start, end: place.end, text: "Β" }),
        place.start + 1,
        "όλος",
      );
      editor.change({ start: place.start, end: place.start + 5, text: "Πάτρα" });
      expect(editor.tagged).toEqual([`${place.start}:Πάτρα`]);
    });

    it("does so for a discontinuous one", () => {
      const pieces = [tag("αποθήκη"), place].map(({ start, end }) => ({ start, end }));
      const split = { ...tag("αποθήκη στην Πάτρα"), fragments: pieces };
      const editor = type(new Editor(split).change({ ...pieces[1]!, text: "Β" }), place.start + 1, "όλος");
      expect(editor.layer.annotations[0]?.fragments).toEqual([
        pieces[0],
        { start: place.start, end: place.start + 5 },
      ]);
      expect(editor.layer.annotations[0]?.end).toBe(place.start + 5);
    });
  });

  it("does not tag the same word that is typed somewhere else", () => {
    const editor = new Editor(place).replace(" στην Πάτρα", "").insert(0, "Πάτρα και Βόλος: ");
    expect(editor.tagged).toEqual([]);
    expect(editor.lost).toEqual(["Πάτρα"]);
  });

  it("does not bring back what was removed meanwhile", () => {
    const editor = new Editor(place).replace("Πάτρα ", "");
    editor.layer = applyEdit(editor.layer, { kind: "remove", id: place.id }).layer;
    editor.insert(place.start, "Πάτρα ");
    expect(editor.tagged).toEqual([]);
  });

  it("brings it back with the label it has by now", () => {
    const editor = new Editor(place).replace("τρα", "");
    const [now] = editor.layer.annotations;
    editor.layer = applyEdit(editor.layer, { kind: "put", annotation: { ...now!, label: "ORG" } }).layer;
    editor.insert(place.start + 2, "τρα");
    expect(editor.layer.annotations).toEqual([{ ...place, label: "ORG" }]);
  });

  it("does not grow it again when a person gave it another span meanwhile", () => {
    const editor = new Editor(place).replace("τρα", "");
    const [now] = editor.layer.annotations;
    const letter = { ...now!, end: now!.start + 1 };
    editor.layer = applyEdit(editor.layer, { kind: "put", annotation: letter }).layer;
    editor.insert(place.start + 2, "τρα");
    expect(editor.layer.annotations).toEqual([letter]);
  });

  it("maps the fragments of a discontinuous annotation one by one", () => {
    const split = {
      ...tag("αποθήκη στην Πάτρα"),
      fragments: [tag("αποθήκη"), tag("Πάτρα")].map(({ start, end }) => ({ start, end })),
    };
    const editor = new Editor(split).replace("στην ", "");
    expect(editor.layer.annotations[0]?.fragments).toEqual([
      { start: split.start, end: split.start + 7 },
      { start: split.start + 8, end: split.start + 13 },
    ]);
    editor.replace("Πάτρα", "");
    expect(editor.layer.annotations[0]).not.toHaveProperty("fragments");
    expect(editor.tagged).toEqual([`${split.start}:αποθήκη`]);
    editor.insert(split.start + 8, "Πάτρα").insert(split.start + 8, "στην ");
    expect(editor.layer.annotations).toEqual([split]);
  });

  it("shares with the layer before all that did not move", () => {
    const editor = new Editor(place, date);
    const before = editor.layer;
    editor.insert(date.start - 3, "x");
    expect(editor.layer.annotations[0]).toBe(before.annotations[0]);
    expect(editor.layer.rejected).toBe(before.rejected);
    expect(editor.layer.lost).toBe(before.lost);
  });

  it("is the layer itself where nothing changes", () => {
    const { layer } = new Editor(place);
    expect(mapLayer(layer, [{ start: 3, end: 3, text: "" }], TEXT, TEXT)).toBe(layer);
  });

  const histories = (inserted?: readonly string[]) =>
    annotatedTexts.chain(({ text, layer }) =>
      changesOf(text, inserted).chain((first) =>
        changesOf(applyChanges(text, first), inserted).map((second) => ({
          text,
          layer,
          events: [first, second],
        })),
      ),
    );

  // Typing again what was deleted may bring the article to a text that it had before without undoing anything.
  it("gives back the layer when every change of the text is undone", () => {
    fc.assert(
      fc.property(histories(FOREIGN), ({ text, layer, events }) => {
        let now = layer;
        let current = text;
        const undo: (readonly TextChange[])[] = [];
        for (const changes of events) {
          const after = applyChanges(current, changes);
          undo.unshift(inverseOf(changes, current));
          now = mapLayer(now, changes, current, after);
          current = after;
        }
        for (const changes of undo) {
          const after = applyChanges(current, changes);
          now = mapLayer(now, changes, current, after);
          current = after;
        }
        expect(current).toBe(text);
        expect(written(now)).toEqual(written(layer));
      }),
      { numRuns: 1000 },
    );
  });

  it("loses no annotation, keeps every one inside the text, and the lists sorted", () => {
    fc.assert(
      fc.property(histories(), ({ text, layer, events }) => {
        let now = layer;
        let current = text;
        for (const changes of events) {
          const after = applyChanges(current, changes);
          now = mapLayer(now, changes, current, after);
          current = after;
          const ids = [...now.annotations, ...now.lost].map((a) => a.id);
          expect(ids.sort()).toEqual(layer.annotations.map((a) => a.id).sort());
          for (const list of [now.annotations, now.rejected, now.lost, now.lostRejected]) {
            expect([...list].sort(compareAnnotations)).toEqual(list);
          }
          for (const { start, end } of [...now.annotations, ...now.rejected]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(current.length);
          }
        }
      }),
    );
  });
});
