const LF = 0x0a;

/**
 * The lines of a stream of bytes, without their LF. The stream is read no faster than the lines are taken. What follows
 * the last LF is a line only if it is not empty.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      pieces.push(chunk.subarray(from, at));
      yield Buffer.concat(pieces);
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
