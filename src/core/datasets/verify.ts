import {
  type DatasetArticle,
  DatasetError,
  type OffsetUnit,
  type WrittenArticle,
  type WrittenSpan,
} from "./dataset.ts";

/**
 * Proves an article as a format wrote it: the slice at every written span's offsets, cut in the format's own unit, is
 * the span's text. Throws a DatasetError that names the article, the offsets and both texts where it is not. It counts
 * for itself and shares no code with the writers.
 */
export function verifyArticle(article: DatasetArticle, written: WrittenArticle, unit: OffsetUnit): void {
  const { content, spans } = written;
  if (typeof content === "string") {
    if (unit === "token") throw new DatasetError(`${article.id}: a format of tokens wrote a text`);
    const offsetOf = unit === "utf-16" ? (offset: number) => offset : codePointOffsets(content, spans);
    for (const span of spans) {
      const found = content.slice(offsetOf(span.start), offsetOf(span.end));
      if (found !== span.text || span.start > span.end) throw mismatch(article, span, unit, found);
    }
  } else {
    for (const span of spans) {
      const tokens = content.slice(span.start, span.end);
      if (!spells(tokens, span.text)) throw mismatch(article, span, unit, tokens.join(" "));
    }
  }
}

function mismatch(article: DatasetArticle, span: WrittenSpan, unit: OffsetUnit, found: string): DatasetError {
  const place = `${article.id}: ${unit} ${span.start}–${span.end}`;
  return new DatasetError(
    `${place} should hold ${JSON.stringify(span.text)} but holds ${JSON.stringify(found)}`,
  );
}

/** Walks the text once, counting code points, and gives the UTF-16 offset of every code point that a span names. */
function codePointOffsets(text: string, spans: readonly WrittenSpan[]): (codePoint: number) => number {
  const wanted = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  let codePoint = 0;
  let offset = 0;
  for (const target of wanted) {
    while (codePoint < target && offset < text.length) {
      offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
      codePoint++;
    }
    if (codePoint === target) offsets.set(target, offset);
  }
  // An offset beyond the end is no place: a slice from there is empty, and so differs from the span's text.
  return (target) => offsets.get(target) ?? text.length;
}

/** White space and invisible characters, which no token begins or ends with. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}]*/uy;

/** Whether the text is the tokens in order, with nothing but white space and invisible characters around them. */
function spells(tokens: readonly string[], text: string): boolean {
  let at = 0;
  for (const token of tokens) {
    if (!text.startsWith(token, at)) at = unseenEnd(text, at);
    if (!text.startsWith(token, at)) return false;
    at += token.length;
  }
  return tokens.length > 0 && unseenEnd(text, at) === text.length;
}

function unseenEnd(text: string, from: number): number {
  UNSEEN.lastIndex = from;
  return from + (UNSEEN.exec(text)?.[0].length ?? 0);
}
