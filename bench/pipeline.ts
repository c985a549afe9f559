/**
 * Speed of the whole pipeline (language, sentences, names, dates) beside its peers, on the same texts in the same run.
 * Prints a table; asserts nothing. Times on a shared machine are noisy: read the ratios.
 */
import * as chrono from "chrono-node";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { recogniseDates } from "../src/core/recognise/dates/recognise.ts";
import { Pipeline, suggestionsOf } from "../src/core/recognise/pipeline.ts";
import { paragraphs } from "../src/core/text/lines.ts";
import { tokens } from "../src/core/text/tokens.ts";
import { nameModelsIn } from "../src/node/name-models.ts";
import { sampleText } from "./sample-text.ts";

interface Measured {
  readonly seconds: number;
  readonly text: string;
}

/** The best of five runs after two that warm the code up: noise only ever adds time. */
async function measure(text: string, work: (text: string) => unknown): Promise<Measured> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    await work(text);
    if (run >= 2) best = Math.min(best, (performance.now() - start) / 1000);
  }
  return { seconds: best, text };
}

/** Tokens per second; the tokens are Dateline's, whoever was measured. */
function rateOf({ seconds, text }: Measured): number {
  return tokens(text, 0, text.length, "en").length / seconds;
}

/** A row of the table; for a peer with how many times as fast `ours` is. */
function row(name: string, measured: Measured, ours?: Measured): string {
  const bytes = Buffer.byteLength(measured.text);
  const cells = [
    name,
    `${(bytes / 1000).toFixed(0)} kB`,
    Math.round(rateOf(measured)).toLocaleString("en"),
    (bytes / 1e6 / measured.seconds).toFixed(2),
    ours === undefined ? "" : (rateOf(ours) / rateOf(measured)).toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

const readModel = nameModelsIn("models");
const models = new Map<string, ReturnType<typeof readModel>>();

/** Each model is read once: loading it is measured where the extension opens an article, not here. */
const loadModel: typeof readModel = (language) => {
  const model = models.get(language) ?? readModel(language);
  models.set(language, model);
  return model;
};

/** The count of suggestions in a text that the pipeline sees for the first time. */
async function recogniseWhole(text: string): Promise<number> {
  const pipeline = new Pipeline(loadModel);
  return suggestionsOf(await pipeline.recognise(text)).length;
}

async function main(): Promise<void> {
  const english = sampleText("en", 200_000);
  const wink = winkNLP(model);
  const published = "2026-03-05";

  console.log("## The whole pipeline: language, sentences, names, dates\n");
  console.log(
    "Tokens are counted by Dateline's tokeniser for all; the best of five runs after two to warm up.\n",
  );
  console.log("| | text | tokens/s | MB/s | Dateline is × as fast |\n|---|---|---|---|---|");
  const ours = await measure(english, recogniseWhole);
  console.log(row("Dateline, English", ours));
  const winkResult = await measure(english, (text) => wink.readDoc(text).entities().out());
  console.log(row("wink-nlp, English", winkResult, ours));
  const small = english.slice(0, 40_000);
  const compromised = await measure(small, (text) => nlp(text).topics().out("array"));
  console.log(row("compromise, English", compromised, ours));
  for (const language of ["el", "fa"]) {
    console.log(row(`Dateline, ${language}`, await measure(sampleText(language, 200_000), recogniseWhole)));
  }

  console.log(
    "\n## Dates alone\n\n| | text | tokens/s | MB/s | Dateline is × as fast |\n|---|---|---|---|---|",
  );
  const dates = await measure(english, (text) =>
    paragraphs(text).map(({ start, end }) => recogniseDates(text.slice(start, end), "en", { published })),
  );
  console.log(row("Dateline, English dates", dates));
  const chronoResult = await measure(small, (text) =>
    paragraphs(text).map(({ start, end }) => chrono.parse(text.slice(start, end), new Date(published))),
  );
  console.log(row("chrono-node, English dates", chronoResult, dates));

  console.log(
    "\n## Cost as the text grows (Greek)\n\n| size | seconds | MB/s | beside 10 kB |\n|---|---|---|---|",
  );
  let first: number | undefined;
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = sampleText("el", size);
    const { seconds } = await measure(text, recogniseWhole);
    const rate = Buffer.byteLength(text) / 1e6 / seconds;
    first ??= rate;
    const label = size >= 1e6 ? `${size / 1e6} MB` : `${size / 1000} kB`;
    console.log(`| ${label} | ${seconds.toFixed(3)} | ${rate.toFixed(2)} | ${(rate / first).toFixed(2)} |`);
  }
}

await main();
