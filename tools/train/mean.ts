import type { Weights } from "./crf.ts";

/** The mean of the weights of several runs over the same examples; there is at least one. */
export function meanOf(runs: readonly Weights[]): Weights {
  const emissions = new Float32Array(runs[0]!.emissions.length);
  const transitions = new Float64Array(runs[0]!.transitions.length);
  for (const run of runs) {
    for (let k = 0; k < emissions.length; k++) emissions[k] = emissions[k]! + run.emissions[k]!;
    for (let k = 0; k < transitions.length; k++) transitions[k] = transitions[k]! + run.transitions[k]!;
  }
  return {
    tags: runs[0]!.tags,
    emissions: emissions.map((sum) => sum / runs.length),
    transitions: transitions.map((sum) => sum / runs.length),
  };
}
