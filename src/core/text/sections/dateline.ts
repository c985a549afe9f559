import { Class, classOf, skipBlanks } from "../characters.ts";
import { foldedWords } from "./phrases.ts";

/** Code units at the start of a paragraph within which a dateline ends. */
const LONGEST = 140;
/** Code units before the sign for a wire. */
const LONGEST_WIRE = 30;
const DASHES = new Set("-–—―−");
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
  ["/", "/"],
]);

/**
 * Where the dateline that begins the paragraph `start` to `end` is over, behind the dash, stop or colon that closes it
 * (UTF-16); undefined where the paragraph begins with none. A dateline is a place in at most four words, behind which
 * stand a day or an agency or both: `ATHENS, Aug. 16 (Agency) —`, `Αθήνα, 16 Αυγούστου 2022 –`, `تهران - خبرگزاری:`,
 * `МОСКВА, 5 мар. /Агентство/.`; a place in capitals needs no more than a dash.
 */
export function datelineEnd(text: string, start: number, end: number): number | undefined {
  const reader = new DatelineReader(text, start, Math.min(end, start + LONGEST));
  const found = reader.read();
  // What has nothing behind it is a line of its own, not the start of a paragraph.
  return found !== undefined && skipBlanks(text, found, end) < end ? found : undefined;
}

/** What ends a part of a dateline. */
type Closer = "dash" | "comma" | "stop" | "colon" | "open";

/** Reads a dateline from left to right: the place, then any of day and agency, each closed by what may close them. */
class DatelineReader {
  readonly #text: string;
  readonly #start: number;
  readonly #limit: number;
  #at: number;

  constructor(text: string, start: number, limit: number) {
    this.#text = text;
    this.#start = start;
    this.#limit = limit;
    this.#at = start;
  }

  read(): number | undefined {
    const place = this.#part();
    if (place.words.length === 0 || place.words.length > 4 || place.digits > 0 || !place.isNameLike) {
      return this.#ideographic();
    }
    if (place.closer === "dash" && place.isUpper && !this.#isMoreComing()) return this.#at;
    let days = 0;
    let agencies = 0;
    let parts = 0;
    let closer: Closer | "none" | undefined = place.closer;
    while (parts++ < 5) {
      if (closer === undefined || closer === "none") return undefined;
      if (closer === "open") {
        const inside = this.#bracketed();
        if (inside === undefined || inside > 8) return undefined;
        agencies++;
        closer = this.#afterBracket();
        if (closer === "dash" || closer === "stop" || closer === "colon") return this.#at;
        if (closer === "none" && days > 0) return this.#at;
        continue;
      }
      if ((closer === "dash" || closer === "colon") && days + agencies > 0 && !this.#isMoreComing())
        return this.#at;
      if (closer === "colon") return undefined;
      const part = this.#part();
      if (part.words.length > 6) return undefined;
      if (part.words.length === 0 && part.closer !== "open") return undefined;
      if (part.digits > 0) days++;
      // Between two dashes, or a dash and a colon, stands the agency.
      else if (part.words.length <= 4 && closer === "dash") agencies++;
      closer = part.closer;
      if (closer === "stop" && days > 0 && !this.#isMoreComing()) return undefined;
    }
    return undefined;
  }

  /** Whether a day or an agency and a closing mark follow, rather than the text of the paragraph. */
  #isMoreComing(): boolean {
    const mark = this.#at;
    const part = this.#part();
    this.#at = mark;
    if (part.words.length > 5 || part.closer === undefined || part.closer === "comma") return false;
    return part.digits > 0 || part.closer === "open" || (part.words.length > 0 && part.words.length <= 4);
  }

  /** What stands up to the next mark that may close a part of a dateline; the mark itself is passed. */
  #part(): {
    readonly words: readonly string[];
    readonly digits: number;
    readonly isUpper: boolean;
    readonly isNameLike: boolean;
    readonly closer: Closer | undefined;
  } {
    const text = this.#text;
    const from = this.#at;
    let at = from;
    let closer: Closer | undefined;
    for (; at < this.#limit; at++) {
      const character = text[at]!;
      const isBlankAfter = classOf(text.charCodeAt(at + 1)) === Class.Blank;
      const isBlankBefore = at > from && classOf(text.charCodeAt(at - 1)) === Class.Blank;
      if (DASHES.has(character) && isBlankAfter) closer = "dash";
      else if (character === "," || character === "،") closer = "comma";
      else if (character === ":" && isBlankAfter) closer = "colon";
      else if (CLOSING.has(character) && (isBlankBefore || character === "（")) closer = "open";
      else if (character === "." && isBlankAfter && !isAbbreviation(text, from, at)) closer = "stop";
      if (closer !== undefined) break;
    }
    const stretch = text.slice(from, at);
    const words = foldedWords(text, from, at, 12);
    this.#at = closer === undefined || closer === "open" ? at : at + 1;
    const first = stretch.trimStart().slice(0, 1);
    return {
      words,
      digits: words.filter((word) => /^\d/.test(word)).length,
      isUpper: /\p{Lu}{2}/u.test(stretch) && stretch === stretch.toUpperCase(),
      isNameLike:
        first !== "" && first === first.toUpperCase() && classOf(first.charCodeAt(0)) === Class.Letter,
      closer,
    };
  }

  /** How many words the bracket that opens here holds; the closing one is passed. Undefined where it is not closed. */
  #bracketed(): number | undefined {
    const closing = this.#find(CLOSING.get(this.#text[this.#at]!)!, this.#at + 1);
    if (closing === undefined) return undefined;
    const count = foldedWords(this.#text, this.#at + 1, closing, 12).length;
    this.#at = closing + 1;
    return count;
  }

  /** Where a sign stands from `from` on, within what a dateline may hold. */
  #find(sign: string, from: number): number | undefined {
    for (let at = from; at < this.#limit; at++) if (this.#text[at] === sign) return at;
    return undefined;
  }

  #afterBracket(): Closer | "none" {
    const at = skipBlanks(this.#text, this.#at, this.#limit);
    const character = this.#text[at] ?? "";
    if (DASHES.has(character)) return this.#pass(at, "dash");
    if (character === ".") return this.#pass(at, "stop");
    if (character === ":" || character === "：") return this.#pass(at, "colon");
    if (character === "," || character === "،") return this.#pass(at, "comma");
    return "none";
  }

  #pass(at: number, closer: Closer): Closer {
    this.#at = at + 1;
    return closer;
  }

  /** `通讯社北京3月26日电（记者…）`: an agency, a place and a day, ended by the sign for a wire. */
  #ideographic(): number | undefined {
    const text = this.#text;
    const wire = this.#find("电", this.#start);
    if (wire === undefined || wire - this.#start > LONGEST_WIRE || text[wire - 1] !== "日") return undefined;
    if (text[wire + 1] !== "（") return wire + 1;
    const closing = this.#find("）", wire);
    return closing === undefined ? wire + 1 : closing + 1;
  }
}

/** Whether the stop at `at` ends a shortened month or place: few letters before it, and no sentence begins after it. */
function isAbbreviation(text: string, from: number, at: number): boolean {
  let letters = 0;
  while (at - letters > from && classOf(text.charCodeAt(at - letters - 1)) === Class.Letter) letters++;
  return letters > 0 && letters <= 5;
}
