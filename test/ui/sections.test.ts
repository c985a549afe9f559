import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../tools/hosts/builds.ts";
import { openWorkbench, THEMES, type Workbench } from "./workbench.ts";

const GREEK = `Νέα γέφυρα για πεζούς στον Εύηνο

Κοινοποίηση | Εκτύπωση

ΜΕΣΟΛΟΓΓΙ, 4 Νοεμβρίου 2026 (Δελτίο) — Η γέφυρα για πεζούς στον Εύηνο άνοιξε χθες το πρωί, είπε η Ελένη Μαντά.
Τα έργα κράτησαν οκτώ μήνες και τα πλήρωσε η περιφέρεια, όπως ανακοινώθηκε την περασμένη Τρίτη.

Διαβάστε επίσης

Νέο δρομολόγιο για τη Λευκάδα από τον Μάιο
Ο Πέτρος Αλεξίου κέρδισε τον μαραθώνιο της Άρτας

Ακολουθήστε μας στο Instagram και στο Facebook
`;

const PERSIAN = `پل تازه عابران بر زاینده‌رود باز شد

اشتراک‌گذاری | چاپ

اصفهان، ۱۳ آبان ۱۴۰۵ (خبرگزاری نمونه) — پل تازه عابران بر زاینده‌رود دیروز باز شد و مریم رستگار از کارگران سپاسگزاری کرد.
کار هشت ماه طول کشید و شهرداری هزینه آن را پرداخت.

بیشتر بخوانید

خط تازه اتوبوس در شیراز از اردیبهشت
علی نیکو برنده دوی یزد شد

ما را در تلگرام دنبال کنید
`;

let folder: string;
let workbench: Workbench;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-sections-"));
  cpSync(join(ROOT, "samples/dateline.json"), join(folder, "dateline.json"));
  writeFileSync(join(folder, "greek.txt"), GREEK);
  writeFileSync(join(folder, "persian.txt"), PERSIAN);
  workbench = await openWorkbench({ folder, extension: "development", file: "greek.txt" });
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
});

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

/** How many drawn rows are shaded over the whole width; marks of words, such as where a bracket ends, are narrower. */
async function shades(): Promise<number> {
  return workbench.page.evaluate(() => {
    const shaded = [...document.querySelectorAll(".editor-instance .view-overlays .cdr")].filter(
      (element) => {
        const style = getComputedStyle(element);
        const { width } = element.getBoundingClientRect();
        return width > 600 && style.borderStyle === "none" && style.backgroundColor !== "rgba(0, 0, 0, 0)";
      },
    );
    return shaded.length;
  });
}

describe.each(Object.keys(THEMES) as (keyof typeof THEMES)[])("in the %s theme", (theme) => {
  beforeAll(() => setTheme(theme));

  test.each(["greek.txt", "persian.txt"])(
    "boilerplate in %s is shaded, its letters are not",
    async (article) => {
      await workbench.openFile(article);
      await expect.poll(shades, { timeout: 30_000 }).toBe(2);
      const faint = await workbench.page.locator(".editor-instance .view-line [style*='opacity']").count();
      expect(faint).toBe(0);
      await workbench.screenshot(`sections-${theme}-${article.slice(0, 2)}`);
    },
  );
});

describe("what is told of sections and the publication date", () => {
  beforeAll(async () => {
    await setTheme("light");
    await workbench.openFile("greek.txt");
  });

  test("the sections, in the outline", async () => {
    const { page } = workbench;
    await workbench.run("Explorer: Focus on Outline View");
    const outline = page.locator(".outline-pane:visible, .outline-element:visible");
    await outline.filter({ hasText: "Related stories" }).first().waitFor();
    await page.locator(".outline-element").filter({ hasText: "Νέα γέφυρα για πεζούς" }).first().waitFor();
    await workbench.screenshot("sections-outline");
  });

  test("the sections, in the breadcrumbs", async () => {
    const { page } = workbench;
    await page.locator(".editor-instance .view-line").filter({ hasText: "Τα έργα" }).first().click();
    await page.locator(".breadcrumbs-control").filter({ hasText: "Body" }).first().waitFor();
  });

  test("the publication date and its source, in the language status", async () => {
    const { page } = workbench;
    await page.locator("#status\\.languageStatus").hover();
    const status = page.locator(".hover-language-status");
    await status.filter({ hasText: "from the dateline" }).waitFor();
    await workbench.screenshot("sections-status");
    expect((await status.allInnerTexts()).join("\n")).toMatch(/Nov 4, 2026/);
    await page.mouse.move(600, 400);
  });

  test("what day yesterday was and by which date, in the hover", async () => {
    const { page } = workbench;
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+F");
    await page.keyboard.type("χθες");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await workbench.run("Show or Focus Hover");
    const hover = page.locator(".monaco-hover:visible").filter({ hasText: "against the publication date" });
    await hover.first().waitFor();
    await workbench.screenshot("sections-hover");
    expect((await hover.first().textContent())?.replaceAll("\u00A0", " ")).toContain(
      "Tuesday, November 3, 2026",
    );
    await page.keyboard.press("Escape");
  });

  test("folded related stories, and a section that a person marks", async () => {
    const { page } = workbench;
    await workbench.run("Fold All");
    await expect.poll(() => workbench.editorText()).not.toContain("Λευκάδα");
    await workbench.screenshot("sections-folded");
    await workbench.run("Unfold All");
    await page.locator(".editor-instance .view-line").filter({ hasText: "Τα έργα" }).first().click();
    await page.keyboard.press("F1");
    await page.keyboard.type("Dateline: Mark Section As");
    const list = page.locator(".quick-input-list:visible");
    await list.getByText("Dateline: Mark Section As…").first().waitFor();
    await page.keyboard.press("Enter");
    await list.getByText("Automatic").waitFor();
    await workbench.screenshot("sections-pick");
    await page.keyboard.type("Boilerplate");
    await list.getByText("Boilerplate").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(shades).toBeGreaterThan(2);
    await page.keyboard.press("Alt+KeyU");
    await expect.poll(shades).toBe(2);
  });
});
