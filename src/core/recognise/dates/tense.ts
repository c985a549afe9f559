import { foldWord } from "../../text/fold.ts";
import { type Atoms, atomsOf, Kind } from "./atoms.ts";
import { type CompiledLanguage, isFolded } from "./language.ts";

/** Whether a sentence tells what has happened or what is to come; undefined where no word says. */
export type Tense = "past" | "future" | undefined;

/** How far a sentence is looked through for words that say so, in code units to each side. */
const REACH = 120;

/** Where one sentence ends and the next one begins. */
export const SENTENCE_END = /[.!?;؟。！？\n]\s/;

/**
 * The tense of the sentence around a span (UTF-16, half-open): future where a word such as "will" stands before it, or
 * behind it in languages whose verb does; else past where a verb of the past stands on either side.
 */
export function tenseAround(text: string, start: number, end: number, language: CompiledLanguage): Tense {
  const before = atomsOf(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(SENTENCE_END)
      .at(-1)!,
  );
  if (holds(before, "future", language)) return "future";
  const after = atomsOf(text.slice(end, end + REACH).split(SENTENCE_END)[0]!);
  if (holds(after, "futureafter", language)) return "future";
  return isPast(before, language) || isPast(after, language) ? "past" : undefined;
}

function isPast(atoms: Atoms, language: CompiledLanguage): boolean {
  return holds(atoms, "past", language) || hasPastEnding(atoms, language.data.words["pastending"]?.["1"]);
}

/** Whether a word of that class stands among the atoms. */
function holds(atoms: Atoms, name: string, language: CompiledLanguage): boolean {
  if (!(name in language.data.words)) return false;
  return atoms.hashes.some((hash, index) =>
    language.entries
      .get(hash)
      ?.some(
        ({ folded, edges }) => edges.some((edge) => edge.name === name) && isFolded(atoms, index, folded),
      ),
  );
}

/** An ending says nothing in a word shorter than this: red, bed. */
const SHORTEST = 5;

function hasPastEnding({ text, starts, ends, kinds }: Atoms, listed: string | undefined): boolean {
  if (listed === undefined) return false;
  const endings = listed.split(", ");
  return starts.some((start, index) => {
    const end = ends[index]!;
    if (kinds[index] !== Kind.Letters || end - start < SHORTEST) return false;
    const word = foldWord(text.slice(start, end));
    return endings.some((ending) => word.endsWith(ending));
  });
}
