import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { NameModel } from "../../../../src/core/recognise/names/name-model.ts";
import { sentences } from "../../../../src/core/text/sentences.ts";

const MODELS = join(import.meta.dirname, "../../../../models");

function namesOf(language: string, text: string): string[] {
  const path = join(MODELS, `${language}.model`);
  expect(existsSync(path), `models/${language}.model`).toBe(true);
  const model = NameModel.parse(gunzipSync(readFileSync(path)));
  return model
    .recognise(text, sentences(text, 0, text.length, language))
    .map((name) => `${name.label} ${text.slice(name.start, name.end)}`);
}

/** A language, a text, and every name in it. */
const cases: readonly [string, string, string[]][] = [
  ["de", "Gestern sprach Angela Merkel in Berlin über die Zukunft.", ["PER Angela Merkel", "LOC Berlin"]],
  ["ru", "Владимир Петров приехал в Москву из Казани.", ["PER Владимир Петров", "LOC Москву", "LOC Казани"]],
  ["fr", "Emmanuel Macron a visité Marseille lundi.", ["PER Emmanuel Macron", "LOC Marseille"]],
  ["es", "Pedro Sánchez viajó a Barcelona el lunes.", ["PER Pedro Sánchez", "LOC Barcelona"]],
  ["it", "Mario Rossi è arrivato a Milano ieri sera.", ["PER Mario Rossi", "LOC Milano"]],
  ["pt", "Maria Silva vive em Lisboa desde a infância.", ["PER Maria Silva", "LOC Lisboa"]],
  [
    "nl",
    "Jan de Vries woont in Amsterdam en werkt in Brussel.",
    ["PER Jan de Vries", "LOC Amsterdam", "LOC Brussel"],
  ],
  ["pl", "Jan Kowalski mieszka w Warszawie.", ["PER Jan Kowalski", "LOC Warszawie"]],
  ["uk", "Учора Петро Мельник приїхав до Києва зі Львова.", ["PER Петро Мельник", "LOC Києва", "LOC Львова"]],
  ["ro", "Ion Popescu locuiește la București.", ["PER Ion Popescu", "LOC București"]],
  ["tr", "Mehmet Yılmaz dün Ankara'da konuştu.", ["PER Mehmet Yılmaz", "LOC Ankara'da"]],
  ["fi", "Sauli Niinistö vieraili Helsingissä.", ["PER Sauli Niinistö", "LOC Helsingissä"]],
  ["hu", "Kovács János Budapesten él.", ["PER Kovács János", "LOC Budapesten"]],
  [
    "sv",
    "Anna Lindström reste från Stockholm till Göteborg.",
    ["PER Anna Lindström", "LOC Stockholm", "LOC Göteborg"],
  ],
  [
    "da",
    "Mette Hansen rejste fra København til Aarhus.",
    ["PER Mette Hansen", "LOC København", "LOC Aarhus"],
  ],
  ["hr", "Ivan Horvat doputovao je iz Zagreba u Split.", ["PER Ivan Horvat", "LOC Zagreba", "LOC Split"]],
  ["sr", "Petar Petrović živi u Beogradu.", ["PER Petar Petrović", "LOC Beogradu"]],
  ["sr", "Петар Петровић живи у Београду.", ["PER Петар Петровић", "LOC Београду"]],
  ["ja", "田中さんは東京から大阪へ行った。", ["PER 田中", "LOC 東京", "LOC 大阪"]],
  ["zh", "王小明从北京飞往上海。", ["PER 王小明", "LOC 北京", "LOC 上海"]],
  ["zh", "王小明從北京飛往上海。", ["PER 王小明", "LOC 北京", "LOC 上海"]],
];

describe("models of further languages", () => {
  test.each(cases)("%s: %s", (language, text, names) => {
    expect(namesOf(language, text)).toEqual(names);
  });
});
