import { hashText } from "../../../src/core/recognise/names/hash.ts";
import type { KeyedBytes } from "../../../src/core/recognise/names/model-data.ts";
import { foldForFeatures } from "../../../src/core/recognise/names/word-features.ts";
import { overlaps } from "../../../src/core/text/span.ts";
import { tokens } from "../../../src/core/text/tokens.ts";
import type { Sentence } from "../corpus.ts";

/** A word is a trigger from so many dates on, and if at least this part of its occurrences stands in dates. */
const LEAST = { dates: 2, part: 0.1 } as const;

/** The words that are often part of a date in the training data, as hashes of their folded forms: where a date may be. */
export function triggersOf(sentences: readonly Sentence[], language: string): KeyedBytes {
  const counts = new Map<number, { all: number; inside: number }>();
  for (const { text, names } of sentences) {
    let next = 0;
    for (const token of tokens(text, 0, text.length, language)) {
      while (next < names.length && names[next]!.end <= token.start) next++;
      if (token.kind !== "word") continue;
      const key = hashText(foldForFeatures(text.slice(token.start, token.end)));
      const count = counts.get(key) ?? { all: 0, inside: 0 };
      counts.set(key, count);
      count.all++;
      if (next < names.length && overlaps(names[next]!, token)) count.inside++;
    }
  }
  const keys = [...counts]
    .filter(([, { all, inside }]) => inside >= LEAST.dates && inside >= LEAST.part * all)
    .map(([key]) => key >>> 0)
    .sort((a, b) => a - b);
  return { keys: Int32Array.from(keys), values: new Uint8Array(keys.length).fill(1) };
}
