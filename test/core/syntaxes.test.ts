import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type textmate from "vscode-textmate";
import { articleGrammar, GRAMMAR, namedBy } from "./article-grammar.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONFIGURATION = join(ROOT, "syntaxes/language-configuration.json");

let grammar: textmate.IGrammar;

beforeAll(async () => {
  grammar = await articleGrammar();
});

function named(text: string): string[] {
  return namedBy(grammar, text);
}

const HEADLINE = "An ordinary headline of six words\n\n";
const HEADLINE_FOUND = "markup.heading.headline: An ordinary headline of six words";

describe("the headline is the first short line that is no furniture and has no full stop", () => {
  test.each([
    [
      "at once",
      "Φωτιά σε αποθήκη στον Πειραιά\n\nΚείμενο.",
      ["markup.heading.headline: Φωτιά σε αποθήκη στον Πειραιά"],
    ],
    [
      "after blank lines",
      "\n \n\nباران در راه استان گیلان است\n",
      ["markup.heading.headline: باران در راه استان گیلان است"],
    ],
    ["without spaces", "上海举行国际书展\n正文。", ["markup.heading.headline: 上海举行国际书展"]],
    [
      "with quotes and a question",
      "Who wrote “The Long Quay”?\nText.",
      ["markup.heading.headline: Who wrote “The Long Quay”?"],
    ],
    [
      "after a path, a credit, a kicker and a label",
      "Home > World > Asia\nPhoto: A. Bell\nSport news\nΔΙΕΘΝΗ\nRain stops play in Lahore\nText.",
      [
        "meta.furniture: Home > World > Asia",
        "meta.furniture: Photo: A. Bell",
        "meta.furniture: Sport news",
        "markup.heading.section: ΔΙΕΘΝΗ",
        "markup.heading.headline: Rain stops play in Lahore",
      ],
    ],
    [
      "after a line of numbers",
      "DAX 18.211 +0,4% MDAX 25.310 -0,1% 14:05\nNeue Brücke über die Spree",
      [
        "meta.furniture: DAX 18.211 +0,4% MDAX 25.310 -0,1% 14:05",
        "markup.heading.headline: Neue Brücke über die Spree",
      ],
    ],
    ["not where the text begins at once", "The bridge was closed on Monday.\nShort line of text", []],
    [
      "not where it begins with a dateline",
      "HULL (NorthWire) — It rained.\nShort line of text",
      ["support.type.dateline: HULL (NorthWire) —"],
    ],
    ["not a long line", `${"word ".repeat(60)}end\nShort line of text`, []],
    [
      "only once",
      "First line of the page\nSecond line of the page",
      ["markup.heading.headline: First line of the page"],
    ],
  ])("%s", (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe("datelines", () => {
  test.each([
    ["HULL, Nov. 4 (NorthWire) — A bridge", "HULL, Nov. 4 (NorthWire) —"],
    ["NAIROBI (Savanna Press) — Growers", "NAIROBI (Savanna Press) —"],
    ["SAN JOSÉ, 5 jun. (Agencia) – Los", "SAN JOSÉ, 5 jun. (Agencia) –"],
    ["NEW YORK — The", "NEW YORK —"],
    ["ΑΘΗΝΑ, 16 Αυγ.", "ΑΘΗΝΑ, 16 Αυγ."],
    ["ΑΘΗΝΑ, 16 Αυγ. (Πρακτορείο) — Η", "ΑΘΗΝΑ, 16 Αυγ. (Πρακτορείο) —"],
    ["Αθήνα, 16 Αυγούστου 2026", "Αθήνα, 16 Αυγούστου 2026"],
    ["МОСКВА, 3 марта. Парк", "МОСКВА, 3 марта."],
    ["Löbau (Elbdienst). Die", "Löbau (Elbdienst)."],
    ["تهران – شهردار", "تهران –"],
    ["مشهد – ۲۷ اوت ۲۰۲۶ – برگی", "مشهد – ۲۷ اوت ۲۰۲۶ –"],
    ["بیرجند، ۱۵ خرداد (خبرگزاری کویر) — زمین", "بیرجند، ۱۵ خرداد (خبرگزاری کویر) —"],
    ["العقبة، 23 نيسان (وكالة) - ضخّت", "العقبة، 23 نيسان (وكالة) -"],
    ["新华社上海3月26日电（记者张三）去年", "新华社上海3月26日电（记者张三）"],
  ])("%s", (line, expected) => {
    expect(named(HEADLINE + line)).toEqual([HEADLINE_FOUND, `support.type.dateline: ${expected}`]);
  });

  test.each([
    "The council said on Monday that the bridge (built in 1886) would stay open.",
    "Ο δήμαρχος, όπως είπε, θα παραιτηθεί – αλλά όχι σήμερα.",
    "NASA said on Monday it would wait.",
    "«ΟΧΙ» είπε ο δήμαρχος.",
    "او گفت که فردا – اگر باران نبارد – می‌آید.",
  ])("%s is no dateline", (line) => {
    expect(named(HEADLINE + line).filter((found) => found.includes("dateline"))).toEqual([]);
  });
});

describe("section labels, stamps and links", () => {
  test.each([
    ["ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ", ["markup.heading.section: ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ"]],
    ["READ NEXT 👇", ["markup.heading.section: READ NEXT 👇"]],
    ["ЧИТАЙТЕ ТАКЖЕ", ["markup.heading.section: ЧИТАЙТЕ ТАКЖЕ"]],
    ["SHARE | SAVE", ["meta.boilerplate: SHARE | SAVE"]],
    ["50 MW", []],
    ["Updated 08/09/2026 – 09:15 today", ["constant.numeric.stamp: 08/09/2026 – 09:15"]],
    ["2026-09-08T09:15:30", ["constant.numeric.stamp: 2026-09-08T09:15:30"]],
    ["۱۴۰۵/۰۳/۱۴ - ۱۹:۲۰", ["constant.numeric.stamp: ۱۴۰۵/۰۳/۱۴ - ۱۹:۲۰"]],
    ["It ended 2:15 and cost 1.250.000 on 8/9/2026.", []],
    ["See www.example.org/a?b=c.", ["markup.underline.link: www.example.org/a?b=c"]],
    [
      "Write (https://example.org/x) or desk@example.org.",
      ["markup.underline.link: https://example.org/x", "markup.underline.link: desk@example.org"],
    ],
  ] as [string, string[]][])("%s", (line, expected) => {
    expect(named(HEADLINE + line)).toEqual([HEADLINE_FOUND, ...expected]);
  });
});

describe("quotes end with their mark or their line", () => {
  test.each([
    ["Είπε «ναι, αύριο» και έφυγε.", ["ναι, αύριο"]],
    ["او گفت: «می‌آییم.» و رفت.", ["می‌آییم."]],
    ["“Yes,” she said. “Not now.”", ["Yes,", "Not now."]],
    ["„Ja“, sagte sie. »Nein«, sagte er.", ["Ja", "Nein"]],
    ['He said "we can" and left.', ["we can"]],
    ["他说「好的」。", ["好的"]],
    ["«Δεν κλείνει ποτέ", ["Δεν κλείνει ποτέ"]],
    ["A 27\" screen isn't a 'quote'.", []],
  ] as [string, string[]][])("%s", (line, expected) => {
    const found = named(`${HEADLINE}${line}\nΗ επόμενη γραμμή είναι κείμενο.`);
    expect(found).toEqual([HEADLINE_FOUND, ...expected.map((quote) => `meta.quote: ${quote}`)]);
  });
});

test("no scope of the grammar names an entity, a string or a comment", () => {
  const names = [...readFileSync(GRAMMAR, "utf8").matchAll(/"name": "([^"]+\.article[^"]*)"/g)].map(
    (m) => m[1],
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => /\b(?:entity|string|comment)\b/.test(name ?? ""))).toEqual([]);
});

test("every sample has one headline", () => {
  const samples = join(ROOT, "samples");
  const articles = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".txt"),
  );
  const headlines = articles.map((name) => [
    name,
    named(readFileSync(join(samples, name), "utf8")).filter((found) => found.includes("headline")).length,
  ]);
  expect(headlines).toEqual(articles.map((name) => [name, 1]));
});

describe("the word pattern takes whole words", () => {
  const { wordPattern } = JSON.parse(readFileSync(CONFIGURATION, "utf8")) as {
    wordPattern: { pattern: string; flags: string };
  };
  test.each([
    ["Ο δήμαρχος, χθες", ["Ο", "δήμαρχος", "χθες"]],
    ["cafe\u0301 au lait", ["cafe\u0301", "au", "lait"]],
    ["می‌رود و می‌آید", ["می‌رود", "و", "می‌آید"]],
    ["O'Hare’s «ΑΠΘ» 14:05", ["O'Hare’s", "ΑΠΘ", "14", "05"]],
    ["Jean-Baptiste – oui", ["Jean-Baptiste", "oui"]],
  ])("%s", (text, expected) => {
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(expected);
  });
});
