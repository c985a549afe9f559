/**
 * Stands in for desktop VS Code's executable where that cannot be downloaded: takes the arguments with which
 * `@vscode/test-electron` starts it, runs the same tests in the extension host of a VS Code server that a headless
 * Chromium drives, and ends with the tests' code.
 *
 * `DATELINE_HOST` names the build (default newest), `DATELINE_HOST_TIMEOUT` the milliseconds that a run may take.
 * With `DATELINE_HOST_QUIET` the extension host's console is only shown when the run fails.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hostBuild } from "./builds.ts";
import { withCleanup } from "./cleanup.ts";
import { installHost } from "./install.ts";
import { type Settings, startServer } from "./server.ts";
import { launchBrowser, openWorkbenchPage } from "./workbench.ts";

/** Milliseconds for the server to notice that the extension host has died. */
const HOST_NEWS = 500;
const timeout = Number(process.env["DATELINE_HOST_TIMEOUT"] ?? 300_000);

/** The arguments that mean something here; the others are about windows, sandboxes and updates of the desktop. */
const given = process.argv.slice(2);
const values = (name: string): string[] =>
  given.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => resolve(arg.slice(name.length + 3)));
const opened = given.filter((arg) => !arg.startsWith("-")).map((arg) => resolve(arg));
const folder = opened.find((path) => statSync(path).isDirectory());
const file = opened.find((path) => statSync(path).isFile());

const kept: string[] = [];
const log =
  process.env["DATELINE_HOST_QUIET"] === undefined ? console.log : (line: string) => kept.push(line);

const code = await withCleanup(async (cleanup) => {
  const [testsPath] = values("extensionTestsPath");
  if (testsPath === undefined) throw new Error("Nothing to run: --extensionTestsPath=… is missing.");
  const dataFolder = mkdtempSync(join(tmpdir(), "dateline-host-"));
  cleanup(() => rmSync(dataFolder, { recursive: true, force: true }));
  const host = await installHost(hostBuild(process.env["DATELINE_HOST"] ?? "newest"), console.error);
  const [extensionsFolder] = values("extensions-dir");
  if (extensionsFolder !== undefined) mkdirSync(extensionsFolder, { recursive: true });
  let hostDied = false;
  const server = await startServer(host, {
    dataFolder,
    settings: userSettings(values("user-data-dir")[0]),
    access: { kind: "tests" },
    output: (text) => {
      if (/Extension Host Process exited with code: (?!0,)/.test(text)) hostDied = true;
    },
    ...(extensionsFolder === undefined ? {} : { extensionsFolder }),
  });
  cleanup(() => server.group.stop());
  const browser = await launchBrowser(cleanup);
  return new Promise<number>((end, fail) => {
    setTimeout(() => fail(new Error(`The tests took more than ${timeout / 1000} s.`)), timeout).unref();
    const died = (why: string): void => fail(new Error(`VS Code died during the tests: ${why}`));
    // The workbench also reports 0 when the extension host is gone; the server's word on that may come a little later.
    const exited = (code: number): void => {
      setTimeout(() => (hostDied ? died("the extension host ended") : end(code)), HOST_NEWS);
    };
    server.ended.then((output) => fail(new Error(`VS Code's server ended during the tests:\n${output}`)));
    browser.once("disconnected", () => fail(new Error("Chromium ended during the tests.")));
    openWorkbenchPage(browser, server, {
      developmentPaths: values("extensionDevelopmentPath"),
      testsPath,
      ...(folder === undefined ? {} : { folder }),
      ...(file === undefined ? {} : { file }),
      log,
      exited,
      died,
    }).catch(fail);
  });
}).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
if (code !== 0) console.log(kept.join("\n"));
process.exit(code);

/** Desktop VS Code's settings of the user, as tests may have prepared them. */
function userSettings(userDataFolder: string | undefined): Settings {
  const path = userDataFolder === undefined ? undefined : join(userDataFolder, "User/settings.json");
  if (path === undefined || !existsSync(path)) return {};
  return JSON.parse(readFileSync(path, "utf8")) as Settings;
}
