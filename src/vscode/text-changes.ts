import type * as vscode from "vscode";
import type { Lines } from "../core/text/lines.ts";
import { normaliseText } from "../core/text/normalise.ts";
import { changeBetween, type TextChange } from "../core/text/text-change.ts";

/**
 * The changes of a document as changes of its normalised text, in UTF-16 code units of the old one, whose lines are
 * `lines`. Where the editor's account and the documents disagree, which no known editor does, the difference of the texts is
 * believed.
 */
export function textChanges(
  contentChanges: readonly vscode.TextDocumentContentChangeEvent[],
  lines: Lines,
  oldText: string,
  newText: string,
): readonly TextChange[] {
  const changes = contentChanges.map(({ range: { start, end }, text }) => ({
    start: lines.offsetAt(start.line, start.character),
    end: lines.offsetAt(end.line, end.character),
    text: normaliseText(text),
  }));
  let growth = 0;
  for (const change of changes) growth += change.text.length - (change.end - change.start);
  return oldText.length + growth === newText.length ? changes : changeBetween(oldText, newText);
}
