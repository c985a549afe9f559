import type { Suggestion } from "./suggestion.ts";

/**
 * The score, 0 to 1, that a person wrote: `0.9`, `,9`, `90 %`, `۹۰٪`; a number above 1 is taken for per cent. Undefined where
 * it is none.
 */
export function parseScore(text: string): number | undefined {
  const plain = text
    .trim()
    // The low four bits of the Arabic-Indic digits, U+0660 and U+06F0 onwards, are their values.
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,٫]/, ".");
  const match = /^(\d{0,3}(?:\.\d{1,9})?)\s?([%٪]?)$/.exec(plain);
  if (match === null || match[1] === "") return undefined;
  const number = Number(match[1]);
  const score = match[2] === "" && number <= 1 ? number : number / 100;
  return score <= 1 ? score : undefined;
}

/** The suggestions with at least this score, in their order. */
export function scoringAtLeast(suggestions: readonly Suggestion[], score: number): readonly Suggestion[] {
  return score <= 0 ? suggestions : suggestions.filter((suggestion) => suggestion.score >= score);
}
