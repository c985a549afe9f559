import type { Sentence } from "./corpus.ts";
import { Random } from "./random.ts";

const MARKS = /[\u0300-\u0344\u0346-\u036f]/gu;

/** The sentence in capitals without accents, as headlines are set. */
export function upperCased(sentence: Sentence): Sentence {
  let text = "";
  let done = 0;
  const append = (end: number) => {
    text += capitals(sentence.text.slice(done, end));
    done = end;
  };
  const names = sentence.names.map((name) => {
    append(name.start);
    const start = text.length;
    append(name.end);
    return { start, end: text.length, label: name.label };
  });
  append(sentence.text.length);
  return { text, names };
}

function capitals(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").normalize("NFC").toUpperCase();
}

/** A random part of the sentences, every one with the same chance; `part` is from 0 to 1. */
export function sample(sentences: readonly Sentence[], part: number, seed: number): Sentence[] {
  const random = new Random(seed);
  return sentences.filter(() => random.next() < part);
}
