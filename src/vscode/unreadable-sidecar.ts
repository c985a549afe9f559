import * as vscode from "vscode";
import type { SidecarError } from "../core/annotate/sidecar.ts";

/** What a person is told of a sidecar that cannot be read: the file, the place, and that it is left as it is. */
export function unreadableText(name: string, { line, column, message }: SidecarError): string {
  return vscode.l10n.t(
    "{0}, line {1}, column {2}: {3} It is left as it is; mend it, and tagging goes on.",
    name,
    line,
    column,
    message,
  );
}

/** Shows that text, and opens the sidecar at the place if the person asks for it. */
export async function tellUnreadable(
  sidecar: vscode.Uri,
  text: string,
  { line, column }: SidecarError,
): Promise<void> {
  const open = vscode.l10n.t("Open Sidecar");
  if ((await vscode.window.showErrorMessage(text, open)) !== open) return;
  const place = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(place, place) });
}
