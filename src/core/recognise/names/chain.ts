import { mayFollow, OUTSIDE, type TaggedName } from "./tags.ts";

/*
 * The linear chain over the tags of a sentence: the best path (Viterbi) and the probability of a name (forward-backward),
 * as in Lafferty, McCallum and Pereira 2001. Scores are integers so that every engine finds the same path.
 */

/** What a forbidden step scores: far below any sum of weights, and two of them still fit in 32 bits. */
export const FORBIDDEN = -(1 << 28);

/**
 * Scores of steps between tags: `matrix[previous * (tags + 1) + next]`. The last row is the step from the sentence's start,
 * the last column the step to its end.
 */
export interface Transitions {
  readonly tags: number;
  readonly matrix: Int32Array;
}

/** Transitions of the given learned scores (row by row, `(tags + 1)²`), with every step that IOB2 forbids made {@link FORBIDDEN}. */
export function transitionsOf(tags: number, learned: ArrayLike<number>): Transitions {
  const width = tags + 1;
  const matrix = new Int32Array(width * width);
  for (let from = 0; from < width; from++) {
    for (let to = 0; to < width; to++) {
      const allowed = to === tags || mayFollow(from === tags ? OUTSIDE : from, to);
      matrix[from * width + to] = allowed ? learned[from * width + to]! : FORBIDDEN;
    }
  }
  return { tags, matrix };
}

/** Working memory of the chain, grown as sentences need it and used again. */
export class Chain {
  readonly #transitions: Transitions;
  /** The score a natural logarithm of 1 stands for. */
  readonly #unit: number;
  /** `exp` of the transitions, for forward-backward. */
  readonly #factors: Float64Array;
  #back = new Uint8Array(0);
  #path = new Uint8Array(0);
  #current: Int32Array;
  #next: Int32Array;
  #potentials = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #partition = 0;

  /** `unit` is how many integer steps make a score of one. */
  constructor(transitions: Transitions, unit: number) {
    this.#transitions = transitions;
    this.#unit = unit;
    this.#factors = Float64Array.from(transitions.matrix, (score) =>
      score === FORBIDDEN ? 0 : Math.exp(score / unit),
    );
    this.#current = new Int32Array(transitions.tags);
    this.#next = new Int32Array(transitions.tags);
  }

  /**
   * The best tags for `count` tokens whose scores are `emissions[token * tags + tag]`. The array is the chain's own and
   * holds until the next call; only its first `count` values count. Of equal paths the one with the lower tags wins.
   */
  best(emissions: Int32Array, count: number): Uint8Array {
    const { tags, matrix } = this.#transitions;
    const width = tags + 1;
    if (this.#path.length < count) {
      this.#path = new Uint8Array(count * 2);
      this.#back = new Uint8Array(count * 2 * tags);
    }
    const back = this.#back;
    const path = this.#path;
    if (count === 0) return path;
    let current = this.#current;
    let next = this.#next;
    for (let tag = 0; tag < tags; tag++) current[tag] = matrix[tags * width + tag]! + emissions[tag]!;
    for (let i = 1; i < count; i++) {
      const at = i * tags;
      for (let to = 0; to < tags; to++) {
        let top = current[0]! + matrix[to]!;
        let from = 0;
        for (let previous = 1; previous < tags; previous++) {
          const score = current[previous]! + matrix[previous * width + to]!;
          if (score > top) {
            top = score;
            from = previous;
          }
        }
        next[to] = top + emissions[at + to]!;
        back[at + to] = from;
      }
      // Scores are kept near zero: only their differences matter, and a sentence may be a megabyte long.
      const shift = next[0]!;
      for (let to = 0; to < tags; to++) next[to] = next[to]! - shift;
      [current, next] = [next, current];
    }
    let last = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < tags; tag++) {
      const score = current[tag]! + matrix[tag * width + tags]!;
      if (score > top) {
        top = score;
        last = tag;
      }
    }
    for (let i = count - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * tags + last]!;
    }
    return path;
  }

  /** Sums over every path of a sentence: needed before {@link probability}. Takes the same arguments as {@link best}. */
  sum(emissions: Int32Array, count: number): void {
    const { tags } = this.#transitions;
    const width = tags + 1;
    const factors = this.#factors;
    if (this.#potentials.length < count * tags) {
      this.#potentials = new Float64Array(count * tags * 2);
      this.#forward = new Float64Array(count * tags * 2);
      this.#backward = new Float64Array(count * tags * 2);
    }
    const potentials = this.#potentials;
    const forward = this.#forward;
    const backward = this.#backward;
    for (let i = 0; i < count; i++) {
      let top = emissions[i * tags]!;
      for (let tag = 1; tag < tags; tag++) top = Math.max(top, emissions[i * tags + tag]!);
      for (let tag = 0; tag < tags; tag++) {
        potentials[i * tags + tag] = Math.exp((emissions[i * tags + tag]! - top) / this.#unit);
      }
    }
    // Each column of forward is scaled to sum to one, and backward by the same scale, so that neither runs out of range.
    for (let i = 0; i < count; i++) {
      let total = 0;
      for (let to = 0; to < tags; to++) {
        let mass = 0;
        if (i === 0) mass = factors[tags * width + to]!;
        else
          for (let from = 0; from < tags; from++)
            mass += forward[(i - 1) * tags + from]! * factors[from * width + to]!;
        mass *= potentials[i * tags + to]!;
        forward[i * tags + to] = mass;
        total += mass;
      }
      for (let to = 0; to < tags; to++) forward[i * tags + to] = forward[i * tags + to]! / total;
    }
    for (let tag = 0; tag < tags; tag++) backward[(count - 1) * tags + tag] = factors[tag * width + tags]!;
    for (let i = count - 2; i >= 0; i--) {
      let total = 0;
      for (let from = 0; from < tags; from++) {
        let mass = 0;
        for (let to = 0; to < tags; to++) {
          mass +=
            factors[from * width + to]! * potentials[(i + 1) * tags + to]! * backward[(i + 1) * tags + to]!;
        }
        backward[i * tags + from] = mass;
        total += mass;
      }
      for (let from = 0; from < tags; from++) backward[i * tags + from] = backward[i * tags + from]! / total;
    }
    this.#partition = count;
  }

  /** The probability, from 0 to 1, that `name` is a name with its label and exactly these tokens, in the sentence last summed. */
  probability(name: TaggedName): number {
    const { tags } = this.#transitions;
    const width = tags + 1;
    const count = this.#partition;
    const begin = 2 * name.label + 1;
    const inside = begin + 1;
    const last = name.end - 1;
    // The mass of all paths and of those with the name, both measured between the first token's forward and the last one's backward.
    let all = Float64Array.from(this.#forward.subarray(name.start * tags, (name.start + 1) * tags));
    let mass = all[begin]!;
    for (let i = name.start + 1; i <= last; i++) {
      const step = new Float64Array(tags);
      let total = 0;
      for (let to = 0; to < tags; to++) {
        let sum = 0;
        for (let from = 0; from < tags; from++) sum += all[from]! * this.#factors[from * width + to]!;
        step[to] = sum * this.#potentials[i * tags + to]!;
        total += step[to]!;
      }
      mass *=
        this.#factors[(i === name.start + 1 ? begin : inside) * width + inside]! *
        this.#potentials[i * tags + inside]!;
      mass /= total;
      for (let to = 0; to < tags; to++) step[to] = step[to]! / total;
      all = step;
    }
    const end = last === name.start ? begin : inside;
    let whole = 0;
    for (let tag = 0; tag < tags; tag++) whole += all[tag]! * this.#backward[last * tags + tag]!;
    let after = this.#backward[last * tags + end]!;
    if (last + 1 < count) {
      // Paths on which the name would go on are another, longer name.
      let goesOn = 0;
      let total = 0;
      for (let to = 0; to < tags; to++) {
        const part =
          this.#factors[end * width + to]! *
          this.#potentials[(last + 1) * tags + to]! *
          this.#backward[(last + 1) * tags + to]!;
        total += part;
        if (to === inside) goesOn = part;
      }
      after *= total === 0 ? 0 : (total - goesOn) / total;
    }
    return whole === 0 ? 0 : Math.min(1, Math.max(0, (mass * after) / whole));
  }
}
