import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type textmate from "vscode-textmate";
import { articleGrammar, namedBy } from "./article-grammar.ts";

let grammar: textmate.IGrammar;

beforeAll(async () => {
  grammar = await articleGrammar();
});

/** What is named of a line: the kind, and the words where they are not the whole line. */
type Row = readonly [line: string, ...found: (readonly [scope: string, words: string])[]];

const DATELINE = "support.type.dateline";
const BYLINE = "support.type.byline";
const BOILERPLATE = "meta.boilerplate";
const QUOTE = "meta.quote";
const STAMP = "constant.numeric.stamp";
const LINK = "markup.underline.link";
const LABEL = "markup.heading.section";

/** The row of a line that is of one kind as a whole. */
function whole(scope: string, line: string): Row {
  return [line, [scope, line]];
}

const GREEK: readonly Row[] = [
  ["ΠΑΤΡΑ, 4 Νοε. (Δελτίο) — Έκλεισε ο δρόμος", [DATELINE, "ΠΑΤΡΑ, 4 Νοε. (Δελτίο) —"]],
  ["ΝΕΑ ΥΟΡΚΗ – Η συνεδρίαση", [DATELINE, "ΝΕΑ ΥΟΡΚΗ –"]],
  ["Βόλος (Δελτίο) — Το πλοίο", [DATELINE, "Βόλος (Δελτίο) —"]],
  whole(DATELINE, "Ρόδος, 3 Μαΐου 2026"),
  ["Το πλοίο – όπως ειπώθηκε – έφυγε."],
  ["Στη Ρόδο, στις 3 Μαΐου, άνοιξε η έκθεση."],
  whole(BYLINE, "Της Μαρίας Βέλλη"),
  whole(BYLINE, "Του Πέτρου Αλεξίου και της Άννας Μελά"),
  whole(BYLINE, "Γράφει ο Πέτρος Αλεξίου"),
  whole(BYLINE, "Ρεπορτάζ: Άννα Μελά, Πέτρος Αλεξίου"),
  whole(BYLINE, "Επιμέλεια: Άννα Μελά"),
  ["Της έδωσε το κλειδί και έφυγε."],
  ["Του Πέτρου του αρέσει η θάλασσα."],
  ["Ρεπορτάζ για τον καιρό ετοιμάζει ο σταθμός."],
  whole(BOILERPLATE, "Διαβάστε επίσης: Νέο δρομολόγιο για τη Λέρο"),
  whole(BOILERPLATE, "Διαβάστε ακόμα"),
  whole(BOILERPLATE, "Δείτε περισσότερα »"),
  whole(BOILERPLATE, "Ακολουθήστε μας στο Instagram"),
  whole(BOILERPLATE, "Σχόλια (12)"),
  whole(BOILERPLATE, "Κανένα σχόλιο"),
  whole(BOILERPLATE, "Κοινοποίηση | Εκτύπωση"),
  whole(BOILERPLATE, "Σχετικά άρθρα"),
  whole(BOILERPLATE, "Δεν είμαι ρομπότ"),
  ["Τα σχόλια του υπουργού προκάλεσαν αντιδράσεις."],
  ["Η διαφήμιση του νησιού κόστισε 2.000 ευρώ."],
  ["Σχετικά με τον δρόμο δεν ειπώθηκε τίποτα."],
  ["Διαβάστε το βιβλίο πριν από την παράσταση, είπε."],
  whole(LABEL, "ΤΑ ΝΕΑ ΤΗΣ ΗΜΕΡΑΣ"),
  ["Είπε «θα έρθω» και «ίσως».", [QUOTE, "θα έρθω"], [QUOTE, "ίσως"]],
  ["«Δεν έρχομαι», είπε.", [QUOTE, "Δεν έρχομαι"]],
  ["Ενημέρωση 04/11/2026, 18:20", [STAMP, "04/11/2026, 18:20"]],
  ["Το σκορ ήταν 24 - 24 στο 58:10."],
  ["Δείτε το στο https://example.org/a.", [LINK, "https://example.org/a"]],
];

const PERSIAN: readonly Row[] = [
  ["شیراز – باران بارید", [DATELINE, "شیراز –"]],
  ["اصفهان (خبرگزاری نمونه) — پل بسته شد", [DATELINE, "اصفهان (خبرگزاری نمونه) —"]],
  ["یزد، ۱۵ خرداد (خبرگزاری نمونه) — کویر", [DATELINE, "یزد، ۱۵ خرداد (خبرگزاری نمونه) —"]],
  ["بندر عباس – ۲۷ اوت ۲۰۲۶ – کشتی", [DATELINE, "بندر عباس – ۲۷ اوت ۲۰۲۶ –"]],
  ["او که دیروز – با تأخیر – رسید، رفت."],
  ["باران در شیراز، یزد و کرمان بارید."],
  whole(BYLINE, "نویسنده: مریم رستگار"),
  whole(BYLINE, "گزارش: علی نیکو، مریم رستگار"),
  whole(BYLINE, "به قلم مریم رستگار"),
  whole(BYLINE, "خبرنگار: علی نیکو"),
  whole(BYLINE, "مترجم: سارا آذری"),
  ["نویسنده کتاب دیروز به شیراز رفت."],
  ["خبرنگار ما از بندر گزارش می‌دهد."],
  ["گزارش سالانه شهرداری امروز منتشر شد."],
  whole(BOILERPLATE, "بیشتر بخوانید: راه تازه بندر"),
  whole(BOILERPLATE, "همچنین بخوانید"),
  whole(BOILERPLATE, "انتهای پیام/"),
  whole(BOILERPLATE, "انتهای پیام"),
  whole(BOILERPLATE, "کد خبر: ۱۲۳۴۵"),
  whole(BOILERPLATE, "لینک کوتاه خبر"),
  whole(BOILERPLATE, "اشتراک‌گذاری | چاپ"),
  whole(BOILERPLATE, "نظرات (۳)"),
  whole(BOILERPLATE, "ارسال نظر"),
  whole(BOILERPLATE, "اخبار مرتبط"),
  whole(BOILERPLATE, "پربازدیدترین‌ها"),
  whole(BOILERPLATE, "ما را در تلگرام دنبال کنید"),
  ["نظرات نمایندگان درباره پل یکسان نبود."],
  ["چاپ کتاب تازه او دو ماه طول کشید."],
  ["آگهی استخدام شهرداری منتشر شد."],
  ["پیام او به انتهای راه رسید."],
  ["او گفت: «می‌مانم.» و نشست.", [QUOTE, "می‌مانم."]],
  ["۱۴۰۵/۰۸/۱۳ - ۱۸:۲۰ به‌روز شد", [STAMP, "۱۴۰۵/۰۸/۱۳ - ۱۸:۲۰"]],
  ["نتیجه ۲۴ - ۲۴ شد."],
  ["نشانی: https://example.org/fa است", [LINK, "https://example.org/fa"]],
];

const ENGLISH: readonly Row[] = [
  ["LEEDS, Nov. 4 (NorthWire) — The bridge", [DATELINE, "LEEDS, Nov. 4 (NorthWire) —"]],
  ["Leeds (NorthWire) — The bridge", [DATELINE, "Leeds (NorthWire) —"]],
  ["PORT LOUIS — The ship", [DATELINE, "PORT LOUIS —"]],
  whole(DATELINE, "Leeds, 4 November 2026"),
  ["UNESCO said on Monday it would wait."],
  ["In Leeds, on Nov. 4, the bridge shut."],
  whole(BYLINE, "By Maria Vella"),
  whole(BYLINE, "By Maria Vella and Tom O'Dell, Transport Correspondent"),
  whole(BYLINE, "Written by Ann-Marie Hill"),
  whole(BYLINE, "BY MARIA VELLA"),
  whole(BYLINE, "Reporter: Tom Hill"),
  ["By Monday the storm had passed."],
  ["By Maria Vella’s account, the bridge was shut."],
  ["By and large Leeds was dry"],
  whole(BOILERPLATE, "Read more: A new ferry"),
  whole(BOILERPLATE, "Read more about the ferry"),
  whole(BOILERPLATE, "Also read A new ferry for Leeds"),
  whole(BOILERPLATE, "Follow us on Instagram"),
  whole(BOILERPLATE, "Share this story with friends"),
  whole(BOILERPLATE, "Share · Save · Print"),
  whole(BOILERPLATE, "12 comments"),
  whole(BOILERPLATE, "Comments (12)"),
  whole(BOILERPLATE, "Related stories"),
  whole(BOILERPLATE, "Most read"),
  whole(BOILERPLATE, "We use cookies to keep you signed in."),
  whole(BOILERPLATE, "© 2026 The Leeds Paper"),
  whole(BOILERPLATE, "▶ Read more"),
  ["Share prices fell on Monday."],
  ["Comments by the mayor drew laughter."],
  ["Most read the paper on the train."],
  ["Related costs rose by half."],
  ["Print media lost ground again."],
  ["“We wait,” she said.", [QUOTE, "We wait,"]],
  ["Published 2026-11-04 18:20 in Leeds", [STAMP, "2026-11-04 18:20"]],
  ["They drew 24 - 24 after 58:10."],
  ["Write to desk@example.org now.", [LINK, "desk@example.org"]],
];

describe.each([
  ["Greek", "Μια συνηθισμένη επικεφαλίδα του τόπου", GREEK],
  ["Persian", "یک تیتر معمولی درباره شهر", PERSIAN],
  ["English", "An ordinary headline of six words", ENGLISH],
])("%s", (_, headline, rows) => {
  test.each(rows)("%s", (line, ...found) => {
    const expected = found.map(([scope, words]) => `${scope}: ${words}`);
    expect(namedBy(grammar, `${headline}\n\n${line}`)).toEqual([
      `markup.heading.headline: ${headline}`,
      ...expected,
    ]);
  });

  test("a headline below the page's own lines", () => {
    const page = rows.filter(([, found]) => found?.[0] === BOILERPLATE).map(([line]) => line);
    const found = namedBy(grammar, `${page.join("\n")}\n\n${headline}\n`);
    expect(found.at(-1)).toBe(`markup.heading.headline: ${headline}`);
    expect(found).toHaveLength(page.length + 1);
  });
});

test("lines made to be read again and again come to their end", () => {
  const pieces = [
    " ",
    "\u00a0",
    "\t",
    "a",
    "A",
    "Α",
    "ب",
    "1",
    "۱",
    ".",
    ",",
    "،",
    "-",
    "–",
    "(",
    ")",
    "|",
    "/",
    "»",
    "«",
  ];
  const words = [
    "By ",
    "Της ",
    "Share ",
    "Follow ",
    "ما را در ",
    "گزارش: ",
    "a@",
    "www.",
    "1:",
    "01/02/2026 ",
    "A. ",
  ];
  const unit = fc.array(fc.constantFrom(...pieces, ...words), { minLength: 1, maxLength: 4 });
  const lines = fc
    .tuple(unit, fc.integer({ min: 1, max: 20_000 }), unit)
    .map(([body, length, tail]) => body.join("").repeat(length).slice(0, length) + tail.join(""));
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 2 }), fc.boolean(), (text, first) => {
      let state = first ? undefined : grammar.tokenizeLine("A headline of five words", null).ruleStack;
      for (const line of text) {
        const result = grammar.tokenizeLine(line, state ?? null);
        state = result.ruleStack;
        expect(result.tokens.at(-1)?.endIndex).toBeGreaterThanOrEqual(line.length);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
