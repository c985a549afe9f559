import { foldForFeatures } from "../../src/core/recognise/names/word-features.ts";
import { INFLECTIONS } from "./inflections.ts";

/**
 * How a language changes the names of places: rough, as it may make forms that no one writes, which costs a few bytes, and
 * must not miss the usual ones. All is in the letters that look-up folds to. The sources give the nominative.
 */
export interface Inflection {
  /**
   * A line for each ending of the nominative, the first that fits counts: the ending (`*` a consonant, which stays), then
   * what stands in its place in each further case (`-` nothing). All words of a name change together, case by case.
   */
  readonly cases?: string;
  /** The letters that are no consonants, for `*`. */
  readonly vowels?: string;
  /** Letters joined to the end of a name that fits the expression, such as particles and postpositions. */
  readonly joined?: readonly (readonly [RegExp, string])[];
  /** Letters joined to the beginning of a name. */
  readonly prefixes?: string;
  /** Spellings of a name beside its own, each of which has the forms above. */
  readonly spellings?: (name: string) => readonly string[];
  /** The other script's writing of a form. */
  readonly transliterated?: (form: string) => string;
}

const WORD = /\p{L}+/gu;
const NOTHING = "-";
/** An ending is told only from so many letters before it on. */
const LEAST_STEM = 2;

/** The name, folded as look-up folds, and its inflected forms, the name first. Rules by ISO 639 code; none: the name alone. */
export function formsOf(language: string, name: string): string[] {
  const rules = INFLECTIONS[language];
  const folded = foldForFeatures(name);
  if (rules === undefined) return [folded];
  const forms = new Set<string>([folded]);
  for (const spelling of [name, ...(rules.spellings?.(name) ?? [])].map(foldForFeatures)) {
    forms.add(spelling);
    for (const form of casesOf(spelling, rules)) forms.add(form);
    for (const [fits, endings] of rules.joined ?? [])
      if (fits.test(spelling)) for (const ending of endings.split(" ")) forms.add(spelling + ending);
    for (const prefix of rules.prefixes?.split(" ") ?? []) forms.add(prefix + spelling);
  }
  const { transliterated } = rules;
  if (transliterated !== undefined) for (const form of [...forms]) forms.add(transliterated(form));
  return [...forms];
}

function casesOf(name: string, { cases, vowels = "" }: Inflection): string[] {
  if (cases === undefined) return [];
  const rows = cases
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const count = Math.max(...rows.map((row) => row.length)) - 1;
  return Array.from({ length: count }, (_, which) =>
    name.replace(WORD, (word) => {
      for (const [ending, ...others] of rows as [string, ...string[]][]) {
        const isConsonant = ending === "*";
        const stem = word.slice(0, word.length - (isConsonant ? 0 : ending.length));
        const fits = isConsonant ? !vowels.includes(word.at(-1)!) : word.endsWith(ending);
        if (!fits || stem.length < LEAST_STEM) continue;
        const other = others[which];
        return other === undefined ? word : stem + (other === NOTHING ? "" : other);
      }
      return word;
    }),
  );
}
