import { combine } from "./hash.ts";
import type { Summary } from "./occurrences.ts";

/** Numbers of the templates over what other places of the article say. */
const TEMPLATE = {
  majority: 300,
  label: 301,
  majorityTag: 302,
  before: 303,
  after: 304,
  labelBefore: 305,
  labelAfter: 306,
  phrase: 307,
  stem: 308,
  stemAlone: 309,
  acronym: 310,
} as const;

/** The most features that {@link articleFeatures} writes for one token. */
export const MAX_ARTICLE_FEATURES = 11;

/** What the article says of a token, as small numbers; 0 where it says nothing. */
export interface TokenEvidence {
  /** Of the word at its other places: {@link majorityCode} and {@link labelCode}. */
  readonly majority: Int32Array;
  readonly label: Int32Array;
  /** Of the words with its stem, likewise. */
  readonly stem: Int32Array;
  /** Of a name of several words elsewhere that stands here too: its label and the token's place in it. */
  readonly phrase: Int32Array;
  /** The label, from 1, of a name elsewhere that this word is the acronym of. */
  readonly acronym: Int32Array;
}

/** How many there are, what most of them are, and whether all are: one number, at least 1. */
export function majorityCode(summary: Summary): number {
  return 1 + 2 * (3 * summary.majority + Math.min(3, summary.count) - 1) + (summary.unanimous ? 1 : 0);
}

/** The label of those in names, whether they are the greater part, and their place in the name: one number; 0 for none. */
export function labelCode(summary: Summary): number {
  if (summary.label === 0) return 0;
  return 1 + 4 * (2 * summary.label + (2 * summary.labelled >= summary.count ? 1 : 0)) + summary.place;
}

/**
 * Writes the hashes of the features that the article gives token `at` into `into` and returns how many there are. `tag` is
 * what the model took the token for by itself.
 */
export function articleFeatures(evidence: TokenEvidence, at: number, tag: number, into: Int32Array): number {
  const { majority, label, stem, phrase, acronym } = evidence;
  const own = majority[at + 1]!;
  const ownLabel = label[at + 1]!;
  const before = majority[at]!;
  const after = majority[at + 2]!;
  let count = 0;
  if (own !== 0) {
    into[count++] = combine(TEMPLATE.majority, own);
    into[count++] = combine(TEMPLATE.majorityTag, combine(own, tag));
  }
  if (ownLabel !== 0) {
    into[count++] = combine(TEMPLATE.label, ownLabel);
    if (label[at] !== 0) into[count++] = combine(TEMPLATE.labelBefore, combine(label[at]!, ownLabel));
    if (label[at + 2] !== 0) into[count++] = combine(TEMPLATE.labelAfter, combine(ownLabel, label[at + 2]!));
  }
  if (before !== 0) into[count++] = combine(TEMPLATE.before, before);
  if (after !== 0) into[count++] = combine(TEMPLATE.after, after);
  if (phrase[at + 1] !== 0) into[count++] = combine(TEMPLATE.phrase, phrase[at + 1]!);
  if (stem[at + 1] !== 0) {
    into[count++] = combine(TEMPLATE.stem, stem[at + 1]!);
    if (own === 0) into[count++] = combine(TEMPLATE.stemAlone, combine(stem[at + 1]!, tag));
  }
  if (acronym[at + 1] !== 0) into[count++] = combine(TEMPLATE.acronym, acronym[at + 1]!);
  return count;
}
