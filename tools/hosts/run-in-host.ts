/** Runs a module in the Node extension host of a VS Code build, with the extension of the working tree. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { HOSTS_FOLDER, type HostBuild, ROOT } from "./builds.ts";
import type { Cleanup } from "./cleanup.ts";
import { noDesktopBecause } from "./desktop.ts";
import { QUIET_SETTINGS } from "./server.ts";

/** What to run where. */
export interface HostRun {
  readonly build: HostBuild;
  /** Absolute path of a CommonJS module whose `run()` is called in the extension host. */
  readonly module: string;
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Environment variables for the module. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Opens the folder in desktop VS Code where that can be downloaded and shown, else in the build's server through the
 * launcher, with a fresh profile, and calls the module's `run()`. Returns whether that resolved.
 */
export async function runInHost({ build, module, folder, env }: HostRun, cleanup: Cleanup): Promise<boolean> {
  const reason = await noDesktopBecause();
  console.log(`VS Code ${build.name}: ${reason === undefined ? "desktop" : `its server, because ${reason}`}`);
  const profile = mkdtempSync(join(tmpdir(), "dateline-profile-"));
  cleanup(() => rmSync(profile, { recursive: true, force: true }));
  mkdirSync(join(profile, "user/User"), { recursive: true });
  writeFileSync(join(profile, "user/User/settings.json"), JSON.stringify(QUIET_SETTINGS));
  const executable =
    reason === undefined
      ? { version: build.name === "newest" ? "stable" : build.vscode, cachePath: HOSTS_FOLDER }
      : { vscodeExecutablePath: join(ROOT, "tools/hosts/launcher.sh") };
  try {
    await runTests({
      ...executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: module,
      launchArgs: [
        folder,
        `--user-data-dir=${join(profile, "user")}`,
        `--extensions-dir=${join(profile, "extensions")}`,
      ],
      extensionTestsEnv: { ...env, DATELINE_HOST: build.name },
    });
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  }
}
