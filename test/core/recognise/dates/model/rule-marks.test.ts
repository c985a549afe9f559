import { describe, expect, test } from "vitest";
import {
  markRules,
  ruleMarkMemory,
  ruleSpansIn,
} from "../../../../../src/core/recognise/dates/model/rule-marks.ts";
import { datesByRules } from "../../../../../src/core/recognise/dates/recognise.ts";
import { REACH } from "../../../../../src/core/recognise/names/word-features.ts";
import { tokens } from "../../../../../src/core/text/tokens.ts";

const LABELS = ["DATE", "TIME"];

function marksOf(text: string) {
  const words = tokens(text, 0, text.length, "en");
  const marks = ruleMarkMemory(words.length);
  const next = markRules(datesByRules(text, "en", {}), 0, words, marks);
  return { text, words, marks, next };
}

describe("what the rules say of tokens", () => {
  const cases: readonly [string, readonly string[]][] = [
    ["The bridge opened on 16 August 2022 in rain.", ["DATE 16 August 2022"]],
    ["They met on Monday and on Tuesday.", ["DATE Monday", "DATE Tuesday"]],
    ["The talks, which began on Friday, end at 17:25.", ["DATE Friday", "TIME 17:25"]],
    ["The bridge is green.", []],
  ];
  test.each(cases)("%s", (text, expected) => {
    const { words, marks } = marksOf(text);
    const spans = ruleSpansIn({ start: 0, end: words.length }, marks, LABELS).map(
      ({ start, end, label }) => `${LABELS[label]} ${text.slice(words[start]!.start, words[end - 1]!.end)}`,
    );
    expect(spans).toEqual(expected);
  });

  test("tokens outside every span have no code, and so have those before and after the sentence", () => {
    const { words, marks } = marksOf("They met on Monday here.");
    const marked = words.map((_word, i) => marks.codes[i + REACH] !== 0);
    expect(marked).toEqual([false, false, false, true, false, false]);
    expect([...marks.codes.subarray(0, REACH), ...marks.codes.subarray(words.length + REACH)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test("the same parts have the same mark, other parts another", () => {
    const first = marksOf("They met on 3 May 1998.");
    const second = marksOf("She left on 21 June 2004.");
    const third = marksOf("She left in June 2004.");
    expect(first.marks.parts[REACH + 3]).toBe(second.marks.parts[REACH + 3]);
    expect(first.marks.parts[REACH + 3]).not.toBe(third.marks.parts[REACH + 3]);
  });
});
