import type * as vscode from "vscode";
import { createExtension, type DatelineApi } from "./extension.ts";
import { WorkspaceFiles } from "./workspace-files.ts";

let close: (() => Promise<void>) | undefined;

/** Starts the extension in the web worker's extension host. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  const extension = createExtension(context, {
    userName: undefined,
    filesOf: (folder) => new WorkspaceFiles(folder),
  });
  close = extension.close;
  return extension.api;
}

/** Resolves when all annotations are on disk. */
export async function deactivate(): Promise<void> {
  await close?.();
}
