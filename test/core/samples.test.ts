import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTEXT_LENGTH } from "../../src/core/annotate/record.ts";
import { parseSidecar, serialiseSidecar } from "../../src/core/annotate/sidecar.ts";
import { normaliseText } from "../../src/core/text/normalise.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");
const files = readdirSync(SAMPLES, { recursive: true, encoding: "utf8" }).sort();
const articles = files.filter((name) => name.endsWith(".txt"));
const annotated = articles.filter((name) => files.includes(`${name}.ann.json`));
const labels = (
  JSON.parse(readFileSync(join(SAMPLES, "dateline.json"), "utf8")) as { labels: { name: string }[] }
).labels.map((label) => label.name);

const read = (name: string): string => readFileSync(join(SAMPLES, name), "utf8");

/** Year, month and day of a Gregorian day in `calendar`, as `1405-08-19`. */
function dayIn(calendar: string, day: string): string {
  const parts = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: "UTC",
  }).formatToParts(new Date(`${day}T12:00:00Z`));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

test("no sidecar stands without its article", () => {
  const sidecars = files.filter((name) => name.endsWith(".ann.json"));
  expect(sidecars).toEqual(annotated.map((name) => `${name}.ann.json`));
});

test.each(["el", "fa"])("a first-time user finds an article to annotate in %s", (language) => {
  const bare = articles.filter((name) => name.startsWith(language) && !annotated.includes(name));
  expect(bare).toHaveLength(1);
});

describe.each(annotated)("%s", (name) => {
  const text = normaliseText(read(name));
  const points = [...text];
  const json = read(`${name}.ann.json`);
  const sidecar = parseSidecar(json);

  test("its sidecar is written as Dateline writes it", () => {
    expect(serialiseSidecar(sidecar)).toBe(json);
  });

  test("its sidecar describes this text", () => {
    expect(sidecar.article.sha256).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    expect(sidecar.article.length).toBe(points.length);
    expect(sidecar.status?.value).toBe("done");
    expect(sidecar.annotations.length).toBeGreaterThan(30);
  });

  test("every annotation quotes its place, carries a label of the corpus and no outer space", () => {
    for (const a of sidecar.annotations) {
      expect(a.text).toBe(points.slice(a.start, a.end).join(""));
      expect(a.before).toBe(points.slice(Math.max(0, a.start - CONTEXT_LENGTH), a.start).join(""));
      expect(a.after).toBe(points.slice(a.end, a.end + CONTEXT_LENGTH).join(""));
      expect(a.text).toBe(a.text.trim());
      expect(labels).toContain(a.label);
    }
  });

  test("no two annotations share a character", () => {
    const overlaps = sidecar.annotations.filter((a, i) => a.start < (sidecar.annotations[i - 1]?.end ?? 0));
    expect(overlaps).toEqual([]);
  });

  test("dates and times, and only they, have a kind; a DATE is none of the finer ones", () => {
    for (const a of sidecar.annotations) {
      expect([a.text, a.timex !== undefined]).toEqual([a.text, a.label === "DATE" || a.label === "TIME"]);
      if (a.label === "DATE") expect([a.text, a.timex, a.value]).not.toEqual([a.text, "TIME", a.value]);
      if (a.label === "DATE") expect(a.value ?? "").not.toContain("T");
    }
  });

  test("a day in another calendar is the Gregorian day that it gives", () => {
    for (const a of sidecar.annotations) {
      const days = /^\d+-\d\d-\d\d/;
      if (!a.calendar || !days.test(a.calendarValue ?? "")) continue;
      const given = (a.value ?? "").split("/").map((end) => dayIn(a.calendar!, end.slice(0, 10)));
      expect(given).toEqual((a.calendarValue ?? "").split("/").map((end) => end.replace(/T.*/, "")));
    }
  });
});
