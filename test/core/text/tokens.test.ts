import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokens } from "../../../src/core/text/tokens.ts";
import { anyText } from "./generated.ts";

/** Language, text, and its tokens with a bar between them. */
const cases: readonly (readonly [string, string, string])[] = [
  ["en", "It's what they don't say, isn't it?", "It|'s|what|they|do|n't|say|,|is|n't|it|?"],
  ["en", "Britain 's BT", "Britain|'s|BT"],
  ["en", "We’ll see Mary’s O’Brien", "We|’ll|see|Mary|’s|O’Brien"],
  ["en", "the workers' union", "the|workers|'|union"],
  ["en", "in the 1990's", "in|the|1990|'s"],
  ["en", "U.S.-led talks, Ph.D. and e.g. p.m", "U.S.-led|talks|,|Ph.D.|and|e.g.|p.m"],
  ["en", "Dr. J.K.Rowling met Mr. Smith.", "Dr.|J.K.|Rowling|met|Mr.|Smith|."],
  ["en", "He said no. It is no. 5 on Sat. night", "He|said|no|.|It|is|no.|5|on|Sat.|night"],
  ["en", "And I. Then", "And|I|.|Then"],
  ["en", "$1,000.50 (50%) on 1996-08-31 at 10:30", "$|1,000.50|(|50|%|)|on|1996-08-31|at|10:30"],
  ["en", "20th 10-year-old COVID-19 F16", "20th|10-year-old|COVID-19|F16"],
  ["en", "R&B by AT&T", "R&B|by|AT&T"],
  ["en", "Wait... what -- ''no''?!", "Wait|...|what|--|''|no|''|?|!"],
  [
    "en",
    "see https://example.org/a?b=1, www.example.org.",
    "see|https://example.org/a?b=1|,|www.example.org|.",
  ],
  [
    "en",
    "jane.roe@mail.example Example.com #tag @user_1",
    "jane.roe@mail.example|Example.com|#|tag|@|user_1",
  ],
  ["en", "word.Next", "word|.|Next"],
  ["el", "Η Ν.Δ. και το ΠΑ.ΣΟ.Κ., π.χ. απ' τη Ν. Υόρκη", "Η|Ν.Δ.|και|το|ΠΑ.ΣΟ.Κ.|,|π.χ.|απ'|τη|Ν.|Υόρκη"],
  ["el", "σ’ αυτόν απ’τη γι' αυτό «τον κ. Α.Παππά»", "σ’|αυτόν|απ’|τη|γι'|αυτό|«|τον|κ.|Α.|Παππά|»"],
  ["el", "'λέξη' Γαλλία-Κροατία 2-1 (3,5 δισ. ευρώ);", "'|λέξη|'|Γαλλία-Κροατία|2-1|(|3,5|δισ.|ευρώ|)|;"],
  ["el", "στις 19.00 του 2ου κ.λπ.", "στις|19.00|του|2ου|κ.λπ."],
  ["fa", "می‌شود، «خانه‌های» ۱۴۰۱/۵/۲ و ۵میلیون؟", "می‌شود|،|«|خانه‌های|»|۱۴۰۱/۵/۲|و|۵|میلیون|؟"],
  ["fa", "به‌ عنوان ۳٫۵ ٪", "به|عنوان|۳٫۵|٪"],
  ["fa", "مُحَمَّد", "مُحَمَّد"],
  ["ru", "В. В. Путин из-за 1990-х, 5 тыс. руб. и т.д.", "В.|В.|Путин|из-за|1990-х|,|5|тыс.|руб.|и|т.д."],
  ["uk", "п'ять об’єднань", "п'ять|об’єднань"],
  ["de", "am 15. August, Sachsen-Anhalt, 2022. Der", "am|15.|August|,|Sachsen-Anhalt|,|2022|.|Der"],
  ["fr", "L'Oréal d’abord, aujourd'hui qu'il", "L'|Oréal|d’|abord|,|aujourd'hui|qu'|il"],
  ["it", "dell'Umbria, un po'", "dell'|Umbria|,|un|po|'"],
  ["tr", "İstanbul'da 2008'de", "İstanbul'da|2008'de"],
  ["zh", "2022年，王毅在北京。", "2022|年|，|王|毅|在|北|京|。"],
  ["ja", "ジョン・スミスの８月", "ジョン|・|スミス|の|８|月"],
  ["ko", "2022년 서울에서", "2022|년|서울에서"],
  ["th", "ก็ที่", "ก็|ที่"],
  ["hi", "हिन्दी में।", "हिन्दी|में|।"],
  ["", "e\u0301te\u0301 a\u00adb \u{10400}\u{10401}", "e\u0301te\u0301|a\u00adb|\u{10400}\u{10401}"],
  ["", "ok👩‍👧👍🏽🇬🇷🇨🇾1️⃣✌️", "ok|👩‍👧|👍🏽|🇬🇷|🇨🇾|1️⃣|✌️"],
  ["", "\u200fسلام\u200f.\uFEFF", "سلام|."],
  ["", "", ""],
];

const BLANK = /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u;

describe("tokens", () => {
  it.each(cases)("%s: %s", (language, text, expected) => {
    const words = tokens(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
    expect(words.join("|")).toBe(expected);
  });

  it("names their kinds", () => {
    const text = "Στις 3,5 € 😀 (2ο) 's";
    const kinds = tokens(text, 0, text.length, "en").map(({ kind }) => kind);
    expect(kinds).toEqual([
      "word",
      "number",
      "symbol",
      "symbol",
      "punctuation",
      "number",
      "punctuation",
      "word",
    ]);
  });

  it("cuts what is between the offsets, with offsets of the whole text", () => {
    expect(tokens("ab cd. ef", 3, 5, "en")).toEqual([{ start: 3, end: 5, kind: "word" }]);
  });

  it("covers all that is not blank, in order, and splits no character", () => {
    const language = fc.constantFrom("en", "el", "fa", "fr", "de", "tr", "zh", "");
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        let from = 0;
        for (const { start, end } of tokens(text, 0, text.length, code)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start)).toMatch(BLANK);
          expect(text.slice(start, end)).toMatch(/^[^\p{White_Space}\p{Cc}]+$/u);
          for (const edge of [start, end]) {
            expect(
              /[\uD800-\uDBFF]$/.test(text.slice(0, edge)) && /^[\uDC00-\uDFFF]/.test(text.slice(edge)),
            ).toBe(false);
          }
          const isAfterBlank = start === 0 || BLANK.test(text[start - 1]!);
          if (!isAfterBlank) expect(text.slice(start)).not.toMatch(/^\p{M}/u);
          from = end;
        }
        expect(text.slice(from)).toMatch(BLANK);
      }),
      { numRuns: 500 },
    );
  });

  it("cuts a sentence alike wherever it stands", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const alone = tokens(text, 0, text.length, "el");
        const start = before.length + 1;
        const within = tokens(`${before}\n${text}\n`, start, start + text.length, "el");
        expect(
          within.map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
        ).toEqual(alone);
      }),
    );
  });
});
