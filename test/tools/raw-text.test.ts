import { describe, expect, test } from "vitest";
import { upperCased } from "../../tools/train/case-noise.ts";
import { detokenised } from "../../tools/train/detokenise.ts";

/** A sentence whose names are in brackets; they may not nest. */
function marked(text: string) {
  const names: { start: number; end: number; label: string }[] = [];
  let plain = "";
  for (const part of text.split(/([[\]])/)) {
    if (part === "[") names.push({ start: plain.length, end: plain.length, label: "ORG" });
    else if (part === "]") names[names.length - 1] = { ...names.at(-1)!, end: plain.length };
    else plain += part;
  }
  return { text: plain, names };
}

function show(sentence: ReturnType<typeof upperCased>): string {
  let out = "";
  let at = 0;
  for (const { start, end } of sentence.names) {
    out += `${sentence.text.slice(at, start)}[${sentence.text.slice(start, end)}]`;
    at = end;
  }
  return out + sentence.text.slice(at);
}

describe("a sentence as a web page writes it", () => {
  const cases: readonly [string, string][] = [
    ['[Acme Corp .] , he said , " fell " .', '[Acme Corp.], he said, "fell".'],
    ["( [Acme] ) 's shares", "([Acme])'s shares"],
    ["[Boatmen 's] and « [Argo] » met", "[Boatmen's] and «[Argo]» met"],
    ["[نام ها] ، و", "[نام ها]، و"],
    ["", ""],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(show(detokenised(marked(text)))).toBe(expected);
  });
});

describe("a sentence in capitals without accents", () => {
  const cases: readonly [string, string][] = [
    ["Η [Ευρωπαϊκή Ένωση] είπε", "Η [ΕΥΡΩΠΑΙΚΗ ΕΝΩΣΗ] ΕΙΠΕ"],
    ["der [Fußball-Verein] München", "DER [FUSSBALL-VEREIN] MUNCHEN"],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(show(upperCased(marked(text)))).toBe(expected);
  });
});
