import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DateModel } from "../src/core/recognise/dates/model/date-model.ts";
import { writeModel } from "../src/core/recognise/names/model-file.ts";
import { buildDateModel, dateSentencesOf } from "./train/dates/build.ts";
import { compareOn } from "./train/dates/compare.ts";
import { DATE_RECIPES } from "./train/dates/recipes.ts";
import { gzipped } from "./train/gzipped.ts";

const ROOT = join(import.meta.dirname, "..");
const USAGE = `npm run train:dates -- [LANG …] [switches]

Trains the date models of the languages (default: ${Object.keys(DATE_RECIPES).join(" ")}) on the rules as they are and writes
models/dates/LANG.model. The same data, rules and switches give the same bytes. To be run again whenever the rules of a language, or
the features that names and dates share, have changed.

  --data DIR    the corpora (default ../shared/data)
  --out DIR     where models go (default models/dates)
  --dry         writes nothing, only trains and scores
  --compare     also scores rules alone, and an averaged perceptron and a CRF that see nothing of the rules,
                trained on the same sentences. Writes nothing

A corpus without a dev part keeps its tail as one, unless the model is written: then that is trained on, too, and not scored.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: join(ROOT, "..", "shared", "data") },
    out: { type: "string", default: join(ROOT, "models", "dates") },
    dry: { type: "boolean", default: false },
    compare: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function train(language: string): void {
  const recipe = DATE_RECIPES[language];
  if (recipe === undefined)
    throw new Error(
      `no recipe for the dates of "${language}": there are ${Object.keys(DATE_RECIPES).join(", ")}`,
    );
  const started = Date.now();
  const log = (line: string) =>
    console.error(`${language} ${((Date.now() - started) / 1000).toFixed(1)}s ${line}`);
  const sentences = dateSentencesOf(recipe, values.data);
  const isWritten = !values.dry && !values.compare;
  const hasDev = existsSync(join(values.data, `${recipe.corpus}.dev.tsv.gz`));
  const all = isWritten && !hasDev ? [...sentences.train, ...sentences.dev] : sentences.train;
  const data = buildDateModel(recipe, all, log);
  const bytes = writeModel(data);
  const zipped = gzipped(bytes);
  const hash = createHash("sha256").update(zipped).digest("hex");
  log(`${data.features.keys.length} features kept, ${zipped.length} bytes in gzip, sha256 ${hash}`);
  if (isWritten) {
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, `${language}.model`), zipped);
  }
  if (isWritten && !hasDev) return;
  console.log(compareOn(recipe, sentences, DateModel.parse(bytes), values.compare));
}

if (values.help) console.log(USAGE);
else for (const language of positionals.length > 0 ? positionals : Object.keys(DATE_RECIPES)) train(language);
