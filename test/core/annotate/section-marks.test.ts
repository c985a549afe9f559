import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeText, EMPTY_HISTORY, edit, redo, undo } from "../../../src/core/annotate/history.ts";
import { EMPTY_LAYER, type Layer, type LayerSection } from "../../../src/core/annotate/layer.ts";
import { mapLayer } from "../../../src/core/annotate/map-layer.ts";
import { markSections, sectionTarget } from "../../../src/core/annotate/mark-section.ts";
import { mergeSidecars } from "../../../src/core/annotate/merge.ts";
import { anchorSections, sectionRecordOf } from "../../../src/core/annotate/section-marks.ts";
import { parseSidecar, serialiseSidecar } from "../../../src/core/annotate/sidecar.ts";
import { layerFromSidecar, sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { CodePoints } from "../../../src/core/text/code-points.ts";
import { applyChanges, type TextChange } from "../../../src/core/text/text-change.ts";
import { texts } from "./arbitraries.ts";

const AUTHOR = { by: "maria", at: "2026-11-23T09:12:05Z" };
const TEXT = [
  "Το λιμάνι ανοίγει πάλι 🚢",
  "",
  "Τα πλοία δένουν από αύριο στον νέο προβλήτα, είπε ο λιμενάρχης.",
  "Ρεπορτάζ: Α. Καλής",
  "",
  "Δείτε ακόμη",
  "  Νέα δρομολόγια για τα νησιά  ",
  "Ακριβαίνουν τα εισιτήρια",
].join("\n");

/** The layer in which the first occurrence of each text is marked as that kind. */
function marked(...marks: readonly (readonly [kind: string, words: string])[]): Layer {
  const sections = marks.map(([kind, words]): LayerSection => {
    const start = TEXT.indexOf(words);
    return { kind, start, end: start + words.length, ...AUTHOR };
  });
  return { ...EMPTY_LAYER, sections };
}

function texted(layer: Layer, text: string): readonly string[] {
  return layer.sections.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("sectionTarget", () => {
  const at = (words: string): number => TEXT.indexOf(words);
  it.each([
    ["a cursor means its line", at("λιμάνι"), at("λιμάνι"), "Το λιμάνι ανοίγει πάλι 🚢"],
    ["a cursor at the start of the text", 0, 0, "Το λιμάνι ανοίγει πάλι 🚢"],
    ["without the blanks around it", at("Νέα δρ") - 1, at("Νέα δρ") - 1, "Νέα δρομολόγια για τα νησιά"],
    ["a part of a line", at("Α. Καλής"), at("Α. Καλής") + 8, "Α. Καλής"],
    ["lines touched", at("ακόμη"), at("δρομολόγια"), "Δείτε ακόμη\n  Νέα δρομολόγια για τα νησιά"],
    ["not the line at whose start it ends", at("Δείτε"), at("  Νέα"), "Δείτε ακόμη"],
    ["up to the end", at("Ακρ"), TEXT.length, "Ακριβαίνουν τα εισιτήρια"],
    ["nothing on a blank line", at("Τα πλοία") - 1, at("Τα πλοία") - 1, undefined],
  ])("%s", (_, start, end, expected) => {
    const target = sectionTarget(TEXT, { start, end });
    expect(target && TEXT.slice(target.start, target.end)).toBe(expected);
  });
});

describe("markSections", () => {
  const related = { start: TEXT.indexOf("Δείτε"), end: TEXT.length };
  const line = { start: TEXT.indexOf("Νέα"), end: TEXT.indexOf("Νέα") };

  it("marks, marks over, and takes marks back", () => {
    let state = { layer: EMPTY_LAYER, history: EMPTY_HISTORY };
    const mark = (span: { start: number; end: number }, kind?: string): void => {
      const step = markSections(TEXT, state.layer, [span], kind, AUTHOR);
      if (step) state = edit(state, step);
    };
    mark(related, "related");
    expect(texted(state.layer, TEXT)).toEqual([
      "related: Δείτε ακόμη\n  Νέα δρομολόγια για τα νησιά  \nΑκριβαίνουν τα εισιτήρια",
    ]);
    mark(line, "caption");
    expect(texted(state.layer, TEXT)).toEqual([
      "related: Δείτε ακόμη",
      "caption: Νέα δρομολόγια για τα νησιά",
      "related: Ακριβαίνουν τα εισιτήρια",
    ]);
    mark(line);
    expect(texted(state.layer, TEXT)).toEqual(["related: Δείτε ακόμη", "related: Ακριβαίνουν τα εισιτήρια"]);
    state = undo(undo(state)!)!;
    expect(texted(state.layer, TEXT)).toHaveLength(1);
    expect(texted(redo(state)!.layer, TEXT)).toHaveLength(3);
  });

  it.each([
    ["what is so already", "related"],
    ["what nobody marked", undefined],
  ])("does nothing to %s", (_, kind) => {
    const layer = kind === undefined ? EMPTY_LAYER : { ...EMPTY_LAYER, sections: [{ kind, ...related }] };
    expect(markSections(TEXT, layer, [line], kind, AUTHOR)).toBeUndefined();
  });
});

describe("marks in the sidecar", () => {
  it("stand there with their quote, one a line, and come back as they were", () => {
    const layer = marked(["byline", "Ρεπορτάζ: Α. Καλής"], ["headline", "Το λιμάνι ανοίγει πάλι 🚢"]);
    const file = serialiseSidecar(sidecarFromLayer(layer, TEXT));
    const line = file.split("\n").find((one) => one.includes("byline"));
    expect(JSON.parse(line ?? "")).toEqual({
      kind: "byline",
      start: 90,
      end: 108,
      begins: "Ρεπορτάζ: Α. Καλής",
      ends: "Ρεπορτάζ: Α. Καλής",
      before: "ο νέο προβλήτα, είπε ο λιμενάρχης.\n".slice(-32),
      after: "\n\nΔείτε ακόμη\n  Νέα δρομολόγια για τα νησιά".slice(0, 32),
      ...AUTHOR,
    });
    const read = layerFromSidecar(parseSidecar(file), TEXT);
    expect(texted(read.layer, TEXT)).toEqual([
      "headline: Το λιμάνι ανοίγει πάλι 🚢",
      "byline: Ρεπορτάζ: Α. Καλής",
    ]);
    expect(serialiseSidecar(sidecarFromLayer(read.layer, TEXT))).toBe(file);
  });

  const related = TEXT.slice(TEXT.indexOf("Δείτε"));
  const layer = marked(["headline", "Το λιμάνι ανοίγει πάλι 🚢"], ["related", related]);
  const sidecar = sidecarFromLayer(layer, TEXT);

  it.each([
    [
      "lines were put before",
      `Νέα γραμμή\n\n${TEXT}`,
      ["headline: Το λιμάνι ανοίγει πάλι 🚢", `related: ${related}`],
    ],
    [
      "what is between its ends changed",
      TEXT.replace("Νέα δρομολόγια", "Περισσότερα δρομολόγια"),
      [
        "headline: Το λιμάνι ανοίγει πάλι 🚢",
        `related: ${related.replace("Νέα δρομολόγια", "Περισσότερα δρομολόγια")}`,
      ],
    ],
    ["its lines are gone", TEXT.slice(0, TEXT.indexOf("Δείτε")), ["headline: Το λιμάνι ανοίγει πάλι 🚢"]],
  ])("are found again where %s", (_, text, expected) => {
    const read = layerFromSidecar(sidecar, text);
    expect(texted(read.layer, text)).toEqual(expected);
    // What was not found is kept, and is there again with its text.
    const again = layerFromSidecar(sidecarFromLayer(read.layer, text), TEXT);
    expect(texted(again.layer, TEXT)).toEqual(texted(layer, TEXT));
  });

  it("are merged: what moved on one side only stays, what either side took back goes, one of two twins is kept", () => {
    const moved = `Πρώτη γραμμή\n${TEXT}`;
    const here = layerFromSidecar(sidecar, moved).layer;
    const ours = sidecarFromLayer({ ...here, sections: here.sections.slice(1) }, moved);
    const theirs = sidecarFromLayer(
      {
        ...layer,
        sections: [
          ...layer.sections,
          { ...marked(["byline", "Ρεπορτάζ: Α. Καλής"]).sections[0]!, by: "petra" },
        ],
      },
      TEXT,
    );
    const merged = layerFromSidecar(mergeSidecars(sidecar, ours, theirs), moved).layer;
    expect(texted(merged, moved)).toEqual(["byline: Ρεπορτάζ: Α. Καλής", `related: ${related}`]);
    const twin = { ...layer.sections[0]!, kind: "kicker", at: "2026-11-24T00:00:00Z" };
    const both = mergeSidecars(sidecar, sidecar, sidecarFromLayer({ ...layer, sections: [twin] }, TEXT));
    expect(texted(layerFromSidecar(both, TEXT).layer, TEXT)).toEqual(["kicker: Το λιμάνι ανοίγει πάλι 🚢"]);
  });
});

describe("marks follow the text", () => {
  const layer = marked(["byline", "Ρεπορτάζ: Α. Καλής"], ["dateline", "Τα πλοία"]);
  const byline = TEXT.indexOf("Ρεπορτάζ");
  it.each<readonly [string, TextChange, string]>([
    ["typing before", { start: 0, end: 0, text: "x\n" }, "byline: Ρεπορτάζ: Α. Καλής"],
    ["typing at the start", { start: byline, end: byline, text: "Από: " }, "byline: Από: Ρεπορτάζ: Α. Καλής"],
    [
      "typing at the end",
      { start: byline + 18, end: byline + 18, text: ", Β. Μελής" },
      "byline: Ρεπορτάζ: Α. Καλής, Β. Μελής",
    ],
    [
      "a new line behind",
      { start: byline + 18, end: byline + 18, text: "\nx" },
      "byline: Ρεπορτάζ: Α. Καλής",
    ],
    ["a new line inside", { start: byline + 9, end: byline + 10, text: "\n" }, "byline: Ρεπορτάζ:\nΑ. Καλής"],
    ["a replaced line", { start: byline, end: byline + 18, text: "Κείμενο: Β" }, "byline: Κείμενο: Β"],
  ])("%s", (_, change, expected) => {
    const after = applyChanges(TEXT, [change]);
    const mapped = mapLayer(layer, [change], TEXT, after);
    expect(texted(mapped, after)).toContain(expected);
    expect(texted(mapped, after)).toContain("dateline: Τα πλοία");
  });

  it("come back when the deletion of their line is undone, and are kept in the sidecar until then", () => {
    const change = { start: byline, end: byline + 18, text: "" };
    const after = applyChanges(TEXT, [change]);
    const gone = changeText({ layer, history: EMPTY_HISTORY }, [change], TEXT, after);
    expect(texted(gone.layer, after)).toEqual(["dateline: Τα πλοία"]);
    expect(sidecarFromLayer(gone.layer, after).sections).toHaveLength(2);
    const back = { start: byline, end: byline, text: TEXT.slice(byline, byline + 18) };
    const restored = changeText(gone, [back], after, TEXT);
    expect(texted(restored.layer, TEXT)).toEqual(["dateline: Τα πλοία", "byline: Ρεπορτάζ: Α. Καλής"]);
  });
});

describe("sections and their records", () => {
  const cases = texts.chain((text) =>
    fc.record({
      text: fc.constant(text),
      ends: fc.uniqueArray(fc.nat(Math.max(0, text.length)), { maxLength: 8 }),
    }),
  );

  it("an untouched text gives back every section, and the sidecar its bytes", () => {
    fc.assert(
      fc.property(cases, ({ text, ends }) => {
        const whole = ends.filter((at) => !/[\uD800-\uDBFF]$/.test(text.slice(0, at))).sort((a, b) => a - b);
        const sections = whole.slice(1).map((end, i): LayerSection => {
          return { kind: i % 2 === 0 ? "body" : "related", start: whole[i]!, end, ...AUTHOR };
        });
        const points = new CodePoints(text);
        const records = sections.map((section) => sectionRecordOf(section, text, points));
        const found = anchorSections(records, text);
        expect(found.lost).toEqual([]);
        expect(found.sections).toEqual(sections);
        const file = serialiseSidecar(sidecarFromLayer({ ...EMPTY_LAYER, sections }, text));
        const read = layerFromSidecar(parseSidecar(file), text);
        expect(serialiseSidecar(sidecarFromLayer(read.layer, text))).toBe(file);
      }),
    );
  });

  it("marking any selection leaves sections in order that neither overlap nor begin or end blank", () => {
    fc.assert(
      fc.property(cases, fc.array(fc.constantFrom("body", "related", undefined)), ({ text, ends }, kinds) => {
        let layer = EMPTY_LAYER;
        for (const [i, kind] of kinds.entries()) {
          const [a, b] = [ends[i % ends.length] ?? 0, ends[(i + 1) % ends.length] ?? 0];
          const selection = { start: Math.min(a, b), end: Math.max(a, b) };
          const step = markSections(text, layer, [selection], kind, AUTHOR);
          if (step?.kind === "sections") layer = { ...layer, sections: step.sections };
        }
        for (const [i, { start, end }] of layer.sections.entries()) {
          expect(start).toBeLessThan(end);
          expect(layer.sections[i - 1]?.end ?? 0).toBeLessThanOrEqual(start);
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
        }
      }),
    );
  });
});
