import { foldWord } from "../fold.ts";
import { paragraphs } from "../lines.ts";

/** Lines longer than this are text that agencies sell to many, not furniture of a page (UTF-16 code units). */
const LONGEST_LINE = 300;
/** Distinct lines that are counted; beyond them, new ones are no longer learnt. */
const MOST_LINES = 1_000_000;
/** Articles that a line must stand in to be taken for furniture, whatever the size of the corpus. */
export const LEAST_ARTICLES = 3;

/**
 * In how many articles of a corpus each line stands, so that what many pages share is known for furniture. Lines are
 * compared folded, by a 32-bit hash. Articles can come and go: removing takes what the adding returned. Holds two
 * numbers a line, of at most a million distinct lines.
 */
export class RepeatedLines {
  readonly #counts = new Map<number, number>();
  #articles = 0;

  /** How many articles are counted. */
  get articles(): number {
    return this.#articles;
  }

  /** Counts the lines of an article's normalised text, each once; what it returns is needed to remove it again. */
  add(text: string): ReadonlySet<number> {
    const lines = new Set<number>();
    for (const { start, end } of paragraphs(text)) {
      if (end - start <= LONGEST_LINE) lines.add(hashOf(text.slice(start, end)));
    }
    this.#articles++;
    for (const line of lines) {
      const count = this.#counts.get(line);
      if (count !== undefined || this.#counts.size < MOST_LINES) this.#counts.set(line, (count ?? 0) + 1);
    }
    return lines;
  }

  /** Takes an article out again, whose adding returned `lines`. */
  remove(lines: ReadonlySet<number>): void {
    this.#articles--;
    for (const line of lines) {
      const count = this.#counts.get(line);
      if (count === undefined) continue;
      if (count > 1) this.#counts.set(line, count - 1);
      else this.#counts.delete(line);
    }
  }

  /** Whether a line stands in at least three articles and in one of twenty. */
  isRepeated(line: string): boolean {
    const count = this.#counts.get(hashOf(line)) ?? 0;
    return count >= Math.max(LEAST_ARTICLES, this.#articles / 20);
  }
}

/** FNV-1a over the folded line's code units. */
function hashOf(line: string): number {
  let hash = 0x811c9dc5;
  const folded = foldWord(line.trim());
  for (let i = 0; i < folded.length; i++) {
    hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
