import * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import type { ArticleSession } from "./article-session.ts";
import { LabelStyles, type SpanKind } from "./label-styles.ts";
import type { Sessions } from "./sessions.ts";

/** Lines above and below what is on the screen that are drawn along, so that scrolling a little draws nothing. */
const MARGIN = 60;

/** What was last drawn in an editor: the lines of it, and the decoration types that were used. */
interface Painting {
  readonly first: number;
  readonly last: number;
  readonly types: ReadonlySet<vscode.TextEditorDecorationType>;
}

/**
 * Draws annotations and suggestions into the editors of articles: those on the screen and somewhat around it, so that
 * the work for a keystroke does not grow with the article.
 */
export class Highlighter implements vscode.Disposable {
  readonly #sessions: Sessions;
  readonly #styles = new Map<string, LabelStyles>();
  readonly #paintings = new WeakMap<vscode.TextEditor, Painting>();
  readonly #disposables: vscode.Disposable[];
  #suggestionsShown = true;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
    this.#disposables = [
      sessions.onDidChange((session) => this.#paintAll(session)),
      sessions.onDidClose((session) => this.#clear(session)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#paint(editor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const painting = this.#paintings.get(textEditor);
        const [first, last] = linesOnScreen(textEditor);
        if (painting === undefined || first < painting.first || last > painting.last) this.#paint(textEditor);
      }),
    ];
  }

  /** Whether suggestions are drawn (annotations always are). */
  get suggestionsShown(): boolean {
    return this.#suggestionsShown;
  }

  /** Shows or hides the suggestions in all editors. */
  showSuggestions(shown: boolean): void {
    this.#suggestionsShown = shown;
    for (const editor of vscode.window.visibleTextEditors) this.#paint(editor);
  }

  dispose(): void {
    for (const disposable of [...this.#disposables, ...this.#styles.values()]) disposable.dispose();
  }

  #paintAll(session: ArticleSession): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === session.document) this.#paint(editor);
    }
  }

  #clear(session: ArticleSession): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== session.document) continue;
      for (const type of this.#paintings.get(editor)?.types ?? []) editor.setDecorations(type, []);
      this.#paintings.delete(editor);
    }
  }

  #paint(editor: vscode.TextEditor): void {
    const session = this.#sessions.of(editor.document);
    if (session === undefined) return;
    const [top, bottom] = linesOnScreen(editor);
    const first = Math.max(0, top - MARGIN);
    const last = Math.min(session.lines.count - 1, bottom + MARGIN);
    const window = { start: session.lines.start(first), end: session.lines.end(last) };

    const styles = this.#stylesOf(session);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    const draw = (span: Span, label: string, kind: SpanKind): void => {
      const type = styles.typeOf(label, kind);
      const drawn = ranges.get(type);
      if (drawn === undefined) ranges.set(type, [session.rangeOf(span)]);
      else drawn.push(session.rangeOf(span));
    };
    for (const annotation of session.layer.annotations) {
      if (annotation.end < window.start || annotation.start > window.end) continue;
      for (const span of annotation.fragments ?? [annotation]) draw(span, annotation.label, "annotation");
    }
    if (this.#suggestionsShown) {
      for (const suggestion of session.openSuggestions(window))
        draw(suggestion, suggestion.label, "suggestion");
    }

    for (const type of this.#paintings.get(editor)?.types ?? []) {
      if (!ranges.has(type)) editor.setDecorations(type, []);
    }
    for (const [type, drawn] of ranges) editor.setDecorations(type, drawn);
    this.#paintings.set(editor, { first, last, types: new Set(ranges.keys()) });
  }

  #stylesOf(session: ArticleSession): LabelStyles {
    const { labels } = session.corpus.config;
    const key = JSON.stringify(labels.map(({ name, color }) => [name, color]));
    let styles = this.#styles.get(key);
    if (styles === undefined) {
      styles = new LabelStyles(labels);
      this.#styles.set(key, styles);
    }
    return styles;
  }
}

function linesOnScreen(editor: vscode.TextEditor): readonly [first: number, last: number] {
  const lines = editor.visibleRanges.flatMap((range) => [range.start.line, range.end.line]);
  return lines.length === 0 ? [0, 0] : [Math.min(...lines), Math.max(...lines)];
}
