import { Class, classAt, classOf, unitsAt } from "../characters.ts";
import { foldWord } from "../fold.ts";

/** No phrase of the wording has more words: an ideograph counts as one. */
const LONGEST_PHRASE = 8;

/**
 * The words of `text` from `start` to `end` (UTF-16), folded, at most `most` of them; what is neither letter nor digit
 * parts them, and each ideograph is one of its own.
 */
export function foldedWords(text: string, start: number, end: number, most: number): string[] {
  const words: string[] = [];
  let wordStart = -1;
  let at = start;
  const close = (): void => {
    if (wordStart >= 0) words.push(foldWord(text.slice(wordStart, at)));
    wordStart = -1;
  };
  while (at < end && words.length < most) {
    let value = classOf(text.charCodeAt(at));
    const isPair = value === Class.High && unitsAt(text, at) === 2;
    if (value === Class.High) value = classAt(text, at);
    if (value === Class.Letter || value === Class.Digit || value === Class.Katakana) {
      if (wordStart < 0) wordStart = at;
    } else if (value === Class.Ideograph) {
      close();
      words.push(text.slice(at, at + (isPair ? 2 : 1)));
    } else if (value !== Class.Mark && value !== Class.Joiner) close();
    at += isPair ? 2 : 1;
  }
  if (words.length < most) close();
  return words;
}

/** Whether a folded word begins with a digit. */
export function isNumber(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

/** Phrases to be found among the folded words of a line, in time that grows with the line and not with the phrases. */
export class PhraseSet {
  readonly #phrases = new Set<string>();
  /** By first word, the number of words of the longest phrase: most words begin none. */
  readonly #longest = new Map<string, number>();

  /** A phrase that holds a zero-width non-joiner also stands for the same with a space there, as many pages write it. */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      for (const form of new Set([phrase, phrase.replaceAll("\u200c", " ")])) {
        const words = foldedWords(form, 0, form.length, LONGEST_PHRASE + 1);
        if (words.length === 0 || words.length > LONGEST_PHRASE) {
          throw new Error(`The phrase "${phrase}" has no word, or more than ${LONGEST_PHRASE}.`);
        }
        this.#phrases.add(words.join(" "));
        this.#longest.set(words[0]!, Math.max(words.length, this.#longest.get(words[0]!) ?? 0));
      }
    }
  }

  /** How many words the longest phrase that stands at word `from` has; 0 where none does. */
  lengthAt(words: readonly string[], from: number): number {
    const known = this.#longest.get(words[from] ?? "");
    if (known === undefined) return 0;
    let key = "";
    let longest = 0;
    const most = Math.min(known, words.length - from);
    for (let length = 1; length <= most; length++) {
      key = length === 1 ? words[from]! : `${key} ${words[from + length - 1]!}`;
      if (this.#phrases.has(key)) longest = length;
    }
    return longest;
  }

  /** Whether a phrase stands anywhere among the words. */
  isWithin(words: readonly string[]): boolean {
    return words.some((_, from) => this.lengthAt(words, from) > 0);
  }

  /** Whether the words are one phrase and nothing else. */
  isWhole(words: readonly string[]): boolean {
    return words.length > 0 && this.lengthAt(words, 0) === words.length;
  }
}
