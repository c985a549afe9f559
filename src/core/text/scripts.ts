/** Writing systems that tell news languages apart. "Han" is shared by Chinese and Japanese. */
export type Script =
  | "Latin"
  | "Greek"
  | "Cyrillic"
  | "Armenian"
  | "Hebrew"
  | "Arabic"
  | "Devanagari"
  | "Bengali"
  | "Gurmukhi"
  | "Gujarati"
  | "Tamil"
  | "Telugu"
  | "Kannada"
  | "Malayalam"
  | "Sinhala"
  | "Thai"
  | "Lao"
  | "Burmese"
  | "Georgian"
  | "Ethiopic"
  | "Khmer"
  | "Hangul"
  | "Kana"
  | "Han";

/** Blocks of letters: first and last code unit. Signs and digits inside a block do no harm to a count of its letters. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, "Latin"],
  [0x61, 0x7a, "Latin"],
  [0xc0, 0x2af, "Latin"],
  [0x370, 0x3ff, "Greek"],
  [0x400, 0x52f, "Cyrillic"],
  [0x531, 0x58f, "Armenian"],
  [0x5d0, 0x5f4, "Hebrew"],
  [0x620, 0x64a, "Arabic"],
  [0x66e, 0x6d5, "Arabic"],
  [0x6fa, 0x6ff, "Arabic"],
  [0x750, 0x77f, "Arabic"],
  [0x904, 0x963, "Devanagari"],
  [0x980, 0x9ff, "Bengali"],
  [0xa00, 0xa7f, "Gurmukhi"],
  [0xa80, 0xaff, "Gujarati"],
  [0xb80, 0xbff, "Tamil"],
  [0xc00, 0xc7f, "Telugu"],
  [0xc80, 0xcff, "Kannada"],
  [0xd00, 0xd7f, "Malayalam"],
  [0xd80, 0xdff, "Sinhala"],
  [0xe01, 0xe4f, "Thai"],
  [0xe80, 0xecf, "Lao"],
  [0x1000, 0x103f, "Burmese"],
  [0x10a0, 0x10ff, "Georgian"],
  [0x1100, 0x11ff, "Hangul"],
  [0x1200, 0x137f, "Ethiopic"],
  [0x1780, 0x17df, "Khmer"],
  [0x1e00, 0x1eff, "Latin"],
  [0x1f00, 0x1fff, "Greek"],
  [0x3041, 0x30ff, "Kana"],
  [0x3130, 0x318f, "Hangul"],
  [0x3400, 0x9fff, "Han"],
  [0xac00, 0xd7af, "Hangul"],
  [0xf900, 0xfaff, "Han"],
  [0xfb50, 0xfdff, "Arabic"],
  [0xfe70, 0xfefc, "Arabic"],
  [0xff66, 0xff9d, "Kana"],
];

/** Every script, in the order of their numbers in a count. */
export const SCRIPTS: readonly Script[] = [...new Set(RANGES.map(([, , script]) => script))];

/** By code unit, the script's number and one more; 0 where there is none. */
const NUMBERS = new Uint8Array(0x10000);
for (const [first, last, script] of RANGES) NUMBERS.fill(SCRIPTS.indexOf(script) + 1, first, last + 1);
NUMBERS[0xd7] = 0;
NUMBERS[0xf7] = 0;

/**
 * How many letters of each script `text` has between two offsets (UTF-16 code units): a list that runs parallel to
 * `SCRIPTS`. Letters beyond the first plane are not counted.
 */
export function countScripts(text: string, start: number, end: number): Uint32Array {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let at = start; at < end; at++) counts[NUMBERS[text.charCodeAt(at)]!]!++;
  return counts.subarray(1);
}
