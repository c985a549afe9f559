import { foldsTo, foldWord } from "../../text/fold.ts";
import { type Atoms, atomsOf } from "./atoms.ts";
import { type Automaton, buildAutomaton } from "./automaton.ts";
import { formsOf } from "./forms.ts";
import { type Context, type Node, parseRule } from "./pattern.ts";

/** The order of day, month and year where a date is written in numbers. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/**
 * Words by class, then by value; the words of a value stand in one string, as {@link formsOf} reads them. One written with a
 * capital counts only with a capital: «Τρίτη» is a weekday, «τρίτη» means third.
 */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All that the recogniser knows of a language: data only. `README.md` in `languages/` says what each part means. */
export interface DateLanguage {
  /** BCP 47 code, such as `el`. */
  readonly language: string;
  readonly order: DateOrder;
  /** The calendar that years such as ۱۴۰۱ are of, where it is not the Gregorian one. */
  readonly calendar?: "persian";
  readonly words: Words;
  /** Patterns, see `pattern.ts`; of those that match equally long, the first wins. */
  readonly rules: readonly string[];
}

/** What a stretch of atoms can stand for: one class with its value. A literal word of a pattern has the class "". */
export interface Edge {
  readonly symbol: number;
  readonly name: string;
  readonly value: string;
  /** How many atoms it takes. */
  readonly length: number;
  readonly capital: boolean;
  /** Only directly after the atom before, as in "21st". */
  readonly attached: boolean;
}

/** A word or the first word of phrases, with what they can stand for. */
export interface Entry {
  readonly folded: string;
  readonly edges: Edge[];
  readonly phrases: Phrase[];
}

/** A word of several atoms that starts with the entry's. */
export interface Phrase {
  /** Folded forms of the atoms after the first. */
  readonly rest: readonly string[];
  /** Nothing stands between its atoms, as in 24ωρο, which 24 ώρες is not. */
  readonly joined: boolean;
  readonly edges: Edge[];
}

/** A context with the symbols' numbers. */
export interface CompiledContext {
  readonly symbols: ReadonlySet<number>;
  readonly negated: boolean;
}

/** A rule as the matcher needs it. */
export interface CompiledRule {
  readonly source: string;
  readonly negative: boolean;
  readonly score: number;
  readonly before: CompiledContext | undefined;
  readonly after: CompiledContext | undefined;
}

/** A language made ready for matching. Immutable. */
export interface CompiledLanguage {
  readonly data: DateLanguage;
  readonly automaton: Automaton;
  readonly rules: readonly CompiledRule[];
  /** Entries by the hash of their first atom. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
  /** Hashes of the words that some rule can start with; most words of a text are not among them. */
  readonly starts: ReadonlySet<number>;
  /** By the low bits of a hash, 1 if some hash of `starts` has them: rules most words out at once. */
  readonly startFilter: Uint8Array;
  /** Hashes of the words of classes `edge` and `fiscal`, which a hyphen or nothing may join to a year: mid-1990s, FY2023. */
  readonly prefixes: ReadonlySet<number>;
  /** The symbols of the classes that rules use, by class. */
  readonly readings: ReadonlyMap<string, number>;
}

/** Compiles a language's data. Throws where a pattern is malformed or names a class that the language lacks. */
export function compileLanguage(data: DateLanguage): CompiledLanguage {
  const symbols = new Map<string, number>();
  const symbolOf = (name: string): number => {
    const known = symbols.get(name);
    if (known !== undefined) return known;
    symbols.set(name, symbols.size);
    return symbols.size - 1;
  };
  const parsed = data.rules.map(parseRule);
  const literals = new Set<string>();
  const collect = (node: Node): void => {
    if (node.kind === "symbol") {
      if (!node.name.startsWith("<")) literals.add(node.name);
    } else if (node.kind === "sequence") node.parts.forEach(collect);
    else if (node.kind === "choice") node.options.forEach(collect);
    else collect(node.node);
  };
  const compileContext = (context: Context | undefined): CompiledContext | undefined => {
    if (context === undefined) return undefined;
    for (const name of context.symbols) if (!name.startsWith("<")) literals.add(name);
    return { symbols: new Set(context.symbols.map(symbolOf)), negated: context.negated };
  };
  for (const rule of parsed) collect(rule.node);
  const automaton = buildAutomaton(parsed, symbolOf);
  const rules = parsed.map(({ source, negative, score, before, after }) => ({
    source,
    negative,
    score,
    before: compileContext(before),
    after: compileContext(after),
  }));
  const entries = new Map<number, Entry[]>();
  for (const literal of literals) addWord(entries, literal, "", literal, [symbolOf(literal)]);
  for (const [name, values] of Object.entries(data.words)) {
    for (const [value, words] of Object.entries(values)) {
      const used = [`<${name}>`, `<${name}=${value}>`].filter((symbol) => symbols.has(symbol));
      if (used.length === 0 && !READ_BY_CODE.has(name)) continue;
      const numbers = used.length === 0 ? [-1] : used.map((symbol) => symbols.get(symbol)!);
      for (const word of formsOf(words)) {
        if (word !== "") addWord(entries, word, name, value, numbers);
      }
    }
  }
  const readings = new Map(
    [...symbols].flatMap(([name, symbol]) => (name.startsWith("<") ? [[name.slice(1, -1), symbol]] : [])),
  );
  const hashesWith = (fits: (edge: Edge) => boolean): ReadonlySet<number> =>
    new Set(
      [...entries].flatMap(([hash, bucket]) =>
        bucket.some(({ edges, phrases }) =>
          [...edges, ...phrases.flatMap((phrase) => phrase.edges)].some(fits),
        )
          ? [hash]
          : [],
      ),
    );
  const prefixes = hashesWith(({ name }) => name === "edge" || name === "fiscal");
  const starts = hashesWith(
    ({ symbol, name }) => automaton.steps[0]!.has(symbol) || name === "cardinal" || name === "ordinal",
  );
  const startFilter = new Uint8Array(START_FILTER_SIZE);
  for (const hash of starts) startFilter[hash & (START_FILTER_SIZE - 1)] = 1;
  return { data, automaton, rules, entries, starts, startFilter, prefixes, readings };
}

/** Classes that have a meaning beyond the rules: numbers are put together of the first three, see `numerals.ts`. */
const READ_BY_CODE: ReadonlySet<string> = new Set([
  "cardinal",
  "ordinal",
  "joiner",
  "future",
  "futureafter",
  "past",
  "modbefore",
  "edgebefore",
  "modafter",
]);

/** Entries of {@link CompiledLanguage.startFilter}. */
const START_FILTER_SIZE = 1 << 14;

/** Whether some rule can start with a word of this hash. */
export function mayStart({ starts, startFilter }: CompiledLanguage, hash: number): boolean {
  return startFilter[hash & (START_FILTER_SIZE - 1)] === 1 && starts.has(hash);
}

/** Whether the folded text of an atom is `folded`. */
export function isFolded(atoms: Atoms, index: number, folded: string): boolean {
  return foldsTo(atoms.text, atoms.starts[index]!, atoms.ends[index]!, folded);
}

/** The folded text of an atom. */
export function foldedAtom(atoms: Atoms, index: number): string {
  return foldWord(atoms.text.slice(atoms.starts[index], atoms.ends[index]));
}

const UPPER = /^\p{Lu}/u;

function addWord(
  entries: Map<number, Entry[]>,
  word: string,
  name: string,
  value: string,
  symbols: readonly number[],
): void {
  const atoms = atomsOf(word);
  if (atoms.count === 0) return;
  const hash = atoms.hashes[0]!;
  const first = foldedAtom(atoms, 0);
  const bucket = entries.get(hash) ?? [];
  entries.set(hash, bucket);
  let entry = bucket.find(({ folded }) => folded === first);
  if (!entry) {
    entry = { folded: first, edges: [], phrases: [] };
    bucket.push(entry);
  }
  let edges = entry.edges;
  if (atoms.count > 1) {
    const rest = Array.from({ length: atoms.count - 1 }, (_, index) => foldedAtom(atoms, index + 1));
    const joined = /^\p{Nd}\S+$/u.test(word);
    let phrase = entry.phrases.find(
      (other) => other.joined === joined && other.rest.join(" ") === rest.join(" "),
    );
    if (!phrase) {
      phrase = { rest, joined, edges: [] };
      entry.phrases.push(phrase);
    }
    edges = phrase.edges;
  }
  const capital = name !== "" && UPPER.test(word);
  for (const symbol of symbols) {
    const edge = { symbol, name, value, length: atoms.count, capital, attached: name.startsWith("~") };
    const at = edges.findIndex(
      (other) => other.symbol === symbol && other.name === name && other.value === value,
    );
    if (at < 0) edges.push(edge);
    // A word that is listed both ways counts without a capital too.
    else if (!capital) edges[at] = edge;
  }
}
