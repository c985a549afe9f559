/** Opens VS Code's web workbench in a headless Chromium. */
import { format } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Cleanup } from "./cleanup.ts";
import { findBrowser } from "./machine.ts";
import type { RunningServer } from "./server.ts";

/** What the workbench is opened with. Paths are absolute. */
export interface WorkbenchOptions {
  readonly folder?: string;
  /** A file to open at once. */
  readonly file?: string;
  /** Folders of extensions under development. */
  readonly developmentPaths: readonly string[];
  /** Module whose `run()` is the tests. */
  readonly testsPath?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Takes each line that the extension host logs to its console. */
  readonly log: (line: string) => void;
  /** Called when the tests end, with 0 when all passed. */
  readonly exited?: (code: number) => void;
  /** Called when the extension host or the page dies. */
  readonly died?: (why: string) => void;
}

/** What Chromium wants when run as root and without a screen, and to keep it from talking to the network. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium with a fresh profile; `cleanup` closes it. */
export async function launchBrowser(cleanup: Cleanup): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error(
      "No Chromium on this machine: run `npx tsx tools/hosts/prepare.ts`, or name one in DATELINE_CHROMIUM.",
    );
  }
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_ARGUMENTS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  cleanup(() => browser.close());
  return browser;
}

/** Opens the workbench of `server` and returns its page at once, while it still loads. */
export async function openWorkbenchPage(
  browser: Browser,
  server: RunningServer,
  options: WorkbenchOptions,
): Promise<Page> {
  const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 800 } });
  await page.exposeFunction("codeAutomationLog", (_type: string, args: readonly unknown[]) =>
    options.log(format(...args)),
  );
  await page.exposeFunction("codeAutomationExit", (code: number) => options.exited?.(code));
  page.on("crash", () => options.died?.("the page crashed"));
  page.on("console", (message) => {
    const text = message.text();
    if (/extension host.*terminated unexpectedly/i.test(text)) options.died?.(text);
  });
  const remote = (path: string): string => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const payload: [string, string][] = [["skipWelcome", "true"]];
  for (const path of options.developmentPaths) payload.push(["extensionDevelopmentPath", remote(path)]);
  if (options.testsPath !== undefined) payload.push(["extensionTestsPath", remote(options.testsPath)]);
  if (options.file !== undefined) payload.push(["openFile", remote(options.file)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder !== undefined) query.set("folder", options.folder);
  else query.set("ew", "true");
  await page.goto(`http://${server.authority}/?${query}`);
  return page;
}
