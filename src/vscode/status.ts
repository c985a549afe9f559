import * as vscode from "vscode";
import type { ArticleSession } from "./article-session.ts";
import type { Lack, ModelSource } from "./model-source.ts";
import { publicationSource } from "./publication-source.ts";
import type { Sessions } from "./sessions.ts";

/** VS Code gives extensions nothing of larger files. */
const LARGEST_FILE = 50 * 1024 * 1024;

/** VS Code draws no more of a line than this many columns, nor do decorations show beyond. */
const LAST_COLUMN = 10_000;

/** How long after a change the status follows, in milliseconds. */
const SHOW_DELAY = 150;

const NOWHERE: vscode.DocumentSelector = { scheme: "dateline-shown-nowhere" };

/** Language status items for the article in the active editor: its language, when it was published, how its annotations stand. */
export class Status implements vscode.Disposable {
  readonly #sessions: Sessions;
  readonly #models: ModelSource;
  readonly #language = vscode.languages.createLanguageStatusItem("dateline.language", NOWHERE);
  readonly #published = vscode.languages.createLanguageStatusItem("dateline.published", NOWHERE);
  readonly #state = vscode.languages.createLanguageStatusItem("dateline.state", NOWHERE);
  readonly #tooLarge = vscode.window.createStatusBarItem(
    "dateline.tooLarge",
    vscode.StatusBarAlignment.Right,
  );
  readonly #disposables: vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(sessions: Sessions, models: ModelSource) {
    this.#sessions = sessions;
    this.#models = models;
    this.#language.name = vscode.l10n.t("Dateline: Article Language");
    this.#published.name = vscode.l10n.t("Dateline: Publication Date");
    this.#state.name = vscode.l10n.t("Dateline: Annotations");
    this.#tooLarge.name = vscode.l10n.t("Dateline: File Too Large");
    this.#disposables = [
      this.#language,
      this.#published,
      this.#state,
      this.#tooLarge,
      sessions.onDidChange((session) => {
        if (session.document === vscode.window.activeTextEditor?.document) this.#showSoon();
      }),
      sessions.onDidClose(() => this.#show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.window.tabGroups.onDidChangeTabs(() => void this.#showTooLarge()),
    ];
    this.#show();
    void this.#showTooLarge();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Counting what is suggested goes through the whole article: not with every key that is typed. */
  #showSoon(): void {
    this.#timer ??= setTimeout(() => this.#show(), SHOW_DELAY);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const document = vscode.window.activeTextEditor?.document;
    const session = document === undefined ? undefined : this.#sessions.of(document);
    if (session === undefined) {
      this.#language.selector = NOWHERE;
      this.#published.selector = NOWHERE;
      this.#state.selector = NOWHERE;
      return;
    }
    const selector = { language: session.document.languageId, scheme: session.document.uri.scheme };
    this.#language.selector = selector;
    this.#published.selector = selector;
    this.#state.selector = selector;
    this.#showLanguage(session);
    this.#showPublished(session);
    this.#showState(session);
  }

  #showLanguage(session: ArticleSession): void {
    const { recognition } = session;
    this.#language.busy = recognition === undefined && session.trouble === undefined;
    this.#language.command = { command: "dateline.setLanguage", title: vscode.l10n.t("Change") };
    if (recognition === undefined) {
      this.#language.text = vscode.l10n.t("Recognising…");
      this.#language.detail = "";
      return;
    }
    const others = new Set(recognition.paragraphs.map((paragraph) => paragraph.language));
    others.delete(recognition.language);
    this.#language.text = languageName(recognition.language);
    const source =
      session.layer.language === undefined ? vscode.l10n.t("detected") : vscode.l10n.t("set by hand");
    const also = [...others].map(languageName).join(", ");
    const lack = this.#models.lackOf(recognition.language);
    this.#language.severity =
      lack === "broken" ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#language.detail = [
      source,
      ...(lack === undefined ? [] : [lackText(lack, session.hasRecogniser)]),
      ...(also === "" ? [] : [vscode.l10n.t("also {0}", also)]),
    ].join("; ");
  }

  #showPublished({ recognition, published }: ArticleSession): void {
    const item = this.#published;
    item.command = { command: "dateline.setPublished", title: vscode.l10n.t("Set") };
    item.busy = recognition === undefined;
    if (published !== undefined) {
      item.text = shortDate(published.date);
      item.detail = vscode.l10n.t("publication date, {0}", publicationSource(published.source));
    } else {
      item.text = vscode.l10n.t("Publication date not known");
      item.detail = recognition === undefined ? "" : vscode.l10n.t("relative dates stay open");
    }
  }

  #showState(session: ArticleSession): void {
    const state = this.#state;
    state.command = { command: "dateline.openSidecar", title: vscode.l10n.t("Open Sidecar") };
    if (session.trouble !== undefined) {
      state.severity = vscode.LanguageStatusSeverity.Error;
      state.text = vscode.l10n.t("Tagging waits");
      state.detail = session.trouble.message;
      if (session.trouble.kind === "decoding") {
        state.command = {
          command: "dateline.reopenWithEncoding",
          title: vscode.l10n.t("Reopen with Encoding"),
        };
      }
      return;
    }
    const { annotations, lost } = session.layer;
    const shown = session.openSuggestions().length;
    const hidden = session.openCount - shown;
    state.severity = vscode.LanguageStatusSeverity.Information;
    state.text = vscode.l10n.t("{0} annotations, {1} suggestions", annotations.length, shown);
    const notes = [savingText(session)];
    if (hidden > 0) {
      notes.push(vscode.l10n.t("{0} suggestions below the score {1} are hidden", hidden, session.leastScore));
    }
    if (lost.length > 0) notes.push(vscode.l10n.t("{0} lost their place in the text", lost.length));
    if (session.lines.longest > LAST_COLUMN) {
      state.severity = vscode.LanguageStatusSeverity.Warning;
      notes.unshift(vscode.l10n.t("{0} columns of a line are drawn", LAST_COLUMN));
    }
    if (session.saving.kind === "failed") state.severity = vscode.LanguageStatusSeverity.Error;
    state.detail = notes.join("; ");
  }

  async #showTooLarge(): Promise<void> {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const uri = input instanceof vscode.TabInputText ? input.uri : undefined;
    const size = uri === undefined ? 0 : await sizeOf(uri);
    if (uri !== undefined && size > LARGEST_FILE && (await this.#sessions.isArticle(uri))) {
      this.#tooLarge.text = vscode.l10n.t("$(warning) Dateline: over 50 MB");
      this.#tooLarge.tooltip = vscode.l10n.t(
        "VS Code gives extensions nothing of files over 50 MB. Split the file into articles to annotate it.",
      );
      this.#tooLarge.show();
    } else {
      this.#tooLarge.hide();
    }
  }
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    // The tab may show what is not on disk: then it is not a large file either.
    return 0;
  }
}

/** The day of an ISO 8601 date or time as VS Code's display language writes it, such as "16 Aug 2022". */
function shortDate(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return day.toLocaleDateString(vscode.env.language, { dateStyle: "medium", timeZone: "UTC" });
}

function savingText(session: ArticleSession): string {
  switch (session.saving.kind) {
    case "saved":
      return vscode.l10n.t("saved");
    case "saving":
      return vscode.l10n.t("saving…");
    case "withArticle":
      return vscode.l10n.t("saved with the article");
    case "failed":
      return vscode.l10n.t("not saved: {0}", session.saving.message);
  }
}

/** What an article in a language without a trained model gets, and why; short, since the status is one line that is not wrapped. */
function lackText(lack: Lack, hasPlaces: boolean): string {
  const got = hasPlaces ? vscode.l10n.t("listed places and dates") : vscode.l10n.t("dates only");
  switch (lack) {
    case "none":
      return vscode.l10n.t("no name model: {0}", got);
    case "leftOut":
      return vscode.l10n.t("name model left out by your settings: {0}", got);
    case "broken":
      return vscode.l10n.t("name model cannot be used: {0}", got);
  }
}

/** The name of a language in the language of VS Code's windows, with its code. */
export function languageName(code: string): string {
  try {
    return `${new Intl.DisplayNames([vscode.env.language], { type: "language" }).of(code) ?? code} (${code})`;
  } catch {
    return code;
  }
}
