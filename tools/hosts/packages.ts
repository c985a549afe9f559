/** Installs npm packages outside the project's own `node_modules`. */
import { writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "./run.ts";

/** A Node to run VS Code on and to build its native module for. */
export interface NodeRuntime {
  /** Absolute path of the executable. */
  readonly executable: string;
  /** Folder that holds `include/node`, which native modules are compiled against. */
  readonly folder: string;
}

const INSTALL_TIMEOUT = 300_000;

/** Installs `specifier` (`name@version`) into `folder`/node_modules without running any install script. */
export async function installPackage(folder: string, specifier: string): Promise<void> {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  await npm(folder, ["install", specifier, "--no-save"]);
}

/** Downloads the tarball of `specifier` (`name@version`) into `folder`. */
export async function packPackage(folder: string, specifier: string): Promise<void> {
  await run("npm", ["pack", specifier], { cwd: folder, env: npmEnvironment(), timeout: INSTALL_TIMEOUT });
}

/** Installs what the package.json in `folder` depends on without running any install script. */
export async function installDependencies(folder: string): Promise<void> {
  await npm(folder, ["install", "--omit=dev"]);
}

/** Compiles one native module in `folder` for `node`. Needs a C++ compiler, make and Python. */
export async function compilePackage(folder: string, name: string, node: NodeRuntime): Promise<void> {
  const env = {
    ...npmEnvironment(),
    PATH: dirname(node.executable) + delimiter + (process.env["PATH"] ?? ""),
    npm_config_nodedir: node.folder,
    npm_config_ignore_scripts: "false",
  };
  await run("npm", ["rebuild", name, "--foreground-scripts"], { cwd: folder, env, timeout: INSTALL_TIMEOUT });
}

function npm(folder: string, args: readonly string[]): Promise<string> {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  return run("npm", [...args, ...quiet], { cwd: folder, env: npmEnvironment(), timeout: INSTALL_TIMEOUT });
}

/** Under `npm test`, npm hands its own folder and package down to npm processes below it, which must not see them. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const own = /^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|omit|production)$|^NODE_ENV$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
