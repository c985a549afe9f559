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
import type { Annotation } from "../core/annotate/annotation.ts";
import type { LayerEdit } from "../core/annotate/edits.ts";
import { newId } from "../core/annotate/id.ts";
import { markSections } from "../core/annotate/mark-section.ts";
import { parseScore, scoringAtLeast } from "../core/recognise/score.ts";
import { sectionAt } from "../core/text/sections/section.ts";
import type { Span } from "../core/text/span.ts";
import type { ArticleSession } from "./article-session.ts";
import { convertToUtf8, reopenWithEncoding } from "./encodings.ts";
import type { Highlighter } from "./highlighter.ts";
import { pickLabel } from "./label-pick.ts";
import { pickLanguage } from "./language-pick.ts";
import { pickPublished, publishedGiven } from "./publication-pick.ts";
import { pickScore } from "./score-pick.ts";
import { isSectionChoice, pickSection } from "./section-pick.ts";
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

  /**
   * Acts on the article in the active editor, unless tagging has to wait; then it says why. Where nothing is to be waited
   * for it acts in this very call: keys may follow each other faster than promises.
   */
  const act = (action: (article: ActiveArticle) => unknown): unknown => {
    const article = active();
    if (article === undefined) return undefined;
    const { session } = article;
    if (session.trouble === undefined) return action(article);
    return sessions.reload(session).then(() => {
      if (session.trouble === undefined) return action(article);
      void vscode.window.showErrorMessage(session.trouble.message);
      return undefined;
    });
  };

  /** Makes an edit, or says that there is nothing to make one of. */
  const edit = (nothing: string, makeEdit: (article: ActiveArticle) => LayerEdit | undefined): unknown =>
    act((article) => {
      const made = makeEdit(article);
      if (made === undefined) vscode.window.setStatusBarMessage(nothing, 3000);
      else article.session.edit(made);
    });

  /** Asks for a label and goes on with its name. */
  const withLabel = (title: string, { session }: ActiveArticle, next: (label: string) => unknown): unknown =>
    pickLabel(session.corpus.config.labels, title).then((label) => label && next(label.name));

  /** Asks what the selections, or the lines at the cursors, are, unless a caller says so, and marks them. */
  const markSection = async ({ session, selections }: ActiveArticle, argument: unknown): Promise<void> => {
    const given = (argument as { readonly kind?: unknown } | undefined)?.kind;
    const current = sectionAt(session.sections, selections()[0]?.start ?? 0)?.kind;
    const choice = isSectionChoice(given) ? given : await pickSection(current);
    if (choice === undefined) return;
    const kind = choice === "automatic" ? undefined : choice;
    const nothing =
      kind === undefined
        ? vscode.l10n.t("No section is marked here.")
        : vscode.l10n.t("Nothing to mark here, or it is marked so already.");
    edit(nothing, ({ session, selections }) =>
      markSections(session.text, session.layer, selections(), kind, author()),
    );
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
    tag: (argument) => {
      const tagWith = (label: string): unknown =>
        edit(vscode.l10n.t("Nothing to tag here."), ({ session, selections }) =>
          tagSelections(deskOf(session), selections(), label, author()),
        );
      return act((article) => {
        const given = (argument as { readonly label?: unknown } | undefined)?.label;
        if (given === undefined) return withLabel(vscode.l10n.t("Tag as"), article, tagWith);
        const label = article.session.corpus.config.labels.find(({ name }) => name === given);
        return label && tagWith(label.name);
      });
    },
    remove: () =>
      edit(noAnnotation, ({ session, selections }) =>
        removeAnnotations(selectedAnnotations(session.layer, selections())),
      ),
    changeLabel: () =>
      act((article) => {
        const annotations = (): readonly Annotation[] =>
          selectedAnnotations(article.session.layer, article.selections());
        if (annotations().length === 0) return vscode.window.setStatusBarMessage(noAnnotation, 3000);
        return withLabel(vscode.l10n.t("Change label to"), article, (label) =>
          // Asked again, since the text may have changed while the person chose.
          edit(noAnnotation, () => relabelAnnotations(annotations(), label, author())),
        );
      }),
    accept: () =>
      edit(noSuggestion, ({ session, selections }) =>
        acceptSuggestions(deskOf(session), selections(), author()),
      ),
    reject: () =>
      edit(noSuggestion, ({ session, selections }) =>
        rejectSuggestions(deskOf(session), selections(), author()),
      ),
    acceptAll: () =>
      edit(noSuggestion, ({ session }) =>
        acceptSuggestions(deskOf(session), [{ start: 0, end: session.text.length }], author()),
      ),
    acceptAbove: (argument) => {
      const acceptFrom = (score: number): unknown =>
        edit(noSuggestion, ({ session }) => {
          const desk = deskOf(session);
          const suggestions = scoringAtLeast(desk.suggestions, score);
          return acceptSuggestions(
            { ...desk, suggestions },
            [{ start: 0, end: session.text.length }],
            author(),
          );
        });
      return act(({ session }) => {
        const given = (argument as { readonly score?: unknown } | undefined)?.score;
        if (given !== undefined) {
          const score = parseScore(String(given));
          return score === undefined ? undefined : acceptFrom(score);
        }
        const { suggestions } = deskOf(session);
        if (suggestions.length === 0) return vscode.window.setStatusBarMessage(noSuggestion, 3000);
        return pickScore(suggestions).then((score) => score !== undefined && acceptFrom(score));
      });
    },
    next: go("next"),
    previous: go("previous"),
    undo: () =>
      act(({ session }) => {
        if (!session.undo()) {
          vscode.window.setStatusBarMessage(vscode.l10n.t("No annotation edit to undo."), 3000);
        }
      }),
    redo: () =>
      act(({ session }) => {
        if (!session.redo()) {
          vscode.window.setStatusBarMessage(vscode.l10n.t("No annotation edit to redo."), 3000);
        }
      }),
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
    setLanguage: () => act(() => pickLanguage().then((step) => step && edit("", () => step))),
    setPublished: (argument) =>
      act(({ session }) => {
        const given = (argument as { readonly date?: unknown } | undefined)?.date;
        if (typeof given === "string") {
          return edit(vscode.l10n.t("{0} is no full date.", given), () => publishedGiven(session, given));
        }
        return pickPublished(session).then((step) => step && edit("", () => step));
      }),
    markSection: (argument) => act((article) => markSection(article, argument)),
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
