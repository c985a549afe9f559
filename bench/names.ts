/**
 * Names alone: how fast each model reads, how long it takes to load and how much memory it takes beside its file, and how
 * it bears text that no newspaper prints. Prints tables; asserts nothing. Times on a shared machine are noisy: read the ratios.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { NameModel } from "../src/core/recognise/names/name-model.ts";
import { paragraphs } from "../src/core/text/lines.ts";
import { sentences } from "../src/core/text/sentences.ts";
import { tokens } from "../src/core/text/tokens.ts";
import { sampleText } from "./sample-text.ts";

const SIZE = 1_000_000;

/** The seconds of processor time of the best of some runs: noise only ever adds time. */
function best(runs: number, work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** Reads an article as the pipeline does: each paragraph by itself, then again with what the others say of its names. */
function recognise(model: NameModel, text: string): number {
  const read = paragraphs(text).map((span) => {
    const content = text.slice(span.start, span.end);
    const spans = sentences(content, 0, content.length, model.language);
    return { offset: span.start, content, reading: model.read(content, spans) };
  });
  const article = model.article(text);
  for (const { reading, offset } of read) article.watch(reading, offset);
  for (const { reading, offset } of read) article.add(reading, offset);
  article.finish();
  let count = 0;
  for (const { content, reading, offset } of read)
    count += model.suggest(content, reading, article, article.featuresOf(reading, offset)).length;
  return count;
}

/** Bytes that this process keeps, once what it does not is swept away. */
async function memory(): Promise<number> {
  for (let sweep = 0; sweep < 4; sweep++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** `count` characters made one by one. */
function made(count: number, piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, i = 0; length < count; i++) {
    const next = piece(i);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join("");
}

/** Text that no newspaper prints, about {@link SIZE} UTF-16 code units each. */
const STRANGE: Readonly<Record<string, () => string>> = {
  "one word, a megabyte long": () => "a".repeat(SIZE),
  "one word again and again": () => "London ".repeat(SIZE / 7),
  "one word again and again, a line each": () => "London\n".repeat(SIZE / 7),
  capitals: () => made(SIZE, (i) => `${"QWERTZ".slice(0, 1 + (i % 6))}${"UIOP".slice(i % 4)} `),
  punctuation: () => "«.»,;(!)-".repeat(SIZE / 9),
  "full stops": () => ". ".repeat(SIZE / 2),
  "quotation marks": () => '"'.repeat(SIZE),
  emoji: () => "😀👩‍👩‍👧".repeat(SIZE / 10),
  "unassigned code points": () => made(SIZE, (i) => String.fromCodePoint(0xe0200 + (i % 60_000))),
  "unassigned code points with spaces": () =>
    made(SIZE, (i) => `${String.fromCharCode(0x378)}${String.fromCodePoint(0x50000 + (i % 60_000))} `),
  "words that are all different": () =>
    made(SIZE, (i) => `W${((i * 2_654_435_761) % 2 ** 32).toString(36)} `),
  "combining marks": () => "e\u0301\u0302\u0303".repeat(SIZE / 4),
  "Han characters": () => made(SIZE, (i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))),
  "names only": () =>
    made(SIZE, (i) => `${["John", "Anna", "Kofi", "Mary"][i % 4]} ${["Smith", "Annan", "Jones"][i % 3]} `),
};

async function main(): Promise<void> {
  const languages = readdirSync("models")
    .filter((file) => file.endsWith(".model"))
    .map((file) => file.slice(0, -".model".length));
  console.log("## Names alone, each model\n");
  console.log(
    "| language | tokens/s | loads in ms | file kB | memory kB | memory / file |\n|---|---|---|---|---|---|",
  );
  for (const language of languages) {
    const file = readFileSync(`models/${language}.model`);
    const load = best(5, () => NameModel.parse(gunzipSync(file)));
    const before = await memory();
    const model = NameModel.parse(gunzipSync(file));
    const kept = (await memory()) - before;
    let rate = "no sample";
    if (existsSync(`samples/${language}`)) {
      const text = sampleText(language, 300_000);
      const seconds = best(7, () => recognise(model, text));
      rate = Math.round(tokens(text, 0, text.length, language).length / seconds).toLocaleString("en");
    }
    const cells = [language, rate, (1000 * load).toFixed(0), (file.length / 1000).toFixed(0)];
    console.log(
      `| ${cells.join(" | ")} | ${(kept / 1000).toFixed(0)} | ${(kept / file.length).toFixed(1)} |`,
    );
  }
  const model = NameModel.parse(gunzipSync(readFileSync("models/en.model")));
  const normal = sampleText("en", SIZE);
  const perSecond = (text: string) => text.length / best(3, () => recognise(model, text)) / 1e6;
  const usual = perSecond(normal);
  console.log("\n## Strange text, a million code units each (English)\n");
  console.log("| text | million code units/s | beside news |\n|---|---|---|");
  console.log(`| news | ${usual.toFixed(2)} | 1.00 |`);
  for (const [name, make] of Object.entries(STRANGE)) {
    const rate = perSecond(make());
    console.log(`| ${name} | ${rate.toFixed(2)} | ${(rate / usual).toFixed(2)} |`);
  }
}

await main();
