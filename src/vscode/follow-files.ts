import * as vscode from "vscode";
import { articleOfSidecar } from "../core/corpus/sidecar-name.ts";
import type { Journals } from "./journals.ts";
import { nameOf, parentOf } from "./uris.ts";

/**
 * Takes sidecars along when an article is renamed, moved or deleted in VS Code: all its layers, in the same step, so that
 * one undo takes everything back. Sidecars inside a folder that moves go with the folder.
 */
export function followFiles(journals: Journals): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      for (const { oldUri, newUri } of event.files) journals.move(oldUri, newUri);
      event.waitUntil(renames(event.files));
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      event.waitUntil(deletions(event.files));
    }),
  );
}

async function renames(
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const sidecar of await sidecarsOf(oldUri)) {
      // A person who moves an article and its sidecar together has taken care of it already.
      if (taken.has(sidecar.toString())) continue;
      const suffix = nameOf(sidecar).slice(nameOf(oldUri).length);
      edit.renameFile(sidecar, vscode.Uri.joinPath(parentOf(newUri), nameOf(newUri) + suffix), {
        overwrite: false,
      });
    }
  }
  return edit;
}

async function deletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set(files.map((file) => file.toString()));
  for (const file of files) {
    for (const sidecar of await sidecarsOf(file)) {
      if (!taken.has(sidecar.toString())) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
    }
  }
  return edit;
}

/** All layers of an article: the sidecars in its folder whose article it is. */
async function sidecarsOf(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = parentOf(article);
  const stat = await vscode.workspace.fs.stat(article);
  if ((stat.type & vscode.FileType.File) === 0) return [];
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  return names
    .filter((name) => articleOfSidecar(name, names)?.article === nameOf(article))
    .map((name) => vscode.Uri.joinPath(folder, name));
}
