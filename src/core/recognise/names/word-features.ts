import { foldWord } from "../../text/fold.ts";
import { combine, hashText } from "./hash.ts";
import { stemLength } from "./stem.ts";

/** How many words before and after a token its features look at. */
export const REACH = 2;

/** How many places a word can stand relative to the token in question: `-REACH … REACH`. */
export const PLACES = 2 * REACH + 1;

/**
 * What the features need of a word, whatever stands around it. Every number is a signed 32-bit hash.
 */
export interface WordFeatures {
  /** Hash of the folded word, digits all alike. */
  readonly folded: number;
  /** Hash of the word's shape. */
  readonly shape: number;
  /** Hash of the stem of a word that begins with a letter, else 0: see {@link stemLength}. */
  readonly stem: number;
  /** By place: the features it gives to the token that it stands `place - REACH` words after. */
  readonly byPlace: readonly Int32Array[];
}

/** Numbers of the templates over a single word; a template and a place or length make the template's hash. */
const TEMPLATE = { bias: 1, word: 2, folded: 16, shape: 32, prefix: 48, suffix: 64, stem: 96 } as const;
/** The longest prefix and suffix, in UTF-16 code units of the folded word. */
const LONGEST_AFFIX = 5;
const LETTER_FIRST = /^\p{L}/u;
/** The affix length that neighbours are seen with. */
const NEIGHBOUR_AFFIX = 3;

const DIGITS = /[0-9]/g;

/** Pictures and code points without a character, of which there are far more than of letters: folding leaves them as they are. */
const HIGH_SURROGATE = /^[\ud800-\udbff]/;
const FOLDABLE = /[\p{L}\p{N}\p{M}\p{Cf}]/u;

/** The folded form that features compare: {@link foldWord} with every digit as 0. */
export function foldForFeatures(word: string): string {
  if (word.length === 2 && HIGH_SURROGATE.test(word) && !FOLDABLE.test(word)) return word;
  return foldWord(word).replace(DIGITS, "0");
}

const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
const SMALL = /^\p{Ll}$/u;
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
const MARK = /^[\p{M}\p{Cf}]$/u;
const LATIN = /^\p{Script=Latin}$/u;

const HAN = /^\p{Script=Han}$/u;
const HIRAGANA = /^\p{Script=Hiragana}$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]$/u;

/** The sign of a character in shapes, in Latin script or not; none for marks, itself for all that is neither letter nor digit. */
function signOf(character: string): string {
  if (SMALL.test(character)) return LATIN.test(character) ? "a" : "x";
  if (CAPITAL.test(character)) return LATIN.test(character) ? "A" : "X";
  if (HAN.test(character)) return "h";
  if (HIRAGANA.test(character)) return "j";
  if (KATAKANA.test(character)) return "k";
  if (LETTER.test(character)) return LATIN.test(character) ? "a" : "o";
  if (DIGIT.test(character)) return "0";
  return MARK.test(character) ? "" : character;
}

/** Signs by code unit, filled as words need them. */
const signs: (string | undefined)[] = new Array(0x10000).fill(undefined);
const MAX_SHAPE = 12;

/**
 * The shape of a word: one sign for each run of like characters, two for a longer run, {@link MAX_SHAPE} at most. A and a
 * are capitals and small letters of Latin script, X and x of other scripts, h Han, j Hiragana and k Katakana characters, o letters of other scripts without case, 0 digits;
 * other characters stand for themselves.
 */
export function shapeOf(word: string): string {
  let shape = "";
  let previous = "";
  let run = 0;
  for (let i = 0; i < word.length && shape.length < MAX_SHAPE; i++) {
    const unit = word.charCodeAt(i);
    let sign = signs[unit];
    if (sign === undefined) {
      sign = unit >= 0xd800 && unit <= 0xdfff ? "*" : signOf(word[i]!);
      signs[unit] = sign;
    }
    if (sign === "") continue;
    run = sign === previous ? run + 1 : 1;
    previous = sign;
    if (run <= 2) shape += sign;
  }
  return shape;
}

/** Features of the place outside a sentence. */
export function boundaryFeatures(): WordFeatures {
  const folded = hashText("\u0000");
  return { folded, shape: folded, stem: 0, byPlace: places(folded, folded) };
}

/** The features of `word`, a token as it stands in the text. */
export function wordFeatures(word: string): WordFeatures {
  const byPlace: number[][] = Array.from({ length: PLACES }, () => []);
  const hashes = hashesOf(word);
  forEachFeature(word, hashes, (place, key) => byPlace[place]!.push(key));
  return {
    folded: hashes.folded,
    shape: hashes.shape,
    stem: hashes.stem,
    byPlace: byPlace.map((keys) => Int32Array.from(keys)),
  };
}

/** The hashes of a word that features of several words are made of: see {@link WordFeatures}; `text` is its folded form. */
export interface WordHashes {
  readonly text: string;
  readonly folded: number;
  readonly shape: number;
  readonly stem: number;
}

/** The hashes of `word`, a token as it stands in the text. */
export function hashesOf(word: string): WordHashes {
  const text = foldForFeatures(word);
  return {
    text,
    folded: hashText(text),
    shape: hashText(shapeOf(word)),
    stem: LETTER_FIRST.test(text) ? hashText(text, 0, stemLength(text)) : 0,
  };
}

/** Calls `visit` for each feature that `word` gives, with its place: those of {@link WordFeatures.byPlace}, without their lists. */
export function forEachFeature(
  word: string,
  { text, folded, shape, stem }: WordHashes,
  visit: (place: number, key: number) => void,
): void {
  for (let place = 0; place < PLACES; place++) {
    visit(place, combine(TEMPLATE.folded + place, folded));
    visit(place, combine(TEMPLATE.shape + place, shape));
  }
  visit(REACH, combine(TEMPLATE.bias, 0));
  visit(REACH, combine(TEMPLATE.word, hashText(word)));
  for (let length = 1; length <= LONGEST_AFFIX && length <= text.length; length++) {
    visit(REACH, combine(TEMPLATE.prefix + length, hashText(text, 0, length)));
    visit(REACH, combine(TEMPLATE.suffix + length, hashText(text, text.length - length)));
  }
  const length = Math.min(NEIGHBOUR_AFFIX, text.length);
  const prefix = hashText(text, 0, length);
  const suffix = hashText(text, text.length - length);
  for (let place = REACH - 1; place <= REACH + 1; place += 2) {
    visit(place, combine(TEMPLATE.prefix + 8 + place, prefix));
    visit(place, combine(TEMPLATE.suffix + 8 + place, suffix));
  }
  if (stem !== 0)
    for (let place = REACH - 1; place <= REACH + 1; place++)
      visit(place, combine(TEMPLATE.stem + place, stem));
}

function places(folded: number, shape: number): Int32Array[] {
  return Array.from({ length: PLACES }, (_, place) =>
    Int32Array.of(combine(TEMPLATE.folded + place, folded), combine(TEMPLATE.shape + place, shape)),
  );
}
