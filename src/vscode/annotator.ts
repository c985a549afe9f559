import * as vscode from "vscode";

/** The named layer that the person's tags go to, by the settings; undefined for the agreed layer. */
export function annotatorName(): string | undefined {
  const name = vscode.workspace.getConfiguration("dateline").get("annotator", "");
  return /^[a-z0-9_-]+$/.test(name) ? name : undefined;
}
