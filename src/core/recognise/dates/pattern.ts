/**
 * The patterns of the language files. A pattern describes one way to write a date:
 *
 *     `<day> <month> (του? <year>)?`
 *
 * `<class>` stands for any word of that class of the language's `words`, or one of the built-in classes of numbers;
 * `<class=value>` only for its words of that value; anything else is a literal word or sign. `( )` groups, `|` separates
 * alternatives, `?` makes what stands before it optional. `{ }` at the start or the end holds what must stand there but
 * is not part of the date, `{! }` what must not: one class or literal, or several separated by `|`. A `!` before the pattern makes
 * what it matches no date. A number such as `0.6` and a colon before it give its score.
 */

/** What stands beside a match but not in it: names of symbols; with `negated`, none of them may stand there. */
export interface Context {
  readonly symbols: readonly string[];
  readonly negated: boolean;
}

/** A pattern read from its text; see this file's head. Nodes name symbols: `<month>`, `<unit=D>`, or a literal. */
export interface Rule {
  readonly source: string;
  readonly negative: boolean;
  readonly score: number;
  readonly before: Context | undefined;
  readonly after: Context | undefined;
  readonly node: Node;
}

/** The syntax tree of a pattern. */
export type Node =
  | { readonly kind: "symbol"; readonly name: string }
  | { readonly kind: "sequence"; readonly parts: readonly Node[] }
  | { readonly kind: "choice"; readonly options: readonly Node[] }
  | { readonly kind: "optional"; readonly node: Node };

const DEFAULT_SCORE = 0.9;

/** Reads a pattern. Throws an `Error` that shows the pattern where it is malformed. */
export function parseRule(source: string): Rule {
  let rest = source.trim();
  const negative = rest.startsWith("!");
  if (negative) rest = rest.slice(1).trim();
  const score = /^(0?\.\d+|1(?:\.0)?)\s*:\s/.exec(rest);
  if (score) rest = rest.slice(score[0].length);
  let before: Context | undefined;
  let after: Context | undefined;
  const start = /^\{([^}]*)\}/.exec(rest);
  if (start) {
    before = parseContext(start[1]!);
    rest = rest.slice(start[0].length);
  }
  const end = /\{([^}]*)\}\s*$/.exec(rest);
  if (end) {
    after = parseContext(end[1]!);
    rest = rest.slice(0, end.index);
  }
  const parser = new Parser(source, rest.match(/<[^>]*>|[()|?]|[^\s()|?<>]+/g) ?? []);
  return {
    source,
    negative,
    score: score ? Number(score[1]) : DEFAULT_SCORE,
    before,
    after,
    node: parser.parse(),
  };
}

function parseContext(inside: string): Context {
  const negated = inside.startsWith("!");
  const symbols = (negated ? inside.slice(1) : inside).split("|").map((symbol) => symbol.trim());
  return { symbols, negated };
}

class Parser {
  private readonly source: string;
  private readonly tokens: readonly string[];
  private position = 0;

  constructor(source: string, tokens: readonly string[]) {
    this.source = source;
    this.tokens = tokens;
  }

  parse(): Node {
    const node = this.choice();
    if (this.position < this.tokens.length) this.fail(`unexpected ${this.tokens[this.position]}`);
    return node;
  }

  private choice(): Node {
    const options = [this.sequence()];
    while (this.tokens[this.position] === "|") {
      this.position++;
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    for (;;) {
      const token = this.tokens[this.position];
      if (token === undefined || token === "|" || token === ")") break;
      if (token === "?") this.fail("nothing before ?");
      this.position++;
      let node: Node;
      if (token === "(") {
        node = this.choice();
        if (this.tokens[this.position] !== ")") this.fail("missing )");
        this.position++;
      } else {
        node = { kind: "symbol", name: token };
      }
      if (this.tokens[this.position] === "?") {
        this.position++;
        node = { kind: "optional", node };
      }
      parts.push(node);
    }
    if (parts.length === 0) this.fail("an empty alternative");
    return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
  }

  private fail(why: string): never {
    throw new Error(`pattern ${JSON.stringify(this.source)}: ${why}`);
  }
}
