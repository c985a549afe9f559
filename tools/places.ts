import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ModelData } from "../src/core/recognise/names/model-data.ts";
import { writeModel } from "../src/core/recognise/names/model-file.ts";
import { PlaceList } from "../src/core/recognise/names/place-list.ts";
import { tagCount } from "../src/core/recognise/names/tags.ts";
import { readingOfNames } from "./train/corpus.ts";
import { readParts } from "./train/corpus-parts.ts";
import { gazetteerOf } from "./train/gazetteer.ts";
import { gzipped } from "./train/gzipped.ts";
import { PLACE_LISTS } from "./train/place-lists.ts";
import { RECIPES } from "./train/recipes/all.ts";
import { CLDR, GEONAMES } from "./train/recipes/sources.ts";

const ROOT = join(import.meta.dirname, "..");
const USAGE = `npm run places -- [LANG …] [switches]

Writes models/places/LANG.model for the languages (default: all that articles are told apart by): the places that Dateline
knows where it has no trained model, from CLDR and GeoNames. The same packages give the same bytes.

  --out DIR     where the lists go (default models/places)
  --score       writes nothing; prints by class of name how many of the names found in the dev parts are places there
  --data DIR    the corpora for it (default ../shared/data)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: join(ROOT, "models", "places") },
    data: { type: "string", default: join(ROOT, "..", "shared", "data") },
    score: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function listOf(language: string): ModelData {
  const options = PLACE_LISTS.get(language);
  if (options === undefined)
    throw new Error(`no list of places for "${language}": there are ${[...PLACE_LISTS.keys()].join(", ")}`);
  const labels = ["LOC"];
  const tags = tagCount(labels.length);
  return {
    header: {
      id: `${language}-places-1`,
      language,
      labels,
      unit: 1,
      licence: { name: "Unicode-3.0; CC BY 4.0", nonCommercial: false, sources: [CLDR, GEONAMES] },
    },
    transitions: new Int32Array((tags + 1) ** 2),
    phrases: gazetteerOf(options),
    features: { keys: new Int32Array(0), weights: new Int8Array(0) },
  };
}

/** By class of name: how many were found, and how many of them are places in the corpora. */
const tally = new Map<string, { found: number; right: number }>();

function score(language: string): void {
  const list = new PlaceList(listOf(language));
  for (const name of RECIPES[language]?.dev.slice(0, 1) ?? []) {
    if (!existsSync(join(values.data, `${name}.train.tsv.gz`))) continue;
    let gold = 0;
    let right = 0;
    let found = 0;
    for (const { text, names } of readParts(values.data, name, readingOfNames(language)).dev.flat()) {
      const places = new Set(
        names.filter(({ label }) => label === "LOC").map(({ start, end }) => `${start} ${end}`),
      );
      gold += places.size;
      for (const { start, end, evidence } of list.recognise(text, [{ start: 0, end: text.length }])) {
        const isRight = places.has(`${start} ${end}`);
        found++;
        if (isRight) right++;
        const [reason] = evidence ?? [];
        const key = reason?.kind === "gazetteer" ? reason.classes[0]! : "";
        const count = tally.get(key) ?? { found: 0, right: 0 };
        count.found++;
        if (isRight) count.right++;
        tally.set(key, count);
      }
    }
    console.log(
      `${name}: precision ${percent(right, found)}, recall ${percent(right, gold)} of ${gold} places`,
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

if (values.help) console.log(USAGE);
else {
  for (const language of positionals.length > 0 ? positionals : PLACE_LISTS.keys()) {
    if (values.score) score(language);
    else {
      const data = listOf(language);
      const zipped = gzipped(writeModel(data));
      mkdirSync(values.out, { recursive: true });
      writeFileSync(join(values.out, `${language}.model`), zipped);
      console.log(`${language}: ${data.phrases.keys.length} keys, ${zipped.length} bytes`);
    }
  }
  for (const [name, { found, right }] of tally)
    console.log(`${name}: ${percent(right, found)} % of ${found}`);
}
