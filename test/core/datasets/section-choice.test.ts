import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { EMPTY_LAYER } from "../../../src/core/annotate/layer.ts";
import type { DatasetArticle } from "../../../src/core/datasets/dataset.ts";
import { exportDataset } from "../../../src/core/datasets/export.ts";
import { jsonl } from "../../../src/core/datasets/jsonl.ts";
import {
  chooseSections,
  chosenSectionsOfLayer,
  sectionKindsOf,
} from "../../../src/core/datasets/section-choice.ts";
import { SECTION_KINDS, type Section, type SectionKind } from "../../../src/core/text/sections/section.ts";
import { generatedArticle } from "./generated-articles.ts";

const TEXT =
  "Harbour reopens 🚢\n\nShare | Save\n\nKIEL, 4 May — Olga Brandt spoke.\nIt rained.\n\nRead more\nMia Holt wins\n";

function sectionOf(kind: SectionKind, words: string): Section {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length };
}

const SECTIONS = [
  sectionOf("headline", "Harbour reopens 🚢"),
  sectionOf("boilerplate", "Share | Save"),
  sectionOf("dateline", "KIEL, 4 May —"),
  sectionOf("body", "Olga Brandt spoke.\nIt rained."),
  sectionOf("related", "Read more\nMia Holt wins"),
];

function tag(label: string, words: string): Annotation {
  const start = TEXT.indexOf(words);
  return { id: words, label, start, end: start + words.length, from: "hand" };
}

const ARTICLE: DatasetArticle = {
  id: "a.txt",
  language: "en",
  text: TEXT,
  spans: [tag("MISC", "Harbour"), tag("LOC", "KIEL"), tag("PER", "Olga Brandt"), tag("PER", "Mia Holt")],
};

describe("chosen sections", () => {
  it.each<readonly [kinds: string, text: string, spans: readonly string[], lost: readonly string[]]>([
    [
      "headline dateline body related",
      "Harbour reopens 🚢\n\nKIEL, 4 May — Olga Brandt spoke.\nIt rained.\n\nRead more\nMia Holt wins\n",
      ["Harbour", "KIEL", "Olga Brandt", "Mia Holt"],
      [],
    ],
    [
      "headline body",
      "Harbour reopens 🚢\n\nOlga Brandt spoke.\nIt rained.\n",
      ["Harbour", "Olga Brandt"],
      ["33 LOC KIEL", "88 PER Mia Holt"],
    ],
    [
      "body",
      "Olga Brandt spoke.\nIt rained.\n",
      ["Olga Brandt"],
      ["0 MISC Harbour", "33 LOC KIEL", "88 PER Mia Holt"],
    ],
    [
      "dateline related",
      "KIEL, 4 May —\n\nRead more\nMia Holt wins\n",
      ["KIEL", "Mia Holt"],
      ["0 MISC Harbour", "47 PER Olga Brandt"],
    ],
    ["caption", "", [], ["0 MISC Harbour", "33 LOC KIEL", "47 PER Olga Brandt", "88 PER Mia Holt"]],
  ])("%s", (kinds, text, spans, lost) => {
    const chosen = chooseSections(ARTICLE, SECTIONS, new Set(kinds.split(" ") as SectionKind[]));
    expect(chosen.text).toBe(text);
    expect(chosen.spans.map(({ start, end }) => chosen.text.slice(start, end))).toEqual(spans);
    const rows = (chosen.losses ?? []).map(({ start, label, text: quote }) => `${start} ${label} ${quote}`);
    expect(rows).toEqual(lost);
  });

  it("says which section was left out, and is the article itself where none was", () => {
    expect(chooseSections(ARTICLE, SECTIONS, new Set(SECTION_KINDS))).toBe(ARTICLE);
    const chosen = chooseSections(ARTICLE, SECTIONS, new Set<SectionKind>(["headline", "body"]));
    expect(chosen.losses?.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      "dropped: its section was left out: dateline",
      "dropped: its section was left out: related",
    ]);
  });

  it("heeds what a person marked, and what the corpus repeats", () => {
    const lead = sectionOf("related", "It rained.");
    const layer = { ...EMPTY_LAYER, sections: [{ ...lead, kind: "related" }] };
    const kinds = new Set(SECTION_KINDS.filter((kind) => kind !== "related" && kind !== "boilerplate"));
    const own =
      "The port had been shut for eleven days, and the crews who waited on board were glad to hear the news.";
    const article = { ...ARTICLE, text: `${TEXT}\n${own}\n` };
    const { text } = chosenSectionsOfLayer(article, layer, kinds, (line) => line === "Harbour reopens 🚢");
    expect(text).toContain("Olga Brandt spoke.");
    expect(text).not.toContain("It rained.");
    expect(text).not.toContain("Harbour");
  });

  it("names the word that is no kind of section", () => {
    expect(sectionKindsOf(["body", "lead"])).toEqual({ kinds: new Set(["body", "lead"]) });
    expect(sectionKindsOf(["body", "footer"])).toEqual({ unknown: "footer" });
  });

  /** Any article cut into sections at its blanks. */
  const cases = fc
    .tuple(generatedArticle, fc.array(fc.constantFrom(...SECTION_KINDS), { minLength: 1 }), fc.nat(7))
    .map(([article, kinds, size]) => {
      const sections: Section[] = [];
      for (const [i, word] of [...article.text.matchAll(/\S+/gu)].entries()) {
        const last = sections.at(-1);
        const span = { start: word.index, end: word.index + word[0].length };
        if (last !== undefined && i % (size + 1) !== 0)
          sections[sections.length - 1] = { ...last, end: span.end };
        else sections.push({ kind: kinds[sections.length % kinds.length]!, ...span });
      }
      return { article, sections };
    });

  it("keeps every annotation's own text, loses or keeps each, and what is read back from the dataset stands there", async () => {
    const wanted = fc.subarray([...SECTION_KINDS]).map((kinds) => new Set(kinds));
    await fc.assert(
      fc.asyncProperty(cases, wanted, async ({ article, sections }, kinds) => {
        const chosen = chooseSections(article, sections, kinds);
        const quotes = new Map(
          article.spans.map(({ id, start, end }) => [id, article.text.slice(start, end)]),
        );
        for (const { id, start, end, fragments } of chosen.spans) {
          expect(chosen.text.slice(start, end)).toBe(quotes.get(id));
          const before = article.spans.find((span) => span.id === id)!;
          expect(fragments?.map((f) => chosen.text.slice(f.start, f.end))).toEqual(
            before.fragments?.map((f) => article.text.slice(f.start, f.end)),
          );
        }
        const lost = (chosen.losses?.length ?? 0) - (article.losses?.length ?? 0);
        expect(chosen.spans.length + lost).toBe(article.spans.length);
        const kept = sections.filter(({ kind }) => kinds.has(kind));
        const words = (text: string): string[] => text.match(/\S+/gu) ?? [];
        expect(words(chosen.text)).toEqual(
          kept.flatMap(({ start, end }) => words(article.text.slice(start, end))),
        );
        const chunks: string[] = [];
        await exportDataset([chosen], jsonl, (chunk) => void chunks.push(chunk));
        for await (const record of jsonl.read(chunks)) {
          expect(record).toMatchObject({ kind: "article", article: { text: chosen.text } });
          if (record.kind !== "article") continue;
          expect(record.article.spans.map(({ start, end }) => [start, end])).toEqual(
            chosen.spans.map(({ start, end }) => [start, end]),
          );
        }
      }),
    );
  });
});
