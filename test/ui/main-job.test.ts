import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadRecord } from "../../src/core/datasets/dataset.ts";
import { jsonl } from "../../src/core/datasets/jsonl.ts";
import { normaliseText } from "../../src/core/text/normalise.ts";
import { ROOT } from "../../tools/hosts/builds.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** Articles of real newspapers, which a clone of the project does not have. */
const SEEDS = join(ROOT, "../shared/seeds");

interface Sidecar {
  readonly annotations: readonly { readonly label: string; readonly text: string; readonly from: string }[];
  readonly rejected: readonly { readonly text: string }[];
}

interface Job {
  readonly title: string;
  /** The path of the article in the corpus. */
  readonly article: string;
  readonly theme: "light" | "dark";
}

const JOBS: Job[] = [
  { title: "a Greek sample", article: "el/gyros-limnis-ioannina.txt", theme: "light" },
  { title: "a Persian sample", article: "fa/futsal-tabriz.txt", theme: "dark" },
];
if (existsSync(SEEDS)) {
  for (const [i, name] of readdirSync(SEEDS).sort().entries()) {
    JOBS.push({
      title: `seed ${name.slice(0, 3)}`,
      article: `seeds/${name}`,
      theme: i === 0 ? "dark" : "light",
    });
  }
} else {
  console.warn(`${SEEDS} is not there: the job is done on the project's own samples only.`);
}

let corpus: string;

beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), "dateline-main-job-"));
  cpSync(join(ROOT, "samples"), corpus, { recursive: true });
  // Copied one by one: the folder itself may be read-only, and sidecars go beside the articles.
  mkdirSync(join(corpus, "seeds"));
  if (existsSync(SEEDS)) {
    for (const name of readdirSync(SEEDS)) copyFileSync(join(SEEDS, name), join(corpus, "seeds", name));
  }
});

afterAll(() => rmSync(corpus, { recursive: true, force: true }));

describe.each(JOBS)("the main job on $title, by keyboard alone", ({ title, article, theme }) => {
  const shot = title.replaceAll(" ", "-");
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ folder: corpus, extension: "development", theme, inPlace: true });
  });
  afterAll(() => workbench?.close());

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await workbench.page.keyboard.press(key);
      // No person's next key comes sooner; the editor's own keys would overtake those of the extension.
      await workbench.page.waitForTimeout(80);
    }
  };
  const sidecar = (): Sidecar | undefined => {
    const path = join(corpus, `${article}.ann.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Sidecar) : undefined;
  };
  /** How many pieces of text are drawn as suggestions or annotations. */
  const drawn = async (): Promise<{ suggestions: number; annotations: number }> =>
    workbench.page.evaluate(() => {
      const styles = [...document.querySelectorAll(".editor-instance .cdr")].map((element) =>
        getComputedStyle(element),
      );
      return {
        suggestions: styles.filter((style) => style.borderBottomStyle === "dashed").length,
        annotations: styles.filter(
          (style) => style.borderBottomStyle === "solid" && style.borderBottomWidth === "2px",
        ).length,
      };
    });

  test("opens highlighted", async () => {
    await workbench.openFile(article);
    await expect.poll(async () => (await drawn()).suggestions, { timeout: 30_000 }).toBeGreaterThan(3);
    await workbench.screenshot(`${shot}-opened`);
    expect(sidecar()).toBeUndefined();
  });

  test("is tagged: one accepted, one rejected, one word tagged with a label's key, the rest accepted", async () => {
    await press("Control+Home", "Alt+Period", "Alt+KeyY");
    await expect.poll(() => sidecar()?.annotations.length).toBe(1);
    await press("Alt+Period", "Alt+KeyJ");
    await expect.poll(() => sidecar()?.rejected.length).toBe(1);

    await press("Control+Home", "Control+End", "Control+ArrowLeft", "Control+Shift+ArrowRight");
    await press("Alt+KeyM");
    await workbench.page.locator(".quick-input-widget:visible").waitFor();
    await workbench.screenshot(`${shot}-label`);
    await press("4");
    await expect.poll(() => sidecar()?.annotations.map(({ label }) => label)).toContain("MISC");

    await press("Alt+KeyU");
    await expect.poll(() => sidecar()?.annotations.length).toBe(1);
    await press("Alt+Shift+KeyU");
    await expect.poll(() => sidecar()?.annotations.length).toBe(2);

    await press("Alt+Shift+KeyY");
    await expect.poll(() => sidecar()?.annotations.length).toBeGreaterThan(5);
    await press("Control+Home");
    await workbench.screenshot(`${shot}-tagged`);
  });

  test("is there again after closing and reopening", async () => {
    await workbench.run("View: Close All Editors");
    await workbench.page.locator(".tab").first().waitFor({ state: "detached" });
    await workbench.openFile(article);
    await expect.poll(async () => (await drawn()).annotations, { timeout: 20_000 }).toBeGreaterThan(3);
  });

  test("is exported, and the export reads back as it is in the sidecar", async () => {
    await press("Alt+Shift+KeyE");
    const widget = workbench.page.locator(".quick-input-widget:visible");
    await widget.getByText("This article").waitFor();
    await press("Enter");
    await widget.getByText("jsonl").first().waitFor();
    await press("Enter");
    await widget.getByText("The whole text").waitFor();
    await press("Enter");
    await expect.poll(() => widget.locator("input[type='text']").inputValue()).toMatch(/exports\/.*\.jsonl$/);
    await press("Enter");
    const name = article.slice(article.lastIndexOf("/") + 1).replace(/\.txt$/, ".jsonl");
    const path = join(corpus, "exports", name);
    await expect.poll(() => existsSync(`${path}.loss.json`), { timeout: 20_000 }).toBe(true);

    const records: ReadRecord[] = [];
    for await (const record of jsonl.read([readFileSync(path, "utf8")])) records.push(record);
    const [record] = records;
    if (records.length !== 1 || record?.kind !== "article") throw new Error(JSON.stringify(records));
    const { text, spans, id } = record.article;
    expect(id).toBe(article);
    expect(text).toBe(normaliseText(readFileSync(join(corpus, article), "utf8")));
    expect(spans.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual(
      sidecar()?.annotations.map((annotation) => [annotation.label, annotation.text]),
    );
    await workbench.screenshot(`${shot}-exported`);
  });
});
