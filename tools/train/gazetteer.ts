import { hashText } from "../../src/core/recognise/names/hash.ts";
import type { KeyedBytes } from "../../src/core/recognise/names/model-data.ts";
import { PHRASE_CONTINUES, Phrases, phraseHash } from "../../src/core/recognise/names/phrases.ts";
import { foldForFeatures } from "../../src/core/recognise/names/word-features.ts";
import { tokens } from "../../src/core/text/tokens.ts";
import { hasCldr, readCldr } from "../cldr.ts";
import { readCities } from "./geonames.ts";
import { formsOf } from "./inflection.ts";

/** The classes of phrases, as bits. */
export const PHRASE_CLASS = {
  territory: 1,
  region: 2,
  bigCity: 4,
  city: 8,
  PER: 16,
  ORG: 32,
  LOC: 64,
} as const;

/** From how many inhabitants on a place of GeoNames is a big city, and from how many on it is taken up outside the countries of the language. */
const POPULATION = { big: 300_000, abroad: 30_000 } as const;

/** What is particular to a language's gazetteer. */
export interface GazetteerOptions {
  readonly language: string;
  /** Whether GeoNames' first name of a place is in the language; else its other names are looked through. */
  readonly firstName: boolean;
  /** From how many inhabitants on a place in those countries is taken up. */
  readonly smallest: number;
  /** Countries whose small places are taken up too: ISO 3166-1 codes. */
  readonly home: readonly string[];
  /** Which of GeoNames' names are in the language, by their letters. */
  readonly script: RegExp;
}

type Json = { readonly [key: string]: Json } | string;

function at(value: unknown, ...path: string[]): Json {
  let json = value as Json;
  for (const key of path) json = (json as { readonly [key: string]: Json })[key] ?? {};
  return json;
}

/** The gazetteer of a language: CLDR's territories, regions and exemplar cities, and GeoNames' places, with their inflected forms. */
export function gazetteerOf(options: GazetteerOptions): KeyedBytes {
  const found = new Map<number, number>();
  const add = (name: string, classes: number) => {
    for (const form of formsOf(options.language, name)) {
      const words = tokens(form, 0, form.length, options.language).map((word) =>
        hashText(foldForFeatures(form.slice(word.start, word.end))),
      );
      if (words.length === 0 || (words.length === 1 && form.length < 3)) continue;
      for (let count = 1; count <= words.length; count++) {
        const key = phraseHash(words, count) >>> 0;
        found.set(key, (found.get(key) ?? 0) | (count === words.length ? classes : PHRASE_CONTINUES));
      }
    }
  };
  for (const [name, classes] of cldrNames(options.language)) add(name, classes);
  for (const city of readCities()) {
    const atHome = options.home.includes(city.country);
    if (city.population < (atHome ? options.smallest : POPULATION.abroad)) continue;
    const classes = city.population >= POPULATION.big ? PHRASE_CLASS.bigCity : PHRASE_CLASS.city;
    const names = options.firstName ? city.names.slice(0, 1) : city.names;
    for (const name of names) if (options.script.test(name)) add(name, classes);
  }
  const keys = Float64Array.from(found.keys()).sort();
  return { keys: Int32Array.from(keys), values: Uint8Array.from(keys, (key) => found.get(key)!) };
}

/** The matcher over a gazetteer. */
export function matcherOf(gazetteer: KeyedBytes): Phrases {
  return new Phrases(gazetteer.keys, gazetteer.values);
}

function* cldrNames(language: string): Generator<[string, number]> {
  const territories = at(
    readCldr("cldr-localenames-full", `main/${language}/territories.json`),
    "main",
    language,
    "localeDisplayNames",
    "territories",
  );
  for (const [code, name] of Object.entries(territories)) {
    if (/^(?:ZZ|QO|EZ|UN|EU|XA|XB)/.test(code) || code === "001") continue;
    yield [name as string, /^\d/.test(code) ? PHRASE_CLASS.region : PHRASE_CLASS.territory];
  }
  const file = `main/${language}/timeZoneNames.json`;
  if (!hasCldr("cldr-dates-full", file)) return;
  const zones = at(readCldr("cldr-dates-full", file), "main", language, "dates", "timeZoneNames", "zone");
  for (const city of exemplarCities(zones)) yield [city, PHRASE_CLASS.bigCity];
}

function* exemplarCities(zones: Json): Generator<string> {
  if (typeof zones === "string") return;
  for (const [key, value] of Object.entries(zones)) {
    if (key === "exemplarCity" && typeof value === "string") yield value;
    else if (typeof value === "object" && key !== "Etc") yield* exemplarCities(value);
  }
}
