import * as vscode from "vscode";
import type { SidecarFiles } from "../core/annotate/sidecar-file.ts";

/** The sidecars of a folder behind VS Code's file systems, where nothing can be locked. */
export class WorkspaceFiles implements SidecarFiles {
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  async read(name: string): Promise<string | undefined> {
    const bytes = await readIfThere(vscode.Uri.joinPath(this.#folder, name));
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  async write(name: string, content: string): Promise<void> {
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(this.#folder, name),
      new TextEncoder().encode(content),
    );
  }
}

/** The bytes of a file; undefined where there is none. Rejects where it cannot be read. */
export async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/** Whether a URI is of a file, and not of a folder. Rejects where there is neither. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
}

/** The URI of a file called like `target` with something behind its name. */
export function beside(target: vscode.Uri, suffix: string): vscode.Uri {
  return target.with({ path: target.path + suffix });
}

/** Writes a file beside its place and moves it there whole: who is interrupted leaves what was there before. */
export async function replaceFile(target: vscode.Uri, content: string): Promise<void> {
  const part = beside(target, ".part");
  await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(content));
  await vscode.workspace.fs.rename(part, target, { overwrite: true });
}
