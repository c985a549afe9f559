import { readFile } from "node:fs/promises";
import { parseSidecar, type Sidecar, SidecarError } from "../core/annotate/sidecar.ts";

/** A sidecar as it was read, or why it could not be: a sentence with the line and column of what is wrong. */
export type SidecarReading =
  | { readonly kind: "sidecar"; readonly sidecar: Sidecar; readonly json: string }
  | { readonly kind: "unreadable"; readonly why: string };

/** Reads a sidecar. */
export async function readSidecarFile(path: string): Promise<SidecarReading> {
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    return { kind: "unreadable", why: error instanceof TypeError ? "not UTF-8" : (error as Error).message };
  }
  try {
    return { kind: "sidecar", sidecar: parseSidecar(json), json };
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    return { kind: "unreadable", why: `line ${error.line}, column ${error.column}: ${error.message}` };
  }
}
