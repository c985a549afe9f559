/** Makes sure that the machine has a Chromium and, where something must be compiled, a compiler. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { ROOT } from "./builds.ts";
import { onPath, run } from "./run.ts";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** DejaVu draws Greek, Cyrillic and Arabic script; without a font Chromium draws boxes. */
const BROWSER_PACKAGES = ["chromium", "fonts-dejavu-core"];
const COMPILER = ["g++", "make", "python3"];
const PACKAGE_TIMEOUT = 600_000;

/** What a suite needs from the machine. */
export interface MachineNeeds {
  readonly browser: boolean;
  readonly compiler: boolean;
}

/** The absolute path of a Chromium: `DATELINE_CHROMIUM`, one on PATH, else Playwright's own download; or undefined. */
export function findBrowser(): string | undefined {
  const chosen = process.env["DATELINE_CHROMIUM"];
  if (chosen !== undefined && chosen !== "") return chosen;
  const installed = BROWSERS.map(onPath).find((path) => path !== undefined);
  if (installed !== undefined) return installed;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * Installs what is missing of `needs`: with apt as root on Debian and its kin; a missing browser otherwise with
 * Playwright's download.
 *
 * @throws Error with the command to run by hand when neither is possible.
 */
export async function prepareMachine(needs: MachineNeeds, log: (line: string) => void): Promise<void> {
  const wanted: string[] = [];
  if (needs.browser && findBrowser() === undefined) wanted.push(...BROWSER_PACKAGES);
  if (needs.compiler) wanted.push(...COMPILER.filter((program) => onPath(program) === undefined));
  if (wanted.length === 0) return;
  try {
    await installWithApt(wanted, log);
  } catch (error) {
    if (wanted.join() !== BROWSER_PACKAGES.join()) throw error;
    log(`${(error as Error).message.split("\n")[0]} Trying Playwright's own download of Chromium …`);
    await downloadBrowser();
  }
}

async function installWithApt(packages: readonly string[], log: (line: string) => void): Promise<void> {
  const command = `apt-get update && apt-get install -y ${packages.join(" ")}`;
  if (onPath("apt-get") === undefined || process.getuid?.() !== 0) {
    throw new Error(`Missing on this machine: ${packages.join(", ")}. On Debian, as root: ${command}`);
  }
  log(`Installing ${packages.join(", ")} with apt …`);
  const started = Date.now();
  const options = {
    cwd: ROOT,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: PACKAGE_TIMEOUT,
  };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  log(`Installed ${packages.join(", ")} in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function downloadBrowser(): Promise<void> {
  try {
    await run("npx", ["playwright-core", "install", "chromium"], { cwd: ROOT, timeout: PACKAGE_TIMEOUT });
  } catch (error) {
    throw new Error(
      "No Chromium here, and it could not be installed. Install one (on Debian, as root: apt-get update && apt-get " +
        `install -y chromium) or name one in DATELINE_CHROMIUM.\n${(error as Error).message}`,
    );
  }
}
