import { ModelError } from "../core/recognise/names/model-file.ts";
import { LARGEST_MODEL, tooLarge } from "../core/recognise/names/model-of-language.ts";

/** A gzipped model file, unzipped as browsers do it. Rejects with `ModelError` where it is not gzip, cut, or far too large. */
export async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await next(reader);
    if (done) break;
    length += value.length;
    if (length > LARGEST_MODEL) {
      void reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (error) {
    throw new ModelError(`it is not gzipped, or damaged (${error instanceof Error ? error.message : error})`);
  }
}
