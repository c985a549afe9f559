import { describe, expect, test } from "vitest";
import { fuse, type ScoredSpan } from "../../../../../src/core/recognise/dates/model/fuse.ts";
import { datesByRules, recogniseDates } from "../../../../../src/core/recognise/dates/recognise.ts";

/** What a model says of a text in which it took what stands between ⟦ and ⟧ for a date, with the values of the rules. */
function fused(marked: string, label = "DATE", keepsRuleDates = false): string {
  const spans: ScoredSpan[] = [];
  let text = "";
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const inner = part.replace(/[⟦⟧]/g, "");
    if (part.startsWith("⟦"))
      spans.push({ start: text.length, end: text.length + inner.length, label, score: 0.9 });
    text += inner;
  }
  const context = { published: "2022-08-17" };
  const fusion = { language: "en", model: "en-dates-1", keepsRuleDates, leastScore: 0.2, context };
  return fuse(text, spans, datesByRules(text, "en", context), fusion)
    .map(({ start, end, label: of, value }) => `${of} ${text.slice(start, end)} = ${value ?? "-"}`)
    .join("; ");
}

describe("spans of a model with the values of the rules", () => {
  const cases: readonly [string, string, string][] = [
    ["the same span", "The bridge opened on ⟦16 August 2022⟧.", "DATE 16 August 2022 = 2022-08-16"],
    ["a span that no rule reads", "It was quiet in ⟦the olden days⟧ here.", "DATE the olden days = -"],
    [
      "what no rule reads loses the signs at its ends",
      "They met in «⟦„the olden days»)⟧ here.",
      "DATE the olden days = -",
    ],
    ["what the model leaves out", "The bridge opened on 16 August 2022.", ""],
    [
      "a part with another value is widened to the whole",
      "She was born on ⟦27 May⟧ 1930.",
      "DATE 27 May 1930 = 1930-05-27",
    ],
    [
      "two parts of a whole become one",
      "She was born on ⟦27 May⟧ ⟦1930⟧ in Bath.",
      "DATE 27 May 1930 = 1930-05-27",
    ],
    [
      "more than the rules read has no value",
      "They met ⟦sometime on Monday or so⟧.",
      "DATE sometime on Monday or so = -",
    ],
    ["nothing", "The bridge is green.", ""],
  ];
  test.each(cases)("%s", (_name, marked, expected) => {
    expect(fused(marked)).toBe(expected);
  });

  test("the model's label stands over that of the rules where the span is the same", () => {
    expect(fused("The bridge opened on ⟦16 August 2022⟧.", "TIME")).toBe("TIME 16 August 2022 = 2022-08-16");
  });

  test("a span with its value keeps all that the rules read of it", () => {
    const text = "In early 2015 the mill burnt down.";
    const rules = datesByRules(text, "en", {});
    const [rule] = recogniseDates(text, "en", {});
    const span: ScoredSpan = { start: rule!.start, end: rule!.end, label: "DATE", score: 0.7 };
    const fusion = {
      language: "en",
      model: "en-dates-1",
      keepsRuleDates: false,
      leastScore: 0.2,
      context: {},
    };
    const dates = fuse(text, [span], rules, fusion);
    expect(dates).toEqual([{ ...rule, score: 0.7, model: "en-dates-1" }]);
  });

  const kept: readonly [string, string, string][] = [
    [
      "a feast",
      "They met at ⟦noon⟧ on Christmas Day.",
      "DATE noon = 2021-12-25T12:00; DATE Christmas Day = 2021-12-25",
    ],
    ["a frequency", "The market opens every Friday.", "DATE every Friday = XXXX-WXX-5"],
    ["yesterday", "It closed yesterday.", "DATE yesterday = 2022-08-16"],
    ["not today, which may mean nowadays", "Bridges are longer today.", ""],
    [
      "not what lies in a span of the model",
      "They met ⟦sometime on Monday or so⟧.",
      "DATE sometime on Monday or so = -",
    ],
  ];
  test.each(kept)("where sure dates of the rules are kept: %s", (_name, marked, expected) => {
    expect(fused(marked, "DATE", true)).toBe(expected);
  });
});
