import { userInfo } from "node:os";
import type * as vscode from "vscode";
import { NodeSidecarFiles } from "../node/sidecar-files.ts";
import { createExtension, type DatelineApi } from "./extension.ts";
import { WorkspaceFiles } from "./workspace-files.ts";

let close: (() => Promise<void>) | undefined;

/** Starts the extension in Node's extension host. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  const extension = createExtension(context, {
    userName: nameOfUser(),
    filesOf: (folder) =>
      folder.scheme === "file" ? new NodeSidecarFiles(folder.fsPath) : new WorkspaceFiles(folder),
  });
  close = extension.close;
  return extension.api;
}

/** Resolves when all annotations are on disk. */
export async function deactivate(): Promise<void> {
  await close?.();
}

function nameOfUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // Some containers run under a number that no account has.
    return undefined;
  }
}
