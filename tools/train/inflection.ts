/*
 * Rough inflection of names for look-up: it may make forms that no one writes, which costs a few bytes, and must not miss
 * the usual ones. The sources give the nominative.
 */

/** Endings of Greek nouns and adjectives in the nominative and what replaces them in the other cases (unaccented, as look-up folds). */
const GREEK: readonly (readonly [string, readonly string[]])[] = [
  ["οι", ["ων", "ους"]],
  ["εσ", ["ων"]],
  ["οσ", ["ου", "ο", "ον"]],
  ["ασ", ["α"]],
  ["ησ", ["η"]],
  ["ισ", ["εωσ", "ι"]],
  ["α", ["ασ", "ων"]],
  ["η", ["ησ", "εωσ"]],
  ["ω", ["ωσ"]],
  ["ι", ["ιου"]],
  ["ο", ["ου"]],
];

const GREEK_ACCENTS = /\p{M}/gu;
const GREEK_WORD = /\p{L}+/gu;

/** The name and its inflected forms as look-up needs them, the name first. */
export function formsOf(language: string, name: string): string[] {
  if (language === "el") return greekForms(name);
  if (language === "fa") return persianForms(name);
  return [name];
}

/** All words of the name change case together: genitive, then accusative. */
function greekForms(name: string): string[] {
  const plain = name.normalize("NFD").replace(GREEK_ACCENTS, "").toLowerCase().replaceAll("ς", "σ");
  const forms = new Set([plain]);
  for (let which = 0; which < 3; which++) {
    forms.add(
      plain.replace(GREEK_WORD, (word) => {
        for (const [ending, others] of GREEK) {
          if (word.length > ending.length + 2 && word.endsWith(ending)) {
            const other = others[which];
            return other === undefined ? word : word.slice(0, -ending.length) + other;
          }
        }
        return word;
      }),
    );
  }
  return [...forms];
}

const ZWNJ = "\u200c";
const LONG_VOWEL = /[اآو]$/u;

/** With and without the half space, with the ezafe that is written after a long vowel, and with the joined copula. */
function persianForms(name: string): string[] {
  const spellings = new Set([name, name.replaceAll(ZWNJ, " "), name.replaceAll(ZWNJ, "")]);
  for (const spelling of [...spellings]) {
    if (!LONG_VOWEL.test(spelling)) continue;
    for (const ending of ["ی", "ست"]) spellings.add(spelling + ending);
  }
  // The ezafe inside a name: «آمریکای جنوبی» is in the sources, «آفریقا جنوبی» is not, so nothing is to do for it.
  return [...spellings];
}
