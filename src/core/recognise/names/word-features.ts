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
const TEMPLATE = { bias: 1, word: 2, folded: 16, shape: 32, prefix: 48, suffix: 64 } as const;
const AFFIXES = [1, 2, 3, 4, 5] as const;
/** The affix length that neighbours are seen with. */
const NEIGHBOUR_AFFIX = 3;

const DIGITS = /[0-9]/g;

/** The folded form that features compare: {@link foldWord} with every digit as 0. */
export function foldForFeatures(word: string): string {
  return foldWord(word).replace(DIGITS, "0");
}

const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
const SMALL = /^\p{Ll}$/u;
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
const MARK = /^[\p{M}\p{Cf}]$/u;
const LATIN = /^\p{Script=Latin}$/u;

/** The sign of a character in shapes, in Latin script or not; none for marks, itself for all that is neither letter nor digit. */
function signOf(character: string): string {
  if (SMALL.test(character)) return LATIN.test(character) ? "a" : "x";
  if (CAPITAL.test(character)) return LATIN.test(character) ? "A" : "X";
  if (LETTER.test(character)) return LATIN.test(character) ? "a" : "o";
  if (DIGIT.test(character)) return "0";
  return MARK.test(character) ? "" : character;
}

/** Signs by code unit, filled as words need them. */
const signs: (string | undefined)[] = new Array(0x10000).fill(undefined);
const MAX_SHAPE = 12;

/**
 * The shape of a word: one sign for each run of like characters, two for a longer run, {@link MAX_SHAPE} at most. A and a
 * are capitals and small letters of Latin script, X and x of other scripts, o letters of scripts without case, 0 digits;
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
  const text = foldForFeatures(word);
  const folded = hashText(text);
  const shape = hashText(shapeOf(word));
  const byPlace = places(folded, shape);
  const own: number[] = [combine(TEMPLATE.bias, 0), combine(TEMPLATE.word, hashText(word))];
  for (const length of AFFIXES) {
    if (length > text.length) break;
    own.push(combine(TEMPLATE.prefix + length, hashText(text, 0, length)));
    own.push(combine(TEMPLATE.suffix + length, hashText(text, text.length - length)));
  }
  for (const place of [REACH - 1, REACH, REACH + 1]) {
    const more: number[] = place === REACH ? own : [];
    if (place !== REACH) {
      const length = Math.min(NEIGHBOUR_AFFIX, text.length);
      more.push(combine(TEMPLATE.prefix + 8 + place, hashText(text, 0, length)));
      more.push(combine(TEMPLATE.suffix + 8 + place, hashText(text, text.length - length)));
    }
    byPlace[place] = Int32Array.of(...byPlace[place]!, ...more);
  }
  const stem = /^\p{L}/u.test(text) ? hashText(text, 0, stemLength(text)) : 0;
  return { folded, shape, stem, byPlace };
}

function places(folded: number, shape: number): Int32Array[] {
  return Array.from({ length: PLACES }, (_, place) =>
    Int32Array.of(combine(TEMPLATE.folded + place, folded), combine(TEMPLATE.shape + place, shape)),
  );
}
