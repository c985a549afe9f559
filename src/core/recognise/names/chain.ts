import { isBegin, mayFollow, OUTSIDE, type TaggedName } from "./tags.ts";

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

/** Differences of emissions of up to so many natural logarithms have their `exp` in a table. */
const TABLE_LOGARITHMS = 16;

/** Working memory of the chain, grown as sentences need it and used again. */
export class Chain {
  readonly #transitions: Transitions;
  /** The score a natural logarithm of 1 stands for. */
  readonly #unit: number;
  /** `exp` of the transitions, for forward-backward. */
  readonly #factors: Float64Array;
  /** `exp(-difference / unit)` by difference. */
  readonly #exponentials: Float64Array;
  /** By tag, the most that a path gains by coming from this tag and not from O, whatever O or B tag it goes to. */
  readonly #advantages: Int32Array;
  /** The tags other than O that the best path may come from, at one token. */
  readonly #rivals: Uint8Array;
  #back = new Uint8Array(0);
  #path = new Uint8Array(0);
  #current: Int32Array;
  #next: Int32Array;
  #potentials = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #partition = 0;
  readonly #all: Float64Array;
  readonly #step: Float64Array;

  /** `unit` is how many integer steps make a score of one. */
  constructor(transitions: Transitions, unit: number) {
    const { tags, matrix } = transitions;
    this.#transitions = transitions;
    this.#unit = unit;
    this.#factors = Float64Array.from(matrix, (score) => (score === FORBIDDEN ? 0 : Math.exp(score / unit)));
    this.#exponentials = Float64Array.from({ length: TABLE_LOGARITHMS * unit }, (_, difference) =>
      Math.exp(-difference / unit),
    );
    this.#advantages = new Int32Array(tags).fill(FORBIDDEN);
    for (let from = 0; from < tags; from++) {
      for (let to = 0; to < tags; to += to === OUTSIDE ? 1 : 2) {
        const gain = matrix[from * (tags + 1) + to]! - matrix[OUTSIDE * (tags + 1) + to]!;
        this.#advantages[from] = Math.max(this.#advantages[from]!, gain);
      }
    }
    this.#rivals = new Uint8Array(tags);
    this.#current = new Int32Array(tags);
    this.#next = new Int32Array(tags);
    this.#all = new Float64Array(tags);
    this.#step = new Float64Array(tags);
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
    const advantages = this.#advantages;
    const rivals = this.#rivals;
    let current = this.#current;
    let next = this.#next;
    for (let tag = 0; tag < tags; tag++) current[tag] = matrix[tags * width + tag]! + emissions[tag]!;
    for (let i = 1; i < count; i++) {
      const at = i * tags;
      const outside = current[OUTSIDE]!;
      let rivalCount = 0;
      for (let tag = 1; tag < tags; tag++) {
        if (current[tag]! + advantages[tag]! > outside) rivals[rivalCount++] = tag;
      }
      // Scores are kept near zero: only their differences matter, and a sentence may be a megabyte long.
      let shift = 0;
      for (let to = 0; to < tags; to += to === OUTSIDE ? 1 : 2) {
        let top = outside + matrix[to]!;
        let from: number = OUTSIDE;
        for (let rival = 0; rival < rivalCount; rival++) {
          const previous = rivals[rival]!;
          const score = current[previous]! + matrix[previous * width + to]!;
          if (score > top) {
            top = score;
            from = previous;
          }
        }
        top += emissions[at + to]!;
        if (to === OUTSIDE) shift = top;
        next[to] = top - shift;
        back[at + to] = from;
      }
      // A name goes on from its first token or from a later one.
      for (let to = 2; to < tags; to += 2) {
        const begun = current[to - 1]! + matrix[(to - 1) * width + to]!;
        const inside = current[to]! + matrix[to * width + to]!;
        next[to] = Math.max(begun, inside) + emissions[at + to]! - shift;
        back[at + to] = inside > begun ? to : to - 1;
      }
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

  /**
   * Sums over the paths of a sentence: needed before {@link probability}, which may then be asked for names that end at
   * token `firstEnd` or later and start at token `lastStart` or earlier. The other arguments are those of {@link best}.
   */
  sum(emissions: Int32Array, count: number, firstEnd = 1, lastStart: number = count - 1): void {
    const { tags } = this.#transitions;
    if (this.#potentials.length < count * tags) {
      this.#potentials = new Float64Array(count * tags * 2);
      this.#forward = new Float64Array(count * tags * 2);
      this.#backward = new Float64Array(count * tags * 2);
    }
    this.#weigh(emissions, count);
    this.#sumForward(lastStart + 1);
    this.#sumBackward(firstEnd - 1, count);
    this.#partition = count;
  }

  /** Fills the potentials: `exp` of the emissions, the highest of each token being 1. */
  #weigh(emissions: Int32Array, count: number): void {
    const { tags } = this.#transitions;
    const potentials = this.#potentials;
    const exponentials = this.#exponentials;
    for (let at = 0; at < count * tags; at += tags) {
      let top = emissions[at]!;
      for (let tag = 1; tag < tags; tag++) if (emissions[at + tag]! > top) top = emissions[at + tag]!;
      for (let tag = 0; tag < tags; tag++) {
        const difference = top - emissions[at + tag]!;
        potentials[at + tag] =
          difference < exponentials.length ? exponentials[difference]! : Math.exp(-difference / this.#unit);
      }
    }
  }

  // Each column of forward is scaled to sum to one, and backward by the same scale, so that neither runs out of range.

  /** Sums over the paths from the sentence's start to each of the first `end` tokens. */
  #sumForward(end: number): void {
    const { tags } = this.#transitions;
    const width = tags + 1;
    const factors = this.#factors;
    const potentials = this.#potentials;
    const forward = this.#forward;
    for (let i = 0; i < end; i++) {
      const at = i * tags;
      const before = at - tags;
      let total = 0;
      for (let to = 0; to < tags; to++) {
        let mass = 0;
        if (i === 0) mass = factors[tags * width + to]!;
        else if (to === OUTSIDE || isBegin(to)) {
          for (let from = 0; from < tags; from++)
            mass += forward[before + from]! * factors[from * width + to]!;
        } else {
          mass =
            forward[before + to - 1]! * factors[(to - 1) * width + to]! +
            forward[before + to]! * factors[to * width + to]!;
        }
        mass *= potentials[at + to]!;
        forward[at + to] = mass;
        total += mass;
      }
      for (let to = 0; to < tags; to++) forward[at + to] = forward[at + to]! / total;
    }
  }

  /** Sums over the paths from each of the tokens from `start` on to the sentence's end. */
  #sumBackward(start: number, count: number): void {
    const { tags } = this.#transitions;
    const width = tags + 1;
    const factors = this.#factors;
    const potentials = this.#potentials;
    const backward = this.#backward;
    for (let tag = 0; tag < tags; tag++) backward[(count - 1) * tags + tag] = factors[tag * width + tags]!;
    for (let i = count - 2; i >= start; i--) {
      const at = i * tags;
      const after = at + tags;
      let total = 0;
      for (let from = 0; from < tags; from++) {
        // Its own I tag is the only one that a tag may be followed by.
        const inside = from === OUTSIDE ? OUTSIDE : from + (from & 1);
        let mass = factors[from * width]! * potentials[after]! * backward[after]!;
        for (let to = 1; to < tags; to++) {
          if (!isBegin(to) && to !== inside) continue;
          mass += factors[from * width + to]! * potentials[after + to]! * backward[after + to]!;
        }
        backward[at + from] = mass;
        total += mass;
      }
      for (let from = 0; from < tags; from++) backward[at + from] = backward[at + from]! / total;
    }
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
    let all = this.#all;
    let step = this.#step;
    for (let tag = 0; tag < tags; tag++) all[tag] = this.#forward[name.start * tags + tag]!;
    let mass = all[begin]!;
    for (let i = name.start + 1; i <= last; i++) {
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
      [all, step] = [step, all];
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
