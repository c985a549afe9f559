import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../tools/hosts/builds.ts";
import { openWorkbench, THEMES, type Workbench } from "./workbench.ts";

/** Samples with annotations. */
const GREEK = "el/limani-patras.txt";
const PERSIAN = "fa/metro-shiraz.txt";

interface Drawn {
  readonly suggestions: number;
  readonly annotations: number;
  /** Pieces of text that a decoration styles from the inside, which parts joined letters. */
  readonly inline: number;
}

async function drawn(): Promise<Drawn> {
  return workbench.page.evaluate(() => {
    const styles = [...document.querySelectorAll(".editor-instance .cdr")].map((element) =>
      getComputedStyle(element),
    );
    const annotations = styles.filter(
      (style) => style.borderBottomStyle === "solid" && style.backgroundColor !== "rgba(0, 0, 0, 0)",
    );
    return {
      suggestions: styles.filter((style) => style.borderBottomStyle === "dashed").length,
      annotations: annotations.length,
      inline: document.querySelectorAll(".editor-instance .view-line [class*='ced-']").length,
    };
  });
}

const BULGARIAN = "Министърът пристигна в София, където днес ще се срещне с журналистите.\n";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ folder: join(ROOT, "samples"), extension: "development", file: GREEK });
  // Long before it is opened by name: the search for names takes its time to see a new file.
  writeFileSync(join(workbench.folder, "bulgarian.txt"), BULGARIAN);
});
afterAll(() => workbench?.close());

/** The classes by which the workbench tells what kind of theme it has. */
const THEME_CLASSES = {
  light: "vs",
  dark: "vs-dark",
  "high-contrast": "hc-black",
  "high-contrast-light": "hc-light",
} as const;

async function setTheme(theme: keyof typeof THEMES): Promise<void> {
  mkdirSync(join(workbench.folder, ".vscode"), { recursive: true });
  const settings = { "workbench.colorTheme": THEMES[theme] };
  writeFileSync(join(workbench.folder, ".vscode/settings.json"), JSON.stringify(settings));
  await workbench.page.locator(`.monaco-workbench.${THEME_CLASSES[theme]}`).waitFor();
}

describe.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("in the %s theme", (theme) => {
  beforeAll(() => setTheme(theme));

  test.each([GREEK, PERSIAN])("annotations are filled, suggestions are dashed, in %s", async (article) => {
    await workbench.openFile(article);
    await expect.poll(async () => (await drawn()).annotations, { timeout: 30_000 }).toBeGreaterThan(5);
    // Removing an annotation brings the suggestion back that stood in its place, but for the three in the Greek ticker.
    const selected = workbench.page.locator(".statusbar").getByText(/\d+ selected/);
    await workbench.page.keyboard.press("Control+Home");
    await selected.waitFor({ state: "hidden" });
    for (let step = 0; step < 6; step++) {
      await workbench.page.keyboard.press("Alt+Period");
      await selected.waitFor();
      await workbench.page.keyboard.press("Alt+KeyX");
    }
    await expect.poll(async () => (await drawn()).suggestions, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await drawn()).inline).toBe(0);
    await workbench.screenshot(`looks-${theme}-${article.slice(0, 2)}`);
  });
});

describe("what is told beside the text", () => {
  beforeAll(async () => {
    await setTheme("light");
    await workbench.openFile(GREEK);
  });

  test("the language and the annotations, in the language status", async () => {
    await workbench.page.locator("#status\\.languageStatus").hover();
    const status = workbench.page.locator(".hover-language-status");
    await status.first().waitFor();
    await workbench.screenshot("looks-status");
    const texts = (await status.allInnerTexts()).join("\n");
    expect(texts).toMatch(/Greek \(el\)/);
    expect(texts).toMatch(/\d+ annotations, \d+ suggestions/);
    expect(texts).toMatch(/saved/);
  });

  test("the language that a person sets, and keeps it in the sidecar", async () => {
    const { page } = workbench;
    const list = page.locator(".quick-input-list:visible");
    await page.keyboard.press("F1");
    await page.keyboard.type("Dateline: Set Article Language");
    await list.getByText("Dateline: Set Article Language…").first().waitFor();
    await page.keyboard.press("Enter");
    await list.getByText("Detect automatically").waitFor();
    await page.keyboard.type("English (en)");
    await list.getByText("English (en)").first().waitFor();
    await page.keyboard.press("Enter");
    const sidecar = (): { article: { language?: string } } =>
      JSON.parse(readFileSync(join(workbench.folder, `${GREEK}.ann.json`), "utf8"));
    await expect.poll(() => sidecar().article.language).toBe("en");
    await page.mouse.move(600, 400);
    await page.locator(".hover-language-status").first().waitFor({ state: "hidden" });
    await page.locator("#status\\.languageStatus").hover();
    await page
      .locator(".hover-language-status")
      .filter({ hasText: /(?:Greek|English).*set by hand/ })
      .first()
      .waitFor();
    await page.mouse.move(600, 400);
    await page.keyboard.press("Alt+KeyU");
    await expect.poll(() => sidecar().article.language).toBeUndefined();
  });

  test("what an annotation is, in the hover", async () => {
    // The editor moves its cursor at once, the extension a moment later: the hover has to wait for it.
    const selected = workbench.page.locator(".statusbar").getByText(/\d+ selected/);
    await workbench.page.keyboard.press("Control+Home");
    await selected.waitFor({ state: "hidden" });
    await workbench.page.keyboard.press("Alt+Comma");
    await selected.waitFor();
    await workbench.run("Show or Focus Hover");
    const hover = workbench.page.locator(".monaco-hover:visible").filter({ hasText: "annotation" });
    await hover.first().waitFor();
    await workbench.screenshot("looks-hover");
  });

  test("how many suggestions each score takes, where all above one are accepted", async () => {
    const { page } = workbench;
    await workbench.openFile("el/gyros-limnis-ioannina.txt");
    await expect.poll(async () => (await drawn()).suggestions, { timeout: 30_000 }).toBeGreaterThan(5);
    await page.keyboard.press("Shift+Alt+KeyK");
    const list = page.locator(".quick-input-list:visible");
    await list.getByText("score 0.90 and above").first().waitFor();
    await workbench.screenshot("looks-scores");
    expect(await list.textContent()).toMatch(/score 0\.90 and above\s*\d+ of \d+ suggestions/);
    await page.keyboard.type("85 %");
    await list.getByText("score 0.85 and above").waitFor();
    await page.keyboard.press("Escape");
  });

  test("that there is no name model for a language, and what it gets instead", async () => {
    const { page } = workbench;
    await workbench.openFile("bulgarian.txt");
    await page.mouse.move(600, 400);
    await page.locator(".hover-language-status").first().waitFor({ state: "hidden" });
    await page.locator("#status\\.languageStatus").hover();
    const note = page.locator(".hover-language-status").filter({ hasText: "no name model" });
    await note.first().waitFor();
    await workbench.screenshot("looks-no-model");
    expect(await note.first().textContent()).toContain("listed places and dates");
    await page.mouse.move(600, 400);
    await workbench.openFile(GREEK);
  });

  test("that a model is not for commercial use, once for each that was used", async () => {
    await workbench.run("Notifications: Show Notifications");
    const notices = workbench.page.locator(".notification-list-item").filter({ hasText: "commercial" });
    await notices.first().waitFor();
    await workbench.screenshot("looks-notice");
    expect((await notices.allInnerTexts()).map((text) => /model (\w+)-/.exec(text)?.[1]).sort()).toEqual([
      "el",
      "en",
      "fa",
    ]);
  });
});
