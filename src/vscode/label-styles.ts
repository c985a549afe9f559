import * as vscode from "vscode";
import type { Label } from "../core/annotate/labels.ts";

/** What a span is, which decides how it is drawn. */
export type SpanKind = "annotation" | "suggestion";

/** Drawn for labels that stand in a sidecar but not in the corpus' label set. */
const UNKNOWN_LABEL_COLOUR = "#808080";

/**
 * The decoration types of a label set, one for each label and kind. An annotation is a filled box on a solid line, a
 * suggestion an unfilled dashed frame, so the two differ by more than colour. Only background, border and outline are
 * used: any other style would cut right-to-left text into pieces and part its joined letters.
 */
export class LabelStyles implements vscode.Disposable {
  readonly #colours: ReadonlyMap<string, string>;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(labels: readonly Label[]) {
    this.#colours = new Map(labels.map((label) => [label.name, label.color]));
  }

  /** The decoration type of a label and kind; always the same one. */
  typeOf(label: string, kind: SpanKind): vscode.TextEditorDecorationType {
    const key = `${kind} ${label}`;
    let type = this.#types.get(key);
    if (type === undefined) {
      type = createType(this.#colours.get(label) ?? UNKNOWN_LABEL_COLOUR, kind);
      this.#types.set(key, type);
    }
    return type;
  }

  /** All decoration types made so far. */
  types(): Iterable<vscode.TextEditorDecorationType> {
    return this.#types.values();
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}

function createType(colour: string, kind: SpanKind): vscode.TextEditorDecorationType {
  const shared: vscode.DecorationRenderOptions = {
    borderColor: colour,
    // The default widens a span when someone types at its edge.
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
  if (kind === "suggestion") {
    return vscode.window.createTextEditorDecorationType({
      ...shared,
      borderStyle: "dashed",
      borderWidth: "1px",
    });
  }
  return vscode.window.createTextEditorDecorationType({
    ...shared,
    borderStyle: "solid",
    borderWidth: "0 0 2px 0",
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    light: { backgroundColor: `${colour}33` },
    dark: { backgroundColor: `${colour}59` },
  });
}
