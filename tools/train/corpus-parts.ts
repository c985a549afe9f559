import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CorpusReading, type Document, readCorpus } from "./corpus.ts";

/** A corpus without a dev part of its own: the last of so many parts of it is its dev part. */
const TAIL = 10;

/** The train and dev part of a corpus. */
export interface CorpusParts {
  readonly train: readonly Document[];
  readonly dev: readonly Document[];
}

/**
 * The parts of the corpus `name` in the folder `data`: of its files, or, if it has none for dev, its train file's last
 * tenth of documents (of sentences, where it marks no documents) as dev and the rest as train.
 */
export function readParts(data: string, name: string, reading: CorpusReading): CorpusParts {
  const train = readCorpus(join(data, `${name}.train.tsv.gz`), reading);
  const dev = join(data, `${name}.dev.tsv.gz`);
  if (existsSync(dev)) return { train, dev: readCorpus(dev, reading) };
  if (train.length > 1) {
    const cut = cutOf(train.length);
    return { train: train.slice(0, cut), dev: train.slice(cut) };
  }
  const sentences = train.flat();
  const cut = cutOf(sentences.length);
  return { train: [sentences.slice(0, cut)], dev: [sentences.slice(cut)] };
}

function cutOf(count: number): number {
  return Math.ceil(count * (1 - 1 / TAIL));
}
