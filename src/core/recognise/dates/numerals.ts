import { type Atoms, Kind } from "./atoms.ts";
import type { Reading } from "./digits.ts";
import type { Edge } from "./language.ts";

/** More words than any number up to the millions is written with. */
const MOST_WORDS = 10;

/**
 * Reads a number in words that starts at atom `index`: "twenty-one", «εκατόν πενήντα», «سی و یکم». `edgesAt` gives the
 * words' own readings: classes `cardinal` and `ordinal` with their values, and `joiner` for what may stand between
 * ("and", «و», the hyphen). Gives the longest number there, as class `number`, or as `ordinal` where its last word is one.
 */
export function readNumeral(
  atoms: Atoms,
  index: number,
  edgesAt: (index: number) => readonly Edge[],
): Reading | undefined {
  let at = index;
  /** What is complete (the thousands), and what still grows. */
  let done = 0;
  let current = 0;
  /** The next word must be smaller than this to be added. */
  let below = Number.POSITIVE_INFINITY;
  let reading: Reading | undefined;
  for (let words = 0; words < MOST_WORDS && at < atoms.count; words++) {
    const from = words === 0 ? at : afterJoiner(at, edgesAt);
    const edge = numeralAt(from, edgesAt) ?? numeralAt(at, edgesAt);
    if (!edge) break;
    const value = Number(edge.value);
    const isMultiplier = value >= 100 && current > 0 && value > current;
    if (isMultiplier && value >= 1000) {
      done += current * value;
      current = 0;
      below = value;
    } else if (isMultiplier) {
      current *= value;
      below = value;
    } else {
      if (value >= below) break;
      current += value;
      below = value >= 100 ? 100 : value >= 20 ? 10 : 1;
      if (value >= 1000) {
        done += current;
        current = 0;
        below = value;
      }
    }
    at = (numeralAt(from, edgesAt) ? from : at) + edge.length;
    reading = {
      name: edge.name === "ordinal" ? "ordinal" : "number",
      value: String(done + current),
      length: at - index,
    };
    if (edge.name === "ordinal") break;
  }
  return reading;
}

function afterJoiner(index: number, edgesAt: (index: number) => readonly Edge[]): number {
  for (const edge of edgesAt(index)) if (edge.name === "joiner") return index + edge.length;
  return index;
}

function numeralAt(index: number, edgesAt: (index: number) => readonly Edge[]): Edge | undefined {
  let longest: Edge | undefined;
  for (const edge of edgesAt(index)) {
    if ((edge.name === "cardinal" || edge.name === "ordinal") && edge.length > (longest?.length ?? 0))
      longest = edge;
  }
  return longest;
}

/** The Han digits from nought to nine (Unicode's kPrimaryNumeric); 零 is the other nought. */
const HAN_DIGITS = "〇一二三四五六七八九";

/** Reads four Han digits in a row as class `year`: 二〇二二. */
export function readHanYear(atoms: Atoms, index: number): Reading | undefined {
  if (atoms.kinds[index] !== Kind.Ideograph && atoms.kinds[index] !== Kind.Letters) return undefined;
  const digits: number[] = [];
  for (let at = index; at < atoms.count && digits.length <= 4; at++) {
    if (atoms.ends[at]! - atoms.starts[at]! !== 1) break;
    const sign = atoms.text[atoms.starts[at]!]!;
    const digit = sign === "零" ? 0 : HAN_DIGITS.indexOf(sign);
    if (digit < 0) break;
    digits.push(digit);
  }
  const year = Number(digits.join(""));
  return digits.length === 4 && year >= 1000 && year < 2200
    ? { name: "year", value: String(year), length: 4 }
    : undefined;
}
