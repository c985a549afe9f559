/** Letters that endings are made of in the languages that decline names: vowels, and what closes a case ending. */
const ENDING: ReadonlySet<string> = new Set([
  ..."aeiouysmn",
  ..."αεηιουωσν",
  ..."аеиоуыэюяьйіїємх",
  ..."یاه",
]);
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;

/**
 * How much of a folded word its stem is, in UTF-16 code units: all but what an apostrophe joins to it and up to three
 * letters of an ending. Rough on purpose: it only has to bring the forms of a name in one article together.
 */
export function stemLength(folded: string): number {
  const apostrophe = folded.indexOf("'", 1);
  let length = apostrophe < SHORTEST_STEM ? folded.length : apostrophe;
  const least = Math.max(SHORTEST_STEM, length - LONGEST_ENDING);
  while (length > least && ENDING.has(folded[length - 1]!)) length--;
  return length;
}
