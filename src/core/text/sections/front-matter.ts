import type { Span } from "../span.ts";

/** Lines at the top of a text within which front matter ends. */
const MOST_LINES = 60;
const FENCES = new Set(["---", "+++"]);

/** The front matter at the top of a file: where it stands, and what its lines say. */
export interface FrontMatter extends Span {
  /** The lines `key: value` or `key = value` in it, in order, with the span of the value (UTF-16); keys in lower case. */
  readonly fields: readonly FrontMatterField[];
}

/** A line of front matter. The value is without quotation marks around it. */
export interface FrontMatterField extends Span {
  readonly key: string;
  readonly value: string;
}

/**
 * The front matter that a text begins with, as site generators write it: lines of keys and values between two lines of
 * `---` (YAML) or `+++` (TOML). Undefined where the text begins otherwise or the second line is missing.
 */
export function frontMatterOf(text: string): FrontMatter | undefined {
  let fence: string | undefined;
  const fields: FrontMatterField[] = [];
  let start = 0;
  for (let number = 0; number < MOST_LINES && start <= text.length; number++) {
    const lf = text.indexOf("\n", start);
    const end = lf < 0 ? text.length : lf;
    const line = text.slice(start, end).trimEnd();
    if (number === 0) {
      if (!FENCES.has(line)) return undefined;
      fence = line;
    } else if (line === fence) {
      return { start: 0, end: start + line.length, fields };
    } else {
      const field = fieldOf(line, start);
      if (field !== undefined) fields.push(field);
    }
    if (lf < 0) return undefined;
    start = lf + 1;
  }
  return undefined;
}

const QUOTES = new Set(['"', "'"]);

/** The key and value of a line that begins at `offset`; undefined where it has none. */
export function fieldOf(line: string, offset: number): FrontMatterField | undefined {
  const at = line.search(/[:=]\s/);
  if (at <= 0) return undefined;
  const key = line.slice(0, at).trim().toLowerCase();
  let from = at + 1;
  let to = line.length;
  while (from < to && /\s/.test(line[from]!)) from++;
  while (to > from && /\s/.test(line[to - 1]!)) to--;
  if (to - from > 1 && QUOTES.has(line[from]!) && line[from] === line[to - 1]) {
    from++;
    to--;
  }
  return { key, value: line.slice(from, to), start: offset + from, end: offset + to };
}
