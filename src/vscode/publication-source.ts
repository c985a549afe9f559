import * as vscode from "vscode";
import type { PublicationSource } from "../core/recognise/publication.ts";

/** How a date of publication came to be known, as it is said behind the date. */
export function publicationSource(source: PublicationSource): string {
  switch (source) {
    case "set":
      return vscode.l10n.t("set by hand");
    case "front-matter":
      return vscode.l10n.t("from the front matter");
    case "timestamp":
      return vscode.l10n.t("from a time stamp");
    case "dateline":
      return vscode.l10n.t("from the dateline");
    case "file-name":
      return vscode.l10n.t("from the file name");
  }
}
