import { contextFeatures, MAX_CONTEXT_FEATURES } from "../../names/context-features.ts";
import { combine } from "../../names/hash.ts";
import type { RuleMarks } from "./rule-marks.ts";

/** Numbers of the templates over what the rules found. */
const TEMPLATE = {
  parts: 300,
  codeBefore: 301,
  codeAfter: 302,
  wordBefore: 303,
  wordAfter: 304,
  word: 305,
  wordOfBefore: 306,
  wordOfAfter: 307,
  partsBefore: 308,
  partsAfter: 309,
} as const;

/** The most features that {@link dateFeatures} writes for one token. */
export const MAX_DATE_FEATURES = MAX_CONTEXT_FEATURES + 10;

/** The words of a sentence as date features see them: see `SentenceWords`. */
export interface DateWords {
  readonly folded: Int32Array;
  readonly shapes: Int32Array;
}

/**
 * Writes the hashes of the features of the token at index `at` that take several words or what the rules found into `into`,
 * and returns how many there are (at most {@link MAX_DATE_FEATURES}). The rules' codes stand where the name model has those
 * of its gazetteer.
 */
export function dateFeatures(words: DateWords, rules: RuleMarks, at: number, into: Int32Array): number {
  const { folded, shapes } = words;
  const { codes, parts } = rules;
  let count = contextFeatures({ folded, shapes, phrases: codes }, at, into);
  const code = codes[at]!;
  const before = codes[at - 1]!;
  const after = codes[at + 1]!;
  const word = folded[at]!;
  if (code !== 0) {
    into[count++] = combine(TEMPLATE.parts, parts[at]!);
    into[count++] = combine(TEMPLATE.word, combine(code, word));
    into[count++] = combine(TEMPLATE.wordBefore, combine(code, folded[at - 1]!));
    into[count++] = combine(TEMPLATE.wordAfter, combine(code, folded[at + 1]!));
  }
  if (before !== 0) {
    into[count++] = combine(TEMPLATE.codeBefore, combine(before, code));
    into[count++] = combine(TEMPLATE.wordOfBefore, combine(before, word));
    into[count++] = combine(TEMPLATE.partsBefore, parts[at - 1]!);
  }
  if (after !== 0) {
    into[count++] = combine(TEMPLATE.codeAfter, combine(code, after));
    into[count++] = combine(TEMPLATE.wordOfAfter, combine(word, after));
    into[count++] = combine(TEMPLATE.partsAfter, parts[at + 1]!);
  }
  return count;
}
