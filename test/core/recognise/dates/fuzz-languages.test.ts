import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../src/core/recognise/dates/atoms.ts";
import { formsOf } from "../../../../src/core/recognise/dates/forms.ts";
import { compiledLanguage, DATE_LANGUAGES } from "../../../../src/core/recognise/dates/languages.ts";
import { matchDates } from "../../../../src/core/recognise/dates/match.ts";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";

/** Figures and signs that dates of every language are written with. */
const SIGNS = ["16", "8", "2022", "1.", "17:25", "3-5", "’", "-", ".", ",", "年", "月", "日", "h", "%"];

/** The words that the language's rules know, in their order. */
function vocabulary(language: string): readonly string[] {
  const { words } = compiledLanguage(language).data;
  return Object.values(words).flatMap((values) => Object.values(values).flatMap(formsOf));
}

/** More steps than the matcher may take for each piece of text that a date could start with. */
const STEPS_PER_PIECE = 60;

describe.each(DATE_LANGUAGES)("%s", (language) => {
  const words = vocabulary(language);
  const pieces = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...SIGNS));
  const texts = fc.array(fc.tuple(pieces, fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 });

  it("gives spans in order and in bounds for its own words in any order, in steps that grow with the text alone", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, "2022-08-17"), (parts, published) => {
        const text = parts.flat().join("");
        const found = recogniseDates(text, language, published === undefined ? {} : { published });
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        const compiled = compiledLanguage(language);
        const once = matchDates(atomsOf(`${text} `), compiled).steps;
        const often = matchDates(atomsOf(`${text} `.repeat(8)), compiled).steps;
        expect(often).toBeLessThanOrEqual(10 * (once + STEPS_PER_PIECE * (parts.length + 1)));
      }),
      { numRuns: 8 },
    );
  });
});
