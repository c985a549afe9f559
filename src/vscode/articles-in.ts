import * as vscode from "vscode";
import { isCorpusFolder } from "../core/corpus/articles.ts";
import type { Corpora } from "./corpora.ts";

/**
 * The articles in a folder and the folders in it, as they are found. Folders that hold no articles and links, which may
 * lead out of the corpus or round in a circle, are not followed.
 */
export async function* articlesIn(folder: vscode.Uri, corpora: Corpora): AsyncGenerator<vscode.Uri> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const entry = vscode.Uri.joinPath(folder, name);
    if (type & vscode.FileType.SymbolicLink) continue;
    if (type & vscode.FileType.Directory) {
      if (isCorpusFolder(name)) yield* articlesIn(entry, corpora);
    } else if (await corpora.isArticle(entry)) yield entry;
  }
}
