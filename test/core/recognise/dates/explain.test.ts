import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarInWords, explainValue, valueInWords } from "../../../../src/core/recognise/dates/explain.ts";
import { isoDay } from "../../../../src/core/recognise/dates/iso.ts";
import { daysOfValue } from "../../../../src/core/recognise/dates/value-days.ts";

/** The words as a sorted list: their order and punctuation differ between versions of the locale data. */
function plain(words: string | undefined): string | undefined {
  return words
    ?.split(/[\p{Zs},–]+/u)
    .sort()
    .join(" ");
}

describe("what a value says in words", () => {
  test.each([
    ["2022-08-16", "en-GB", "Tuesday 16 August 2022"],
    ["2022-08-16", "el", "Τρίτη 16 Αυγούστου 2022"],
    ["2024-02-29", "de", "Donnerstag, 29. Februar 2024"],
    ["2022-08-17T17:25", "en-GB", "Wednesday 17 August 2022 at 17:25"],
    ["2022-08-16TNI", "en-GB", "Tuesday 16 August 2022"],
    ["2022-08", "en-GB", "August 2022"],
    ["2022", "en-GB", "2022"],
    ["2019/2021", "en-GB", "2019–2021"],
    ["2022-W33", "en-GB", "Monday 15 August – Sunday 21 August 2022"],
    ["2022-W33-2", "en-GB", "Tuesday 16 August 2022"],
    ["2022-W33-WE", "en-GB", "Saturday 20 August – Sunday 21 August 2022"],
    ["2022-07-23/2022-08-22", "en-GB", "Saturday 23 July – Monday 22 August 2022"],
    ["2022-Q3", "en-GB", "Friday 1 July – Friday 30 September 2022"],
    ["2022-H2", "en-GB", "Friday 1 July – Saturday 31 December 2022"],
    ["XXXX-WXX-2", "en-GB", "Tuesday"],
    ["XXXX-WXX-7", "el", "Κυριακή"],
    ["XXXX-08-16", "en-GB", "16 August"],
    ["XXXX-02-29", "en-GB", "29 February"],
    ["XXXX-08", "en-GB", "August"],
    ["P6M", "en", "6 months"],
    ["P1Y6M", "en", "1 year, 6 months"],
    ["PT90M", "el", "90 λεπτά"],
    ["P2W", "de", "2 Wochen"],
    ["2022-SU", "en", undefined],
    ["PXM", "en", undefined],
    ["P", "en", undefined],
    ["PRESENT_REF", "en", undefined],
    ["2022-02-30", "en", undefined],
    ["2022-13", "en", undefined],
    ["2022-08-16/2022-08-01", "en", undefined],
    ["whatever", "en", undefined],
    ["", "en", undefined],
  ])("%s in %s: %s", (value, locale, expected) => {
    expect(plain(valueInWords(value, locale))).toBe(plain(expected));
  });

  test.each([
    [
      { value: "2022-08-16", calendar: "persian", calendarValue: "1401-05-25" },
      "en-GB",
      "Tuesday 25 Mordad 1401 AP",
    ],
    [
      { value: "2022-07-23/2022-08-22", calendar: "persian", calendarValue: "1401-05" },
      "en-GB",
      "Mordad 1401 AP",
    ],
    [{ value: "2022-07-23/2022-08-22", calendar: "persian", calendarValue: "1401-05" }, "fa", "مرداد ۱۴۰۱"],
    [{ value: "2022-08-16" }, "en", undefined],
    [{ value: "2022-08-16", calendar: "no such calendar", calendarValue: "1" }, "en", undefined],
  ])("in its own calendar: %j in %s", (time, locale, expected) => {
    expect(plain(calendarInWords(time, locale))).toBe(plain(expected));
  });

  test("every day of a century is named as Intl names that day", () => {
    const format = new Intl.DateTimeFormat("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_846 }), (day) => {
        expect(valueInWords(isoDay(day), "en-GB")).toBe(format.format(new Date(day * 86_400_000)));
        expect(daysOfValue(isoDay(day))).toEqual({ first: day, last: day });
      }),
    );
  });

  test("no value from a sidecar makes it throw", () => {
    const pieces = ["2022", "-", "08", "W", "33", "T", "X", "/", "P", "6M", "Q1", "99", "٢", " "];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const words = valueInWords(parts.join(""), "en");
        expect(words ?? "").not.toContain("Invalid");
      }),
    );
  });
});

describe("how a date came by its value", () => {
  test.each([
    ["en", "It closed on Tuesday.", "Tuesday", "2026-03-05", "resolved"],
    ["en", "It closed on Tuesday.", "Tuesday", undefined, "open"],
    ["en", "It closed on 5 March 2026.", "5 March 2026", "2026-03-08", "stated"],
    ["en", "It closed on 5 March 2026.", "5 March 2026", undefined, "stated"],
    ["el", "Έκλεισε χθες το λιμάνι.", "χθες", "2026-03-05", "resolved"],
    ["el", "Έκλεισε χθες το λιμάνι.", "χθες", undefined, "open"],
    ["fa", "بندر دیروز بسته شد.", "دیروز", "2026-03-05", "resolved"],
    ["en", "The port closed.", "port", "2026-03-05", undefined],
  ])("%s: %s %s on %s", (language, text, words, published, expected) => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    expect(explainValue(text, span, language, published === undefined ? {} : { published })?.resolution).toBe(
      expected,
    );
  });
});
