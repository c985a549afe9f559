import type * as vscode from "vscode";
import type { SidecarFiles } from "../core/annotate/sidecar-file.ts";

/** What differs between the extension hosts: Node's on a desktop or a server, and the web worker's in a browser. */
export interface Platform {
  /** The name of the person at the machine, for the `by` of annotations; undefined where the host does not know it. */
  readonly userName: string | undefined;
  /** The files of one folder, written as safely as the file system behind the folder allows. */
  filesOf(folder: vscode.Uri): SidecarFiles;
}
