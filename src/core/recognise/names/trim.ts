import type { Span } from "../../text/span.ts";

const PAIRS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["‹", "›"],
  ["“", "”"],
  ["‘", "’"],
  ["„", "“"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
]);
const OPENERS: ReadonlyMap<string, string> = new Map([...PAIRS].map(([opener, closer]) => [closer, opener]));
const STRAIGHT = '"';
/** What a name may begin and end with: words, and signs of arithmetic and money, but no punctuation and no pictures. */
const INNER = /[\p{L}\p{N}\p{Sm}\p{Sc}]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What stands between the entries of a menu; to Unicode it is a sign of arithmetic. */
const BAR = "|";

/**
 * The tokens that a suggestion may cover, given that the decoder took tokens `[start, end)` of `words`: without punctuation
 * at either end that is not the other half of a pair inside, and with the closing half of a pair that the name opens where
 * it comes next (`Agency «Tass` goes on to the `»`). Full stops stay at the end: they belong to abbreviations. Undefined
 * where nothing is left, and where several entries of a menu were taken for one name.
 */
export function trimName(words: readonly string[], span: Span): Span | undefined {
  let { start, end } = span;
  const inside = new Map<string, number>();
  for (let i = start; i < end; i++) inside.set(words[i]!, (inside.get(words[i]!) ?? 0) + 1);
  const drop = (word: string) => inside.set(word, inside.get(word)! - 1);
  while (start < end && isLoose(words[start]!, inside, PAIRS)) drop(words[start++]!);
  while (start < end && words[end - 1] !== "." && isLoose(words[end - 1]!, inside, OPENERS))
    drop(words[--end]!);
  const kept = words.slice(start, end);
  if (!kept.some((word) => WORD.test(word)) || kept.includes(BAR)) return undefined;
  return { start, end: closesNext(kept, words[end]) ? end + 1 : end };
}

/** Whether `next` closes a pair that is open in `inside`. */
function closesNext(inside: readonly string[], next: string | undefined): boolean {
  if (next === undefined) return false;
  if (next === STRAIGHT) return inside.filter((word) => word === STRAIGHT).length % 2 === 1;
  if (!OPENERS.has(next)) return false;
  let open = 0;
  for (const word of inside) {
    if (PAIRS.get(word) === next) open++;
    else if (word === next && open > 0) open--;
  }
  return open > 0;
}

/** Whether a word at an end of a name is no part of it; `inside` counts its words, `others` are the other halves of pairs that begin or end there. */
function isLoose(
  word: string,
  inside: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, string>,
): boolean {
  if (word !== BAR && INNER.test(word)) return false;
  if (word === STRAIGHT) return inside.get(STRAIGHT)! % 2 === 1;
  const other = others.get(word);
  return other === undefined || (inside.get(other) ?? 0) === 0;
}
