import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeModel } from "../src/core/recognise/names/model-file.ts";
import { NameModel } from "../src/core/recognise/names/name-model.ts";
import { buildModel, DEFAULT_BUILD } from "./train/build.ts";
import { readingOfNames } from "./train/corpus.ts";
import { readParts } from "./train/corpus-parts.ts";
import { gzipped } from "./train/gzipped.ts";
import { RECIPES } from "./train/recipes/all.ts";
import { apart, shortScore, tallyOf } from "./train/scoring.ts";

const ROOT = join(import.meta.dirname, "..");
const USAGE = `npm run train -- [LANG …] [switches]

Trains the name models of the languages (default: ${Object.keys(RECIPES).join(" ")}) and writes models/LANG.model.
The same data and switches give the same bytes.

  --data DIR        the corpora (default ../shared/data)
  --out DIR         where models go (default models)
  --dry             writes nothing, only trains and scores
  --baseline        the averaged perceptron with plain templates that the cards compare with; writes nothing
  --hold-out        leaves out the last tenth of corpora that have no dev part, to score on it; writes nothing
  --without STEP    leaves a step out: gazetteer, domains, case-noise, article (may be repeated); writes nothing
  --seeds N --epochs N --prune X --steps N --clip X --share X --limit N    for experiments
`;

const STEPS: ReadonlySet<string> = new Set(["gazetteer", "domains", "case-noise", "article"]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: join(ROOT, "..", "shared", "data") },
    out: { type: "string", default: join(ROOT, "models") },
    dry: { type: "boolean", default: false },
    baseline: { type: "boolean", default: false },
    "hold-out": { type: "boolean", default: false },
    without: { type: "string", multiple: true, default: [] },
    seeds: { type: "string" },
    epochs: { type: "string" },
    prune: { type: "string" },
    steps: { type: "string" },
    clip: { type: "string" },
    share: { type: "string" },
    limit: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= 0)) throw new Error(`--${name} takes a number, not "${text}"`);
  return number;
}

function train(language: string): void {
  const recipe = RECIPES[language];
  if (recipe === undefined)
    throw new Error(`no recipe for "${language}": there are ${Object.keys(RECIPES).join(", ")}`);
  const started = Date.now();
  const log = (line: string) =>
    console.error(`${language} ${((Date.now() - started) / 1000).toFixed(1)}s ${line}`);
  const without = new Set(values.without);
  for (const step of without)
    if (!STEPS.has(step)) throw new Error(`no step "${step}": there are ${[...STEPS].join(", ")}`);
  const number = (name: "seeds" | "epochs" | "prune" | "steps" | "clip" | "share" | "limit") =>
    values[name] === undefined ? {} : { [name]: numberOf(name, values[name]) };
  const data = buildModel(recipe, values.data, {
    ...DEFAULT_BUILD,
    baseline: values.baseline,
    gazetteer: !without.has("gazetteer"),
    domains: !without.has("domains"),
    caseNoise: !without.has("case-noise"),
    article: !without.has("article"),
    holdOut: values["hold-out"],
    ...number("seeds"),
    ...number("epochs"),
    ...number("prune"),
    ...number("steps"),
    ...number("clip"),
    ...number("share"),
    ...number("limit"),
    log,
  });
  const bytes = writeModel(data);
  const zipped = gzipped(bytes);
  const hash = createHash("sha256").update(zipped).digest("hex");
  log(
    `${data.features.keys.length} features kept, ${bytes.length} bytes, ${zipped.length} in gzip, sha256 ${hash}`,
  );
  if (!values.dry && !values.baseline && !values["hold-out"] && without.size === 0)
    writeFileSync(join(values.out, `${language}.model`), zipped);
  const model = NameModel.parse(bytes);
  for (const name of recipe.dev) {
    const { dev } = readParts(values.data, name, readingOfNames(language));
    const articles = shortScore(tallyOf(model, dev));
    console.log(
      `${language} ${name} articles ${articles} sentences ${shortScore(tallyOf(model, apart(dev)))}`,
    );
  }
  log("done");
}

if (values.help) console.log(USAGE);
else for (const language of positionals.length > 0 ? positionals : Object.keys(RECIPES)) train(language);
