import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit, type LayerEdit } from "../../../src/core/annotate/edits.ts";
import {
  type JournalEntry,
  journalName,
  parseJournal,
  replayJournal,
  serialiseJournal,
} from "../../../src/core/annotate/journal.ts";
import { EMPTY_LAYER, type Layer } from "../../../src/core/annotate/layer.ts";
import { mapLayer } from "../../../src/core/annotate/map-layer.ts";
import { SidecarError } from "../../../src/core/annotate/sidecar.ts";
import { sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { applyChanges, type TextChange } from "../../../src/core/text/text-change.ts";
import { annotatedTexts, changesOf } from "./arbitraries.ts";

const SAVED = "Μεγάλη φωτιά σε αποθήκη στην Πάτρα χωρίς τραυματίες, ανακοίνωσε χθες το Λιμενικό.\n";

function tag(text: string, id: string, quote: string, label = "LOC"): Annotation {
  const start = text.indexOf(quote);
  return { id, label, start, end: start + quote.length, from: "hand" };
}

const place = tag(SAVED, "place", "Πάτρα");
const date = tag(SAVED, "date", "χθες", "DATE");
const saved: Layer = { ...EMPTY_LAYER, annotations: [place, date] };

/** An article on which a person works without saving. */
class Unsaved {
  text = SAVED;
  layer = saved;

  replace(old: string, text: string): this {
    const start = this.text.indexOf(old);
    return this.change([{ start, end: start + old.length, text }]);
  }

  change(changes: readonly TextChange[]): this {
    const after = applyChanges(this.text, changes);
    this.layer = mapLayer(this.layer, changes, this.text, after);
    this.text = after;
    return this;
  }

  edit(edit: LayerEdit): this {
    this.layer = applyEdit(this.layer, edit).layer;
    return this;
  }

  tag(id: string, quote: string, label?: string): this {
    return this.edit({ kind: "put", annotation: tag(this.text, id, quote, label) });
  }

  get entry(): JournalEntry {
    const known = sidecarFromLayer(saved, SAVED);
    return { article: "file:///a.txt", sidecar: sidecarFromLayer(this.layer, this.text, known), known };
  }
}

function short(text: string, layer: Layer): readonly string[] {
  return [
    ...layer.annotations.map((a) => `${a.id} ${a.label} ${text.slice(a.start, a.end)}`),
    ...layer.lost.map((r) => `lost ${r.id} ${r.text}`),
  ];
}

const cases: readonly (readonly [string, Unsaved, readonly string[]])[] = [
  ["nothing was done", new Unsaved(), ["place LOC Πάτρα", "date DATE χθες"]],
  [
    "the text changed around them",
    new Unsaved().replace("Μεγάλη ", "").replace("χωρίς", "με πολλούς"),
    ["place LOC Πάτρα", "date DATE χθες"],
  ],
  [
    "the text of one was deleted",
    new Unsaved().replace("στην Πάτρα ", ""),
    ["place LOC Πάτρα", "date DATE χθες"],
  ],
  [
    "the text of one was replaced",
    new Unsaved().replace("Πάτρα", "Βόλος"),
    ["place LOC Πάτρα", "date DATE χθες"],
  ],
  [
    "one was made in saved text",
    new Unsaved().replace("Μεγάλη ", "").tag("new", "Λιμενικό", "ORG"),
    ["place LOC Πάτρα", "date DATE χθες", "new ORG Λιμενικό"],
  ],
  [
    "one was made in unsaved text",
    new Unsaved().replace("\n", "\nΝεότερα από τη Λάρισα.\n").tag("new", "Λάρισα"),
    ["place LOC Πάτρα", "date DATE χθες", "lost new Λάρισα"],
  ],
  [
    "one was relabelled",
    new Unsaved().replace("Μεγάλη ", "").tag("place", "Πάτρα", "ORG"),
    ["place ORG Πάτρα", "date DATE χθες"],
  ],
  [
    "one was resized",
    new Unsaved().replace("Μεγάλη ", "").tag("place", "αποθήκη στην Πάτρα"),
    ["place LOC αποθήκη στην Πάτρα", "date DATE χθες"],
  ],
  [
    "one was widened by hand and part of its text deleted",
    new Unsaved().tag("place", "αποθήκη στην Πάτρα").replace(" στην Πάτρα", ""),
    ["place LOC Πάτρα", "date DATE χθες"],
  ],
  [
    "one was removed",
    new Unsaved().replace("Μεγάλη ", "").edit({ kind: "remove", id: "place" }),
    ["date DATE χθες"],
  ],
];

describe("replayJournal", () => {
  it.each(cases)("brings the work back to the saved text: %s", (_what, { entry }, expected) => {
    const { layer } = replayJournal(entry, SAVED, entry.known);
    expect(short(SAVED, layer)).toEqual(expected);
  });

  it.each(cases)(
    "has all in its place when the unsaved text is here again: %s",
    (_what, { entry, text, layer }) => {
      const replayed = replayJournal(entry, text, entry.known);
      const { typing: _typing, ...written } = layer;
      expect(replayed.layer).toEqual({ ...written, remembered: [] });
    },
  );

  it("merges what another wrote to the sidecar in the meantime", () => {
    const { entry } = new Unsaved().replace("Μεγάλη ", "").tag("new", "Λιμενικό", "ORG");
    const theirs = applyEdit(saved, {
      kind: "put",
      annotation: tag(SAVED, "theirs", "τραυματίες", "MISC"),
    }).layer;
    const { layer } = replayJournal(entry, SAVED, sidecarFromLayer(theirs, SAVED));
    expect(short(SAVED, layer)).toEqual([
      "place LOC Πάτρα",
      "theirs MISC τραυματίες",
      "date DATE χθες",
      "new ORG Λιμενικό",
    ]);
  });

  it("needs no sidecar to start from", () => {
    const { text, layer } = new Unsaved().replace("Μεγάλη ", "Μικρή ");
    const entry = { article: "file:///a.txt", sidecar: sidecarFromLayer(layer, text) };
    expect(short(SAVED, replayJournal(entry, SAVED, undefined).layer)).toEqual([
      "place LOC Πάτρα",
      "date DATE χθες",
    ]);
  });

  it("loses no annotation, whatever happened to the text", () => {
    const works = annotatedTexts.chain(({ text, layer }) =>
      changesOf(text).map((changes) => ({ text, layer, changes })),
    );
    fc.assert(
      fc.property(works, fc.boolean(), ({ text, layer, changes }, hasKnown) => {
        const unsaved = applyChanges(text, changes);
        const mapped = mapLayer(layer, changes, text, unsaved);
        const known = sidecarFromLayer(layer, text);
        const entry = {
          article: "x",
          sidecar: sidecarFromLayer(mapped, unsaved, known),
          ...(hasKnown && { known }),
        };
        const replayed = replayJournal(entry, text, hasKnown ? known : undefined).layer;
        const ids = (one: Layer) => [...one.annotations, ...one.lost].map((a) => a.id).sort();
        expect(ids(replayed)).toEqual(ids(layer));
        if (!hasKnown) return;
        const quotes = new Map(
          sidecarFromLayer(mapped, unsaved).annotations.map((record) => [record.id, record.text]),
        );
        for (const [i, before] of layer.annotations.entries()) {
          if (quotes.get(before.id) !== text.slice(before.start, before.end)) continue;
          expect(replayed.annotations.find((a) => a.id === before.id)).toEqual(layer.annotations[i]);
        }
      }),
    );
  });
});

describe("the journal's file", () => {
  it("reads back as it was written", () => {
    const { entry } = new Unsaved().replace("Πάτρα ", "").tag("new", "Λιμενικό", "ORG");
    expect(parseJournal(serialiseJournal(entry))).toEqual(entry);
    const { known: _known, ...first } = entry;
    expect(parseJournal(serialiseJournal(first))).toEqual(first);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    "{}",
    '{"format": "dateline-journal/2"}',
    '{"format": "dateline-journal/1", "article": "x", "sidecar": "{"}',
  ])("takes %j for no journal", (json) => {
    expect(() => parseJournal(json)).toThrow(SidecarError);
  });

  it("is named after the article", () => {
    expect(journalName("file:///a.txt")).toMatch(/^[0-9a-f]{32}\.json$/);
    expect(journalName("file:///a.txt")).not.toBe(journalName("file:///b.txt"));
  });
});
