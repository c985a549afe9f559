import { type Atoms, Kind } from "./atoms.ts";

/** Code units of the signs that stand between the digits of dates and clock times. */
export const Sign = { Dot: 46, Colon: 58, Slash: 47, Hyphen: 45, Comma: 44 } as const;
/** The T between date and time of ISO 8601, and the h of 17h25. */
const TIME_LETTERS: ReadonlySet<number> = new Set(Array.from("th", (letter) => letter.charCodeAt(0)));

/** How many code units the atom has. */
export function length(atoms: Atoms, index: number): number {
  return atoms.ends[index]! - atoms.starts[index]!;
}

/** Whether no white space stands between the atom and the one before it. */
export function adjacent(atoms: Atoms, index: number): boolean {
  return index > 0 && index < atoms.count && atoms.ends[index - 1] === atoms.starts[index];
}

/** The folded sign at an atom, or 0. */
export function signAt(atoms: Atoms, index: number): number {
  return index >= 0 && index < atoms.count && atoms.kinds[index] === Kind.Sign ? atoms.hashes[index]! : 0;
}

const ARABIC_DECIMAL = 0x66b;
const ARABIC_THOUSANDS = 0x66c;

function isSeparator(sign: number): boolean {
  return (
    sign === Sign.Dot ||
    sign === Sign.Comma ||
    sign === Sign.Colon ||
    sign === Sign.Slash ||
    sign === ARABIC_DECIMAL ||
    sign === ARABIC_THOUSANDS
  );
}

/** The digits that are joined to those at `index` by one separator (or by a hyphen), as an atom index, or 0. */
export function joinedDigits(atoms: Atoms, index: number, byHyphen: boolean): number {
  const sign = signAt(atoms, index + 1);
  const joins = byHyphen ? sign === Sign.Hyphen : isSeparator(sign);
  const joined = joins && adjacent(atoms, index + 1) && adjacent(atoms, index + 2);
  return joined && atoms.kinds[index + 2] === Kind.Digits ? index + 2 : 0;
}

const BEFORE_NUMBERS = new Set(Array.from("$€£¥₹₽₺#№+@&_=\\~*^", (sign) => sign.charCodeAt(0)));
const AFTER_NUMBERS = new Set(Array.from("%‰٪°$€£¥₹₽₺@_", (sign) => sign.charCodeAt(0)));

/** Whether the digits at `index` are the inner part of something longer, or of something that is no date. */
export function isInside(atoms: Atoms, index: number, prefixes: ReadonlySet<number>): boolean {
  if (!adjacent(atoms, index)) return false;
  const kind = atoms.kinds[index - 1];
  if (kind !== Kind.Sign)
    return kind === Kind.Letters && !isTimeMark(atoms, index - 1) && !prefixes.has(atoms.hashes[index - 1]!);
  const sign = atoms.hashes[index - 1]!;
  if (BEFORE_NUMBERS.has(sign)) return true;
  if (!adjacent(atoms, index - 1)) return false;
  const before = atoms.kinds[index - 2];
  if (isSeparator(sign)) return before === Kind.Digits || (before === Kind.Letters && sign === Sign.Slash);
  if (sign !== Sign.Hyphen) return false;
  if (before !== Kind.Digits) return before === Kind.Letters && !prefixes.has(atoms.hashes[index - 2]!);
  // A third piece joined by hyphens belongs to the date or the telephone number that started before.
  return signAt(atoms, index - 3) === Sign.Hyphen && adjacent(atoms, index - 2) && adjacent(atoms, index - 3);
}

/** Whether the letter at `index` stands between the numbers of a time: 2022-08-16T17:25, 17h25. */
function isTimeMark(atoms: Atoms, index: number): boolean {
  return (
    length(atoms, index) === 1 &&
    TIME_LETTERS.has(atoms.hashes[index]!) &&
    adjacent(atoms, index) &&
    atoms.kinds[index - 1] === Kind.Digits
  );
}

/** Whether the sign at `index` says that the number before it counts money or a share. */
export function isMeasured(atoms: Atoms, index: number): boolean {
  return AFTER_NUMBERS.has(signAt(atoms, index));
}
