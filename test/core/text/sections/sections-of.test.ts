import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SECTION_LANGUAGES } from "../../../../src/core/text/sections/languages.ts";
import { SECTION_KINDS, type Section, sectionAt } from "../../../../src/core/text/sections/section.ts";
import { sectionsOf } from "../../../../src/core/text/sections/sections-of.ts";
import { lineKinds } from "./line-kinds.ts";

const PHRASES = [
  ...[
    "Crane shuts the harbour again",
    "By Ann Ploughwright",
    "3 November 2026, 14:20",
    "Related stories",
    "Share | Print",
  ],
  ...[
    "Photo: Jens Ufer",
    "Comments (3)",
    "• Ferry returns",
    "---",
    "date: 2026-11-03",
    "> quoted",
    "© 2026 Courier",
    "ΣΧΕΤΙΚΑ",
  ],
  ...[
    "OLD WICK, Nov. 3 (Coast News) — The harbour was closed all day, and nobody could say for how long it would be.",
    "نظرات",
  ],
  ...[
    "The harbour was closed all day because a crane had fallen across the only channel that is deep enough.",
    "",
    " ",
    "\t",
  ],
  ...[
    "انتهای پیام/",
    "😀",
    "a",
    "1. one",
    "“A town without cars.”",
    "Follow us on Facebook",
    "北京3月26日电（记者）今天",
    "\u200c",
  ],
];
const TEXT = fc
  .array(fc.oneof(fc.constantFrom(...PHRASES), fc.string({ unit: "binary", maxLength: 12 })), {
    maxLength: 30,
  })
  .map((lines) => lines.join("\n"));
const LANGUAGE = fc.constantFrom(...SECTION_LANGUAGES, "xx");
const MARKS = fc.array(
  fc.record({ start: fc.nat(400), end: fc.nat(400), kind: fc.constantFrom(...SECTION_KINDS, "unheard-of") }),
  { maxLength: 4 },
);

/** Whether all that lies outside the sections is blank, as the words of a text see it. */
function outside(text: string, sections: readonly Section[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of sections) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

describe("sectionsOf", () => {
  it("parts a text into sections that are in order, do not overlap and leave out only blanks", () => {
    fc.assert(
      fc.property(TEXT, LANGUAGE, MARKS, (text, language, marks) => {
        const sections = sectionsOf(text, { language, marks });
        let end = 0;
        for (const section of sections) {
          expect(section.start).toBeGreaterThanOrEqual(end);
          expect(section.end).toBeGreaterThan(section.start);
          end = section.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(outside(text, sections)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });

  it("does not change with the blank lines behind the text", () => {
    fc.assert(
      fc.property(TEXT, LANGUAGE, (text, language) => {
        expect(sectionsOf(`${text}\n\n`, { language })).toEqual(sectionsOf(text, { language }));
      }),
    );
  });

  it("gives marks their kind, and finds by offset what it parted", () => {
    const text = "Crane shuts the harbour again\n\nIt fell at night.\n\nShare | Print\n";
    const fell = text.indexOf("It fell");
    const marks = [
      { start: fell, end: fell + 8, kind: "caption" },
      { start: fell, end: fell + 2, kind: "unheard-of" },
    ];
    const sections = sectionsOf(text, { language: "en", marks });
    expect(lineKinds(text, sections)).toBe("1 headline, 3 caption+body, 5 boilerplate");
    expect(sectionAt(sections, fell + 3)?.kind).toBe("caption");
    expect(sectionAt(sections, text.indexOf("Print"))?.kind).toBe("boilerplate");
    expect(sectionAt(sections, text.indexOf("\n\nShare") + 1)).toBeUndefined();
    expect(sectionAt([], 0)).toBeUndefined();
  });

  it.each<[text: string, kinds: string]>([
    ["", ""],
    ["Follow Ann Ploughwright on Facebook", "1 body"],
    ["It fell at night, said Ann Ploughwright.", "1 body"],
    ["Share | Print", "1 body"],
    ["Crane shuts the harbour again\nIt fell at night.", "1 headline, 2 body"],
  ])("of %j: %s, since a line or two are no page", (text, kinds) => {
    expect(lineKinds(text, sectionsOf(text, { language: "en" }))).toBe(kinds);
  });
});
