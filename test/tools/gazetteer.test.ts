import { describe, expect, test } from "vitest";
import { hashText } from "../../src/core/recognise/names/hash.ts";
import { PHRASE_CONTINUES, Phrases, phraseHash } from "../../src/core/recognise/names/phrases.ts";
import { foldForFeatures } from "../../src/core/recognise/names/word-features.ts";
import { formsOf } from "../../tools/train/inflection.ts";

describe("inflected forms of a name", () => {
  const cases: readonly [string, string, string[]][] = [
    ["el", "Ρωσία", ["ρωσια", "ρωσιασ"]],
    ["el", "Πειραιάς", ["πειραιασ", "πειραια"]],
    ["el", "Αίγυπτος", ["αιγυπτοσ", "αιγυπτου", "αιγυπτο"]],
    ["el", "Νότια Αφρική", ["νοτια αφρικη", "νοτιασ αφρικησ"]],
    ["el", "Ηνωμένες Πολιτείες", ["ηνωμενεσ πολιτειεσ", "ηνωμενων πολιτειων"]],
    ["el", "Περού", ["περου"]],
    ["fa", "آفریقا", ["آفریقا", "آفریقای", "آفریقاست"]],
    ["fa", "بورکینا\u200cفاسو", ["بورکینافاسو", "بورکینا فاسو", "بورکینافاسوی"]],
    ["fa", "ایران", ["ایران"]],
    ["en", "Norway", ["norway"]],
    ["ru", "Новая Зеландия", ["новая зеландия"]],
    ["ru", "Москва", ["москва", "москвы", "москве", "москву", "москвой"]],
    ["ru", "Казань", ["казань", "казани"]],
    ["ru", "Лондон", ["лондон", "лондона", "лондоне"]],
    ["uk", "Київ", ["київ", "києва", "києві"]],
    ["uk", "Україна", ["україна", "україни", "україні"]],
    ["pl", "Łódź", ["lodz"]],
    ["pl", "Warszawa", ["warszawa", "warszawy", "warszawie"]],
    ["pl", "Kraków", ["krakow", "krakowa", "krakowie"]],
    ["hr", "Hrvatska", ["hrvatska", "hrvatske", "hrvatskoj"]],
    ["cs", "Praha", ["praha", "prahy", "praze", "prahu"]],
    ["fi", "Helsinki", ["helsinki", "helsingin", "helsingissa"]],
    ["fi", "Suomi", ["suomi"]],
    ["hu", "Budapest", ["budapest", "budapesten", "budapestre"]],
    ["tr", "Ankara", ["ankara", "ankara'da", "ankara'nin"]],
    ["de", "Berlin", ["berlin", "berlins"]],
    ["ko", "서울", ["서울", "서울에서"]],
    ["ar", "القاهرة", ["القاهره", "بالقاهره", "للقاهره"]],
  ];
  test.each(cases)("%s %s", (language, name, expected) => {
    expect(formsOf(language, name)).toEqual(expect.arrayContaining(expected));
    expect(formsOf(language, name)[0]).toBe(expected[0]);
  });
});

describe("phrases in a sentence", () => {
  const hash = (word: string) => hashText(foldForFeatures(word));
  const phraseKeys = new Map<number, number>();
  for (const [phrase, classes] of [
    ["new york", 4],
    ["new york city", 8],
    ["york", 2],
    ["guinea bissau", 1],
  ] as const) {
    const words = phrase.split(" ").map(hash);
    for (let count = 1; count <= words.length; count++) {
      const key = phraseHash(words, count);
      phraseKeys.set(key, (phraseKeys.get(key) ?? 0) | (count === words.length ? classes : PHRASE_CONTINUES));
    }
  }
  const sorted = [...phraseKeys].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const phrases = new Phrases(
    Int32Array.from(sorted, ([key]) => key),
    Uint8Array.from(sorted, ([, classes]) => classes),
  );

  /** Each token's classes and position (1 only, 2 first, 3 inner, 4 last), 0 where no phrase covers it. */
  const cases: readonly [string, (0 | [number, number])[]][] = [
    ["in New York today", [0, [4, 2], [4, 4], 0]],
    [
      "New York City",
      [
        [8, 2],
        [8, 3],
        [8, 4],
      ],
    ],
    ["york", [[2, 1]]],
    ["new guinea", [0, 0]],
    ["new new york", [0, [4, 2], [4, 4]]],
    [
      "YORK york",
      [
        [2, 1],
        [2, 1],
      ],
    ],
  ];
  test.each(cases)("%s", (text, expected) => {
    const folded = Int32Array.from(text.split(" "), hash);
    const codes = new Int32Array(folded.length).fill(99);
    phrases.mark(folded, 0, folded.length, codes);
    expect([...codes].map((code) => (code === 0 ? 0 : [code >> 3, code & 7]))).toEqual(expected);
  });
});
