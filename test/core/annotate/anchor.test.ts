import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAll } from "../../../src/core/annotate/anchor.ts";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { EMPTY_LAYER } from "../../../src/core/annotate/layer.ts";
import { findQuotes } from "../../../src/core/annotate/quote-search.ts";
import { recordOf } from "../../../src/core/annotate/record.ts";
import {
  adoptSidecar,
  findLost,
  layerFromSidecar,
  sidecarFromLayer,
} from "../../../src/core/annotate/sidecar-layer.ts";
import { CodePoints } from "../../../src/core/text/code-points.ts";
import { applyChanges } from "../../../src/core/text/text-change.ts";
import { annotatedTexts, changesOf, texts } from "./arbitraries.ts";

const TEXT = [
  "Μεγάλη φωτιά 🔥 ξέσπασε το πρωί σε αποθήκη στην Πάτρα, χωρίς να υπάρξουν τραυματίες.",
  "Ο δήμαρχος της πόλης ανακοίνωσε χθες ότι τα σχολεία θα μείνουν κλειστά.",
  "Οι κάτοικοι κοντά στην Πάτρα καλούνται να μείνουν σε κλειστούς χώρους έως αύριο.",
].join("\n");

function nth(text: string, quote: string, n: number): number {
  let at = text.indexOf(quote);
  for (let i = 1; i < n; i++) at = text.indexOf(quote, at + 1);
  return at;
}

/** What becomes of the n-th `quote` of TEXT in `text`: outcome and place, as "moved 12:Πάτρα". */
function anchored(quote: string, n: number, text: string): string {
  const start = nth(TEXT, quote, n);
  const annotation: Annotation = {
    id: "k3v9q2m1c8d0",
    label: "LOC",
    start,
    end: start + quote.length,
    from: "hand",
  };
  const [anchoring] = anchorAll([recordOf(annotation, TEXT, new CodePoints(TEXT))], text);
  if (!anchoring || anchoring.outcome === "lost") return "lost";
  const { outcome, span } = anchoring;
  return `${outcome} ${span.start}:${text.slice(span.start, span.end)}`;
}

const at = (text: string, quote: string, n = 1): string => `${nth(text, quote, n)}:${quote}`;
const [first, second, third] = TEXT.split("\n") as [string, string, string];

const cases: readonly (readonly [string, string, number, string, (text: string) => string])[] = [
  ["the same text", "Πάτρα", 1, TEXT, (t) => `exact ${at(t, "Πάτρα")}`],
  ["something else at the end", "Πάτρα", 1, `${TEXT}\nΤέλος.`, (t) => `exact ${at(t, "Πάτρα")}`],
  ["something inserted before", "Πάτρα", 2, `Νέα\n${TEXT}`, (t) => `moved ${at(t, "Πάτρα", 2)}`],
  ["an emoji removed before", "χθες", 1, TEXT.replace("🔥 ", ""), (t) => `moved ${at(t, "χθες")}`],
  ["paragraphs swapped", "Πάτρα", 1, [third, second, first].join("\n"), (t) => `moved ${at(t, "Πάτρα", 2)}`],
  [
    "a typo mended close before",
    "Πάτρα",
    1,
    TEXT.replace("αποθήκη στην Πάτρα,", "αποθήκες στην Πάτρα,"),
    (t) => `moved ${at(t, "Πάτρα")}`,
  ],
  [
    "a typo mended on either side",
    "χθες",
    1,
    TEXT.replace("ανακοίνωσε χθες ότι", "ανακοινώνει χθες πως"),
    () => "lost",
  ],
  ["a typo mended inside", "Πάτρα", 1, TEXT.replace("Πάτρα", "Πάτραν"), (t) => `changed ${at(t, "Πάτραν")}`],
  [
    "an accent lost inside",
    "Πάτρα",
    2,
    `Νέα\n${first}\n${second}\n${third.replace("Πάτρα", "Πατρα")}`,
    (t) => `changed ${at(t, "Πατρα")}`,
  ],
  ["another word in its place", "Πάτρα", 1, TEXT.replace("Πάτρα", "Θεσσαλονίκη"), () => "lost"],
  ["its sentence deleted, an equal word elsewhere", "Πάτρα", 1, `${second}\n${third}`, () => "lost"],
  [
    "its paragraph doubled",
    "χθες",
    1,
    `${first}\n${second}\n${second}\n${third}`,
    (t) => `exact ${at(t, "χθες")}`,
  ],
  ["its paragraph doubled elsewhere", "χθες", 1, `Νέα\n${TEXT}\nΝέα\n${TEXT}`, () => "lost"],
  ["nothing of it left", "Πάτρα", 1, "Άλλο άρθρο.", () => "lost"],
  ["no text at all", "Πάτρα", 1, "", () => "lost"],
];

describe("anchorAll", () => {
  it.each(cases)("%s", (_what, quote, n, text, expected) => {
    expect(anchored(quote, n, text)).toBe(expected(text));
  });

  it("gives no two records of one label the same place", () => {
    const points = new CodePoints(TEXT);
    const records = [1, 2].map((n) => {
      const start = nth(TEXT, "Πάτρα", n);
      return recordOf({ id: `${n}`, label: "LOC", start, end: start + 5, from: "hand" }, TEXT, points);
    });
    const outcomes = anchorAll(records, first);
    expect(outcomes.map((one) => one.outcome)).toEqual(["exact", "lost"]);
  });

  const changed = annotatedTexts.chain(({ text, layer }) =>
    changesOf(text).map((changes) => ({ text, layer, changes })),
  );

  it("places nothing but on its quote, or on what it marks as changed", () => {
    fc.assert(
      fc.property(changed, ({ text, layer, changes }) => {
        const after = applyChanges(text, changes);
        const points = new CodePoints(text);
        const records = [...layer.annotations, ...layer.rejected].map((a) => recordOf(a, text, points));
        for (const [i, anchoring] of anchorAll(records, after).entries()) {
          if (anchoring.outcome === "lost" || anchoring.outcome === "changed") continue;
          expect(after.slice(anchoring.span.start, anchoring.span.end)).toBe(records[i]!.text);
        }
      }),
    );
  });

  it("is exact for everything on the text itself", () => {
    fc.assert(
      fc.property(annotatedTexts, ({ text, layer }) => {
        const points = new CodePoints(text);
        const anchorings = anchorAll(
          layer.annotations.map((a) => recordOf(a, text, points)),
          text,
        );
        const spans = layer.annotations.map(({ start, end }) => ({ outcome: "exact", span: { start, end } }));
        expect(anchorings).toEqual(spans);
      }),
    );
  });
});

describe("layerFromSidecar on another text", () => {
  const tag = (id: string, quote: string, n = 1): Annotation => {
    const start = nth(TEXT, quote, n);
    return { id, label: "LOC", start, end: start + quote.length, from: "hand" };
  };
  const layer = {
    ...EMPTY_LAYER,
    annotations: [tag("a", "Πάτρα"), tag("b", "χθες")],
    rejected: [tag("r", "Πάτρα", 2)],
    sections: [{ kind: "body", start: 0, end: TEXT.length }],
  };

  it("keeps what it cannot place, refused suggestions too, and finds it when the text is back", () => {
    const sidecar = sidecarFromLayer(layer, TEXT);
    const gone = layerFromSidecar(sidecar, second);
    expect(gone.sameText).toBe(false);
    expect(Object.fromEntries(gone.outcomes)).toEqual({ a: "lost", b: "moved", r: "lost" });
    expect(gone.layer.annotations.map((a) => a.id)).toEqual(["b"]);
    expect(gone.layer.lost.map((r) => [r.id, r.text])).toEqual([["a", "Πάτρα"]]);
    expect(gone.layer.lostRejected.map((r) => r.id)).toEqual(["r"]);
    expect(gone.layer.sections).toEqual([{ kind: "body", start: 0, end: second.length }]);

    const kept = sidecarFromLayer(gone.layer, second);
    expect(kept.rejected.map((r) => r.id)).toEqual(["r"]);
    expect(layerFromSidecar(kept, second).layer).toEqual(gone.layer);

    const back = layerFromSidecar(kept, TEXT);
    expect(back.layer.annotations).toEqual(layer.annotations);
    expect(back.layer.rejected).toEqual(layer.rejected);
    expect(findLost(gone.layer, TEXT)).toMatchObject({ found: ["a"], layer: { lost: [] } });
  });

  it("marks what it found changed, and keeps that mark until it is confirmed", () => {
    const text = TEXT.replace("Πάτρα", "Πάτραν");
    const { layer: found } = layerFromSidecar(sidecarFromLayer(layer, TEXT), text);
    expect(found.annotations[0]).toMatchObject({ id: "a", review: "changed" });
    const again = layerFromSidecar(sidecarFromLayer(found, text), text);
    expect(again.layer.annotations[0]).toMatchObject({ id: "a", review: "changed" });
    expect(again.outcomes.get("a")).toBe("exact");
  });

  it("does not trust a hash where the quote is not at its offsets", () => {
    const sidecar = sidecarFromLayer(layer, TEXT);
    const shifted = {
      ...sidecar,
      annotations: sidecar.annotations.map((r) => ({ ...r, start: r.start + 3, end: r.end + 3 })),
    };
    const read = layerFromSidecar(shifted, TEXT);
    expect(read.layer.annotations).toEqual(layer.annotations);
    expect(read.outcomes.get("a")).toBe("moved");
  });

  it("merges into a layer of another text what came to stand in the file", () => {
    const text = `Νέα\n${TEXT}`;
    const known = sidecarFromLayer(layer, TEXT);
    const here = layerFromSidecar(known, text).layer;
    const added = { ...layer, annotations: [...layer.annotations, tag("c", "αύριο")] };
    const adopted = adoptSidecar(here, text, sidecarFromLayer(added, TEXT), known);
    expect(adopted.layer.annotations.map((a) => text.slice(a.start, a.end))).toEqual([
      "Πάτρα",
      "χθες",
      "αύριο",
    ]);
  });
});

describe("findQuotes", () => {
  it("finds each quote wherever it stands, as a plain search does", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }))), (text, pairs) => {
        const quotes = pairs.map(([at, length]) => text.slice(at % (text.length + 1)).slice(0, length));
        const found = findQuotes(text, quotes);
        for (const quote of quotes) {
          if (quote === "") continue;
          const plain: number[] = [];
          for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) plain.push(i);
          expect(found.get(quote)).toEqual(plain);
        }
      }),
    );
  });

  it("looks only where it is told to", () => {
    expect(findQuotes("aba aba", ["a", "ab"], { start: 1, end: 6 })).toEqual(
      new Map([
        ["a", [2, 4]],
        ["ab", [4]],
      ]),
    );
  });
});
