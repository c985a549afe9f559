import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DateModel } from "../../../../../src/core/recognise/dates/model/date-model.ts";
import { type DateContext, recogniseDates } from "../../../../../src/core/recognise/dates/recognise.ts";
import { NameModel } from "../../../../../src/core/recognise/names/name-model.ts";
import type { Suggestion } from "../../../../../src/core/recognise/suggestion.ts";
import { sentences } from "../../../../../src/core/text/sentences.ts";
import { tokens } from "../../../../../src/core/text/tokens.ts";
import { el } from "../values/el.ts";
import { fa } from "../values/fa.ts";

const MODELS = join(import.meta.dirname, "../../../../../models");
const LANGUAGES = ["el", "fa", "fi", "ja", "ro", "tr", "uk"] as const;

function bytesOf(file: string): Uint8Array {
  return gunzipSync(readFileSync(join(MODELS, file)));
}

const models = new Map(
  LANGUAGES.map((language) => [language, DateModel.parse(bytesOf(`dates/${language}.model`))]),
);

function datesIn(
  language: (typeof LANGUAGES)[number],
  text: string,
  context: DateContext = { published: "2022-08-17" },
): readonly Suggestion[] {
  const spans = sentences(text, 0, text.length, language);
  return models.get(language)!.recognise(text, spans, context);
}

describe("the shipped date models", () => {
  test.each(LANGUAGES)(
    "%s names itself, its language and a licence with sources, and is small",
    (language) => {
      const model = models.get(language)!;
      expect(model.id).toMatch(new RegExp(`^${language}-dates-\\d+$`));
      expect(model.language).toBe(language);
      expect(model.licence.sources.length).toBeGreaterThan(0);
      expect(readFileSync(join(MODELS, "dates", `${language}.model`)).length).toBeLessThan(150_000);
      expect(existsSync(join(MODELS, "dates", "README.md"))).toBe(true);
    },
  );

  const cases: readonly [(typeof LANGUAGES)[number], string, readonly string[]][] = [
    [
      "el",
      "Η συμφωνία υπογράφηκε στις 16 Αυγούστου 2022 στη Λάρισα.",
      ["DATE 16 Αυγούστου 2022 = 2022-08-16"],
    ],
    ["el", "Το συμβούλιο συνεδριάζει αύριο.", ["DATE αύριο = 2022-08-18"]],
    [
      "el",
      "Η συνεδρίαση άρχισε χθες στις 17:25.",
      ["DATE χθες = 2022-08-16", "TIME 17:25 = 2022-08-16T17:25"],
    ],
    ["el", "Τα 24 σπίτια του χωριού είναι άδεια.", []],
    ["fa", "او روز ۲۵ مرداد ۱۴۰۱ به شیراز رفت.", ["DATE روز ۲۵ مرداد ۱۴۰۱ = 2022-08-16"]],
    ["fa", "این کتاب بیست فصل دارد.", []],
    ["fi", "Kirjasto avattiin 16. elokuuta 2022.", ["DATE 16. elokuuta 2022 = 2022-08-16"]],
    ["uk", "Міст відкрили 16 серпня 2022 року.", ["DATE 16 серпня 2022 року = 2022-08-16"]],
    ["ro", "Podul a fost deschis pe 16 august 2022.", ["DATE 16 august 2022 = 2022-08-16"]],
    ["tr", "Köprü 16 Ağustos 2022 tarihinde açıldı.", ["DATE 16 Ağustos 2022 = 2022-08-16"]],
    ["ja", "橋は2022年8月16日に開通した。", ["DATE 2022年8月16日 = 2022-08-16"]],
  ];
  test.each(cases)("%s: %s", (language, text, expected) => {
    const found = datesIn(language, text).map(
      ({ label, start, end, value }) => `${label} ${text.slice(start, end)} = ${value ?? "-"}`,
    );
    expect(found).toEqual(expected);
  });

  test("a model of names is refused", () => {
    expect(() => DateModel.parse(bytesOf("el.model"))).toThrow(/no model of dates/);
    expect(NameModel.parse(bytesOf("el.model")).language).toBe("el");
  });

  const words = fc.constantFrom(
    "16",
    "Αυγούστου",
    "2022",
    "Τρίτη",
    "αύριο",
    "στις",
    "17:25",
    "μ.μ.",
    "και",
    "του",
    "έως",
    "πριν",
    "από",
    ".",
    ",",
    "-",
    "\n",
    "μήνες",
    "Μάιο",
  ); // prettier-ignore
  test("spans cover whole tokens, are in order, do not overlap, and the same text gives the same ones", () => {
    const other = DateModel.parse(bytesOf("dates/el.model"));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(" ");
        const found = datesIn("el", text);
        const all = tokens(text, 0, text.length, "el");
        const starts = new Set(all.map(({ start }) => start));
        const ends = new Set(all.map(({ end }) => end));
        found.forEach(({ start, end, score }, i) => {
          expect(starts.has(start) && ends.has(end)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        });
        const again = other.recognise(text, sentences(text, 0, text.length, "el"), {
          published: "2022-08-17",
        });
        expect(again).toEqual(found);
      }),
    );
  });
});

describe("the tables of values where a model decides the spans", () => {
  test.each(Object.entries({ el, fa }))(
    "%s: 95 of 100 rows are as the rules read them",
    (language, tables) => {
      const spansOf = (dates: readonly Suggestion[]): string =>
        dates.map(({ start, end, label, value }) => `${start}-${end} ${label} ${value}`).join("; ");
      let rows = 0;
      const different: string[] = [];
      for (const table of tables) {
        const context = table.published === undefined ? {} : { published: table.published };
        for (const [marked] of table.rows) {
          const text = marked.replace(/[⟦⟧]/g, "");
          const found = spansOf(datesIn(language as "el" | "fa", text, context));
          rows++;
          if (found !== spansOf(recogniseDates(text, language, context)))
            different.push(`${marked}: ${found}`);
        }
      }
      expect(different.length / rows, different.join("\n")).toBeLessThanOrEqual(0.05);
    },
  );
});
