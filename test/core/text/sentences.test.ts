import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../src/core/text/sentences.ts";
import { anyText } from "./generated.ts";

/** Language, and a text with a bar wherever a sentence ends before its end. */
const cases: readonly (readonly [string, string])[] = [
  ["el", "Έφυγε χθες.| Πού πήγε;| Κανείς δεν ξέρει!| Ίσως…| Ποιος ξέρει..."],
  [
    "el",
    "Ο υπ. Εξωτερικών, ο κ. Μ. Παππάς και οι κ.κ. Ν. και Α. Δήμου στη Μ. Ανατολή, π.χ. στο Ισραήλ.| Τέλος.",
  ],
  ["el", "Κόστισε 3.500 ευρώ, δηλ. 5 εκ. Ευρώ στις 19.30.| Μετά έκλεισε στις 7 μ.μ.| Το πρωί άνοιξε."],
  ["el", "«Φύγε!» είπε.| «Γιατί;» ρώτησε ο Άρης.| «Δεν ξέρω.»| Σιωπή."],
  ["el", "Είπε: «Έρχομαι».| Ήρθε ο αρ. 5 και ο υπ' αριθμ. 12."],
  ["fa", "او رفت.| کجا رفت؟| نمی‌دانم!| در سال ۱۴۰۱ ه.ش. آمد."],
  ["fa", "برق، آب و ... قطع شد.| گفت: «بروید.»| رفتند؛ همه."],
  ["ar", "وصل د. أحمد علي.| أين هو؟| لا أعلم."],
  ["ur", "وہ چلا گیا۔| کہاں؟"],
  ["en", "Mr. Smith met Dr. J. K. Lee in the U.S. on Jan. 5.| He left at 5 p.m.| The talks cost $3.5m."],
  [
    "en",
    "Is it No. 5?| He said no.| It was the U.S. Senate vs. Apple Inc. in court.| “Go!” he said.| (Why?)| Done.",
  ],
  ["en", '"Leave," he said.| "Now."| Nobody moved... and then they did.| Wait...| What?!'],
  ["en", '" Leave now . "| He left .'],
  ["en", "1. First point.| A. Second point.| It has 3.| They agree."],
  ["en", "Version 2.0.1 of example.com is out.| Visit a.b.example now."],
  [
    "ru",
    "В. В. Иванов, 1990 г. рождения, живёт на ул. Ленина, т.е. в центре.| Он придёт в 2023 г.| Это всё.",
  ],
  ["ru", "«Иди!» — сказал он.| Ушёл.| Стоит 5 тыс. руб. и т. д."],
  [
    "de",
    "Am 15. August kam Dr. Maier z. B. nach Berlin.| Wilhelm II. und der 1. FC gingen.| Das war 2022.| Die Zeit verging.",
  ],
  ["fr", "M. Macron a dit : « Partez ! »| Il est parti.| Pourquoi ?| On ne sait pas."],
  ["es", "¿Quién es?| ¡Nadie!| El Sr. Pérez vive en EE.UU. desde ene. de 2020."],
  ["cs", "Dne 15. srpna přišel.| Pak odešel."],
  ["zh", "他来了。|你呢？|“走吧！”他说。|「好。」|「嗯。」"],
  ["ja", "「行け。」と言った。|彼は行った。"],
  ["hi", "वह गया।| कहाँ?"],
  ["hy", "Նա գնաց։| Ո՞ւր"],
  ["en", "One line|\nanother line.|\n\nThird|\u2028fourth"],
  ["en", ""],
  ["en", " \n\t "],
  ["en", "...| "],
];

const BLANK = /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u;

function cut(text: string, language: string): string[] {
  return sentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
}

describe("sentences", () => {
  it.each(cases)("%s: %s", (language, marked) => {
    const expected = marked.split("|").map((part) => part.trim());
    expect(cut(marked.replaceAll("|", ""), language)).toEqual(expected.filter((part) => part !== ""));
  });

  it("reads ; as a question mark in Greek alone", () => {
    expect(cut("Yes; No", "en")).toHaveLength(1);
    expect(cut("Ναι; Όχι", "el")).toHaveLength(2);
    expect(cut("Ναι\u037e Όχι", "el")).toHaveLength(2);
  });

  it("keeps to the offsets", () => {
    expect(sentences("Ab. Cd. Ef.", 4, 7, "en")).toEqual([{ start: 4, end: 7 }]);
  });

  it("covers all that is not blank, in order, trimmed, and never crosses a line end", () => {
    const language = fc.constantFrom("en", "el", "fa", "de", "zh", "");
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        let from = 0;
        for (const { start, end } of sentences(text, 0, text.length, code)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start)).toMatch(BLANK);
          const sentence = text.slice(start, end);
          expect(sentence).not.toMatch(/[\n\u2028\u2029\u0085]/);
          expect(sentence.trim()).toBe(sentence);
          from = end;
        }
        expect(text.slice(from)).toMatch(BLANK);
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with ICU on plain sentences", () => {
    const plain = fc
      .array(fc.constantFrom("rain", "Athens", "fell", "twice", "on", "Monday", "1,500", "people"), {
        minLength: 2,
        maxLength: 8,
      })
      .chain((words) =>
        fc.constantFrom(".", "!", "?", ".”").map((mark) => `They saw ${words.join(" ")} there${mark}`),
      );
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.join(" ");
        const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
        expect(cut(text, "en")).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment.trim()));
      }),
    );
  });
});
