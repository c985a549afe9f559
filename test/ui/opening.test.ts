import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

test("a command runs from the palette", async () => {
  await workbench.run("View: Toggle Primary Side Bar Visibility");
  await workbench.page.locator(".part.sidebar").waitFor({ state: "hidden" });
  await workbench.screenshot("opening");
});
