import type { KeyedBytes, ModelData, ModelHeader } from "../../src/core/recognise/names/model-data.ts";
import type { Weights } from "./crf.ts";
import type { Examples } from "./examples.ts";

/** How weights are made small. */
export interface Compression {
  /** The domain whose own weights are added to the shared ones. */
  readonly domain: number;
  /** What part of the domain's own weights is added, 0 to 1. */
  readonly share: number;
  /** Features whose weights all lie below this are left out. */
  readonly prune: number;
  /** Weights are cut to ±clip, in `steps` steps on each side of 0. */
  readonly clip: number;
  readonly steps: number;
}

/** The parts of a model that are not weights. */
export interface ModelFrame {
  readonly header: Omit<ModelHeader, "unit">;
  readonly phrases: KeyedBytes;
}

/** A model of the weights: domains folded into one, rare weights dropped, the rest in whole steps. */
export function compress(
  examples: Examples,
  weights: Weights,
  frame: ModelFrame,
  how: Compression,
): ModelData {
  const { tags, emissions } = weights;
  const copy = examples.copies[how.domain]!;
  const unit = how.steps / how.clip;
  const rows: { key: number; values: Int8Array }[] = [];
  const folded = new Float64Array(tags);
  for (let f = 0; f < examples.keys.length; f++) {
    const own = copy[f]!;
    let top = 0;
    for (let t = 0; t < tags; t++) {
      folded[t] = emissions[f * tags + t]! + (own < 0 ? 0 : how.share * emissions[own * tags + t]!);
      top = Math.max(top, Math.abs(folded[t]!));
    }
    if (top < how.prune) continue;
    const values = Int8Array.from(folded, (weight) =>
      Math.round(Math.max(-how.clip, Math.min(how.clip, weight)) * unit),
    );
    rows.push({ key: examples.keys[f]! >>> 0, values });
  }
  rows.sort((a, b) => a.key - b.key);
  const values = new Int8Array(rows.length * tags);
  rows.forEach((row, i) => {
    values.set(row.values, i * tags);
  });
  return {
    ...frame,
    header: { ...frame.header, unit },
    transitions: Int32Array.from(weights.transitions, (weight) => Math.round(weight * unit)),
    features: { keys: Int32Array.from(rows, (row) => row.key), weights: values },
  };
}
