import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NameModel } from "../../../../src/core/recognise/names/name-model.ts";
import { sentences } from "../../../../src/core/text/sentences.ts";
import type { Span } from "../../../../src/core/text/span.ts";
import { tokens } from "../../../../src/core/text/tokens.ts";

const LANGUAGES = ["el", "fa", "en"] as const;

function shipped(language: string): NameModel {
  const path = join(import.meta.dirname, "../../../../models", `${language}.model`);
  return NameModel.parse(gunzipSync(readFileSync(path)));
}

const models = new Map(LANGUAGES.map((language) => [language as string, shipped(language)]));

function namesOf(language: string, text: string): string[] {
  const model = models.get(language)!;
  return model
    .recognise(text, sentences(text, 0, text.length, language))
    .map((name) => `${name.label} ${text.slice(name.start, name.end)}`);
}

/** A language, a text, and every name in it. */
const cases: readonly [string, string, string[]][] = [
  [
    "el",
    "Ο δήμαρχος Λαρισαίων Γιώργος Παπαδόπουλος μίλησε στη Θεσσαλονίκη.",
    ["PER Γιώργος Παπαδόπουλος", "LOC Θεσσαλονίκη"],
  ],
  ["el", "Η Ευρωπαϊκή Επιτροπή εξετάζει την πρόταση της Γαλλίας.", ["ORG Ευρωπαϊκή Επιτροπή", "LOC Γαλλίας"]],
  ["el", "Η ΝΔ και ο ΣΥΡΙΖΑ διαφωνούν για την Κύπρο.", ["ORG ΝΔ", "ORG ΣΥΡΙΖΑ", "LOC Κύπρο"]],
  ["el", "Χθες έβρεχε όλη την ημέρα και οι δρόμοι ήταν άδειοι.", []],
  ["fa", "حسن محمدی در تهران با خبرنگاران گفت‌وگو کرد.", ["PER حسن محمدی", "LOC تهران"]],
  [
    "fa",
    "سازمان ملل متحد از ایران و ترکیه خواست که همکاری کنند.",
    ["ORG سازمان ملل متحد", "LOC ایران", "LOC ترکیه"],
  ],
  ["fa", "هوا امروز سرد است و باران می‌بارد.", []],
  ["en", "Maria Jensen flew from Oslo to Madrid on Friday.", ["PER Maria Jensen", "LOC Oslo", "LOC Madrid"]],
  [
    "en",
    "The European Commission fined Microsoft, Reuters reported.",
    ["ORG European Commission", "ORG Microsoft", "ORG Reuters"],
  ],
  ["en", "It rained all day and the streets were empty.", []],
];

describe("the shipped models", () => {
  test.each(LANGUAGES)("%s names itself, its language, its labels and a licence with sources", (language) => {
    const model = models.get(language)!;
    expect(model.id).toMatch(new RegExp(`^${language}-\\d+$`));
    expect(model.language).toBe(language);
    expect(model.labels).toEqual(["PER", "ORG", "LOC"]);
    expect(model.licence.name).not.toBe("");
    expect(model.licence.sources.length).toBeGreaterThan(1);
  });

  test.each(LANGUAGES)("%s is at most a megabyte and a half", (language) => {
    const path = join(import.meta.dirname, "../../../../models", `${language}.model`);
    expect(readFileSync(path).length).toBeLessThan(1.5e6);
  });

  test.each(cases)("%s: %s", (language, text, expected) => {
    expect(namesOf(language, text)).toEqual(expected);
  });

  const spellings: readonly [string, string, string, string[]][] = [
    ["capitals without accents", "el", "Η ΕΛΛΑΔΑ ΚΑΙ Η ΤΟΥΡΚΙΑ ΣΥΖΗΤΟΥΝ", ["LOC ΕΛΛΑΔΑ", "LOC ΤΟΥΡΚΙΑ"]],
    [
      "missing accents",
      "el",
      "Στην Θεσσαλονικη βρεθηκε η ομαδα απο την Ιταλια.",
      ["LOC Θεσσαλονικη", "LOC Ιταλια"],
    ],
    ["Arabic Yeh and Kaf", "fa", "نخست‌وزير تركيه به ايران رفت.", ["LOC تركيه", "LOC ايران"]],
    ["a name in quotes", "en", "He said: “Germany will pay.”", ["LOC Germany"]],
    [
      "no space after a comma",
      "fa",
      "وزیران ایران،عراق و سوریه دیدار کردند.",
      ["LOC ایران", "LOC عراق", "LOC سوریه"],
    ],
  ];
  test.each(spellings)("read %s (%s)", (_, language, text, expected) => {
    expect(namesOf(language, text)).toEqual(expected);
  });

  test("give sorted suggestions of whole words of one sentence, none overlapping, for any text", () => {
    const pieces = fc.constantFrom(
      ...[
        "Athens",
        "Γιώργος",
        "تهران",
        "«",
        "»",
        '"',
        "(",
        ")",
        ". ",
        ", ",
        " ",
        "\n",
        "\u200c",
        "😀",
        "U.S.",
        "’s",
      ],
      ...["Bank", "ΑΘΗΝΑ", "و", "-", "1996", "\u0301", "\ud800", "محمد", "Αγ."],
    );
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: "grapheme" })), { maxLength: 30 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), texts, (language, text) => {
        const model = models.get(language)!;
        const cut = sentences(text, 0, text.length, language);
        const found = model.recognise(text, cut);
        let last = 0;
        for (const { start, end, label, score, model: id } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const sentence = cut.find((span) => span.start <= start && end <= span.end);
          expect(sentence).toBeDefined();
          const words = tokens(text, sentence!.start, sentence!.end, language);
          expect(words.some((word) => word.start === start)).toBe(true);
          expect(words.some((word) => word.end === end)).toBe(true);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(model.labels).toContain(label);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(id).toBe(model.id);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("answer the same whatever they read before, and sentence by sentence where no article is given", () => {
    const texts = cases.map(([, text]) => text);
    for (const language of LANGUAGES) {
      const used = models.get(language)!;
      for (const text of texts) {
        const span = { start: 0, end: text.length };
        expect(used.recognise(text, [span])).toEqual(shipped(language).recognise(text, [span]));
        const shifted = `${text}\n${text}`;
        const alone = (whole: string, spans: readonly Span[]) => used.suggest(whole, used.read(whole, spans));
        const both = alone(shifted, [span, { start: text.length + 1, end: shifted.length }]);
        const once = alone(text, [span]);
        const moved = once.map((name) => ({
          ...name,
          start: name.start + text.length + 1,
          end: name.end + text.length + 1,
        }));
        expect(both).toEqual([...once, ...moved]);
      }
    }
  });
});
