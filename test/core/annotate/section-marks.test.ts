import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeText, EMPTY_HISTORY, edit, redo, undo } from "../../../src/core/annotate/history.ts";
import { EMPTY_LAYER, type Layer, type LayerSection } from "../../../src/core/annotate/layer.ts";
import { mapLayer } from "../../../src/core/annotate/map-layer.ts";
import { markSections, sectionTarget } from "../../../src/core/annotate/mark-section.ts";
import { mergeSidecars } from "../../../src/core/annotate/merge.ts";
import { anchorSections, sectionRecordOf, sortSections } from "../../../src/core/annotate/section-marks.ts";
import { parseSidecar, serialiseSidecar } from "../../../src/core/annotate/sidecar.ts";
import { layerFromSidecar, sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { CodePoints } from "../../../src/core/text/code-points.ts";
import { applyChanges, type TextChange } from "../../../src/core/text/text-change.ts";
import { isInsidePair, texts } from "./arbitraries.ts";

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
  return { ...EMPTY_LAYER, sections: sortSections(sections) };
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

  it("of like lines that were marked in one step are all there after merging", () => {
    const text = "Κοινοποίηση\nΤο λιμάνι ανοίγει πάλι.\nΚοινοποίηση\n";
    const ends = [text.indexOf("Κοινοποίηση"), text.lastIndexOf("Κοινοποίηση")];
    const sections = ends.map((start) => ({ kind: "boilerplate", start, end: start + 11, ...AUTHOR }));
    const ours = sidecarFromLayer({ ...EMPTY_LAYER, sections }, text);
    expect(mergeSidecars(undefined, ours, ours).sections).toEqual(ours.sections);
    const theirs = sidecarFromLayer({ ...EMPTY_LAYER, sections: [] }, text);
    expect(mergeSidecars(undefined, ours, theirs).sections).toEqual(ours.sections);
    expect(mergeSidecars(ours, ours, theirs).sections).toEqual([]);
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

  it("stay apart where their lines are joined", () => {
    const marks = marked(["byline", "Ρεπορτάζ: Α. Καλής"], ["related", "Δείτε ακόμη"]);
    const change = { start: byline + 18, end: TEXT.indexOf("Δείτε"), text: " " };
    const after = applyChanges(TEXT, [change]);
    expect(texted(mapLayer(marks, [change], TEXT, after), after)).toEqual([
      "byline: Ρεπορτάζ: Α. Καλής",
      "related: Δείτε ακόμη",
    ]);
  });

  const related = TEXT.slice(TEXT.indexOf("Δείτε"));
  const lastLine = TEXT.indexOf("\nΑκριβαίνουν");
  it.each<readonly [string, TextChange]>([
    ["its last line is deleted", { start: lastLine + 1, end: TEXT.length, text: "" }],
    ["its last line is deleted with the line break", { start: lastLine, end: TEXT.length, text: "" }],
    ["its first line is deleted", { start: TEXT.indexOf("Δείτε"), end: TEXT.indexOf("  Νέα"), text: "" }],
    [
      "it is joined to the line before",
      { start: TEXT.indexOf("\n\nΔείτε"), end: TEXT.indexOf("Δείτε"), text: "" },
    ],
    ["all is deleted", { start: 0, end: TEXT.length, text: "" }],
  ])("are whole again when it is undone that %s, and in the undo of marking too", (_, change) => {
    const one = { ...EMPTY_HISTORY };
    const marks = marked(["related", related], ["byline", "Ρεπορτάζ: Α. Καλής"]);
    const cleared = edit({ layer: marks, history: one }, { kind: "sections", sections: [] });
    const back: TextChange = {
      start: change.start,
      end: change.start,
      text: TEXT.slice(change.start, change.end),
    };
    const after = applyChanges(TEXT, [change]);
    const there = changeText(
      changeText({ layer: marks, history: one }, [change], TEXT, after),
      [back],
      after,
      TEXT,
    );
    const undone = undo(changeText(changeText(cleared, [change], TEXT, after), [back], after, TEXT));
    for (const { layer } of [there, undone!]) {
      expect(texted(layer, TEXT)).toEqual(["byline: Ρεπορτάζ: Α. Καλής", `related: ${related}`]);
      expect(layer.lostSections).toEqual([]);
    }
  });

  it("do not come back where a person has marked the lines otherwise in the meantime", () => {
    const change = { start: lastLine + 1, end: TEXT.length, text: "" };
    const after = applyChanges(TEXT, [change]);
    const gone = changeText(
      { layer: marked(["related", related]), history: EMPTY_HISTORY },
      [change],
      TEXT,
      after,
    );
    const cleared = edit(gone, { kind: "sections", sections: [] });
    const back = { start: lastLine + 1, end: lastLine + 1, text: TEXT.slice(lastLine + 1) };
    expect(changeText(cleared, [back], after, TEXT).layer.sections).toEqual([]);
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

  it("deleting anything and taking that back leaves every section as it was", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), ({ text, ends }, a, b) => {
        const whole = ends.filter((at) => !isInsidePair(text, at)).sort((x, y) => x - y);
        const sections = whole.slice(1).flatMap((end, i): LayerSection[] => {
          const target = sectionTarget(text, { start: whole[i]!, end });
          return target && target.start >= whole[i]! && target.end <= end
            ? [{ kind: i % 2 === 0 ? "body" : "related", ...target, by: `${i}`, at: AUTHOR.at }]
            : [];
        });
        const [start = 0, end = 0] = [a, b]
          .map((n) => n % (text.length + 1))
          .map((n) => (isInsidePair(text, n) ? n - 1 : n))
          .sort((x, y) => x - y);
        const deletion = { start, end, text: "" };
        const after = applyChanges(text, [deletion]);
        const gone = mapLayer({ ...EMPTY_LAYER, sections }, [deletion], text, after);
        const back = mapLayer(gone, [{ start, end: start, text: text.slice(start, end) }], after, text);
        expect(back.sections).toEqual(sections);
        expect(back.lostSections).toEqual([]);
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
