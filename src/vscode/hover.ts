import * as vscode from "vscode";
import type { Annotation } from "../core/annotate/annotation.ts";
import { annotationsAt } from "../core/annotate/layer.ts";
import type { ArticleSession } from "./article-session.ts";
import { dateTexts } from "./date-texts.ts";
import { evidenceTexts, scoreText } from "./evidence-texts.ts";
import type { Sessions } from "./sessions.ts";

/** Says on hovering what an annotation or suggestion is: label, value, score and evidence, who made it and when. */
export function registerHover(sessions: Sessions, suggestionsShown: () => boolean): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: "**/*" },
    {
      provideHover(document, position) {
        const session = sessions.of(document);
        if (session === undefined) return undefined;
        const place = session.spanOf(new vscode.Range(position, position));
        const annotations = annotationsAt(session.layer.annotations, place);
        const suggestions = suggestionsShown()
          ? session.openSuggestions(place).filter((s) => s.start <= place.start && place.end <= s.end)
          : [];
        const lines = [
          ...annotations.map((annotation) => {
            const made = annotation.at === undefined ? undefined : new Date(annotation.at).toLocaleString();
            return [
              titleOf(session, annotation.label),
              vscode.l10n.t("annotation"),
              ...dateTexts(session, annotation, annotation),
              sourceOf(annotation.from),
              scoreTextOf(annotation),
              annotation.by,
              made,
              annotation.note,
            ];
          }),
          ...suggestions.map((suggestion) => [
            titleOf(session, suggestion.label),
            vscode.l10n.t("suggestion"),
            ...dateTexts(session, suggestion, suggestion),
            ...evidenceTexts(session, suggestion),
          ]),
        ];
        const first = annotations[0] ?? suggestions[0];
        if (first === undefined) return undefined;
        // Words of an article or a sidecar are not ours: appendText escapes them, and nothing here is trusted.
        const texts = lines.map((parts) =>
          new vscode.MarkdownString().appendText(parts.filter((part) => part !== undefined).join(" · ")),
        );
        return new vscode.Hover(texts, session.rangeOf(first));
      },
    },
  );
}

function titleOf(session: ArticleSession, name: string): string {
  const label = session.corpus.config.labels.find((candidate) => candidate.name === name);
  return label === undefined ? name : `${name} ${label.title}`;
}

function scoreTextOf({ score, model }: Annotation): string | undefined {
  return score === undefined || model === undefined ? undefined : scoreText(score, model);
}

function sourceOf(from: string): string {
  switch (from) {
    case "suggestion":
      return vscode.l10n.t("accepted suggestion");
    case "import":
      return vscode.l10n.t("imported");
    case "occurrences":
      return vscode.l10n.t("tagged with every occurrence");
    default:
      return vscode.l10n.t("by hand");
  }
}
