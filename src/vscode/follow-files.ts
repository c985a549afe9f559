import * as vscode from "vscode";
import { articleOfSidecar } from "../core/corpus/sidecar-name.ts";
import type { Journals } from "./journals.ts";
import type { Sessions } from "./sessions.ts";
import { nameOf, parentOf } from "./uris.ts";
import { isFile } from "./workspace-files.ts";

/**
 * Takes sidecars along when an article is renamed, moved or deleted in VS Code: all its layers. Sidecars inside a folder
 * that moves go with the folder; what the journal holds goes along in any case.
 */
export function followFiles(journals: Journals, sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(
    // Afterwards, and not as a part of the renaming: VS Code would ask, and who says no there would part the two.
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        journals.move(oldUri, newUri);
        await moveSidecars(oldUri, newUri);
        await sessions.moved(newUri);
      }
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      event.waitUntil(deletions(event.files));
    }),
  );
}

async function moveSidecars(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (!(await isFile(to))) return;
  for (const sidecar of await sidecarsOf(from)) {
    const target = vscode.Uri.joinPath(parentOf(to), nameOf(to) + nameOf(sidecar).slice(nameOf(from).length));
    try {
      await vscode.workspace.fs.rename(sidecar, target, { overwrite: false });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "{0} could not follow its article and is still where it was: {1}",
          nameOf(sidecar),
          why,
        ),
      );
    }
  }
}

async function deletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set(files.map((file) => file.toString()));
  for (const file of files) {
    if (!(await isFile(file))) continue;
    for (const sidecar of await sidecarsOf(file)) {
      if (!taken.has(sidecar.toString())) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
    }
  }
  return edit;
}

/** All layers of an article that is, or was, in its folder: the sidecars there whose article it is. */
async function sidecarsOf(article: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = parentOf(article);
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const files = [...names, nameOf(article)];
  return names
    .filter((name) => articleOfSidecar(name, files)?.article === nameOf(article))
    .map((name) => vscode.Uri.joinPath(folder, name));
}
