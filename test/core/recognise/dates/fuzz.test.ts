import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../src/core/recognise/dates/atoms.ts";
import { compiledLanguage, DATE_LANGUAGES } from "../../../../src/core/recognise/dates/languages.ts";
import { matchDates } from "../../../../src/core/recognise/dates/match.ts";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";
import { compareSpans } from "../../../../src/core/text/span.ts";
import { tokens } from "../../../../src/core/text/tokens.ts";

const IN_DEPTH = ["el", "fa", "en"] as const;

/** Pieces that dates are made of, in an order that nobody intended. */
const pieces = fc.constantFrom(
  "16",
  "2022",
  "8",
  "1401",
  "31",
  "0",
  "99999999999",
  "16/8/2022",
  "17:25",
  "3.5",
  "1,000",
  "24-24",
  "’90",
  "-",
  "–",
  "/",
  ".",
  ",",
  ":",
  "'",
  "(",
  ")",
  "%",
  "€",
  "\u200c",
  "\u0301",
  "\ud83d",
  "😀",
  "年",
  "月",
  "日",
  "Αυγούστου",
  "Τρίτη",
  "χθες",
  "πριν από",
  "χρόνια",
  "το",
  "του",
  "πρωί",
  "δεκαετία",
  "αιώνα",
  "έως",
  "August",
  "May",
  "Tuesday",
  "yesterday",
  "ago",
  "years",
  "last",
  "two",
  "the",
  "century",
  "p.m.",
  "every",
  "مرداد",
  "سه‌شنبه",
  "سه",
  "شنبه",
  "سال",
  "گذشته",
  "ساعت",
  "صبح",
  "امروز",
  "بیست",
  "و",
  "پنجم",
  "دهه",
  "۱۴۰۱",
  "۲۵",
); // prettier-ignore
const texts = fc
  .array(fc.tuple(fc.oneof(pieces, fc.string({ unit: "binary" })), fc.constantFrom(" ", "", "\u00a0", "\n")))
  .map((parts) => parts.flat().join(""));

const DAY = String.raw`(?:[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?|\d{4}-W\d{2}(?:-WE)?|XXXX-WXX-[1-7]|[\dX]{4}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)|FY\d{4}(?:-Q[1-4])?|BC\d{2}(?:\d{2})?|\d{2,3})`;
const TIME = String.raw`T(?:\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?|MO|MI|AF|EV|NI)`;
const DURATION = String.raw`P(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|Q|DE|CE|WE)|PT(?:\d+(?:\.\d+)?|X)[HMS]|PT\d+H\d+M`;
/** The forms of TIMEX3 value that the recogniser writes, alone or as both ends of a range. */
const TIMEX3 = new RegExp(
  `^(?:${DAY}(?:${TIME})?(?:/${DAY}(?:${TIME})?)?|${DURATION}|(?:PAST|PRESENT|FUTURE)_REF)$`,
);

describe("any text in any language", () => {
  it("gives sorted spans without overlaps, trimmed, that cut no word or number", () => {
    const languages = fc.constantFrom(...IN_DEPTH, "de", "ja", "tr", "xx", "");
    fc.assert(
      fc.property(
        texts,
        languages,
        fc.constantFrom(undefined, "2022-08-17", "never"),
        (text, language, published) => {
          const found = recogniseDates(text, language, published === undefined ? {} : { published });
          expect([...found].sort(compareSpans)).toEqual(found);
          let last = 0;
          for (const { start, end, score, value } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            if (value !== undefined) expect(value).toMatch(TIMEX3);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            last = end;
          }
          for (const token of tokens(text, 0, text.length, language)) {
            for (const edge of found.flatMap(({ start, end }) => [start, end])) {
              expect(token.start < edge && edge < token.end).toBe(false);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(DATE_LANGUAGES)("%s compiles and reads its own dates in figures", (language) => {
    const text = language === "fa" ? "1401/05/25" : "2022-08-16";
    expect(recogniseDates(`– ${text} –`, language, {})).toMatchObject([
      { label: "DATE", timex: "DATE", value: "2022-08-16" },
    ]);
  });

  it.each([
    "5 ",
    "1.",
    "1-",
    "17:25 ",
    "2022/",
    "3 και ",
    "Μαΐου ",
    "από 3 έως ",
    "two hundred and ",
    "May ",
    "Tuesday, ",
    "سال ",
    "بیست و ",
    "ساعت 5 ",
  ])("takes steps in proportion to its length: %j", (piece) => {
    for (const language of IN_DEPTH) {
      const compiled = compiledLanguage(language);
      const steps = (length: number): number =>
        matchDates(atomsOf(piece.repeat(length / piece.length)), compiled).steps;
      const [short, long] = [steps(10_000), steps(200_000)];
      expect(long).toBeLessThanOrEqual(22 * (short + 10));
    }
  });
});
