import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyChanges,
  changeBetween,
  mapSpan,
  type TextChange,
  TextMapping,
} from "../../../src/core/text/text-change.ts";
import { changesOf, texts } from "../annotate/arbitraries.ts";

/** Reads "ab[cd]ef": the text without brackets and the span between them. */
function marked(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = text.indexOf("[");
  return { text: text.replace(/[[\]]/g, ""), start, end: text.indexOf("]") - 1 };
}

function mark(text: string, span: { readonly start: number; readonly end: number } | undefined): string {
  if (!span) return `${text} lost`;
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
}

const cases: readonly (readonly [
  what: string,
  before: string,
  changes: readonly TextChange[],
  after: string,
])[] = [
  ["no change", "a [bc] d", [], "a [bc] d"],
  ["typing at the start edge stays outside", "a [bc] d", [{ start: 2, end: 2, text: "x" }], "a x[bc] d"],
  ["typing at the end edge stays outside", "a [bc] d", [{ start: 4, end: 4, text: "x" }], "a [bc]x d"],
  ["inserting inside grows it", "a [bc] d", [{ start: 3, end: 3, text: "x" }], "a [bxc] d"],
  ["inserting before moves it", "a [bc] d", [{ start: 0, end: 0, text: "xy" }], "xya [bc] d"],
  ["inserting behind does nothing", "a [bc] d", [{ start: 6, end: 6, text: "x" }], "a [bc] dx"],
  ["deleting inside shrinks it", "a [bcd] e", [{ start: 3, end: 4, text: "" }], "a [bd] e"],
  ["deleting its start shrinks it", "a [bcd] e", [{ start: 2, end: 3, text: "" }], "a [cd] e"],
  ["deleting over its start shrinks it", "a [bcd] e", [{ start: 1, end: 3, text: "" }], "a[cd] e"],
  ["deleting over its end shrinks it", "a [bcd] e", [{ start: 4, end: 6, text: "" }], "a [bc]e"],
  ["deleting just it loses it", "a [bc] d", [{ start: 2, end: 4, text: "" }], "a  d lost"],
  ["deleting more than it loses it", "a [bc] d", [{ start: 1, end: 5, text: "" }], "ad lost"],
  ["replacing just it covers the new text", "a [bc] d", [{ start: 2, end: 4, text: "xyz" }], "a [xyz] d"],
  ["replacing its start covers", "a [bcd] e", [{ start: 2, end: 3, text: "xy" }], "a [xycd] e"],
  ["replacing its end covers", "a [bcd] e", [{ start: 4, end: 5, text: "xy" }], "a [bcxy] e"],
  ["replacing over its start stays outside", "a [bcd] e", [{ start: 0, end: 3, text: "xy" }], "xy[cd] e"],
  ["replacing over its end stays outside", "a [bcd] e", [{ start: 4, end: 7, text: "xy" }], "a [bc]xy"],
  ["replacing more than it loses it", "a [bc] d", [{ start: 1, end: 4, text: "xy" }], "axy d lost"],
  [
    "several changes, last first",
    "a [bcd] e",
    [
      { start: 6, end: 7, text: "EE" },
      { start: 3, end: 4, text: "" },
      { start: 0, end: 1, text: "AAA" },
    ],
    "AAA [bd] EE",
  ],
  [
    "deleting it in two pieces loses it",
    "a [bc] d",
    [
      { start: 3, end: 4, text: "" },
      { start: 2, end: 3, text: "" },
    ],
    "a  d lost",
  ],
  [
    "typing at both edges at once",
    "a [bc] d",
    [
      { start: 4, end: 4, text: ")" },
      { start: 2, end: 2, text: "(" },
    ],
    "a ([bc]) d",
  ],
];

const LONE_SURROGATE = /\p{Cs}/u;

describe("mapSpan", () => {
  it.each(cases)("%s", (_what, before, changes, after) => {
    const { text, ...span } = marked(before);
    expect(mark(applyChanges(text, changes), mapSpan(span, changes))).toBe(after);
  });
});

/** Which code units of the old text the new text still holds, and where: the plain definition that mapSpan is held to. */
function survivors(text: string, changes: readonly TextChange[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    if (changes.some((c) => c.start <= i && i < c.end)) continue;
    const shift = changes
      .filter((c) => c.end <= i)
      .reduce((sum, c) => sum + c.text.length - (c.end - c.start), 0);
    places.set(i, i + shift);
  }
  return places;
}

const changedTexts = texts.chain((text) => changesOf(text).map((changes) => ({ text, changes })));

describe("TextMapping", () => {
  it("keeps every surviving code unit of a span inside it and every other outside", () => {
    fc.assert(
      fc.property(changedTexts, fc.nat(), fc.nat(), ({ text, changes }, a, b) => {
        fc.pre(text.length > 0);
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const mapped = mapSpan({ start, end }, changes);
        for (const [from, to] of survivors(text, changes)) {
          const inside = mapped !== undefined && mapped.start <= to && to < mapped.end;
          expect(inside).toBe(start <= from && from < end);
        }
        if (mapped) expect(mapped.end).toBeLessThanOrEqual(applyChanges(text, changes).length);
      }),
    );
  });

  it("maps a list as it maps its elements, and keeps what does not move", () => {
    fc.assert(
      fc.property(changedTexts, fc.array(fc.tuple(fc.nat(), fc.nat())), ({ text, changes }, pairs) => {
        fc.pre(text.length > 0);
        const list = pairs
          .map(([a, b]) => ({ start: a % text.length, length: 1 + (b % (text.length - (a % text.length))) }))
          .map(({ start, length }) => ({ start, end: start + length }))
          .sort((x, y) => x.start - y.start || x.end - y.end);
        const mapping = new TextMapping(changes);
        const mapped = mapping.mapList(list);
        expect(mapped).toEqual(list.flatMap((span) => mapping.mapSpan(span) ?? []));
        if (changes.every((c) => c.start === c.end && c.text === "")) expect(mapped).toBe(list);
      }),
    );
  });

  it("says where each insertion is in the new text", () => {
    fc.assert(
      fc.property(changedTexts, ({ text, changes }) => {
        const after = applyChanges(text, changes);
        for (const { start, end, text: put } of new TextMapping(changes).insertions) {
          expect(after.slice(start, end)).toBe(put);
        }
      }),
    );
  });
});

describe("changeBetween", () => {
  it("leads from the one text to the other and parts no surrogate pair", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changeBetween(before, after);
        expect(applyChanges(before, changes)).toBe(after);
        for (const { start, end, text } of changes) {
          expect(before.slice(start, end) + text).not.toMatch(LONE_SURROGATE);
        }
      }),
    );
  });

  it("is empty between equal texts", () => {
    expect(changeBetween("Πάτρα", "Πάτρα")).toEqual([]);
  });
});
