import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { SpanTally, scoreOf } from "../src/core/measure/span-scores.ts";
import { NameModel } from "../src/core/recognise/names/name-model.ts";
import { sentences } from "../src/core/text/sentences.ts";
import { type Document, NAME_LABELS, readCorpus } from "./train/corpus.ts";
import { detokenised } from "./train/detokenise.ts";

const USAGE = `npm run evaluate -- LANG FILE.tsv.gz … [--model PATH] [--raw]

Strict span precision, recall and F1 of a name model on a corpus file: the text is the tokens joined by spaces, one sentence a
line, documents whole, cut into sentences as the extension cuts them.

  --model PATH   another model than models/LANG.model
  --raw          joins punctuation to words first, as on a web page
`;

/** A document as one text, and its names in UTF-16 code units of that text. */
function wholeText(document: Document) {
  let text = "";
  const names = document.flatMap((sentence) => {
    const from = text.length;
    text += `${sentence.text}\n`;
    return sentence.names.map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
  });
  return { text, names };
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function evaluate(model: NameModel, path: string, raw: boolean): void {
  const tally = new SpanTally();
  let count = 0;
  const started = performance.now();
  let reading = 0;
  for (const document of readCorpus(path)) {
    const { text, names } = wholeText(raw ? document.map(detokenised) : document);
    const before = performance.now();
    const found = model.recognise(text, sentences(text, 0, text.length, model.language));
    reading += performance.now() - before;
    tally.add(names, found);
    count += text.length;
  }
  console.log(`\n${path}${raw ? " (raw)" : ""}, model ${model.id}\n`);
  console.log("| | precision | recall | F1 | gold |\n|---|---|---|---|---|");
  for (const label of [...NAME_LABELS, "all"]) {
    const counts = tally.counts(label === "all" ? NAME_LABELS : [label]);
    const score = scoreOf(counts);
    console.log(
      `| ${label} | ${percent(score.precision)} | ${percent(score.recall)} | ${percent(score.f1)} | ${counts.gold} |`,
    );
  }
  const seconds = (performance.now() - started) / 1000;
  console.error(`${count} characters in ${reading.toFixed(0)} ms of reading, ${seconds.toFixed(1)} s in all`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string" }, raw: { type: "boolean", default: false } },
});
const [language, ...files] = positionals;
if (language === undefined || files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const path = values.model ?? join(import.meta.dirname, "..", "models", `${language}.model`);
  const model = NameModel.parse(gunzipSync(readFileSync(path)));
  for (const file of files) evaluate(model, file, values.raw);
}
