import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { NameModel } from "../src/core/recognise/names/name-model.ts";
import { type NameRecogniser, Pipeline, suggestionsOf } from "../src/core/recognise/pipeline.ts";
import { nameModelsIn } from "../src/node/name-models.ts";
import { type GoldOptions, readGold } from "./evaluate/gold.ts";
import { EvaluationReport } from "./evaluate/report.ts";
import { NAME_LABELS } from "./train/corpus.ts";

const USAGE = `npm run evaluate -- LANG FILE … [--model PATH] [--raw] [--alone] [--errors N]

Strict span precision, recall and F1 of the names that Dateline suggests, a confusion table, the commonest errors, and how well the
scores are calibrated. FILE is a corpus in tokens (.tsv.gz, see models/README.md) or a dataset that Dateline exported (.jsonl),
so your own annotations can be the gold standard. Articles are read whole, as in the editor. The text of a corpus is
its tokens joined by spaces (by nothing in Chinese and Japanese), one sentence a line; where it knows no documents, each sentence
is an article.

  --model PATH   another model than models/LANG.model
  --raw          joins punctuation to words first, as on a web page
  --alone        each sentence of a corpus is an article, even where documents are known
  --errors N     so many of the commonest errors of each kind (default 10; 0 for scores alone)
`;

/** What is measured: a model file, else what the language has, which is a list of places where it has no model. */
async function recogniserOf(language: string, path: string | undefined): Promise<NameRecogniser> {
  if (path !== undefined) return NameModel.parse(gunzipSync(readFileSync(path)));
  const recogniser = await nameModelsIn(join(import.meta.dirname, "..", "models"))(language);
  if (recogniser === undefined)
    throw new Error(`there is neither a model nor a list of places for ${language}`);
  return recogniser;
}

async function evaluate(
  model: NameRecogniser,
  path: string,
  errors: number,
  options: GoldOptions,
): Promise<void> {
  const { language } = options;
  const pipeline = new Pipeline(async (asked) => (asked === language ? model : undefined));
  const report = new EvaluationReport(NAME_LABELS);
  const labels: ReadonlySet<string> = new Set(NAME_LABELS);
  let characters = 0;
  let reading = 0;
  const articles = await readGold(path, options);
  for (const { text, names, published } of articles) {
    const before = performance.now();
    const recognition = await pipeline.recognise(text, { language, published });
    reading += performance.now() - before;
    report.add(
      text,
      names,
      suggestionsOf(recognition).filter(({ label }) => labels.has(label)),
    );
    characters += text.length;
  }
  const switches = [options.raw && "raw", options.alone && "each sentence alone"].filter(Boolean).join(", ");
  console.log(`\n${path}${switches === "" ? "" : ` (${switches})`}, model ${model.id}\n\n${report.scores()}`);
  if (errors > 0)
    console.log(`\n${report.confusion()}\n\n${report.errors(errors)}\n\n${report.calibration()}`);
  console.error(
    `${articles.length} articles, ${characters} characters, ${reading.toFixed(0)} ms of recognising`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string" },
    raw: { type: "boolean", default: false },
    alone: { type: "boolean", default: false },
    errors: { type: "string", default: "10" },
  },
});
const [language, ...files] = positionals;
const errors = Number(values.errors);
if (language === undefined || files.length === 0 || !Number.isInteger(errors) || errors < 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { raw, alone } = values;
  try {
    const model = await recogniserOf(language, values.model);
    for (const file of files)
      await evaluate(model, file, errors, { language, raw, alone, say: console.error });
  } catch (error) {
    console.error(`evaluate: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 2;
  }
}
