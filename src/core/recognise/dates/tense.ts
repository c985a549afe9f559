import { type Atoms, Kind } from "./atoms.ts";
import { type CompiledLanguage, type Entry, foldedAtom, isFolded } from "./language.ts";

/** Whether a sentence tells what has happened or what is to come; undefined where no word says. */
export type Tense = "past" | "future" | undefined;

/** How far a sentence is looked through for words that say so, in code units to each side. */
const REACH = 120;

const ENDS = ".!?;؟。！？";

/** Where one sentence ends and the next one begins. */
export const SENTENCE_END = new RegExp(`[${ENDS}\\n]\\s`);

/** What an atom says of the tense, as bits; `Looked` is set once it has been looked up. */
const Says = { Looked: 1, Future: 2, FutureAfter: 4, Past: 8, SentenceEnd: 16 } as const;

/** The classes of words that say it. */
const SIGN_OF: Readonly<Record<string, number>> = {
  future: Says.Future,
  futureafter: Says.FutureAfter,
  past: Says.Past,
};

/** An ending says nothing in a word shorter than this: red, bed. */
const SHORTEST = 5;

/** Tells the tense of the sentences of one text; each of its words is looked up at most once. */
export class TenseReader {
  private readonly atoms: Atoms;
  private readonly language: CompiledLanguage;
  private readonly pastEndings: readonly string[];
  private signs: Uint8Array | undefined;

  constructor(atoms: Atoms, language: CompiledLanguage) {
    this.atoms = atoms;
    this.language = language;
    this.pastEndings = language.data.words["pastending"]?.["1"]?.split(", ") ?? [];
  }

  /**
   * The tense of the sentence around a span (UTF-16, half-open): future where a word such as "will" stands before it, or
   * behind it in languages whose verb does; else past where a verb of the past stands on either side.
   */
  around(start: number, end: number): Tense {
    const { starts, ends, count } = this.atoms;
    const first = indexFrom(starts, start);
    let before = 0;
    for (let at = first - 1; at >= 0 && starts[at]! >= start - REACH; at--) {
      const signs = this.signsAt(at);
      if (signs & Says.SentenceEnd) break;
      before |= signs;
    }
    if (before & Says.Future) return "future";
    let after = 0;
    for (let at = indexFrom(starts, end); at < count && ends[at]! <= end + REACH; at++) {
      const signs = this.signsAt(at);
      if (signs & Says.SentenceEnd) break;
      after |= signs;
    }
    if (after & Says.FutureAfter) return "future";
    return (before | after) & Says.Past ? "past" : undefined;
  }

  private signsAt(index: number): number {
    this.signs ??= new Uint8Array(this.atoms.count);
    const known = this.signs[index]!;
    if (known !== 0) return known;
    const signs = Says.Looked | this.lookUp(index);
    this.signs[index] = signs;
    return signs;
  }

  private lookUp(index: number): number {
    const { text, starts, ends, kinds, hashes } = this.atoms;
    if (kinds[index] === Kind.Sign)
      return ENDS.includes(text[starts[index]!]!) && /^\s/.test(text.slice(ends[index]!, ends[index]! + 1))
        ? Says.SentenceEnd
        : 0;
    const entry = this.language.entries
      .get(hashes[index]!)
      ?.find(({ folded }) => isFolded(this.atoms, index, folded));
    return (entry ? signsOf(entry) : 0) | (this.hasPastEnding(index) ? Says.Past : 0);
  }

  private hasPastEnding(index: number): boolean {
    const { starts, ends, kinds } = this.atoms;
    if (this.pastEndings.length === 0 || kinds[index] !== Kind.Letters) return false;
    if (ends[index]! - starts[index]! < SHORTEST) return false;
    const word = foldedAtom(this.atoms, index);
    return this.pastEndings.some((ending) => word.endsWith(ending));
  }
}

function signsOf({ edges }: Entry): number {
  return edges.reduce((signs, { name }) => signs | (SIGN_OF[name] ?? 0), 0);
}

/** The index of the first offset that is not below `offset`; offsets ascend. */
function indexFrom(offsets: readonly number[], offset: number): number {
  let [from, to] = [0, offsets.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (offsets[middle]! < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
