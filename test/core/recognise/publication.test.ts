import { describe, expect, it } from "vitest";
import { type PublicationHints, publicationOf } from "../../../src/core/recognise/publication.ts";
import { sectionsOf } from "../../../src/core/text/sections/sections-of.ts";

function publicationIn(text: string, hints: PublicationHints): string | undefined {
  const found = publicationOf(text, sectionsOf(text, hints), hints);
  if (found === undefined) return undefined;
  const quote = found.span && text.slice(found.span.start, found.span.end);
  return [found.date, found.source, ...(quote === undefined ? [] : [quote])].join(" | ");
}

const BODY = {
  en: "The harbour was closed all day because a crane had fallen across the only channel that is deep enough for ferries. Nobody was hurt.",
  el: "Το λιμάνι έμεινε κλειστό όλη την ημέρα, επειδή ένας γερανός έπεσε στο μόνο κανάλι που έχει βάθος για τα πλοία της γραμμής. Δεν χτύπησε κανείς.",
  fa: "بندر تمام روز بسته بود، چون جرثقیلی در تنها آبراهی که برای کشتی‌های مسافری ژرفای بسنده دارد افتاده بود. کسی آسیب ندید و کار از فردا آغاز می‌شود.",
};

describe("publicationOf", () => {
  it.each<
    [what: string, language: keyof typeof BODY, before: string, found: string | undefined, after?: string]
  >([
    ["nothing", "en", "Crane shuts the harbour at Lower Wick", undefined],
    [
      "a line of its own",
      "en",
      "Crane shuts the harbour\n\n3 November 2026, 14:20",
      "2026-11-03T14:20 | timestamp | 3 November 2026, 14:20",
    ],
    [
      "published before updated, whichever stands first",
      "en",
      "Crane shuts the harbour\n\nUpdated: 5 November 2026\nPublished: 3 November 2026",
      "2026-11-03 | timestamp | 3 November 2026",
    ],
    [
      "published before updated on one line",
      "en",
      "Crane shuts the harbour\n\nLast updated 5 November 2026 | First published 3 November 2026",
      "2026-11-03 | timestamp | 3 November 2026",
    ],
    [
      "updated, if nothing else",
      "en",
      "Crane shuts the harbour\n\nLast updated 5 November 2026",
      "2026-11-05 | timestamp | 5 November 2026",
    ],
    [
      "a byline's date",
      "en",
      "Crane shuts the harbour\n\nBy Ann Ploughwright | 3 November 2026",
      "2026-11-03 | timestamp | 3 November 2026",
    ],
    [
      "a labelled date below the text",
      "en",
      "Crane shuts the harbour",
      "2026-11-03 | timestamp | 3 November 2026",
      "\n\nPublished: 3 November 2026",
    ],
    [
      "not a date among related stories",
      "en",
      "Crane shuts the harbour",
      undefined,
      "\n\nRelated stories\nFerry returns\n31 October 2026",
    ],
    ["not a day without a year", "en", "Crane shuts the harbour\n\nPublished: 3 November, 14:20", undefined],
    ["not a date of the text", "en", "Crane shuts the harbour", undefined, " It opened on 3 May 1921."],
    [
      "Greek",
      "el",
      "Γερανός έκλεισε το λιμάνι\n\nΔημοσίευση: Τρίτη 3 Νοεμβρίου 2026",
      "2026-11-03 | timestamp | Τρίτη 3 Νοεμβρίου 2026",
    ],
    [
      "Greek, updated first",
      "el",
      "Γερανός έκλεισε το λιμάνι\n\nΤελευταία ενημέρωση: 04/11/2026\nΔημοσιεύθηκε: 03/11/2026",
      "2026-11-03 | timestamp | 03/11/2026",
    ],
    [
      "Persian, in its calendar",
      "fa",
      "جرثقیل بندر را بست\n\nتاریخ انتشار: ۱۲ آبان ۱۴۰۵",
      "2026-11-03 | timestamp | ۱۲ آبان ۱۴۰۵",
    ],
    ["Persian numbers", "fa", "جرثقیل بندر را بست\n\n۱۴۰۵/۰۸/۱۲", "2026-11-03 | timestamp | ۱۴۰۵/۰۸/۱۲"],
  ])("%s", (_, language, before, found, after = "") => {
    expect(publicationIn(`${before}\n\n${BODY[language]}${after}\n`, { language })).toBe(found);
  });

  it.each<[what: string, dateline: string, found: string | undefined]>([
    ["with a year", "LOWER WICK, 3 November 2026 (Coast News) — ", "2026-11-03 | dateline | 3 November 2026"],
    ["without a year", "LOWER WICK, Nov. 3 (Coast News) — ", undefined],
  ])("a dateline %s", (_, dateline, found) => {
    const text = `Crane shuts the harbour\n\n${dateline}${BODY.en}\n`;
    expect(publicationIn(text, { language: "en" })).toBe(found);
  });

  it.each<[what: string, matter: string, found: string | undefined]>([
    [
      "YAML",
      "---\ntitle: Crane shuts the harbour\ndate: 2026-11-03\n---\n",
      "2026-11-03 | front-matter | 2026-11-03",
    ],
    [
      "YAML with a time",
      '---\npublished: "2026-11-03 14:20:05+02:00"\n---\n',
      "2026-11-03T14:20:05+02:00 | front-matter | 2026-11-03 14:20:05+02:00",
    ],
    [
      "TOML",
      "+++\ndate = 2026-11-03T14:20:05Z\n+++\n",
      "2026-11-03T14:20:05Z | front-matter | 2026-11-03T14:20:05Z",
    ],
    ["a key without fences", "title: Crane\ndate: 2026-11-03\n", "2026-11-03 | front-matter | 2026-11-03"],
    [
      "a meta element",
      '<meta property="article:published_time" content="2026-11-03T14:20:05+02:00">\n',
      "2026-11-03T14:20:05+02:00 | front-matter | 2026-11-03T14:20:05+02:00",
    ],
    ["no day of the calendar", "---\ndate: 2026-02-30\n---\n", undefined],
    ["another key", "---\nexpires: 2026-11-03\n---\n", undefined],
  ])("front matter: %s", (_, matter, found) => {
    expect(publicationIn(`${matter}Crane shuts the harbour\n\n${BODY.en}\n`, { language: "en" })).toBe(found);
  });

  it("trusts a person, then front matter, a timestamp, a dateline, the file's name", () => {
    const parts = {
      matter: "---\ndate: 2026-11-02\n---\n",
      stamp: "Published: 3 November 2026\n\n",
      dateline: "LOWER WICK, 4 November 2026 (Coast News) — ",
    };
    const hints = { language: "en", fileName: "a/2026-11-05.txt", fileNamePattern: "{year}-{month}-{day}" };
    const text = (matter: string, stamp: string, dateline: string): string =>
      `${matter}Crane shuts the harbour\n\n${stamp}${dateline}${BODY.en}\n`;
    const whole = text(parts.matter, parts.stamp, parts.dateline);
    expect(publicationIn(whole, { ...hints, set: "2026-11-01" })).toBe("2026-11-01 | set");
    expect(publicationIn(whole, hints)).toMatch(/front-matter/);
    expect(publicationIn(text("", parts.stamp, parts.dateline), hints)).toMatch(/timestamp/);
    expect(publicationIn(text("", "", parts.dateline), hints)).toMatch(/dateline/);
    expect(publicationIn(text("", "", ""), hints)).toBe("2026-11-05 | file-name");
    expect(publicationIn(text("", "", ""), { language: "en" })).toBeUndefined();
  });
});
