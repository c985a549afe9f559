import * as vscode from "vscode";
import { isLayerName } from "../core/corpus/sidecar-name.ts";

/** The named layer that the person's tags go to, by the settings; undefined for the agreed layer. */
export function annotatorName(): string | undefined {
  const name = vscode.workspace.getConfiguration("dateline").get("annotator", "");
  return isLayerName(name) ? name : undefined;
}

/** Tells a person whose name in the settings is no name of a layer that the agreed layer is in force instead. */
export function checkAnnotatorName(): void {
  const name = vscode.workspace.getConfiguration("dateline").get("annotator", "");
  if (name === "" || isLayerName(name)) return;
  void vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The setting dateline.annotator, "{0}", is no name of a layer: use lower-case letters, digits, _ and -. Until then your tags go to the agreed layer.',
      name,
    ),
  );
}
