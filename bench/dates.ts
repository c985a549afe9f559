/**
 * The date recogniser beside chrono-node and Microsoft's recognizers: speed, and what share of the spans that each finds
 * the others find, on the same English text in the same run; then its speed in each language of the samples, and on text
 * made to be slow. Prints tables; asserts nothing. Times on a shared machine are noisy: read the ratios.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import recognizers from "@microsoft/recognizers-text-date-time";
import * as chrono from "chrono-node";
import { recogniseDates } from "../src/core/recognise/dates/recognise.ts";
import { paragraphs } from "../src/core/text/lines.ts";
import { normaliseText } from "../src/core/text/normalise.ts";
import type { Span } from "../src/core/text/span.ts";
import { sampleText } from "./sample-text.ts";

const PUBLISHED = "2026-03-05";
const REFERENCE = new Date(`${PUBLISHED}T12:00:00Z`);
const LANGUAGES = ["el", "fa", "en", "de", "fr", "es", "ru", "uk", "tr", "ar", "zh"];

/** Finds the dates of one paragraph; offsets are UTF-16 code units of it, half-open. */
type Finder = (paragraph: string) => readonly Span[];

const FINDERS: Readonly<Record<string, Finder>> = {
  Dateline: (text) => recogniseDates(text, "en", { published: PUBLISHED }),
  "chrono-node": (text) =>
    chrono
      .parse(text, REFERENCE)
      .map(({ index, text: found }) => ({ start: index, end: index + found.length })),
  recognizers: (text) =>
    recognizers
      .recognizeDateTime(text, "en-us", recognizers.DateTimeOptions.None, REFERENCE)
      .map(({ start, end }) => ({ start, end: end + 1 })),
};

/** How long a text is gone through again and again to warm the code up, and then to measure it, in milliseconds. */
const WARM_UP = 1000;
const MEASUREMENT = 300;

/** Milliseconds of processor time used so far: unlike the clock it does not run while others use the machine. */
function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/** Megabytes of UTF-8 a second over all paragraphs of a text, once the code is warm. */
function rate(text: string, find: Finder): number {
  const pieces = paragraphs(text).map(({ start, end }) => text.slice(start, end));
  const goThrough = (atLeast: number): number => {
    const start = processorTime();
    let runs = 0;
    for (; runs === 0 || processorTime() - start < atLeast; runs++) for (const piece of pieces) find(piece);
    return (processorTime() - start) / runs;
  };
  goThrough(WARM_UP);
  return Buffer.byteLength(text) / 1000 / goThrough(MEASUREMENT);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
}

/** The paragraphs of the English samples, each once. */
function englishParagraphs(): readonly string[] {
  const folder = join(process.cwd(), "samples/en");
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.flatMap((file) => {
    const text = normaliseText(readFileSync(join(folder, file), "utf8"));
    return paragraphs(text).map(({ start, end }) => text.slice(start, end));
  });
}

function besidePeers(): void {
  const text = sampleText("en", 20_000);
  const rates = Object.entries(FINDERS).map(([name, find]) => [name, rate(text, find)] as const);
  const ours = rates[0]![1];
  console.log("\n## Dates in English beside peers\n");
  table(
    ["", "MB/s", "Dateline is × as fast"],
    rates.map(([name, one]) => [name, one.toFixed(3), name === "Dateline" ? "" : (ours / one).toFixed(1)]),
  );
  const pieces = englishParagraphs();
  const found = Object.entries(FINDERS).map(
    ([name, find]) => [name, pieces.map((piece) => find(piece))] as const,
  );
  console.log(
    "\nOf the spans that the row finds in the English samples, how many the column finds too (it overlaps one of its own):\n",
  );
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  table(
    ["", "spans", ...found.map(([name]) => name)],
    found.map(([name, spans]) => {
      const all = spans.reduce((sum, one) => sum + one.length, 0);
      const shares = found.map(([, others]) => {
        const both = spans.map(
          (one, at) => one.filter((span) => others[at]!.some((o) => overlaps(span, o))).length,
        );
        return percent(
          both.reduce((sum, count) => sum + count, 0),
          all,
        );
      });
      return [name, String(all), ...shares];
    }),
  );
  const [ownSpans, ...peers] = found.map(([, spans]) => spans);
  for (const [index, peer] of peers.entries()) {
    const missed = peer.flatMap((spans, at) =>
      spans
        .filter((span) => !ownSpans![at]!.some((one) => overlaps(span, one)))
        .map(({ start, end }) => pieces[at]!.slice(start, end)),
    );
    console.log(
      `\nOnly ${Object.keys(FINDERS)[index + 1]} finds: ${missed.map((one) => `“${one}”`).join(", ") || "nothing"}.`,
    );
  }
}

function everyLanguage(): void {
  console.log("## Dates in each language of the samples\n");
  table(
    ["language", "MB/s"],
    LANGUAGES.map((language) => {
      const find: Finder = (text) => recogniseDates(text, language, { published: PUBLISHED });
      return [language, rate(sampleText(language, 200_000), find).toFixed(1)];
    }),
  );
}

/** Pieces that texts made to be slow repeat, by what they are. */
const PIECES: Readonly<Record<string, string>> = {
  digits: "7",
  "full stops": ".",
  "numbers and full stops": "1.",
  "numbers and hyphens": "1-",
  "clock times": "17:25 ",
  months: "May ",
  "days and months": "3 May ",
  "the the the": "the ",
  "numbers in words": "two hundred and ",
};

function madeToBeSlow(): void {
  const find: Finder = (text) => recogniseDates(text, "en", { published: PUBLISHED });
  console.log("\n## Text made to be slow: one paragraph, English\n");
  table(
    ["text", "MB/s on 20 kB", "MB/s on 200 kB", "ratio"],
    Object.entries(PIECES).map(([name, piece]) => {
      const [short, long] = [2e4, 2e5].map((size) => rate(piece.repeat(size / piece.length), find)) as [
        number,
        number,
      ];
      return [name, short.toFixed(1), long.toFixed(1), (long / short).toFixed(2)];
    }),
  );
}

everyLanguage();
besidePeers();
madeToBeSlow();
