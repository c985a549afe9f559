import { Class, classOf } from "./characters.ts";
import { functionWords } from "./function-words.ts";
import { COMMON_LETTERS, SHARED_SCRIPTS, type SharedScriptLanguage } from "./news-languages.ts";
import type { Script } from "./scripts.ts";

/** What a stretch of text says for and against each language of its script. */
export interface LanguageEvidence {
  /** Words looked at. */
  readonly words: number;
  /** Letters looked at. */
  readonly letters: number;
  /** By language, parallel to the script's list: function words found, each counting less the more languages share it. */
  readonly functionWords: Float64Array;
  /** By language, parallel to the script's list: letters that the language does not write. */
  readonly foreignLetters: Float64Array;
}

/** The languages of a script with what is looked up while reading. */
interface Pool {
  readonly languages: readonly SharedScriptLanguage[];
  /** From a function word to the positions of its languages in the list. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** By code unit, 1 for the letters that all the languages write. */
  readonly common: Uint8Array;
  readonly alphabets: readonly ReadonlySet<number>[];
}

const POOLS = new Map<Script, Pool>();

function poolOf(script: Script): Pool {
  const known = POOLS.get(script);
  if (known !== undefined) return known;
  const languages = SHARED_SCRIPTS[script] ?? [];
  const words = new Map<string, number[]>();
  for (const [position, { code }] of languages.entries()) {
    for (const word of functionWords(code)) {
      const positions = words.get(word);
      if (positions === undefined) words.set(word, [position]);
      else positions.push(position);
    }
  }
  const common = new Uint8Array(0x10000);
  const mark = (letters: string): Set<number> =>
    new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
  for (const unit of mark(COMMON_LETTERS[script] ?? "")) common[unit] = 1;
  const pool = { languages, words, common, alphabets: languages.map(({ letters }) => mark(letters)) };
  POOLS.set(script, pool);
  return pool;
}

/**
 * Reads the words of `text` from `start` to `end` (UTF-16 code units), at most `mostWords`, as words of the languages
 * that share a script.
 */
export function languageEvidence(
  text: string,
  start: number,
  end: number,
  script: Script,
  mostWords: number,
): LanguageEvidence {
  const { languages, words: positionsOf, common, alphabets } = poolOf(script);
  const found = new Float64Array(languages.length);
  const seen = new Map<number, number>();
  let words = 0;
  let letters = 0;
  let at = start;
  while (at < end && words < mostWords) {
    const value = classOf(text.charCodeAt(at));
    if (value !== Class.Letter && value !== Class.Mark) {
      at++;
      continue;
    }
    const from = at;
    while (at < end && isInWord(classOf(text.charCodeAt(at)))) at++;
    words++;
    letters += at - from;
    const word = text.slice(from, at).toLowerCase();
    const isCapitalised = word.charCodeAt(0) !== text.charCodeAt(from);
    // A lone capital is an initial or a part of an abbreviation, unless the line starts with it.
    if (word.length <= 12 && !(isCapitalised && word.length === 1 && (from > start || text[at] === "."))) {
      const positions = positionsOf.get(word);
      for (const position of positions ?? []) found[position]! += 2 / (1 + positions!.length);
    }
    // A capitalised word is likely a name, and names keep the letters of their own language.
    if (from > start && isCapitalised) continue;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (common[unit] === 0) seen.set(unit, (seen.get(unit) ?? 0) + 1);
    }
  }
  const foreign = new Float64Array(languages.length);
  for (const [letter, count] of seen) {
    for (const [position, alphabet] of alphabets.entries())
      if (!alphabet.has(letter)) foreign[position]! += count;
  }
  return { words, letters, functionWords: found, foreignLetters: foreign };
}

function isInWord(value: Class): boolean {
  return value === Class.Letter || value === Class.Mark;
}
