import { readFile } from "node:fs/promises";
import { encodingLabel, likelyEncoding, looksBinary } from "../core/text/decode.ts";
import { normaliseText } from "../core/text/normalise.ts";

/** An article's normalised text, or a sentence that says why there is none. */
export type ArticleReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary" | "undecodable" | "unreadable"; readonly why: string };

/**
 * Reads an article. `encoding` is a label of the Encoding Standard, such as `windows-1253`; without one the file must be
 * UTF-8. Nothing is guessed and nothing replaced: a file that does not decode gives the encoding it is likely to be in.
 */
export async function readArticleFile(path: string, encoding?: string): Promise<ArticleReading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "is a folder" : message;
    return { kind: "unreadable", why };
  }
  if (looksBinary(bytes)) return { kind: "binary", why: "a binary file, no article" };
  try {
    return {
      kind: "text",
      text: normaliseText(new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes)),
    };
  } catch {
    return { kind: "undecodable", why: undecodable(bytes, encoding) };
  }
}

function undecodable(bytes: Uint8Array, encoding: string | undefined): string {
  if (encoding !== undefined) return `not ${encoding}`;
  const likely = likelyEncoding(bytes);
  if (likely === undefined) return "not UTF-8";
  const label = encodingLabel(likely);
  return `not UTF-8 but probably ${label}: try --encoding ${label}`;
}
