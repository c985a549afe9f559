import type { Node, Rule } from "./pattern.ts";

/**
 * The rules of a language as one deterministic automaton over symbols. State 0 is the start. Patterns know no
 * repetition, so it has no cycles, and a match is never longer than the longest pattern.
 */
export interface Automaton {
  /** By state: the state that each symbol leads to. */
  readonly steps: readonly ReadonlyMap<number, number>[];
  /** By state: indices of the rules that end there, ascending. */
  readonly accepts: readonly (readonly number[])[];
}

interface NfaState {
  readonly empty: number[];
  readonly edges: [symbol: number, to: number][];
  readonly rule: number;
}

/** Builds the automaton of rules; `symbolOf` gives the number of a symbol's name. */
export function buildAutomaton(rules: readonly Rule[], symbolOf: (name: string) => number): Automaton {
  const states: NfaState[] = [];
  const add = (rule = -1): number => states.push({ empty: [], edges: [], rule }) - 1;
  const connect = (node: Node, from: number): number => {
    switch (node.kind) {
      case "symbol": {
        const to = add();
        states[from]!.edges.push([symbolOf(node.name), to]);
        return to;
      }
      case "sequence":
        return node.parts.reduce((state, part) => connect(part, state), from);
      case "choice": {
        const ends = node.options.map((option) => connect(option, from));
        const to = add();
        for (const end of ends) states[end]!.empty.push(to);
        return to;
      }
      case "optional": {
        const to = connect(node.node, from);
        const join = add();
        states[to]!.empty.push(join);
        states[from]!.empty.push(join);
        return join;
      }
    }
  };
  const start = add();
  rules.forEach((rule, index) => {
    // Each rule starts in a state of its own: an optional first part must not make others' ends reachable.
    const first = add();
    states[start]!.empty.push(first);
    states[connect(rule.node, first)]!.empty.push(add(index));
  });
  return determinise(states, start);
}

function determinise(states: readonly NfaState[], start: number): Automaton {
  const closures: (readonly number[])[] = [];
  const closureOf = (state: number): readonly number[] => {
    const known = closures[state];
    if (known) return known;
    const reached = new Set<number>([state]);
    for (const member of reached) for (const next of states[member]!.empty) reached.add(next);
    // Only states that read a symbol or accept matter from here on.
    const closure = [...reached].filter(
      (member) => states[member]!.edges.length > 0 || states[member]!.rule >= 0,
    );
    closures[state] = closure;
    return closure;
  };
  const steps: Map<number, number>[] = [];
  const accepts: number[][] = [];
  const sets: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (members: Iterable<number>): number => {
    const set = [...new Set(members)].sort((a, b) => a - b);
    const key = set.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = sets.push(set) - 1;
    numbers.set(key, number);
    steps.push(new Map());
    accepts.push(
      set
        .flatMap((member) => (states[member]!.rule >= 0 ? [states[member]!.rule] : []))
        .sort((a, b) => a - b),
    );
    return number;
  };
  numberOf(closureOf(start));
  for (let number = 0; number < sets.length; number++) {
    const bySymbol = new Map<number, number[]>();
    for (const member of sets[number]!) {
      for (const [symbol, to] of states[member]!.edges) {
        const targets = bySymbol.get(symbol);
        if (targets) targets.push(...closureOf(to));
        else bySymbol.set(symbol, [...closureOf(to)]);
      }
    }
    for (const [symbol, targets] of bySymbol) steps[number]!.set(symbol, numberOf(targets));
  }
  return { steps, accepts };
}
