/** The real workbench for UI tests, screenshots and benches: a VS Code server driven through Chromium. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { HOST_BUILDS, type HostName, RESULTS_FOLDER, ROOT } from "../../tools/hosts/builds.ts";
import type { Undo } from "../../tools/hosts/cleanup.ts";
import { installHost } from "../../tools/hosts/install.ts";
import {
  installExtension,
  type ServerOptions,
  type Settings,
  startServer,
} from "../../tools/hosts/server.ts";
import { launchBrowser, openWorkbenchPage } from "../../tools/hosts/workbench.ts";

/** The built-in themes that the tests look at, by the names under which VS Code's settings know them. */
export const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;

/** What to open. Paths are absolute. */
export interface OpenOptions {
  /** The folder to open. It is copied first, and the copy opened, unless `inPlace` is true. */
  readonly folder: string;
  readonly inPlace?: boolean;
  /** A file to open, relative to the folder. */
  readonly file?: string;
  readonly theme?: keyof typeof THEMES;
  readonly settings?: Settings;
  readonly version?: HostName;
  /** `development` takes the extension from the working tree, `vsix` from the package at that path. */
  readonly extension: "development" | { readonly vsix: string };
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** An open workbench. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open: the copy, when it was copied. */
  readonly folder: string;
  /** What the window and the extension host logged, oldest first. */
  readonly logs: readonly string[];
  /** Runs a command by its title in the command palette, such as "Dateline: Tag Selection". */
  run(title: string): Promise<void>;
  /** Opens a file by its path in the folder and waits until its text is drawn. */
  openFile(path: string): Promise<void>;
  /** The text that the active editor draws at the moment: its visible lines, from top to bottom. */
  editorText(): Promise<string>;
  /** Writes `test-results/NAME.png` and returns its path. */
  screenshot(name: string): Promise<string>;
  /** Ends VS Code and Chromium and removes their temporary folders. */
  close(): Promise<void>;
}

const START_TIMEOUT = 60_000;
const ACTIVE_EDITOR = ".editor-group-container.active .editor-instance";

/** Starts VS Code and opens the folder. On failure nothing is left running. */
export async function openWorkbench(options: OpenOptions): Promise<Workbench> {
  const undos: Undo[] = [];
  const close = async (): Promise<void> => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) await undo();
  };
  try {
    return await open(options, (undo) => undos.push(undo), close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  options: OpenOptions,
  cleanup: (undo: Undo) => void,
  close: () => Promise<void>,
): Promise<Workbench> {
  const temporary = mkdtempSync(join(tmpdir(), "dateline-ui-"));
  cleanup(() => rmSync(temporary, { recursive: true, force: true }));
  const folder = options.inPlace === true ? options.folder : join(temporary, basename(options.folder));
  if (folder !== options.folder) cpSync(options.folder, folder, { recursive: true });
  const host = await installHost(HOST_BUILDS[options.version ?? "newest"], console.error);
  const serverOptions: ServerOptions = {
    dataFolder: join(temporary, "data"),
    settings: {
      ...(options.theme === undefined ? {} : { "workbench.colorTheme": THEMES[options.theme] }),
      ...options.settings,
    },
    access: { kind: "tests" },
  };
  mkdirSync(serverOptions.dataFolder);
  if (options.extension !== "development")
    await installExtension(host, serverOptions, options.extension.vsix);
  const server = await startServer(host, serverOptions);
  cleanup(() => server.group.stop());
  const browser = await launchBrowser(cleanup);
  const logs: string[] = [];
  const page = await openWorkbenchPage(browser, server, {
    folder,
    developmentPaths: options.extension === "development" ? [ROOT] : [],
    log: (line) => logs.push(line),
    died: (why) => logs.push(why),
    ...(options.viewport === undefined ? {} : { viewport: options.viewport }),
  });
  await page
    .locator(".monaco-workbench .explorer-folders-view .monaco-list")
    .waitFor({ timeout: START_TIMEOUT });
  const workbench: Workbench = {
    page,
    folder,
    logs,
    close,
    async run(title) {
      await page.keyboard.press("F1");
      await choose(page, `>${title}`, title);
    },
    async openFile(path) {
      if (!existsSync(join(folder, path))) throw new Error(`${path} is not in ${folder}`);
      await page.keyboard.press("Control+P");
      await choose(page, path, basename(path));
      await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
      await page.locator(`${ACTIVE_EDITOR} .view-line`).first().waitFor();
    },
    async editorText() {
      const lines = await page.locator(`${ACTIVE_EDITOR} .view-line`).evaluateAll((elements) =>
        elements
          .map((element) => ({
            top: Number.parseFloat((element as HTMLElement).style.top),
            text: element.textContent,
          }))
          .sort((a, b) => a.top - b.top)
          .map((line) => line.text ?? ""),
      );
      return lines.join("\n").replaceAll("\u00A0", " ");
    },
    async screenshot(name) {
      mkdirSync(RESULTS_FOLDER, { recursive: true });
      const path = join(RESULTS_FOLDER, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
  };
  if (options.file !== undefined) await workbench.openFile(options.file);
  return workbench;
}

/** Fills the open quick pick and takes the first entry, which must hold `label`. */
async function choose(page: Page, text: string, label: string): Promise<void> {
  const input = page.locator(".quick-input-widget:visible input[type='text']").first();
  await input.waitFor();
  await input.fill(text);
  const first = page.locator(".quick-input-list .monaco-list-row[data-index='0']").filter({ hasText: label });
  await first.waitFor();
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
}
