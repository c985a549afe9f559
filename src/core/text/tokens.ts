import { Class, classAt, classOf, unitsAt } from "./characters.ts";
import { emojiEnd } from "./emoji.ts";
import type { Span } from "./span.ts";
import { cliticEnd, numberEnd, wordEnd } from "./words.ts";

/** What a token is: a number begins with a digit (`1.000`, `24-24`, `2-й`); €, % and emoji are symbols. */
export type TokenKind = "word" | "number" | "punctuation" | "symbol";

/** A word, number, mark of punctuation or symbol of a text; offsets are UTF-16 code units. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** . - * = ! ? ' _ ~ — …: marks that stand for one thing when repeated. */
const REPEATABLE: ReadonlySet<number> = new Set([
  0x2e, 0x2d, 0x2a, 0x3d, 0x21, 0x3f, 0x27, 0x5f, 0x7e, 0x2014, 0x2026,
]);

function repeatEnd(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  let at = start + 1;
  if (REPEATABLE.has(unit)) while (at < end && text.charCodeAt(at) === unit) at++;
  return at;
}

function runEnd(text: string, start: number, end: number, kind: Class): number {
  let at = start;
  while (at < end && classAt(text, at) === kind) at += unitsAt(text, at);
  return at;
}

/**
 * Calls `visit` for each token from `start` to `end` of the text, in order; all offsets are UTF-16 code units. Tokens
 * never overlap, and every character that is not blank (white space, control or invisible character) is in one. No token
 * splits a surrogate pair, or a letter from its combining marks. `language` is ISO 639-1; "" if it is not known.
 *
 * Tokens are cut as the corpora of named entities have them: ZWNJ, hyphens and inner apostrophes stay in a word
 * (`می‌شود`, `Νέα-Υόρκη`, `O'Brien`), English `'s` and `n't` and elided French and Italian `l'` are words of their own,
 * an elided Greek word keeps its apostrophe (`απ'`), abbreviations and initials their dots (`π.χ.`, `U.S.`), numbers
 * their inner separators. A Han, Hiragana, Thai, Lao, Khmer or Burmese character is a token by itself, so that nothing
 * depends on a dictionary of the runtime; a run of Katakana is one.
 */
export function forEachToken(
  text: string,
  start: number,
  end: number,
  language: string,
  visit: (start: number, end: number, kind: TokenKind) => void,
): void {
  let at = start;
  while (at < end) {
    let value = classOf(text.charCodeAt(at));
    if (value === Class.Blank || value === Class.Joiner) {
      at++;
      continue;
    }
    const from = at;
    if (value === Class.High) value = classAt(text, at);
    switch (value) {
      case Class.Letter:
        at = wordEnd(text, at, end, language);
        visit(from, at, "word");
        break;
      case Class.Digit:
        at = numberEnd(text, at, end, language);
        visit(from, at, "number");
        break;
      case Class.Ideograph:
        at = runEnd(text, at + unitsAt(text, at), end, Class.Mark);
        visit(from, at, "word");
        break;
      case Class.Katakana:
        at = runEnd(text, runEnd(text, at, end, Class.Katakana), end, Class.Mark);
        visit(from, at, "word");
        break;
      case Class.Blank:
        at += unitsAt(text, at);
        break;
      case Class.Punctuation: {
        const clitic = cliticEnd(text, at, end, language);
        at = clitic > at ? clitic : repeatEnd(text, at, end);
        at = runEnd(text, at, end, Class.Mark);
        visit(from, at, clitic > from ? "word" : "punctuation");
        break;
      }
      default: {
        const emoji = emojiEnd(text, at, end);
        at = runEnd(text, emoji > at ? emoji : at + unitsAt(text, at), end, Class.Mark);
        visit(from, at, "symbol");
      }
    }
  }
}

/** The tokens from `start` to `end` of the text as a list: see `forEachToken`. */
export function tokens(text: string, start: number, end: number, language: string): Token[] {
  const list: Token[] = [];
  forEachToken(text, start, end, language, (from, to, kind) => {
    list.push({ start: from, end: to, kind });
  });
  return list;
}
