import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./data-package.ts";

/** The CLDR packages in use: version, and integrity (subresource integrity, sha512) of the archive. Licence: Unicode-3.0. */
const PACKAGES = {
  "cldr-dates-full": {
    version: "48.2.0",
    integrity:
      "sha512-zMrKvjMO414HDftLr6vKH1fNQHakFNe+F1h4S0eg+zmL4WRi9pI41fxB3UrTJDY42MEM87jCuAw/qlqCgYKcAQ==",
  },
  "cldr-localenames-full": {
    version: "48.2.0",
    integrity:
      "sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==",
  },
  "cldr-cal-persian-full": {
    version: "46.1.0",
    integrity:
      "sha512-/fq34APYmMV+Lp66SA3lD6EsKY4eoSAzMXZxEHkiHQQzKO8Ph/vkv8ppm3QDsDHUp4YUFB6XOUNAXz+v+Zc6Eg==",
  },
} as const;

/** A CLDR package that `readCldr` can read. */
export type CldrPackage = keyof typeof PACKAGES;

/**
 * Reads one JSON file of a CLDR package, for example `readCldr("cldr-dates-full", "main/el/ca-gregorian.json")`. The
 * package is fetched with npm on first use and kept in `.cache/packages`. Throws if its archive is not the pinned one or
 * the file is not in it.
 */
export function readCldr(name: CldrPackage, file: string): unknown {
  return JSON.parse(readFileSync(join(packageFolder(name, PACKAGES[name]), file), "utf8"));
}

/** Whether the package has that file: not every CLDR language has every calendar. */
export function hasCldr(name: CldrPackage, file: string): boolean {
  return existsSync(join(packageFolder(name, PACKAGES[name]), file));
}

/** The names of the files and folders in a folder of the package, sorted. */
export function listCldr(name: CldrPackage, folder: string): readonly string[] {
  return readdirSync(join(packageFolder(name, PACKAGES[name]), folder)).sort();
}
