import { FORBIDDEN, transitionsOf } from "../../src/core/recognise/names/chain.ts";
import type { Examples } from "./examples.ts";
import { Random } from "./random.ts";

/** Learned weights: `emissions[feature * tags + tag]`, and `transitions` as in `Transitions` of the chain. */
export interface Weights {
  readonly tags: number;
  readonly emissions: Float32Array;
  readonly transitions: Float64Array;
}

/** How a conditional random field is trained. */
export interface CrfOptions {
  readonly tags: number;
  readonly epochs: number;
  readonly seed: number;
  /** AdaGrad's step size. */
  readonly rate: number;
  /** The step size for the domains' own copies of features. */
  readonly copyRate: number;
  /** Scores that tokens have already, `[token * tags + tag]`, and of steps between tags; only emissions are then learned. */
  readonly base?: { readonly emissions: Float32Array; readonly transitions: Float64Array };
  /** Called after each epoch with the mean loss of a sentence, in nats. */
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/** AdaGrad's guard against division by zero. */
const EPSILON = 0.01;
/** Gradients below this change nothing worth the time. */
const NEGLIGIBLE = 1e-4;

/**
 * Trains a linear-chain conditional random field by stochastic gradient ascent with AdaGrad (Duchi, Hazan and Singer 2011),
 * one sentence a step. The weights of the epochs after the first are averaged.
 */
export function trainCrf(examples: Examples, options: CrfOptions): Weights {
  const { tags } = options;
  const width = tags + 1;
  const { starts, offsets, features, tags: gold } = examples;
  const given = options.base?.emissions;
  const weights = new Float32Array(examples.total * tags);
  const squares = new Float32Array(examples.total * tags);
  const sum = new Float32Array(examples.total * tags);
  const transitions = options.base?.transitions.slice() ?? new Float64Array(width * width);
  const transitionSquares = new Float64Array(width * width);
  const transitionSum = new Float64Array(width * width);
  const allowed = transitionsOf(tags, new Int32Array(width * width)).matrix;
  const factors = new Float64Array(width * width);
  const sentences = starts.length - 1;
  const order = Int32Array.from({ length: sentences }, (_, i) => i);
  const random = new Random(options.seed);
  const gradient = new Float64Array(tags);
  const expected = new Float64Array(width * width);
  let longest = 0;
  for (let s = 0; s < sentences; s++) longest = Math.max(longest, starts[s + 1]! - starts[s]!);
  const potentials = new Float64Array(longest * tags);
  const forward = new Float64Array(longest * tags);
  const backward = new Float64Array(longest * tags);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const s of order) {
      const first = starts[s]!;
      const count = starts[s + 1]! - first;
      const copy = examples.copies[examples.domains[s]!]!;
      const importance = examples.weights[s]!;
      for (let k = 0; k < factors.length; k++)
        factors[k] = allowed[k] === FORBIDDEN ? 0 : Math.exp(transitions[k]!);

      let logZ = 0;
      let score = 0;
      for (let i = 0; i < count; i++) {
        const at = i * tags;
        for (let t = 0; t < tags; t++)
          potentials[at + t] = given === undefined ? 0 : given[(first + i) * tags + t]!;
        const end = offsets[first + i + 1]!;
        for (let j = offsets[first + i]!; j < end; j++) {
          const feature = features[j]!;
          const base = feature * tags;
          for (let t = 0; t < tags; t++) potentials[at + t] = potentials[at + t]! + weights[base + t]!;
          const own = copy[feature]!;
          if (own < 0) continue;
          const ownBase = own * tags;
          for (let t = 0; t < tags; t++) potentials[at + t] = potentials[at + t]! + weights[ownBase + t]!;
        }
        score += potentials[at + gold[first + i]!]!;
        let top = potentials[at]!;
        for (let t = 1; t < tags; t++) if (potentials[at + t]! > top) top = potentials[at + t]!;
        logZ += top;
        for (let t = 0; t < tags; t++) potentials[at + t] = Math.exp(potentials[at + t]! - top);
      }
      for (let i = 0; i < count; i++) {
        const at = i * tags;
        let total = 0;
        for (let to = 0; to < tags; to++) {
          let mass = 0;
          if (i === 0) mass = factors[tags * width + to]!;
          else
            for (let from = 0; from < tags; from++)
              mass += forward[at - tags + from]! * factors[from * width + to]!;
          mass *= potentials[at + to]!;
          forward[at + to] = mass;
          total += mass;
        }
        logZ += Math.log(total);
        for (let to = 0; to < tags; to++) forward[at + to] = forward[at + to]! / total;
      }
      const lastAt = (count - 1) * tags;
      let endMass = 0;
      for (let t = 0; t < tags; t++) {
        backward[lastAt + t] = factors[t * width + tags]!;
        endMass += forward[lastAt + t]! * backward[lastAt + t]!;
      }
      logZ += Math.log(endMass);
      for (let i = count - 2; i >= 0; i--) {
        const at = i * tags;
        let total = 0;
        for (let from = 0; from < tags; from++) {
          let mass = 0;
          for (let to = 0; to < tags; to++) {
            mass += factors[from * width + to]! * potentials[at + tags + to]! * backward[at + tags + to]!;
          }
          backward[at + from] = mass;
          total += mass;
        }
        for (let from = 0; from < tags; from++) backward[at + from] = backward[at + from]! / total;
      }

      // Gradient of the log-likelihood: what was seen less what the model expects.
      expected.fill(0);
      for (let i = 0; i < count; i++) {
        const at = i * tags;
        const seen = gold[first + i]!;
        let total = 0;
        for (let t = 0; t < tags; t++) total += forward[at + t]! * backward[at + t]!;
        let worth = false;
        for (let t = 0; t < tags; t++) {
          const g = importance * ((t === seen ? 1 : 0) - (forward[at + t]! * backward[at + t]!) / total);
          gradient[t] = g;
          if (g > NEGLIGIBLE || g < -NEGLIGIBLE) worth = true;
        }
        if (i === 0) {
          for (let t = 0; t < tags; t++)
            expected[tags * width + t] = expected[tags * width + t]! + gradient[t]!;
        } else {
          let mass = 0;
          for (let from = 0; from < tags; from++) {
            for (let to = 0; to < tags; to++) {
              mass +=
                forward[at - tags + from]! *
                factors[from * width + to]! *
                potentials[at + to]! *
                backward[at + to]!;
            }
          }
          const before = gold[first + i - 1]!;
          score += transitions[before * width + seen]!;
          for (let from = 0; from < tags; from++) {
            for (let to = 0; to < tags; to++) {
              const p =
                (forward[at - tags + from]! *
                  factors[from * width + to]! *
                  potentials[at + to]! *
                  backward[at + to]!) /
                mass;
              const k = from * width + to;
              expected[k] = expected[k]! - importance * p;
            }
          }
          expected[before * width + seen] = expected[before * width + seen]! + importance;
        }
        if (i === count - 1) {
          for (let t = 0; t < tags; t++)
            expected[t * width + tags] = expected[t * width + tags]! + gradient[t]!;
        }
        if (!worth) continue;
        const end = offsets[first + i + 1]!;
        for (let j = offsets[first + i]!; j < end; j++) {
          const feature = features[j]!;
          let rate = options.rate;
          for (let base = feature * tags; ; ) {
            for (let t = 0; t < tags; t++) {
              const g = gradient[t]!;
              if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
              const square = squares[base + t]! + g * g;
              squares[base + t] = square;
              weights[base + t] = weights[base + t]! + (rate * g) / (EPSILON + Math.sqrt(square));
            }
            const own = copy[feature]! * tags;
            if (own < 0 || base === own) break;
            base = own;
            rate = options.copyRate;
          }
        }
      }
      score +=
        transitions[tags * width + gold[first]!]! + transitions[gold[first + count - 1]! * width + tags]!;
      loss += importance * (logZ - score);
      for (let k = 0; k < expected.length && given === undefined; k++) {
        const g = expected[k]!;
        if (g === 0) continue;
        transitionSquares[k] = transitionSquares[k]! + g * g;
        transitions[k] = transitions[k]! + (options.rate * g) / (EPSILON + Math.sqrt(transitionSquares[k]!));
      }
    }
    options.onEpoch?.(epoch + 1, loss / sentences);
    if (epoch > 0 || options.epochs === 1) {
      for (let k = 0; k < sum.length; k++) sum[k] = sum[k]! + weights[k]!;
      for (let k = 0; k < transitionSum.length; k++) transitionSum[k] = transitionSum[k]! + transitions[k]!;
    }
  }
  const averaged = Math.max(1, options.epochs - 1);
  return {
    tags,
    emissions: sum.map((v) => v / averaged),
    transitions: transitionSum.map((v) => v / averaged),
  };
}
