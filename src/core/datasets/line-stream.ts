import type { TextChunks } from "./dataset.ts";

/**
 * The lines of a stream of text, without the LF or CRLF that ends them. Only LF ends a line: U+2028 and its like stand
 * unescaped inside JSON strings. What follows the last LF is a line only if it is not empty.
 */
export async function* linesOf(chunks: TextChunks): AsyncGenerator<string, void, undefined> {
  // Pieces of an unfinished line are joined once, so that a line of many chunks stays linear.
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf("\n"); at !== -1; at = chunk.indexOf("\n", from)) {
      pieces.push(chunk.slice(from, at));
      yield withoutReturn(pieces.join(""));
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.slice(from));
  }
  const rest = pieces.join("");
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
