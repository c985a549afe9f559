import * as vscode from "vscode";
import {
  type Author,
  acceptSuggestions,
  type Desk,
  neighbour,
  rejectSuggestions,
  relabelAnnotations,
  removeAnnotations,
  selectedAnnotations,
  tagSelections,
} from "../core/annotate/actions.ts";
import type { LayerEdit } from "../core/annotate/edits.ts";
import { newId } from "../core/annotate/id.ts";
import type { Span } from "../core/text/span.ts";
import type { ArticleSession } from "./article-session.ts";
import { convertToUtf8, reopenWithEncoding } from "./encodings.ts";
import type { Highlighter } from "./highlighter.ts";
import { pickLabel } from "./label-pick.ts";
import { pickLanguage } from "./language-pick.ts";
import type { Sessions } from "./sessions.ts";

/** The article in the active editor, and what is selected in it. */
interface ActiveArticle {
  readonly editor: vscode.TextEditor;
  readonly session: ArticleSession;
  selections(): readonly Span[];
}

/** Registers the commands that act on the article in the active editor. `userName` is the `by` of what they make. */
export function registerCommands(
  sessions: Sessions,
  highlighter: Highlighter,
  userName: () => string | undefined,
): vscode.Disposable {
  const author = (): Author => {
    const by = userName();
    return {
      ...(by === undefined ? {} : { by }),
      at: `${new Date().toISOString().slice(0, 19)}Z`,
      newId: () => newId((length) => crypto.getRandomValues(new Uint8Array(length))),
    };
  };

  const active = (): ActiveArticle | undefined => {
    const editor = vscode.window.activeTextEditor;
    const session = editor === undefined ? undefined : sessions.of(editor.document);
    if (editor === undefined || session === undefined) return undefined;
    return {
      editor,
      session,
      selections: () => editor.selections.map((selection) => session.spanOf(selection)),
    };
  };

  const deskOf = (session: ArticleSession): Desk => ({
    text: session.text,
    layer: session.layer,
    suggestions: highlighter.suggestionsShown ? session.openSuggestions() : [],
  });

  /** Runs an action that makes an edit, unless tagging has to wait; says so where there is nothing to act on. */
  const edit = (
    nothing: string,
    makeEdit: (article: ActiveArticle) => LayerEdit | undefined | Promise<LayerEdit | undefined>,
  ) => {
    return async (): Promise<void> => {
      const article = active();
      if (article === undefined) return;
      if (article.session.trouble !== undefined) await sessions.reload(article.session);
      if (article.session.trouble !== undefined) {
        void vscode.window.showErrorMessage(article.session.trouble.message);
        return;
      }
      const made = await makeEdit(article);
      if (made === undefined) vscode.window.setStatusBarMessage(nothing, 3000);
      else article.session.edit(made);
    };
  };

  const labelFor = async (
    session: ArticleSession,
    title: string,
    given: unknown,
  ): Promise<string | undefined> => {
    const { labels } = session.corpus.config;
    if (typeof given === "string") return labels.find((label) => label.name === given)?.name;
    return (await pickLabel(labels, title))?.name;
  };

  const go = (direction: "next" | "previous") => (): void => {
    const article = active();
    const from = article?.selections()[0];
    if (article === undefined || from === undefined) return;
    const { layer, suggestions } = deskOf(article.session);
    const target = neighbour([...layer.annotations, ...suggestions], from, direction);
    if (target === undefined) {
      vscode.window.setStatusBarMessage(vscode.l10n.t("Nothing is annotated or suggested here."), 3000);
      return;
    }
    const range = article.session.rangeOf(target);
    article.editor.selection = new vscode.Selection(range.start, range.end);
    article.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const noSuggestion = vscode.l10n.t("No suggestion here.");
  const noAnnotation = vscode.l10n.t("No annotation here.");
  const handlers: Readonly<Record<string, (argument: unknown) => unknown>> = {
    tag: (argument) =>
      edit(vscode.l10n.t("Nothing to tag here."), async ({ session, selections }) => {
        const given = (argument as { readonly label?: unknown } | undefined)?.label;
        const label = await labelFor(session, vscode.l10n.t("Tag as"), given);
        return label === undefined
          ? undefined
          : tagSelections(deskOf(session), selections(), label, author());
      })(),
    remove: edit(noAnnotation, ({ session, selections }) =>
      removeAnnotations(selectedAnnotations(session.layer, selections())),
    ),
    changeLabel: edit(noAnnotation, async ({ session, selections }) => {
      if (selectedAnnotations(session.layer, selections()).length === 0) return undefined;
      const label = await labelFor(session, vscode.l10n.t("Change label to"), undefined);
      // Asked again, since the text may have changed while the person chose.
      const annotations = selectedAnnotations(session.layer, selections());
      return label === undefined ? undefined : relabelAnnotations(annotations, label, author());
    }),
    accept: edit(noSuggestion, ({ session, selections }) =>
      acceptSuggestions(deskOf(session), selections(), author()),
    ),
    reject: edit(noSuggestion, ({ session, selections }) =>
      rejectSuggestions(deskOf(session), selections(), author()),
    ),
    acceptAll: edit(noSuggestion, ({ session }) =>
      acceptSuggestions(deskOf(session), [{ start: 0, end: session.text.length }], author()),
    ),
    next: go("next"),
    previous: go("previous"),
    undo: () => {
      if (active()?.session.undo() === false) {
        vscode.window.setStatusBarMessage(vscode.l10n.t("No annotation edit to undo."), 3000);
      }
    },
    redo: () => {
      if (active()?.session.redo() === false) {
        vscode.window.setStatusBarMessage(vscode.l10n.t("No annotation edit to redo."), 3000);
      }
    },
    toggleSuggestions: () => highlighter.showSuggestions(!highlighter.suggestionsShown),
    openSidecar: async () => {
      const article = active();
      if (article === undefined) return;
      const sidecar = sessions.sidecarOf(article.session);
      try {
        await vscode.window.showTextDocument(sidecar);
      } catch {
        await vscode.window.showInformationMessage(
          vscode.l10n.t("This article has no sidecar yet: it is written with the first annotation."),
        );
      }
    },
    setLanguage: edit("", pickLanguage),
    reopenWithEncoding: () => {
      const document = active()?.editor.document;
      return document === undefined ? undefined : reopenWithEncoding(document);
    },
    convertToUtf8: () => {
      const document = active()?.editor.document;
      return document === undefined ? undefined : convertToUtf8(document);
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(`dateline.${name}`, handler),
    ),
  );
}
