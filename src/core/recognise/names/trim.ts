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
const CLOSERS: ReadonlySet<string> = new Set(PAIRS.values());
const STRAIGHT = '"';
/** What a name may begin and end with: words, and signs of arithmetic and money, but no punctuation and no pictures. */
const INNER = /[\p{L}\p{N}\p{M}\p{Sm}\p{Sc}]/u;
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
  while (start < end && isLoose(words, start, end, start)) start++;
  while (start < end && words[end - 1] !== "." && isLoose(words, start, end, end - 1)) end--;
  const inside = words.slice(start, end);
  if (!inside.some((word) => WORD.test(word)) || inside.includes(BAR)) return undefined;
  return { start, end: closesNext(inside, words[end]) ? end + 1 : end };
}

/** Whether `next` closes a pair that is open in `inside`. */
function closesNext(inside: readonly string[], next: string | undefined): boolean {
  if (next === undefined) return false;
  if (next === STRAIGHT) return inside.filter((word) => word === STRAIGHT).length % 2 === 1;
  if (!CLOSERS.has(next)) return false;
  let open = 0;
  for (const word of inside) {
    if (PAIRS.get(word) === next) open++;
    else if (word === next && open > 0) open--;
  }
  return open > 0;
}

function isLoose(words: readonly string[], start: number, end: number, at: number): boolean {
  const word = words[at]!;
  if (word !== BAR && INNER.test(word)) return false;
  const inside = words.slice(start, end);
  if (word === STRAIGHT) return inside.filter((other) => other === STRAIGHT).length % 2 === 1;
  const closer = PAIRS.get(word);
  if (closer !== undefined && at === start) return !inside.includes(closer);
  if (CLOSERS.has(word) && at === end - 1) return !inside.some((other) => PAIRS.get(other) === word);
  return true;
}
