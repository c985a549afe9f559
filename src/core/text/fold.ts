const MARK = /\p{M}/u;
const NUMERAL = /\p{Nd}/u;
const LATIN_OR_GREEK = /[\p{Script=Latin}\p{Script=Greek}]/u;
/**
 * Code points that folding removes, as pairs of first and last: accents that Latin and Greek share, the points of Hebrew
 * and Arabic, tatweel, variation selectors; not the vowel signs of other scripts.
 */
const REMOVED: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];
const INVISIBLE = /\p{Cf}/u;

/** Letters whose folded form does not follow from Unicode's decompositions, by folded form. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: "ıİ",
    ss: "ßẞ",
    ae: "æÆǽǼǣǢ",
    oe: "œŒ",
    o: "øØǿǾ",
    d: "đĐ",
    l: "łŁ",
    h: "ħĦ",
    t: "ŧŦ",
    σ: "ςϲϹ",
    е: "ёЁѐЀ",
    и: "ѝЍ",
    ی: "يىئ",
    ک: "ك",
    ا: "أإٱ",
    و: "ؤ",
    ه: "ةۀ",
    "'": "‘’‚‛ʼʹ′`´΄᾽᾿῾＇",
    '"': "“”„‟«»″＂",
    "-": "‐‑‒–—―−﹣－",
  }).flatMap(([folded, letters]) => [...letters].map((letter): [string, string] => [letter, folded])),
);

/** The folded form of one code point: several characters, one, or none. */
function foldCodePoint(character: string): string {
  const special = SPECIAL.get(character);
  if (special !== undefined) return special;
  if (isRemoved(character)) return "";
  if (NUMERAL.test(character)) return digitOf(character.codePointAt(0)!);
  const compatible = character.normalize("NFKC").toLowerCase();
  if (compatible !== character) return Array.from(compatible, foldCodePoint).join("").trim() || character;
  if (!LATIN_OR_GREEK.test(character)) return character;
  const decomposed = character.normalize("NFKD");
  if (decomposed === character) return character;
  return Array.from(decomposed, (part) => (MARK.test(part) ? "" : foldCodePoint(part))).join("");
}

function isRemoved(character: string): boolean {
  const codePoint = character.codePointAt(0)!;
  return (
    REMOVED.some(([first, last]) => first <= codePoint && codePoint <= last) || INVISIBLE.test(character)
  );
}

/** Decimal digits stand in Unicode in runs of ten from nought to nine, so the distance to the start of the run is the value. */
function digitOf(codePoint: number): string {
  let first = codePoint;
  while (NUMERAL.test(String.fromCodePoint(first - 1))) first--;
  return String((codePoint - first) % 10);
}

/** Folded forms by code unit, filled as words need them: 0 not looked at yet, 0xffff found in `longer` instead. */
const singles = new Uint16Array(0x10000);
const longer = new Map<number, string>();
const OTHER = 0xffff;

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isSurrogate ? character : foldCodePoint(character);
  if (folded.length === 1 && !isSurrogate && !MARK.test(character)) {
    singles[unit] = folded.charCodeAt(0);
  } else {
    longer.set(unit, folded);
    singles[unit] = OTHER;
  }
  return singles[unit]!;
}

const CHUNK = 64;
const buffer = new Uint16Array(CHUNK);

/**
 * The form of a word that features and look-ups compare: equal for spellings that readers take as one. Lower case, the
 * same in every locale; Latin and Greek letters without accents; ς as σ; ß as ss, æ as ae, ı and İ as i; ё as е;
 * Arabic ي ى ئ as ی, ك as ک, أ إ ٱ as ا (آ stays, as it is another word in Persian), ؤ as و, ة ۀ as ه; without
 * tatweel, harakat, Hebrew points and invisible characters (ZWNJ among them); digits of every script as ASCII; quotes,
 * apostrophes and dashes as their ASCII kin; compatibility forms (ﻼ, ｆｕｌｌ, ﬁ) as their letters. Other scripts keep
 * their marks (й, が, हि). Folding twice changes nothing more; offsets in the result are not those of the word.
 */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase().replaceAll("`", "'");
  if (word.length > CHUNK) return foldSlowly(word);
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let folded = singles[unit]!;
    if (folded === 0) folded = learn(unit);
    if (folded === OTHER) return foldSlowly(word);
    buffer[i] = folded;
  }
  return String.fromCharCode.apply(null, buffer.subarray(0, word.length) as unknown as number[]);
}

/** Whether {@link foldWord} makes `folded` of the text from `start` to `end` (UTF-16 code units); makes no new text as a rule. */
export function foldsTo(text: string, start: number, end: number, folded: string): boolean {
  const length = end - start;
  if (length > CHUNK) return foldWord(text.slice(start, end)) === folded;
  let isEqual = length === folded.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    const single = singles[unit]! || learn(unit);
    // What stands in several characters may fold to fewer or more, and make one with its neighbours.
    if (single === OTHER) return foldWord(text.slice(start, end)) === folded;
    if (isEqual && single !== folded.charCodeAt(i)) isEqual = false;
  }
  return isEqual;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** For words with combining marks, characters that fold to several, or characters beyond the first plane. */
function foldSlowly(word: string): string {
  let folded = "";
  for (const character of word.normalize("NFC")) {
    const unit = character.charCodeAt(0);
    if (character.length > 1) folded += foldCodePoint(character);
    else if (singles[unit] === 0 ? learn(unit) === OTHER : singles[unit] === OTHER)
      folded += longer.get(unit)!;
    else folded += String.fromCharCode(singles[unit]!);
  }
  return folded.normalize("NFC");
}
