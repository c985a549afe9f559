import type { Sentence } from "./corpus.ts";

/** Marks that are written without a space before them, and after them. */
const JOINS_BEFORE = /^[.,:;!?%)\]}»”’؛،؟…·]+$/u;
const JOINS_AFTER = /^[([{«“‘$€£]$/u;
const CLITIC = /^(?:['’](?:s|S|re|ve|ll|d|m)|n['’]t|N['’]T)$/u;

/**
 * The sentence as a web page would write it: no space before a full stop, comma or closing quote, none after an opening one,
 * straight quotes by turns. The names keep their words.
 */
export function detokenised(sentence: Sentence): Sentence {
  const { text } = sentence;
  const places = new Int32Array(text.length + 1);
  let raw = "";
  let quoteOpen = false;
  let joinNext = true;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf(" ", at);
    if (end < 0) end = text.length;
    const token = text.slice(at, end);
    const closes = token === '"' && quoteOpen;
    const joins = joinNext || closes || JOINS_BEFORE.test(token) || CLITIC.test(token);
    if (!joins) raw += " ";
    for (let i = at; i <= end; i++) places[i] = raw.length + (i - at);
    raw += token;
    if (token === '"') quoteOpen = !quoteOpen;
    joinNext = JOINS_AFTER.test(token) || (token === '"' && quoteOpen);
    at = end + 1;
  }
  const names = sentence.names.map((name) => ({
    ...name,
    start: places[name.start]!,
    end: places[name.end]!,
  }));
  return { text: raw, names };
}
