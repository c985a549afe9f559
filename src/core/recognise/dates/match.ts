import { type Atoms, Kind } from "./atoms.ts";
import { type Reading, readDigits } from "./digits.ts";
import {
  type CompiledContext,
  type CompiledLanguage,
  type CompiledRule,
  type Edge,
  isFolded,
  mayStart,
  type Phrase,
} from "./language.ts";
import { readHanYear, readNumeral } from "./numerals.ts";
import { readOffset } from "./zone.ts";

/** One part of a match: what a stretch of atoms stands for, and where it is (UTF-16 offsets). */
export interface Item {
  /** The class, or "" for a literal word. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A date found: its offsets (UTF-16), the rule, its parts, and what stands directly before and after it. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly rule: CompiledRule;
  readonly items: readonly Item[];
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** The matches in a text and how many automaton steps it took to find them, which is linear in the length of the text. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly steps: number;
}

/** Finds the dates of a text, left to right: at each place the longest, of equally long ones that of the first rule. */
export function matchDates(atoms: Atoms, language: CompiledLanguage): Matches {
  return new Matcher(atoms, language).run();
}

/** The match that covers exactly `[start, end)` of the text (UTF-16); undefined where no rule does. */
export function matchSpan(
  atoms: Atoms,
  start: number,
  end: number,
  language: CompiledLanguage,
): Match | undefined {
  const first = atoms.starts.indexOf(start);
  const last = atoms.ends.indexOf(end, Math.max(first, 0));
  return first < 0 || last < 0 ? undefined : new Matcher(atoms, language).read(first, last + 1);
}

const NO_EDGES: readonly Edge[] = [];

/** An edge and the atom that it starts at. */
interface Placed {
  readonly edge: Edge;
  readonly index: number;
}
const UPPER = /\p{Lu}/u;

class Matcher {
  private readonly atoms: Atoms;
  private readonly language: CompiledLanguage;
  /** What each atom can stand for, filled as it is needed. */
  private readonly edges: (readonly Edge[] | undefined)[];
  private readonly words: (readonly Edge[] | undefined)[];
  private readonly path: Edge[] = [];
  private steps = 0;
  /** The atom that a match ends before at the latest. */
  private limit: number;
  private bestEnd = 0;
  private bestRule = -1;
  private bestPath: Edge[] = [];
  private bestBefore: Placed | undefined;
  private bestAfter: Placed | undefined;

  constructor(atoms: Atoms, language: CompiledLanguage) {
    this.atoms = atoms;
    this.language = language;
    this.limit = atoms.count;
    this.edges = new Array<undefined>(atoms.count);
    this.words = new Array<undefined>(atoms.count);
  }

  run(): Matches {
    const matches: Match[] = [];
    const { count, kinds, hashes } = this.atoms;
    for (let index = 0; index < count; index++) {
      if (kinds[index] !== Kind.Digits && !mayStart(this.language, hashes[index]!)) continue;
      this.bestEnd = index;
      this.bestRule = -1;
      this.follow(0, index, index);
      if (this.bestRule < 0) continue;
      const match = this.matchAt(index);
      if (!match.rule.negative) matches.push(match);
      index = this.bestEnd - 1;
    }
    return { matches, steps: this.steps };
  }

  /** The match of exactly the atoms from `start` up to `end`. */
  read(start: number, end: number): Match | undefined {
    this.limit = end;
    this.bestEnd = start;
    this.bestRule = -1;
    this.follow(0, start, start);
    if (this.bestRule < 0 || this.bestEnd !== end) return undefined;
    const match = this.matchAt(start);
    return match.rule.negative ? undefined : match;
  }

  /** Tries every way from a state on, keeping the best match that starts at `start`. */
  private follow(state: number, index: number, start: number): void {
    const steps = this.language.automaton.steps[state]!;
    if (steps.size === 0) return;
    for (const edge of this.edgesAt(index)) {
      const next = steps.get(edge.symbol);
      if (next === undefined || (edge.attached && !this.isJoined(index))) continue;
      this.steps++;
      const end = index + edge.length;
      if (end > this.limit) continue;
      this.path.push(edge);
      this.accept(next, start, end);
      if (end < this.limit) this.follow(next, end, start);
      this.path.pop();
    }
  }

  private accept(state: number, start: number, end: number): void {
    const accepts = this.language.automaton.accepts[state]!;
    if (accepts.length === 0 || end < this.bestEnd || this.cutsWord(start) || this.cutsWord(end)) return;
    for (const index of accepts) {
      if (end === this.bestEnd && this.bestRule >= 0 && index >= this.bestRule) return;
      const rule = this.language.rules[index]!;
      const before = this.contextBefore(rule.before, start);
      if (before === null) continue;
      const after = this.contextAfter(rule.after, end);
      if (after === null) continue;
      this.bestEnd = end;
      this.bestRule = index;
      this.bestPath = this.path.slice();
      this.bestBefore = before;
      this.bestAfter = after;
      return;
    }
  }

  /**
   * The edge that fulfils the context, undefined where none is asked for, null where it is not fulfilled. A word such as
   * "about" may stand between.
   */
  private contextBefore(context: CompiledContext | undefined, start: number): Placed | undefined | null {
    if (!context) return undefined;
    const fits = ({ symbol }: Edge): boolean => context.symbols.has(symbol);
    const direct = this.endingAt(start, fits);
    if (context.negated) return direct ? null : undefined;
    if (direct) return direct;
    const qualifier = this.endingAt(start, isQualifier);
    return (qualifier && this.endingAt(qualifier.index, fits)) ?? null;
  }

  private contextAfter(context: CompiledContext | undefined, end: number): Placed | undefined | null {
    if (!context) return undefined;
    const found = this.startingAt(end, ({ symbol }) => context.symbols.has(symbol));
    if (context.negated) return found ? null : undefined;
    return found ?? null;
  }

  /** The first edge directly before atom `end` that fits. */
  private endingAt(end: number, fits: (edge: Edge) => boolean): Placed | undefined {
    for (let index = end - 1; index >= 0 && index >= end - LONGEST_PHRASE; index--) {
      const edge = this.startingAt(index, (other) => index + other.length === end && fits(other));
      if (edge) return edge;
    }
    return undefined;
  }

  /** The first edge at an atom that fits. */
  private startingAt(index: number, fits: (edge: Edge) => boolean): Placed | undefined {
    if (index >= this.atoms.count) return undefined;
    for (const edge of this.edgesAt(index)) {
      if (fits(edge) && (!edge.attached || this.isJoined(index))) return { edge, index };
    }
    return undefined;
  }

  private isJoined(index: number): boolean {
    return index > 0 && this.atoms.ends[index - 1] === this.atoms.starts[index];
  }

  /** Whether a span that starts or ends at atom `index` would cut a word or a number in two. */
  private cutsWord(index: number): boolean {
    if (index === 0 || index >= this.atoms.count || !this.isJoined(index)) return false;
    const before = this.atoms.kinds[index - 1]!;
    const after = this.atoms.kinds[index]!;
    if (before === Kind.Ideograph || after === Kind.Ideograph) return false;
    if (before !== Kind.Sign && after !== Kind.Sign) return true;
    const sign = before === Kind.Sign ? index - 1 : index;
    if (before === after || !JOINING.has(this.atoms.hashes[sign]!)) return false;
    // A sign between two digits or letters without white space holds them together: 24-24, 10.500, Army-2022.
    const other = sign === index ? index + 1 : index - 2;
    if (other < 0 || other >= this.atoms.count || !this.isJoined(sign === index ? index + 1 : index - 1))
      return false;
    const outer = this.atoms.kinds[other]!;
    const inner = sign === index ? before : after;
    return outer === Kind.Digits
      ? inner === Kind.Digits
      : outer === Kind.Letters && TO_LETTERS.has(this.atoms.hashes[sign]!);
  }

  private edgesAt(index: number): readonly Edge[] {
    const known = this.edges[index];
    if (known) return known;
    const found = this.wordsAt(index);
    const isNumeral = found.some(({ name }) => name === "cardinal" || name === "ordinal");
    const reading = isNumeral ? readNumeral(this.atoms, index, this.wordsFrom) : undefined;
    const year = isNumeral ? readHanYear(this.atoms, index) : undefined;
    const readings = [reading, year].filter((one) => one !== undefined);
    const all = readings.length > 0 ? [...found, ...this.edgesOf(readings)] : found;
    this.edges[index] = all;
    return all;
  }

  private readonly wordsFrom = (index: number): readonly Edge[] =>
    index < this.atoms.count ? this.wordsAt(index) : NO_EDGES;

  /** What stands at an atom in the language's data, or is read of its digits, before numbers are put together. */
  private wordsAt(index: number): readonly Edge[] {
    const known = this.words[index];
    if (known) return known;
    const kind = this.atoms.kinds[index];
    const found =
      kind === Kind.Digits
        ? this.figuresAt(index)
        : kind === Kind.Sign
          ? this.signEdges(index)
          : this.entryEdges(index);
    this.words[index] = found;
    return found;
  }

  private signEdges(index: number): readonly Edge[] {
    const offset = readOffset(this.atoms, index);
    return offset ? [...this.entryEdges(index), ...this.edgesOf([offset])] : this.entryEdges(index);
  }

  private figuresAt(index: number): readonly Edge[] {
    const { atoms, language } = this;
    const readings = this.edgesOf(readDigits(atoms, index, language.data, language.prefixes));
    // Words may start with figures: 24ωρο.
    return language.entries.has(atoms.hashes[index]!) ? [...this.entryEdges(index), ...readings] : readings;
  }

  private entryEdges(index: number): readonly Edge[] {
    const { atoms, language } = this;
    const bucket = language.entries.get(atoms.hashes[index]!);
    if (!bucket) return NO_EDGES;
    const entry = bucket.find(({ folded }) => isFolded(atoms, index, folded));
    if (!entry) return NO_EDGES;
    const phrases = entry.phrases.filter((phrase) => this.continues(index, phrase));
    const edges =
      phrases.length === 0 ? entry.edges : [...phrases.flatMap((phrase) => phrase.edges), ...entry.edges];
    if (edges.every(({ capital }) => !capital) || UPPER.test(atoms.text[atoms.starts[index]!]!)) return edges;
    return edges.filter(({ capital }) => !capital);
  }

  private continues(index: number, { rest, joined }: Phrase): boolean {
    if (index + rest.length >= this.atoms.count) return false;
    return rest.every(
      (folded, offset) =>
        isFolded(this.atoms, index + 1 + offset, folded) && (!joined || this.isJoined(index + 1 + offset)),
    );
  }

  /** Readings as edges, those that rules use. */
  private edgesOf(readings: readonly Reading[]): readonly Edge[] {
    const edges: Edge[] = [];
    for (const { name, value, length } of readings) {
      const symbol = this.language.readings.get(name);
      if (symbol !== undefined) edges.push({ symbol, name, value, length, capital: false, attached: false });
    }
    return edges;
  }

  private matchAt(start: number): Match {
    const { atoms, language } = this;
    const item = (edge: Edge, index: number): Item => ({
      name: edge.name,
      value: edge.value,
      start: atoms.starts[index]!,
      end: atoms.ends[index + edge.length - 1]!,
    });
    let index = start;
    const items = this.bestPath.map((edge) => {
      index += edge.length;
      return item(edge, index - edge.length);
    });
    const { bestBefore, bestAfter } = this;
    const placed = ({ edge, index: at }: Placed): Item => item(edge, at);
    const before = [
      bestBefore,
      this.endingAt(start, isQualifier),
      bestBefore && this.endingAt(bestBefore.index, isQualifier),
    ];
    const after = [bestAfter, this.startingAt(this.bestEnd, ({ name }) => name === "modafter")];
    return {
      start: atoms.starts[start]!,
      end: atoms.ends[this.bestEnd - 1]!,
      rule: language.rules[this.bestRule]!,
      items,
      before: distinct(before).map(placed),
      after: distinct(after).map(placed),
    };
  }
}

function distinct(found: readonly (Placed | undefined)[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of found) {
    if (one && !kept.some(({ edge, index }) => index === one.index && edge.name === one.edge.name))
      kept.push(one);
  }
  return kept;
}

/** Whether a word before a date says more of it from outside: "about", "early in". */
function isQualifier({ name }: Edge): boolean {
  return name === "modbefore" || name === "edgebefore";
}

/** Context of more atoms than this is not looked back for. */
const LONGEST_PHRASE = 4;
/** The folded signs that hold what stands on both their sides together. */
const JOINING: ReadonlySet<number> = new Set(Array.from("-./:,_@", (sign) => sign.charCodeAt(0)));
/** Those of them that also do so between a digit and a letter. */
const TO_LETTERS: ReadonlySet<number> = new Set(Array.from("-/_@", (sign) => sign.charCodeAt(0)));
