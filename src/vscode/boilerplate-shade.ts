import * as vscode from "vscode";
import type { ArticleSession } from "./article-session.ts";
import type { Sessions } from "./sessions.ts";

/** The theme colour behind boilerplate, contributed in package.json. */
const BACKGROUND = "dateline.boilerplateBackground";

/**
 * Shades the lines of boilerplate, by their background alone: fainter letters would be harder to read, and would part the
 * joined letters of right-to-left scripts.
 */
export class BoilerplateShade implements vscode.Disposable {
  readonly #sessions: Sessions;
  readonly #type = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(BACKGROUND),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** The version of the document and its lines that were shaded in an editor, as text; empty where none are. */
  readonly #shaded = new WeakMap<vscode.TextEditor, string>();
  readonly #disposables: vscode.Disposable[];

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
    this.#disposables = [
      this.#type,
      sessions.onDidChange((session) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document === session.document) this.#shade(editor, session);
        }
      }),
      sessions.onDidClose((session) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document === session.document) this.#shade(editor, undefined);
        }
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#shade(editor, this.#sessions.of(editor.document));
      }),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #shade(editor: vscode.TextEditor, session: ArticleSession | undefined): void {
    const ranges = (session?.sections ?? []).flatMap((section) =>
      section.kind === "boilerplate" && session !== undefined ? [session.rangeOf(section)] : [],
    );
    const lines = ranges.map(({ start, end }) => `${start.line}-${end.line}`).join();
    // The editor moves and stretches what is shaded as one types, so with another version it may be elsewhere.
    const shaded = lines === "" ? "" : `${editor.document.version}: ${lines}`;
    if (shaded === (this.#shaded.get(editor) ?? "")) return;
    this.#shaded.set(editor, shaded);
    editor.setDecorations(this.#type, ranges);
  }
}
