import * as vscode from "vscode";
import { foldableSpans, type OutlineItem, outlineOf } from "../core/text/sections/outline.ts";
import type { SectionKind } from "../core/text/sections/section.ts";
import type { ArticleSession } from "./article-session.ts";
import { sectionName } from "./section-names.ts";
import { ARTICLE_LANGUAGE, type Sessions } from "./sessions.ts";

/** How long after sections changed outline and folds follow, in milliseconds. */
const SHOW_DELAY = 150;

/** How much of a section's text its line in the outline shows, in UTF-16 code units. */
const LONGEST_DETAIL = 80;

const SYMBOLS: Readonly<Record<SectionKind, vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.File,
  kicker: vscode.SymbolKind.Namespace,
  lead: vscode.SymbolKind.Interface,
  byline: vscode.SymbolKind.Field,
  dateline: vscode.SymbolKind.Event,
  body: vscode.SymbolKind.String,
  subheading: vscode.SymbolKind.Module,
  caption: vscode.SymbolKind.Constant,
  credit: vscode.SymbolKind.Constant,
  quote: vscode.SymbolKind.String,
  related: vscode.SymbolKind.Array,
  comments: vscode.SymbolKind.Array,
  boilerplate: vscode.SymbolKind.Null,
};

/**
 * The sections of articles as outline, breadcrumbs and folds. VS Code asks for an outline when the text changes, and has no
 * event for one that changes otherwise: the provider is registered anew when sections come or are marked.
 */
export class Outline implements vscode.Disposable {
  readonly #sessions: Sessions;
  /** The kinds of the sections that an article's outline was last made of. */
  readonly #shown = new WeakMap<ArticleSession, string>();
  readonly #foldsChanged = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #provider: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
    this.#provider = this.#register();
    this.#disposables = [
      this.#foldsChanged,
      sessions.onDidChange((session) => {
        if (this.#shown.get(session) !== kindsOf(session)) this.#showSoon(session);
      }),
      vscode.languages.registerFoldingRangeProvider(ARTICLE_LANGUAGE, {
        onDidChangeFoldingRanges: this.#foldsChanged.event,
        provideFoldingRanges: (document) => this.#folds(document),
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#provider.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #showSoon(session: ArticleSession): void {
    this.#shown.set(session, kindsOf(session));
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#provider.dispose();
      this.#provider = this.#register();
      this.#foldsChanged.fire();
    }, SHOW_DELAY);
  }

  #register(): vscode.Disposable {
    return vscode.languages.registerDocumentSymbolProvider(
      ARTICLE_LANGUAGE,
      {
        provideDocumentSymbols: (document) => {
          const session = this.#sessions.of(document);
          if (session === undefined) return [];
          this.#shown.set(session, kindsOf(session));
          return outlineOf(session.sections).map((item) => symbolOf(session, item));
        },
      },
      { label: vscode.l10n.t("Sections") },
    );
  }

  #folds(document: vscode.TextDocument): vscode.FoldingRange[] {
    const session = this.#sessions.of(document);
    if (session === undefined) return [];
    return foldableSpans(session.sections).flatMap((span) => {
      const { start, end } = session.rangeOf(span);
      if (start.line === end.line) return [];
      return [new vscode.FoldingRange(start.line, end.line, vscode.FoldingRangeKind.Region)];
    });
  }
}

function kindsOf({ sections }: ArticleSession): string {
  return sections.map(({ kind }) => kind).join();
}

function symbolOf(session: ArticleSession, item: OutlineItem): vscode.DocumentSymbol {
  const { kind, title, extent, children } = item;
  const words = detailOf(session, title.start, title.end);
  const isTitled = kind === "headline" || kind === "subheading";
  const symbol = new vscode.DocumentSymbol(
    isTitled ? words : sectionName(kind),
    isTitled ? sectionName(kind) : words,
    SYMBOLS[kind],
    session.rangeOf(extent),
    session.rangeOf(title),
  );
  symbol.children = children.map((child) => symbolOf(session, child));
  return symbol;
}

/** The beginning of a section's text on one line, cut between words where it is long. */
function detailOf(session: ArticleSession, start: number, end: number): string {
  const text = session.text.slice(start, Math.min(end, start + 2 * LONGEST_DETAIL)).replace(/\s+/gu, " ");
  if (text.length <= LONGEST_DETAIL) return text;
  const space = text.lastIndexOf(" ", LONGEST_DETAIL);
  const cut = [...text.slice(0, LONGEST_DETAIL)].slice(0, -1).join("");
  return `${space > LONGEST_DETAIL / 2 ? text.slice(0, space) : cut}…`;
}
