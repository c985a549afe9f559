import { foldWord } from "../fold.ts";
import type { PageLine } from "./page-line.ts";
import { isNumber } from "./phrases.ts";
import type { CompiledWording } from "./wording.ts";

const NUMERIC_DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/;
const CLOCK = /\d{1,2}[:.]\d{2}/;
/** A year of the Gregorian or the Persian calendar, and no part of a longer or a broken number. */
const YEAR = /(?<![\d.,:])(?:1[3-5]|19|20)\d\d(?!\d|[.,:]\d)/;

/** Whether a line says when a page was published or changed: a label and a number, or a day or clock and little else. */
export function timeOf(text: string, line: PageLine, wording: CompiledWording): "time" | "date" | undefined {
  if (line.size > 160) return undefined;
  const numbers = line.words.filter(isNumber).length;
  if (numbers === 0) return undefined;
  const [first] = line.pieces;
  const isLabelled =
    first !== undefined &&
    (wording.published.lengthAt(first.words, 0) > 0 || wording.updated.lengthAt(first.words, 0) > 0);
  const ascii = asciiDigits(text.slice(line.start, line.end));
  if (isLabelled) return line.words.length <= 24 && (numbers > 1 || YEAR.test(ascii)) ? "time" : undefined;
  if (line.ending === "mark" || line.isItem || /[%٪€$£¥]/.test(ascii)) return undefined;
  const others = line.words.length - numbers;
  // A sentence may be as short as this, and tell of a day.
  if (line.ending === "stop" && others > 3) return undefined;
  const isDate =
    (NUMERIC_DATE.test(ascii) && others <= 8) ||
    (YEAR.test(ascii) && numbers >= 2 && others <= 6) ||
    (CLOCK.test(ascii) && numbers >= 3 && others <= 5);
  return isDate ? "date" : undefined;
}

function asciiDigits(written: string): string {
  return written.replace(/\p{Nd}/gu, foldWord);
}
