import { describe, expect, it } from "vitest";
import baked from "../../../../src/core/recognise/dates/data/cldr.baked.json";
import { formsOf } from "../../../../src/core/recognise/dates/forms.ts";
import { DATE_LANGUAGES } from "../../../../src/core/recognise/dates/languages.ts";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;
const CLDR = baked as unknown as Readonly<
  Record<string, { readonly words: Words; readonly rules: readonly string[] }>
>;

// A Wednesday.
const PUBLISHED = "2022-08-17";

/** The texts of the spans found with their values. */
function found(text: string, language: string): string[] {
  return recogniseDates(text, language, { published: PUBLISHED, calendar: "gregorian" }).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}

/** A rule of the baked data written out for Tuesday, 16 August 2022: classes by their words, brackets and all that is optional left out. */
function writtenOut(rule: string, words: Words): string {
  const first = (name: string, value: string): string => formsOf(words[name]?.[value] ?? "")[0]!;
  return rule
    .replace("(<month>|<monthshort> .?)", "<month>")
    .replace(/[()]/g, "")
    .replace(/(\S+)\?/g, "")
    .replace("<year>", "2022")
    .replace("<monthno>", "8")
    .replace("<month>", first("month", "8"))
    .replace("<day>", "16")
    .replace("<weekday>", first("weekday", "2"))
    .replace(/(\d+) ([/-]) (8) \2 (\d+)/, "$1$2$3$2$4")
    .replace(/ \./g, ".")
    .replace(/\s+/g, " ")
    .trim();
}

/** Languages in which "tomorrow" means something else too and needs a word beside it. */
const TOMORROW_IN_DOUBT: ReadonlySet<string> = new Set(["es"]);

describe.each(DATE_LANGUAGES)("%s", (language) => {
  const { words, rules } = CLDR[language]!;
  const dated = rules.filter((rule) => /<year>/.test(rule) && /<day>/.test(rule));

  it("reads a day as CLDR writes it", () => {
    for (const rule of dated) {
      const date = writtenOut(rule, words);
      expect(found(`– ${date} –`, language)).toEqual([`${date} = 2022-08-16`]);
    }
  });

  it("reads yesterday, today and tomorrow", () => {
    const days = { "D-1": "2022-08-16", D0: "2022-08-17", D1: "2022-08-18" };
    for (const [code, day] of Object.entries(days)) {
      const word = words["relative"]?.[code];
      if (word === undefined || (code === "D1" && TOMORROW_IN_DOUBT.has(language))) continue;
      expect(found(`– ${word} –`, language)).toEqual([`${word} = ${day}`]);
    }
  });
});

/** The first digit of every decimal script in the basic plane. */
const ZEROS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
  (sign) => /\p{Nd}/u.test(sign) && !/\p{Nd}/u.test(String.fromCharCode(sign.charCodeAt(0) - 1)),
);

describe("digits of every script", () => {
  it.each(ZEROS)("%s", (zero) => {
    const written = "2022-08-16".replace(/\d/g, (digit) =>
      String.fromCharCode(zero.charCodeAt(0) + Number(digit)),
    );
    expect(found(`– ${written} –`, "und")).toEqual([`${written} = 2022-08-16`]);
  });
});
