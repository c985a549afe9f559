/**
 * The words of one value of a class. They stand in one string, separated by a comma and a space; brackets hold endings
 * or parts that take each other's place, so that `letzte(|n|r|s)` is short for "letzte, letzten, letzter, letztes".
 */
export function formsOf(words: string): readonly string[] {
  return words.split(", ").flatMap((word) => (word.includes("(") ? expand(word) : [word]));
}

/** Puts every option of the first bracket in its place, then those of the brackets behind it. */
function expand(word: string): readonly string[] {
  const parts = /^([^(]*)\(([^()]*)\)(.*)$/.exec(word);
  if (!parts) return [word];
  const [, before, options, after] = parts as unknown as [string, string, string, string];
  const rests = expand(after);
  return options.split("|").flatMap((option) => rests.map((rest) => before + option + rest));
}
