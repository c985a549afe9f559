import { FORBIDDEN, transitionsOf } from "../../src/core/recognise/names/chain.ts";
import type { Weights } from "./crf.ts";
import type { Examples } from "./examples.ts";
import { Random } from "./random.ts";

/** How a perceptron is trained. */
export interface PerceptronOptions {
  readonly tags: number;
  readonly epochs: number;
  readonly seed: number;
}

/**
 * Trains a plain averaged structured perceptron (Collins 2002) over the same examples: the baseline that the cards compare
 * with. Domains and weights of sentences are not looked at.
 */
export function trainPerceptron(examples: Examples, options: PerceptronOptions): Weights {
  const { tags } = options;
  const width = tags + 1;
  const { starts, offsets, features, tags: gold } = examples;
  const size = examples.keys.length * tags;
  const weights = new Float32Array(size);
  // The average is weights - late / steps, where late sums every update times the step it was made at.
  const late = new Float64Array(size);
  const transitions = new Float64Array(width * width);
  const transitionLate = new Float64Array(width * width);
  const allowed = transitionsOf(tags, new Int32Array(width * width)).matrix;
  const sentences = starts.length - 1;
  const order = Int32Array.from({ length: sentences }, (_, i) => i);
  const random = new Random(options.seed);
  let longest = 0;
  for (let s = 0; s < sentences; s++) longest = Math.max(longest, starts[s + 1]! - starts[s]!);
  const scores = new Float64Array(longest * tags);
  const back = new Uint8Array(longest * tags);
  const path = new Uint8Array(longest);
  let step = 0;

  const move = (from: number, to: number, by: number) => {
    const k = from * width + to;
    transitions[k] = transitions[k]! + by;
    transitionLate[k] = transitionLate[k]! + by * step;
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const s of order) {
      step++;
      const first = starts[s]!;
      const count = starts[s + 1]! - first;
      scores.fill(0, 0, count * tags);
      for (let i = 0; i < count; i++) {
        const at = i * tags;
        for (let j = offsets[first + i]!; j < offsets[first + i + 1]!; j++) {
          const base = features[j]! * tags;
          for (let t = 0; t < tags; t++) scores[at + t] = scores[at + t]! + weights[base + t]!;
        }
        for (let to = 0; to < tags; to++) {
          let top = Number.NEGATIVE_INFINITY;
          let best = tags;
          for (let from = i === 0 ? tags : 0; from < (i === 0 ? width : tags); from++) {
            const k = from * width + to;
            const score =
              (i === 0 ? 0 : scores[at - tags + from]!) +
              (allowed[k] === FORBIDDEN ? FORBIDDEN : transitions[k]!);
            if (score <= top) continue;
            top = score;
            best = from;
          }
          scores[at + to] = scores[at + to]! + top;
          back[at + to] = best;
        }
      }
      let last = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let t = 0; t < tags; t++) {
        const score = scores[(count - 1) * tags + t]! + transitions[t * width + tags]!;
        if (score <= top) continue;
        top = score;
        last = t;
      }
      for (let i = count - 1; i >= 0; i--) {
        path[i] = last;
        last = back[i * tags + last]!;
      }
      let before = tags;
      let guessedBefore = tags;
      for (let i = 0; i <= count; i++) {
        const seen = i === count ? tags : gold[first + i]!;
        const guessed = i === count ? tags : path[i]!;
        if (seen !== guessed || before !== guessedBefore) {
          move(before, seen, 1);
          move(guessedBefore, guessed, -1);
        }
        before = seen;
        guessedBefore = guessed;
        if (seen === guessed) continue;
        for (let j = offsets[first + i]!; j < offsets[first + i + 1]!; j++) {
          const base = features[j]! * tags;
          weights[base + seen] = weights[base + seen]! + 1;
          late[base + seen] = late[base + seen]! + step;
          weights[base + guessed] = weights[base + guessed]! - 1;
          late[base + guessed] = late[base + guessed]! - step;
        }
      }
    }
  }
  return {
    tags,
    emissions: weights.map((weight, k) => weight - late[k]! / step),
    transitions: transitions.map((weight, k) => weight - transitionLate[k]! / step),
  };
}
