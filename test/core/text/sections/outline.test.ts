import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldableSpans, type OutlineItem, outlineOf } from "../../../../src/core/text/sections/outline.ts";
import { SECTION_KINDS, type Section, type SectionKind } from "../../../../src/core/text/sections/section.ts";

/** Sections of ten code units each, with a gap of one between them. */
function sectionsOfKinds(kinds: readonly SectionKind[]): readonly Section[] {
  return kinds.map((kind, i) => ({ kind, start: i * 11, end: i * 11 + 10 }));
}

/** An outline as text: each item with what is under it in brackets. */
function drawn(items: readonly OutlineItem[]): string {
  return items
    .map(({ kind, children }) => (children.length === 0 ? kind : `${kind}(${drawn(children)})`))
    .join(" ");
}

describe("the outline of an article", () => {
  it.each<readonly [kinds: string, expected: string]>([
    ["", ""],
    ["body", "body"],
    ["headline body", "headline(body)"],
    ["kicker headline lead body related", "headline(kicker lead body related)"],
    [
      "headline body subheading body quote subheading body",
      "headline(body subheading(body quote) subheading(body))",
    ],
    ["headline subheading body related boilerplate", "headline(subheading(body) related boilerplate)"],
    [
      "headline subheading body related body boilerplate",
      "headline(subheading(body related body) boilerplate)",
    ],
    ["subheading related", "subheading related"],
    ["boilerplate headline", "headline(boilerplate)"],
  ])("%s", (kinds, expected) => {
    const list = kinds === "" ? [] : (kinds.split(" ") as SectionKind[]);
    expect(drawn(outlineOf(sectionsOfKinds(list)))).toBe(expected);
  });

  it("has every section once, each item within what it stands under", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SECTION_KINDS), { maxLength: 20 }), (kinds) => {
        const sections = sectionsOfKinds(kinds);
        const titles: number[] = [];
        const visit = (items: readonly OutlineItem[], within: { start: number; end: number }): void => {
          for (const { title, extent, children } of items) {
            titles.push(title.start);
            expect(extent.start).toBeGreaterThanOrEqual(within.start);
            expect(extent.end).toBeLessThanOrEqual(within.end);
            expect(title.start).toBeGreaterThanOrEqual(extent.start);
            expect(title.end).toBeLessThanOrEqual(extent.end);
            visit(children, extent);
          }
        };
        visit(outlineOf(sections), { start: 0, end: sections.length * 11 });
        expect(titles.sort((a, b) => a - b)).toEqual(sections.map(({ start }) => start));
      }),
    );
  });

  it("folds what is apart from the text, and what stands under a sub-heading", () => {
    const kinds = "headline body subheading body quote related comments boilerplate".split(" ");
    expect(foldableSpans(sectionsOfKinds(kinds as SectionKind[]))).toEqual([
      { start: 22, end: 54 },
      { start: 55, end: 65 },
      { start: 66, end: 76 },
      { start: 77, end: 87 },
    ]);
  });
});
