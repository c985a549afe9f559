import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

const ARTICLE = "Harbour closed\n\nΠΕΙΡΑΙΑΣ, 3 Μαΐου 2024 — Το λιμάνι έκλεισε.\n";

let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-opening-"));
  writeFileSync(join(folder, "harbour.txt"), ARTICLE);
  workbench = await openWorkbench({ folder, extension: "development" });
});

afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("an article of the folder opens and its text is drawn", async () => {
  await workbench.openFile("harbour.txt");
  expect(await workbench.editorText()).toBe(ARTICLE);
});

test("a sidecar follows its article when that is renamed in the explorer, without a question", async () => {
  const { page } = workbench;
  await page.locator(".statusbar").getByText("News Article").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+KeyM");
  await page.locator(".quick-input-widget:visible").waitFor();
  await page.keyboard.press("4");
  await expect.poll(() => existsSync(join(workbench.folder, "harbour.txt.ann.json"))).toBe(true);
  await page.locator(".explorer-folders-view").getByText("harbour.txt", { exact: true }).first().click();
  await page.keyboard.press("F2");
  await page.locator(".explorer-item-edited input").fill("port.txt");
  await page.keyboard.press("Enter");
  await expect.poll(() => existsSync(join(workbench.folder, "port.txt.ann.json"))).toBe(true);
  expect(existsSync(join(workbench.folder, "harbour.txt.ann.json"))).toBe(false);
  expect(await page.locator(".monaco-dialog-box:visible").count()).toBe(0);
});

test("a command runs from the palette", async () => {
  await workbench.run("View: Toggle Primary Side Bar Visibility");
  await workbench.page.locator(".part.sidebar").waitFor({ state: "hidden" });
  await workbench.screenshot("opening");
});
