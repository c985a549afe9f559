import { existsSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pipeline, suggestionsOf } from "../../../src/core/recognise/pipeline.ts";
import { paragraphs } from "../../../src/core/text/lines.ts";
import { normaliseText } from "../../../src/core/text/normalise.ts";
import { sectionAt } from "../../../src/core/text/sections/section.ts";
import { dateModelsIn, nameModelsIn } from "../../../src/node/name-models.ts";

/** By language, words and dates that recognisers look for, made up for this test. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["Maria", "O'Neill", "Oslo", "the", "U.S.", "said", "5 March 2024", "yesterday", "at 5 p.m.", "Ltd."],
  el: ["Μαρία", "Παπαδάκη", "Πάτρα", "στην", "ΝΑΤΟ", "είπε", "5 Μαρτίου 2024", "χθες", "Δευτέρα", "Α.Ε."],
  fa: ["مریم", "کریمی", "تهران", "در", "وزارت", "گفت", "۵ مارس ۲۰۲۴", "دیروز", "می‌رود", "۱۴۰۲/۱۲/۱۵"],
  de: ["Maria", "Müller-Groß", "Köln", "in", "EU", "sagte", "5. März 2024", "gestern", "Straße", "GmbH"],
  ru: ["Мария", "Иванова", "Казани", "в", "ООН", "сказала", "5 марта 2024 года", "вчера", "Ёлкина", "г."],
  zh: ["王小明", "北京", "在", "联合国", "表示", "2024年3月5日", "昨天", "上午", "Maria", "公司"],
};

/** What pages, keyboards and careless copies put between words, or into them. */
const NASTY: readonly string[] = [
  ...[" ", "  ", "\t", "\u00a0", "\u202f", "\n", "\n\n", "\r\n", "\u2028", "\u200b", "\u200c", "\u200d"],
  ...["\u00ad", "\ufeff", "\u200f", "\u202b", "\u202c", "\u2067", "\u0301", "\u0651", "\u20e3", "\u0000"],
  ...['"', "'", "’", "«", "»", "“", "”", "„", "(", ")", "[", "]", "（", "）", "「", "」", "—", "–", "-", "/"],
  ...[".", ",", ":", "…", "!", "؟", "،", "。", "·", "•", "|", "@", "#", "&", "%", "$", "_", "*", "<b>", "\\"],
  ...[
    "🙂",
    "👩‍👩‍👧",
    "🇬🇷",
    "𝐌aria",
    "\ud83d",
    "\ude00",
    "ﬁ",
    "İ",
    "ǅ",
    "x",
    "7",
    "٣",
    "一",
    "ก",
    "か",
    "한국",
  ],
];

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["「", "」"],
]);
const OPENERS: ReadonlyMap<string, string> = new Map([...CLOSERS].map(([open, close]) => [close, open]));

/** Letters of scripts with blanks between words: between two of them is inside a word. */
const LETTER = /(?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const MARK = /\p{M}/u;
const BLANK = /^[\p{White_Space}\p{Cc}\p{Cf}]|[\p{White_Space}\p{Cc}\p{Cf}]$/u;

const models = join(import.meta.dirname, "../../../models");

describe.each(Object.keys(WORDS).filter((language) => existsSync(join(models, `${language}.model`))))(
  "whatever a text in %s holds",
  (language) => {
    const pipeline = new Pipeline(nameModelsIn(models), { dates: dateModelsIn(models) });
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS[language]!) },
      { weight: 2, arbitrary: fc.constant(" ") },
      { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
    );

    test("its suggestions are stretches of whole words inside a paragraph, in order", async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 60, size: "max" }), async (pieces) => {
          const text = normaliseText(pieces.join(""));
          const recognition = await pipeline.recognise(text, { language });
          const lines = paragraphs(text);
          let last = 0;
          for (const { start, end } of suggestionsOf(recognition)) {
            const words = text.slice(start, end);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(lines.some((line) => line.start <= start && end <= line.end)).toBe(true);
            expect(words).not.toMatch(BLANK);
            expect(isInsideWord(text, start) || isInsideWord(text, end), `half a word: ${words}`).toBe(false);
            expect(hasLoneQuote(words), `unmatched: ${words}`).toBe(false);
            expect(sectionAt(recognition.sections, start)).toBeDefined();
            last = end;
            count++;
          }
        }),
        { numRuns: 300 },
      );
      expect(count).toBeGreaterThan(100);
    });
  },
);

/** Whether an offset stands between the letters of a word, before a mark that belongs to a letter, or in a surrogate pair. */
function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (text.codePointAt(at - 1)! > 0xffff) return true;
  const before = text[at - 1]!;
  const after = text[at]!;
  return LETTER.test(before) && (LETTER.test(after) || MARK.test(after));
}

/** Whether a quotation mark or bracket stands at either end, and its counterpart nowhere in the stretch. */
function hasLoneQuote(words: string): boolean {
  const closer = CLOSERS.get(words[0]!);
  const opener = OPENERS.get(words.at(-1)!);
  return (
    (closer !== undefined && !words.includes(closer)) || (opener !== undefined && !words.includes(opener))
  );
}
