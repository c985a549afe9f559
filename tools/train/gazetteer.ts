import { hashText } from "../../src/core/recognise/names/hash.ts";
import type { KeyedBytes } from "../../src/core/recognise/names/model-data.ts";
import { classBit } from "../../src/core/recognise/names/phrase-classes.ts";
import { PHRASE_CONTINUES, Phrases, phraseHash } from "../../src/core/recognise/names/phrases.ts";
import { tokens } from "../../src/core/text/tokens.ts";
import { hasCldr, readCldr } from "../cldr.ts";
import { readCities } from "./geonames.ts";
import { formsOf } from "./inflection.ts";
import type { ListedName } from "./name-lists/listed-name.ts";

/** From how many inhabitants on a place of GeoNames is a big city; capitals always are. */
const BIG = 300_000;
/** {@link GazetteerOptions.abroad} unless an option says otherwise. */
const ABROAD = 30_000;

/** What is particular to a language's gazetteer. */
export interface GazetteerOptions {
  /** ISO 639 code, whose rules of inflection are used. */
  readonly language: string;
  /** What CLDR calls the language, and its spellings: by default as `language`. */
  readonly locales?: readonly string[];
  /** Whether GeoNames' first name of a place is in the language; else its other names are looked through. */
  readonly firstName: boolean;
  /** From how many inhabitants on a place in those countries is taken up. */
  readonly smallest: number;
  /** From how many inhabitants on a place elsewhere is taken up; capitals always are. */
  readonly abroad?: number;
  /** Countries whose small places are taken up too: ISO 3166-1 codes. */
  readonly home: readonly string[];
  /** Which of GeoNames' names are in the language, by their letters. */
  readonly script: RegExp;
  /** Names of fewer letters are left out; by default 3, or 2 where a letter is a word. */
  readonly leastLetters?: number;
}

type Json = { readonly [key: string]: Json } | string;

function at(value: unknown, ...path: string[]): Json {
  let json = value as Json;
  for (const key of path) json = (json as { readonly [key: string]: Json })[key] ?? {};
  return json;
}

/** The gazetteer of a language: CLDR's territories, regions and exemplar cities, and GeoNames' places, with their inflected forms. */
export function gazetteerOf(options: GazetteerOptions, listed: readonly ListedName[] = []): KeyedBytes {
  const found = new Map<number, number>();
  const add = (name: string, classes: number) => {
    for (const form of formsOf(options.language, name)) {
      const words = tokens(form, 0, form.length, options.language).map((word) =>
        hashText(form.slice(word.start, word.end)),
      );
      if (words.length === 0 || form.length < (options.leastLetters ?? leastLetters(words.length))) continue;
      for (let count = 1; count <= words.length; count++) {
        const key = phraseHash(words, count) >>> 0;
        found.set(key, (found.get(key) ?? 0) | (count === words.length ? classes : PHRASE_CONTINUES));
      }
    }
  };
  for (const locale of options.locales ?? [options.language])
    for (const [name, classes] of cldrNames(locale)) add(name, classes);
  for (const city of readCities()) {
    const atHome = options.home.includes(city.country);
    if (!city.isCapital && city.population < (atHome ? options.smallest : (options.abroad ?? ABROAD)))
      continue;
    const classes = city.isCapital || city.population >= BIG ? classBit("big-city") : classBit("city");
    const names = options.firstName ? city.names.slice(0, 1) : city.names;
    for (const name of names) if (options.script.test(name)) add(name, classes);
  }
  for (const { name, classes } of listed) add(name, classes);
  const keys = Float64Array.from(found.keys()).sort();
  return { keys: Int32Array.from(keys), values: Uint8Array.from(keys, (key) => found.get(key)!) };
}

/** Shorter names are left out, as other words are written alike. A token of a script without spaces is one letter. */
function leastLetters(tokens: number): number {
  return tokens === 1 ? 3 : 2;
}

/** The matcher over a gazetteer. */
export function matcherOf(gazetteer: KeyedBytes): Phrases {
  return new Phrases(gazetteer.keys, gazetteer.values);
}

function* cldrNames(locale: string): Generator<[string, number]> {
  const territories = at(
    readCldr("cldr-localenames-full", `main/${locale}/territories.json`),
    "main",
    locale,
    "localeDisplayNames",
    "territories",
  );
  for (const [code, name] of Object.entries(territories)) {
    if (/^(?:ZZ|QO|EZ|UN|EU|XA|XB)/.test(code) || code === "001") continue;
    yield [name as string, /^\d/.test(code) ? classBit("region") : classBit("territory")];
  }
  const file = `main/${locale}/timeZoneNames.json`;
  if (!hasCldr("cldr-dates-full", file)) return;
  const zones = at(readCldr("cldr-dates-full", file), "main", locale, "dates", "timeZoneNames", "zone");
  for (const city of exemplarCities(zones)) yield [city, classBit("big-city")];
}

function* exemplarCities(zones: Json): Generator<string> {
  if (typeof zones === "string") return;
  for (const [key, value] of Object.entries(zones)) {
    if (key === "exemplarCity" && typeof value === "string") yield value;
    else if (typeof value === "object" && key !== "Etc") yield* exemplarCities(value);
  }
}
