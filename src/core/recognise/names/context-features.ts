import { combine } from "./hash.ts";

/** Numbers of the templates over several words. */
const TEMPLATE = {
  foldedBefore: 200,
  foldedAfter: 201,
  shapes: 202,
  foldedBeforeShape: 203,
  twoBefore: 204,
  phrase: 205,
  phraseShape: 206,
  phraseBefore: 207,
  phraseAfter: 208,
} as const;

/** The most features that {@link contextFeatures} writes for one token. */
export const MAX_CONTEXT_FEATURES = 9;

/**
 * The words of a sentence as context features see them. All arrays have the sentence's words from index `REACH` on and
 * boundary words before and after; `phrases` holds each token's code from the gazetteer, 0 where no phrase covers it.
 */
export interface SentenceWords {
  readonly folded: Int32Array;
  readonly shapes: Int32Array;
  readonly phrases: Int32Array;
}

/**
 * Writes the hashes of the features that take several words into `into`, and returns how many there are (at most
 * {@link MAX_CONTEXT_FEATURES}). `at` is the token's index in the arrays, boundary words counted.
 */
export function contextFeatures(words: SentenceWords, at: number, into: Int32Array): number {
  const { folded, shapes, phrases } = words;
  const word = folded[at]!;
  const before = folded[at - 1]!;
  const shape = shapes[at]!;
  into[0] = combine(TEMPLATE.foldedBefore, combine(before, word));
  into[1] = combine(TEMPLATE.foldedAfter, combine(word, folded[at + 1]!));
  into[2] = combine(TEMPLATE.shapes, combine(combine(shapes[at - 1]!, shape), shapes[at + 1]!));
  into[3] = combine(TEMPLATE.foldedBeforeShape, combine(before, shape));
  into[4] = combine(TEMPLATE.twoBefore, combine(folded[at - 2]!, before));
  let count = 5;
  const phrase = phrases[at]!;
  if (phrase !== 0) {
    into[count++] = combine(TEMPLATE.phrase, phrase);
    into[count++] = combine(TEMPLATE.phraseShape, combine(phrase, shape));
  }
  if (phrases[at - 1]! !== 0) into[count++] = combine(TEMPLATE.phraseBefore, phrases[at - 1]!);
  if (phrases[at + 1]! !== 0) into[count++] = combine(TEMPLATE.phraseAfter, phrases[at + 1]!);
  return count;
}
