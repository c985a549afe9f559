import type { Sentence } from "./corpus.ts";
import { Random } from "./random.ts";
import { rewritten } from "./rewritten.ts";

const MARKS = /[\u0300-\u0344\u0346-\u036f]/gu;

/** The sentence in capitals without accents, as headlines are set. */
export function upperCased(sentence: Sentence): Sentence {
  return rewritten(sentence, capitals);
}

function capitals(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").normalize("NFC").toUpperCase();
}

/** A random part of the sentences, every one with the same chance; `part` is from 0 to 1. */
export function sample(sentences: readonly Sentence[], part: number, seed: number): Sentence[] {
  const random = new Random(seed);
  return sentences.filter(() => random.next() < part);
}
