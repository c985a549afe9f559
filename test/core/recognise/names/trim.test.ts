import { describe, expect, test } from "vitest";
import { trimName } from "../../../../src/core/recognise/names/trim.ts";

/** Words with what the decoder took in brackets, and what is left of it. */
const cases: readonly [string, string | undefined][] = [
  ["in < Athens > today", "Athens"],
  ["< « Athens > » today", "Athens"],
  ["< « Athens » > today", "« Athens »"],
  ["the < Club « Argo > » won", "Club « Argo »"],
  ["the < Club « Argo > won » twice", "Club « Argo"],
  ['the < Club " Argo > " won', 'Club " Argo "'],
  ['< " Argo > " won', "Argo"],
  ['" Go , < Argo " > !', "Argo"],
  ["< Acme Corp . > fell", "Acme Corp ."],
  ["< Acme , > Inc", "Acme"],
  ["( < Acme ) > fell", "Acme"],
  ["< - Acme > fell", "Acme"],
  ["< , » > fell", undefined],
  ["< ▪ > Acme", undefined],
  ["< ▪ Acme > fell", "Acme"],
  ["< 😀 + > fell", undefined],
  ["Sport < | Acme > | News", "Acme"],
  ["Sport < | News | Culture > | More", undefined],
  ["< Canal + > fell", "Canal +"],
  ["< ” Acme “ > fell", "Acme"],
  ["„ < Acme > “ fell", "Acme"],
];

describe("a name is trimmed to what a suggestion may cover", () => {
  test("nothing of a hundred thousand marks of punctuation", () => {
    const words = Array.from({ length: 100_000 }, (_, i) => (i % 2 === 0 ? "," : "»"));
    expect(trimName(words, { start: 0, end: words.length })).toBeUndefined();
  });

  test.each(cases)("%s", (marked, expected) => {
    const all = marked.split(" ");
    const start = all.indexOf("<");
    const end = all.indexOf(">") - 1;
    const words = all.filter((word) => word !== "<" && word !== ">");
    const kept = trimName(words, { start, end });
    expect(kept && words.slice(kept.start, kept.end).join(" ")).toBe(expected);
  });
});
