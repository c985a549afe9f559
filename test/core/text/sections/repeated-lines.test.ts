import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RepeatedLines } from "../../../../src/core/text/sections/repeated-lines.ts";
import { sectionsOf } from "../../../../src/core/text/sections/sections-of.ts";
import { lineKinds } from "./line-kinds.ts";

describe("RepeatedLines", () => {
  it("knows what stands in three articles, however it is cased and spaced", () => {
    const lines = new RepeatedLines();
    for (const own of ["one", "two", "three"]) lines.add(`${own}\n  The Lower Wick Courier  \n${own}\n`);
    expect(lines.isRepeated("THE LOWER WICK COURIER")).toBe(true);
    expect(lines.isRepeated("one")).toBe(false);
    expect(lines.isRepeated("The Lower Wick")).toBe(false);
  });

  it("wants more articles of a large corpus", () => {
    const lines = new RepeatedLines();
    for (let i = 0; i < 100; i++) lines.add(i < 4 ? "rare\noften" : i < 6 ? "often" : `${i}`);
    expect(lines.isRepeated("often")).toBe(true);
    expect(lines.isRepeated("rare")).toBe(false);
  });

  it("forgets an article that is taken out, wholly", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 6 })
      .map((all) => all.join("\n"));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (stay, go) => {
        const lines = new RepeatedLines();
        const added = go.map((one) => lines.add(one));
        for (const one of stay) lines.add(one);
        for (const one of added) lines.remove(one);
        const fresh = new RepeatedLines();
        for (const one of stay) fresh.add(one);
        expect(lines.articles).toBe(fresh.articles);
        for (const line of ["a", "b", "c", "d"]) expect(lines.isRepeated(line)).toBe(fresh.isRepeated(line));
      }),
    );
  });
});

const PARAGRAPH =
  "The harbour was closed all day because a crane had fallen across the only channel that is deep enough for ferries.";
const OTHER =
  "A spokeswoman said that the wreck would be lifted at the weekend, if the wind allowed, and that tickets stay valid.";
const ABOUT =
  "The Lower Wick Courier has told the coast what happens since it was founded by three brothers who printed at night.";

describe("sectionsOf with repetition", () => {
  it.each<[what: string, text: string, repeated: readonly string[], kinds: string]>([
    [
      "a line that many articles have is boilerplate",
      `The Lower Wick Courier, since last century\n\nCrane shuts the harbour again\n\n${PARAGRAPH}\n\nLighthouse Street, second floor`,
      ["The Lower Wick Courier, since last century", "Lighthouse Street, second floor"],
      "1 boilerplate, 3 headline, 5 body, 7 boilerplate",
    ],
    [
      "a paragraph behind the article's own is boilerplate",
      `Crane shuts the harbour again\n\n${PARAGRAPH}\n\n${ABOUT}`,
      [ABOUT],
      "1 headline, 3 body, 5 boilerplate",
    ],
    [
      "a paragraph between the article's own is text",
      `Crane shuts the harbour again\n\n${ABOUT}\n\n${PARAGRAPH}\n\n${OTHER}`,
      [ABOUT],
      "1 headline, 3-7 body",
    ],
    [
      "an author's name stays a byline",
      `Crane shuts the harbour again\n\nBy Ann Ploughwright\n\n${PARAGRAPH}`,
      ["By Ann Ploughwright"],
      "1 headline, 3 byline, 5 body",
    ],
    [
      "an article that is there several times is no boilerplate",
      `Crane shuts the harbour again\n\n${PARAGRAPH}`,
      ["Crane shuts the harbour again", PARAGRAPH],
      "1 headline, 3 body",
    ],
  ])("%s", (_, text, repeated, kinds) => {
    const sections = sectionsOf(text, { language: "en", isRepeated: (line) => repeated.includes(line) });
    expect(lineKinds(text, sections)).toBe(kinds);
  });
});
