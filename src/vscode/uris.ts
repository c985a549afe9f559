import * as vscode from "vscode";

/** The folder that a file or folder lies in; the root's is the root. */
export function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, "..");
}

/** The last part of a URI's path: the name of the file or folder. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
