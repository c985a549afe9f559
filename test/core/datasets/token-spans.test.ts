import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import type { DatasetArticle } from "../../../src/core/datasets/dataset.ts";
import { spansOnTokens } from "../../../src/core/datasets/token-spans.ts";
import { compareSpans, type Span } from "../../../src/core/text/span.ts";

/** A quote to annotate, or the fragments of one. */
type Tag = readonly [label: string, ...quotes: string[]];

function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`${quote} is not in ${text}`);
  return { start, end: start + quote.length };
}

function articleOf(text: string, tags: readonly Tag[]): DatasetArticle {
  const spans = tags.map(([label, ...quotes], index): Annotation => {
    const fragments = quotes.map((quote) => spanOf(text, quote));
    const hull = { start: fragments[0]!.start, end: fragments.at(-1)!.end };
    return { id: `id${index}`, label, from: "hand", ...hull, ...(fragments.length > 1 && { fragments }) };
  });
  return { id: "a.txt", text, language: "en", spans: spans.sort(compareSpans) };
}

/** Tokens of letters and digits, and of any other character by itself: what is tested here is not the tokeniser. */
function tokensOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{Nd}\p{M}\p{Extended_Pictographic}-]+|[^\s\u200f]/gu)].map(
    ({ 0: token, index }) => ({
      start: index,
      end: index + token.length,
    }),
  );
}

interface Case {
  readonly of: string;
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly kept: readonly (readonly [label: string, tokens: string])[];
  readonly rows: readonly (readonly [what: string, start: number, text: string, why: RegExp])[];
}

const cases: readonly Case[] = [
  {
    of: "spans of whole tokens",
    text: "Maria met ACME in New York.",
    tags: [
      ["PER", "Maria"],
      ["ORG", "ACME"],
      ["LOC", "New York"],
    ],
    kept: [
      ["PER", "Maria"],
      ["ORG", "ACME"],
      ["LOC", "New York"],
    ],
    rows: [],
  },
  {
    of: "nested spans",
    text: "the University of Athens",
    tags: [
      ["ORG", "University of Athens"],
      ["LOC", "Athens"],
    ],
    kept: [["ORG", "University of Athens"]],
    rows: [["dropped", 18, "Athens", /meets ORG "University of Athens"/]],
  },
  {
    of: "crossing spans of one length",
    text: "aa bb cc",
    tags: [
      ["X", "aa bb"],
      ["Y", "bb cc"],
    ],
    kept: [["X", "aa bb"]],
    rows: [["dropped", 3, "bb cc", /meets X "aa bb"/]],
  },
  {
    of: "a span inside a token",
    text: "😀 a Greek-Turkish pact",
    tags: [["MISC", "Turkish"]],
    kept: [["MISC", "Greek-Turkish"]],
    rows: [["widened", 10, "Turkish", /written as "Greek-Turkish"/]],
  },
  {
    of: "two spans inside one token",
    text: "a Greek-Turkish pact",
    tags: [
      ["MISC", "Greek"],
      ["MISC", "Turkish"],
    ],
    kept: [["MISC", "Greek-Turkish"]],
    rows: [
      ["dropped", 2, "Greek", /meets MISC "Turkish"/],
      ["widened", 8, "Turkish", /written as/],
    ],
  },
  {
    of: "a span across a line break",
    text: "in New\nYork",
    tags: [["LOC", "New\nYork"]],
    kept: [
      ["LOC", "New"],
      ["LOC", "York"],
    ],
    rows: [["split", 3, "New\nYork", /line break.*2 spans/]],
  },
  {
    of: "a line break at the edge of a span only",
    text: "in York\n\nthen",
    tags: [["LOC", "York\n\n"]],
    kept: [["LOC", "York"]],
    rows: [["moved", 3, "York\n\n", /white space/]],
  },
  {
    of: "fragments",
    text: "North and South Korea",
    tags: [
      ["LOC", "North", "Korea"],
      ["LOC", "South Korea"],
    ],
    kept: [
      ["LOC", "North"],
      ["LOC", "South Korea"],
    ],
    rows: [
      ["split", 0, "North and South Korea", /2 fragments/],
      ["dropped", 16, "Korea", /meets LOC "South Korea"/],
    ],
  },
  {
    of: "a span without tokens",
    text: "a \u200f b",
    tags: [["X", " \u200f "]],
    kept: [],
    rows: [["dropped", 1, " \u200f ", /no token/]],
  },
  {
    of: "one span twice",
    text: "Ada",
    tags: [
      ["PER", "Ada"],
      ["ORG", "Ada"],
    ],
    kept: [["PER", "Ada"]],
    rows: [["dropped", 0, "Ada", /meets PER "Ada"/]],
  },
];

describe("annotations on tokens", () => {
  it.each(cases)("$of", ({ text, tags, kept, rows }) => {
    const article = articleOf(text, tags);
    const tokens = tokensOf(text);
    const result = spansOnTokens(article, tokens);
    expect(
      result.spans.map(({ label, start, end }) => [
        label,
        text.slice(tokens[start]!.start, tokens[end - 1]!.end),
      ]),
    ).toEqual(kept);
    expect(result.losses.map(({ what, start, text: quote }) => [what, start, quote])).toEqual(
      rows.map(([what, start, quote]) => [what, start, quote]),
    );
    result.losses.forEach((row, index) => {
      expect(row.article).toBe("a.txt");
      expect(row.why).toMatch(rows[index]![3]);
    });
  });
});
