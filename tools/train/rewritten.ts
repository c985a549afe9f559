import type { Sentence } from "./corpus.ts";

/** The sentence as `write` writes its text, piece by piece between the edges of names, so that these keep their words. */
export function rewritten(sentence: Sentence, write: (text: string) => string): Sentence {
  let text = "";
  let done = 0;
  const append = (end: number) => {
    text += write(sentence.text.slice(done, end));
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
