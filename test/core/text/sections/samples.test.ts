import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { identifyLanguage } from "../../../../src/core/text/language.ts";
import { normaliseText } from "../../../../src/core/text/normalise.ts";
import { sectionsOf } from "../../../../src/core/text/sections/sections-of.ts";
import { lineKinds } from "./line-kinds.ts";

const SAMPLES = new URL("../../../../samples/", import.meta.url);
const SEEDS = new URL("../../../../../shared/seeds/", import.meta.url);

function kindsIn(file: URL): string {
  const text = normaliseText(readFileSync(file, "utf8"));
  return lineKinds(text, sectionsOf(text, { language: identifyLanguage(text) }));
}

/** What a person who reads the page calls each of its lines. */
const EXPECTED: Readonly<Record<string, string>> = {
  "ar/tahliya-aqaba.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-20 body, 22 credit, 23-25 boilerplate, 27-29 related",
  "de/bahnstrecke-goerlitz.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-18 body, 20 credit, 21 boilerplate, 23-25 related",
  "el/archeio-volou.txt":
    "1 headline, 3 kicker, 4 dateline, 5 byline, 7 dateline+body, 9-19 body, 21 caption, 23-25 boilerplate, 27-29 related, 31 boilerplate",
  "el/gyros-limnis-ioannina.txt":
    "1 headline, 3 kicker, 4 byline, 6 dateline+body, 8-16 body, 18 subheading, 19-21 body, 23 credit, 25-27 related",
  "el/ilektriki-kozani.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-20 body, 22 subheading, 23-25 body, 27 credit, 28 boilerplate, 30-32 related",
  "el/limani-patras.txt":
    "1 boilerplate, 3 headline, 5 lead, 7 byline, 9 dateline+body, 11-19 body, 21 credit, 22-24 boilerplate, 26-33 related",
  "en/balloons-bristol.txt":
    "1 boilerplate, 3 headline, 5 lead, 7 byline, 8 dateline, 10 dateline+body, 12-22 body, 24-25 boilerplate, 27-30 related, 32 boilerplate",
  "en/bridge-hull.txt":
    "1 boilerplate, 3 headline, 5 byline, 7 dateline+body, 9-21 body, 23 credit, 24 boilerplate, 26-31 related, 33 boilerplate",
  "en/roses-nairobi.txt":
    "1 headline, 3 byline, 4 dateline, 6 dateline+body, 8-20 body, 22 byline, 24 boilerplate, 26-29 related",
  "es/acequia-valencia.txt":
    "1 boilerplate, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-20 body, 22 credit, 23 boilerplate, 25-27 related, 29 boilerplate",
  "fa/futsal-tabriz.txt":
    "1 kicker, 3 headline, 5 dateline, 6 byline, 8 dateline+body, 10-18 body, 20 credit, 22 boilerplate, 24-27 related",
  "fa/metro-shiraz.txt":
    "1 headline, 3 lead, 5 boilerplate, 6 dateline, 7 byline, 9 dateline+body, 11-19 body, 21 credit, 22-25 boilerplate, 27-30 related",
  "fa/noskhe-mashhad.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-18 body, 20 credit, 22-23 boilerplate, 25-27 related",
  "fa/zelzele-birjand.txt":
    "1 boilerplate, 3 headline, 5 dateline+body, 7-15 body, 17 credit, 19 boilerplate, 20 comments, 22-24 related",
  "fr/passerelle-nantes.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-18 body, 20 credit, 21 boilerplate, 23-26 related, 28 boilerplate",
  "mixed/aristoteleio-el-en.txt":
    "1 kicker, 3-4 headline, 6 byline, 7 dateline, 9-11 dateline+body, 13-21 body, 23 credit, 24 boilerplate, 26-29 related",
  "mixed/kavir-fa-en.txt":
    "1 kicker, 3-4 headline, 6 byline, 7 dateline, 9-11 dateline+body, 13-19 body, 21 credit, 22 boilerplate, 24-27 related",
  "ru/pereprava-arkhangelsk.txt":
    "1 kicker, 3 headline, 5 dateline, 6 byline, 8 dateline+body, 10-20 body, 22 credit, 23 boilerplate, 25-28 related, 30 boilerplate",
  "tr/vapur-izmir.txt":
    "1 kicker, 3 headline, 5 dateline, 6 byline, 8 dateline+body, 10-18 body, 20 credit, 21 boilerplate, 23-26 related",
  "uk/biblioteka-lviv.txt":
    "1 kicker, 3 headline, 5 byline, 6 dateline, 8 dateline+body, 10-18 body, 20 credit, 21 boilerplate, 23-26 related, 28 boilerplate",
  "zh/guji-suzhou.txt":
    "1 kicker, 3 headline, 5 byline, 7 dateline+body, 9-19 body, 21 credit, 22 byline, 24 boilerplate, 26-29 related, 31 boilerplate",
};

describe("sectionsOf on the samples", () => {
  it.each(Object.entries(EXPECTED))("%s", (file, expected) => {
    expect(kindsIn(new URL(file, SAMPLES))).toBe(expected);
  });
});

/** By the beginning of the file's name: the two articles that the project began with, read by hand before the code ran on them. */
const SEED_LINES: Readonly<Record<string, string>> = {
  "000_": "1 boilerplate, 2 credit, 4 headline, 6 lead, 8-18 body, 20 boilerplate, 22-46 related",
  "003_":
    "1 headline, 3 lead, 5-13 body, 15 subheading, 17-21 body, 23 subheading, 25-33 body, 35 related, 37 body, 39 boilerplate, 41 comments, 43 boilerplate",
};

describe.skipIf(!existsSync(SEEDS))(
  "sectionsOf on the articles in ../shared/seeds, which this checkout may lack",
  () => {
    it.each(Object.entries(SEED_LINES))("%s", (start, expected) => {
      const file = readdirSync(SEEDS).find((name) => name.startsWith(start));
      expect(kindsIn(new URL(file!, SEEDS))).toBe(expected);
    });
  },
);
