import { readFile } from "node:fs/promises";
import { encodingLabel, likelyEncoding, looksBinary } from "../core/text/decode.ts";
import { normaliseText } from "../core/text/normalise.ts";

/** An article's normalised text, or a sentence that says why there is none. */
export type ArticleReading =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary" | "undecodable" | "unreadable"; readonly why: string };

/**
 * Reads an article. `encoding` is a label of the Encoding Standard, such as `windows-1253`, for files that are not UTF-8;
 * without one every file must be. Nothing is guessed and nothing replaced: a file that does not decode gives the encoding it is likely to be in.
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
  const text = decode(bytes, "utf-8");
  // UTF-16 of plain English is good UTF-8 too, but for its many NULs.
  if (text !== undefined && !text.includes("\0")) return { kind: "text", text: normaliseText(text) };
  const other = encoding === undefined ? undefined : decode(bytes, encoding);
  if (other === undefined) return { kind: "undecodable", why: undecodable(bytes, encoding) };
  return { kind: "text", text: normaliseText(other) };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function undecodable(bytes: Uint8Array, encoding: string | undefined): string {
  if (encoding !== undefined) return `not ${encoding}`;
  const likely = likelyEncoding(bytes);
  if (likely === undefined) return "not UTF-8";
  const label = encodingLabel(likely);
  return `not UTF-8 but probably ${label}: try --encoding ${label}`;
}
