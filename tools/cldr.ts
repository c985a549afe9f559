import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Folder of the repository that fetched packages are kept in; git ignores it. */
const CACHE = join(import.meta.dirname, "..", ".cache", "cldr");

/** The CLDR packages in use: version, and integrity (subresource integrity, sha512) of the archive. Licence: Unicode-3.0. */
const PACKAGES = {
  "cldr-dates-full": {
    version: "48.2.0",
    integrity:
      "sha512-zMrKvjMO414HDftLr6vKH1fNQHakFNe+F1h4S0eg+zmL4WRi9pI41fxB3UrTJDY42MEM87jCuAw/qlqCgYKcAQ==",
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
 * package is fetched with npm on first use and kept in `.cache/cldr`. Throws if its archive is not the pinned one or
 * the file is not in it.
 */
export function readCldr(name: CldrPackage, file: string): unknown {
  return JSON.parse(readFileSync(join(packageFolder(name), file), "utf8"));
}

/** Whether the package has that file: not every CLDR language has every calendar. */
export function hasCldr(name: CldrPackage, file: string): boolean {
  return existsSync(join(packageFolder(name), file));
}

function packageFolder(name: CldrPackage): string {
  const { version, integrity: pinned } = PACKAGES[name];
  const folder = join(CACHE, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const unpacked = join(CACHE, `${name}-${process.pid}`);
  mkdirSync(unpacked, { recursive: true });
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--pack-destination", unpacked], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = join(unpacked, `${name}-${version}.tgz`);
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (integrity !== pinned) {
    rmSync(unpacked, { recursive: true, force: true });
    throw new Error(`${name}@${version} is not the pinned archive: its integrity is ${integrity}`);
  }
  execFileSync("tar", ["-xzf", archive, "-C", unpacked, "--strip-components=1"]);
  rmSync(archive);
  // A rename is atomic, so that a fetch cut short never looks like a complete one.
  renameSync(unpacked, folder);
  return folder;
}
