import type { Atoms } from "./atoms.ts";
import { daysInGregorianMonth, daysInPersianMonth } from "./calendar.ts";
import { isInside, isMeasured, joinedDigits, length, Sign, signAt } from "./joined.ts";
import type { DateLanguage } from "./language.ts";

/** One reading of digits: a built-in class, its value, and how many atoms it takes. */
export interface Reading {
  readonly name: string;
  readonly value: string;
  readonly length: number;
}

const NONE: readonly Reading[] = [];

/**
 * The readings of the digits at atom `index`. Digits joined by . , : / without white space are read as one piece, so
 * that no part of a version, an address or a telephone number passes for a date; digits beside a currency sign, a
 * percent sign or behind letters have no reading, but behind one of `prefixes` (hashes of words: "mid-", "FY"). One or two
 * pieces joined by a hyphen are read each by itself.
 */
export function readDigits(
  atoms: Atoms,
  index: number,
  data: DateLanguage,
  prefixes: ReadonlySet<number>,
): readonly Reading[] {
  if (isInside(atoms, index, prefixes)) return NONE;
  const groups = [index];
  const separators: number[] = [];
  let last = index;
  for (let next = joinedDigits(atoms, last, false); next > 0; next = joinedDigits(atoms, last, false)) {
    separators.push(signAt(atoms, last + 1));
    groups.push(next);
    last = next;
    // No date has more pieces; what does is some other number, however long it is.
    if (groups.length > 4) return NONE;
  }
  if (isMeasured(atoms, last + 1)) return NONE;
  if (groups.length === 1) {
    const hyphened = joinedDigits(atoms, last, true);
    if (hyphened > 0 && joinedDigits(atoms, hyphened, true) > 0) return hyphenDate(atoms, index, data);
    return simple(atoms, index, data);
  }
  return compound(atoms, groups, separators, data);
}

function simple(atoms: Atoms, index: number, data: DateLanguage): readonly Reading[] {
  const value = atoms.hashes[index]!;
  const digits = length(atoms, index);
  const readings: Reading[] = [];
  const add = (name: string): void => {
    readings.push({ name, value: String(value), length: 1 });
  };
  if (digits <= 3 && value > 0 && value <= 130) add("small");
  if (digits <= 2) {
    if (value >= 1 && value <= 31) add("day");
    if (value >= 1 && value <= 12) add("monthno");
    if (value <= 24) add("hour");
    if (digits === 2 && value < 60) add("minute");
    if (digits === 2) add("yy");
  }
  if (digits === 4 && value >= 1000 && value < 2200) add("year");
  if (digits === 4 && value < 2400 && value % 100 < 60) {
    readings.push({ name: "hhmm", value: `${two(Math.floor(value / 100))}:${two(value % 100)}`, length: 1 });
  }
  if (digits === 4 && isRecent(value, data)) add("recentyear");
  // The century that a year such as 1800 begins.
  if (digits === 4 && value >= 1000 && value % 100 === 0)
    readings.push({ name: "hundreds", value: String(value / 100 + 1), length: 1 });
  if (digits <= 9) add("number");
  return readings;
}

/** Whether a bare number of four digits is likely a year: of our lifetimes, in either calendar. */
function isRecent(year: number, data: DateLanguage): boolean {
  return (
    (year >= 1900 && year <= 2035 && year !== 2000) ||
    (data.calendar === "persian" && year >= 1300 && year <= 1420)
  );
}

function compound(
  atoms: Atoms,
  groups: readonly number[],
  separators: readonly number[],
  data: DateLanguage,
): readonly Reading[] {
  const [first, second, third] = groups.map((group) => atoms.hashes[group]!);
  const [firstDigits, secondDigits, thirdDigits] = groups.map((group) => length(atoms, group));
  const separator = separators[0]!;
  if (!separators.every((other) => other === separator)) return NONE;
  const size = groups.length * 2 - 1;
  const readings: Reading[] = [];
  if (groups.length === 3) {
    if (separator === Sign.Colon && thirdDigits === 2 && secondDigits === 2) {
      const value = clockValue(first!, second!, third!);
      if (value) readings.push({ name: "clock", value, length: size });
    } else if (separator === Sign.Slash || separator === Sign.Dot) {
      const value = dateOf(groups, atoms, separator, data);
      if (value) readings.push({ name: "numdate", value, length: size });
    }
  } else if (groups.length === 2) {
    if (secondDigits === 2 && firstDigits! <= 2 && (separator === Sign.Colon || separator === Sign.Dot)) {
      const value = clockValue(first!, second!, undefined);
      if (value)
        readings.push({ name: separator === Sign.Colon ? "clock" : "dotclock", value, length: size });
    }
    if (separator === Sign.Dot && data.order === "dmy" && isDayOfMonth(first!, second!)) {
      // Only a full stop behind it makes it a date: 23.2.
      readings.push({ name: "dotdate", value: `${two(second!)}-${two(first!)}`, length: size });
    }
    if (separator === Sign.Slash) {
      if (firstDigits === 4 && (secondDigits === 2 || secondDigits === 4)) {
        const end = secondDigits === 4 ? second! : Math.floor(first! / 100) * 100 + second!;
        if (end > first! && end - first! <= 60)
          readings.push({ name: "yearspan", value: `${first}/${end}`, length: size });
      }
      const [day, month] = data.order === "mdy" ? [second!, first!] : [first!, second!];
      if (isDayOfMonth(day, month)) {
        readings.push({ name: "slashdate", value: `${two(month)}-${two(day)}`, length: size });
      }
    }
  }
  // Where the comma is the decimal sign, 14.00 is a clock time and not fourteen.
  const isClock = readings.some(({ name }) => name === "dotclock") && data.order === "dmy";
  const number = isClock ? undefined : numberValue(atoms, groups, separator);
  if (number) readings.push({ name: "number", value: number, length: size });
  return readings;
}

/** Whether two numbers can be a day and its month; a leap year has all the days that there can be. */
function isDayOfMonth(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInGregorianMonth(2000, month);
}

/** The value of digits in groups: thousands ("171.000") or a decimal fraction ("1,3"). */
function numberValue(atoms: Atoms, groups: readonly number[], separator: number): string | undefined {
  if (separator === Sign.Colon || separator === Sign.Slash) return undefined;
  const rest = groups.slice(1);
  if (rest.every((group) => length(atoms, group) === 3)) {
    return groups
      .map((group) => atoms.text.slice(atoms.starts[group], atoms.ends[group]))
      .map(asciiDigits)
      .join("");
  }
  if (groups.length > 2) return undefined;
  return groups
    .map((group) => asciiDigits(atoms.text.slice(atoms.starts[group], atoms.ends[group])))
    .join(".");
}

function asciiDigits(digits: string): string {
  return digits.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function hyphenDate(atoms: Atoms, index: number, data: DateLanguage): readonly Reading[] {
  const groups = [index, index + 2, index + 4];
  if (joinedDigits(atoms, index + 4, true) > 0 || joinedDigits(atoms, index + 4, false) > 0) return NONE;
  const value = dateOf(groups, atoms, Sign.Hyphen, data);
  return value ? [{ name: "numdate", value, length: 5 }] : NONE;
}

/** The date of three numbers, `2022-08-16`, or with a P before it where its year is Solar Hijri. */
function dateOf(
  groups: readonly number[],
  atoms: Atoms,
  separator: number,
  data: DateLanguage,
): string | undefined {
  const [a, b, c] = groups.map((group) => atoms.hashes[group]!) as [number, number, number];
  const [aDigits, bDigits, cDigits] = groups.map((group) => length(atoms, group)) as [number, number, number];
  if (bDigits > 2) return undefined;
  if (aDigits === 4 && cDigits <= 2) return checked(a, b, c, data);
  if (aDigits > 2 || !(cDigits === 4 || cDigits === 2)) return undefined;
  // "1.2.10" is a version more often than a date.
  if (cDigits === 2 && separator !== Sign.Slash && (aDigits < 2 || bDigits < 2)) return undefined;
  if (cDigits === 2 && data.order === "ymd" && data.calendar === "persian" && a > 31)
    return checked(1300 + a, b, c, data);
  const year = cDigits === 4 ? c : fullYear(c, data);
  const american = data.order === "mdy" && separator !== Sign.Dot;
  return american ? (checked(year, a, b, data) ?? checked(year, b, a, data)) : checked(year, b, a, data);
}

/** The year that two digits stand for: of this century up to 40, in the Persian calendar from 1340 to 1439. */
export function fullYear(twoDigits: number, data: DateLanguage): number {
  if (data.calendar === "persian") return twoDigits >= 40 ? 1300 + twoDigits : 1400 + twoDigits;
  return twoDigits <= 40 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Whether a year of that size is meant in the language's own calendar, where that is Solar Hijri. */
export function isPersianYear(year: number, data: DateLanguage): boolean {
  return data.calendar === "persian" && year >= 1200 && year < 1500;
}

function checked(year: number, month: number, day: number, data: DateLanguage): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 2199) return undefined;
  const persian = isPersianYear(year, data);
  const days = persian ? daysInPersianMonth(year, month) : daysInGregorianMonth(year, month);
  return day > days ? undefined : `${persian ? "P" : ""}${year}-${two(month)}-${two(day)}`;
}

function clockValue(hour: number, minute: number, second: number | undefined): string | undefined {
  if (hour > 24 || minute > 59 || (second ?? 0) > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${two(hour)}:${two(minute)}${second === undefined ? "" : `:${two(second)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
