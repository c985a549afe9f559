/** Text of any size for the benchmarks, put together from the sentences of the samples. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paragraphs } from "../src/core/text/lines.ts";
import { normaliseText } from "../src/core/text/normalise.ts";
import { sentences } from "../src/core/text/sentences.ts";

// The benchmarks run bundled, from the root of the project: a path from this file would lead elsewhere.
const SAMPLES = join(process.cwd(), "samples");

/** A generator of fair numbers in [0, 1), the same ones in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `bytes` (UTF-8) of text in which hardly any paragraph stands twice, so that no cache of paragraphs helps. */
export function sampleText(language: string, bytes: number): string {
  const folder = join(SAMPLES, language);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  const pool = files
    .sort()
    .flatMap((file) => sentencesIn(readFileSync(join(folder, file), "utf8"), language));
  const random = randomNumbers(1);
  const made: string[] = [];
  for (let size = 0; size < bytes; ) {
    const count = 2 + Math.floor(random() * 4);
    const paragraph = Array.from({ length: count }, () => pool[Math.floor(random() * pool.length)]).join(" ");
    made.push(paragraph);
    size += Buffer.byteLength(paragraph) + 1;
  }
  return made.join("\n");
}

function sentencesIn(file: string, language: string): readonly string[] {
  const text = normaliseText(file);
  return paragraphs(text).flatMap((paragraph) => {
    const content = text.slice(paragraph.start, paragraph.end);
    return sentences(content, 0, content.length, language).map(({ start, end }) => content.slice(start, end));
  });
}
