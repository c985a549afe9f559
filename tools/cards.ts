import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { readModel, writeModel } from "../src/core/recognise/names/model-file.ts";
import { NameModel } from "../src/core/recognise/names/name-model.ts";
import { cardOf } from "./cards/card.ts";
import { devOf, quickScore, reportOf } from "./cards/measure.ts";
import { nameOfLanguage, updateOverview } from "./cards/overview.ts";
import { STEP_NAMES, stepsOf } from "./cards/steps.ts";
import { buildModel, DEFAULT_BUILD } from "./train/build.ts";
import { RECIPES } from "./train/recipes/all.ts";
import type { Recipe } from "./train/recipes/recipe.ts";

const ROOT = join(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache", "cards");
const USAGE = `npm run cards -- LANG … [switches]

Writes models/LANG.md, the card of models/LANG.model: its sources and licence, its scores on the dev parts, what each step of
its training brought. The table of models/README.md follows. Each step is trained and scored once; the scores are kept in .cache/cards until --again.

  --data DIR     the corpora (default ../shared/data)
  --step NAME    trains and scores these steps only (${STEP_NAMES.join(", ")}; may be repeated), and prints the
                 card with what is known
  --again        forgets what was kept of the languages
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: join(ROOT, "..", "shared", "data") },
    step: { type: "string", multiple: true },
    again: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

type Scores = Record<string, string>;

/** The dev corpora that are the tail of a corpus the model learns from. */
function heldOutOf(recipe: Recipe): string[] {
  return recipe.dev.filter((name) => !existsSync(join(values.data, `${name}.dev.tsv.gz`)));
}

/** The model of a step as it is scored: without the tails that it is scored on. */
function modelOf(recipe: Recipe, name: string): NameModel {
  if (name === "model" && heldOutOf(recipe).length === 0) return NameModel.parse(shipped(recipe.language));
  const step = stepsOf(recipe).find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`no step "${name}": there are ${STEP_NAMES.join(", ")}`);
  const log = (line: string) => console.error(`${recipe.language} ${name}: ${line}`);
  const options = { ...DEFAULT_BUILD, ...step.options, holdOut: true, log };
  return NameModel.parse(writeModel(buildModel(recipe, values.data, options)));
}

function shipped(language: string): Uint8Array {
  return gunzipSync(readFileSync(join(ROOT, "models", `${language}.model`)));
}

async function card(language: string): Promise<void> {
  const recipe = RECIPES[language];
  if (recipe === undefined)
    throw new Error(`no recipe for "${language}": there are ${Object.keys(RECIPES).join(", ")}`);
  const dev = new Map(recipe.dev.map((name) => [name, devOf(values.data, name, language)]));
  mkdirSync(CACHE, { recursive: true });
  const cache = join(CACHE, `${language}.json`);
  const steps: Record<string, Scores> =
    existsSync(cache) && !values.again ? JSON.parse(readFileSync(cache, "utf8")) : {};
  const keep = (name: string, model: NameModel) => {
    steps[name] = Object.fromEntries(
      [...dev].map(([corpus, articles]) => [corpus, quickScore(model, articles)]),
    );
    writeFileSync(cache, JSON.stringify(steps));
  };
  for (const name of values.step ?? stepsOf(recipe).map((step) => step.name))
    if (name !== "model" && steps[name] === undefined) keep(name, modelOf(recipe, name));
  const model = modelOf(recipe, "model");
  keep("model", model);
  const reports = [];
  for (const [corpus, articles] of dev) {
    const report = await reportOf(model, articles);
    reports.push({
      corpus,
      scores: report.scores(),
      confusion: report.confusion(),
      calibration: report.calibration(),
    });
  }
  const zipped = readFileSync(join(ROOT, "models", `${language}.model`));
  const measured = {
    sha256: createHash("sha256").update(zipped).digest("hex"),
    bytes: zipped.length,
    features: readModel(gunzipSync(zipped)).features.keys.length,
    reports,
    steps,
    heldOut: heldOutOf(recipe),
  };
  writeFileSync(join(ROOT, "models", `${language}.md`), cardOf(recipe, nameOfLanguage(language), measured));
  updateOverview(join(ROOT, "models"));
  console.log(`models/${language}.md: ${JSON.stringify(steps)}`);
}

if (values.help || positionals.length === 0) console.log(USAGE);
else for (const language of positionals) await card(language);
