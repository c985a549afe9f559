import path from "node:path";
import { parseSidecar, type Sidecar, SidecarError } from "../core/annotate/sidecar.ts";
import { NodeSidecarFiles } from "./sidecar-files.ts";

/** A sidecar as it was read, or why it could not be: a sentence, with the line and column of what is wrong where it has one. */
export type SidecarReading =
  | { readonly kind: "sidecar"; readonly sidecar: Sidecar; readonly json: string }
  | { readonly kind: "unreadable"; readonly why: string };

/** Reads a sidecar by its path. */
export async function readSidecarFile(file: string): Promise<SidecarReading> {
  try {
    const json = await new NodeSidecarFiles(path.dirname(file)).read(path.basename(file));
    if (json === undefined) return { kind: "unreadable", why: "no such file" };
    return { kind: "sidecar", sidecar: parseSidecar(json), json };
  } catch (error) {
    const place = error instanceof SidecarError ? `line ${error.line}, column ${error.column}: ` : "";
    return { kind: "unreadable", why: place + (error as Error).message };
  }
}
