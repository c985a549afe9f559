import * as vscode from "vscode";
import type { DatasetFormat } from "../core/datasets/dataset.ts";
import { DATASET_FORMATS, datasetFormat } from "../core/datasets/registry.ts";
import type { SectionKind } from "../core/text/sections/section.ts";
import { type Corpora, pathIn } from "./corpora.ts";
import type { CorpusLines } from "./corpus-lines.ts";
import { type Exported, type ExportScope, runExport } from "./export-run.ts";
import { exportedSections, pickExportedSections } from "./export-sections.ts";
import type { Sessions } from "./sessions.ts";
import { nameOf, parentOf } from "./uris.ts";

/** The folder of a corpus that exports go to unless the person says otherwise; it holds no articles. */
const EXPORT_FOLDER = "exports";

/** What a caller of the command may give instead of answering questions. */
interface ExportRequest {
  readonly scope: vscode.Uri;
  readonly format: string;
  readonly target: vscode.Uri;
  /** The kinds of section whose text is exported; the whole text without them. */
  readonly sections?: readonly SectionKind[];
}

/** Registers the command that exports an article, a folder or the corpus to a dataset. */
export function registerExport(
  corpora: Corpora,
  lineCounts: CorpusLines,
  sessions: Sessions,
): vscode.Disposable {
  return vscode.commands.registerCommand("dateline.export", async (argument: unknown) => {
    const request = isRequest(argument) ? argument : undefined;
    const scope = await scopeOf(request?.scope ?? argument, { corpora, lineCounts });
    if (scope === undefined) return;
    const format = request === undefined ? await pickFormat() : datasetFormat(request.format);
    if (format === undefined) return;
    const part = request === undefined ? await pickExportedSections() : exportedSections(request.sections);
    if (part === undefined) return;
    const target = request?.target ?? (await askTarget(scope, format));
    if (target === undefined || !(await saveArticles(scope, sessions))) return;
    await sessions.settled();
    try {
      const exported = await runExport(scope, format, target, part.sections);
      if (exported !== undefined && request === undefined) void tellResult(exported, target);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t("Nothing was exported: {0}", why));
    }
  });
}

function isRequest(argument: unknown): argument is ExportRequest {
  return typeof argument === "object" && argument !== null && "scope" in argument && "format" in argument;
}

/** The scope of a file or folder that the explorer or a caller names, else the one that the person picks. */
async function scopeOf(
  argument: unknown,
  parts: Pick<ExportScope, "corpora" | "lineCounts">,
): Promise<ExportScope | undefined> {
  const { corpora } = parts;
  if (argument instanceof vscode.Uri) {
    const isFolder = (await vscode.workspace.fs.stat(argument)).type & vscode.FileType.Directory;
    const inside = isFolder ? vscode.Uri.joinPath(argument, "article") : argument;
    return { ...parts, corpus: await corpora.corpusOf(inside), uri: argument };
  }
  const article = vscode.window.activeTextEditor?.document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const start = article ?? (folder && vscode.Uri.joinPath(folder, "article"));
  if (start === undefined) {
    void vscode.window.showErrorMessage(vscode.l10n.t("Open an article or a folder of articles first."));
    return undefined;
  }
  const corpus = await corpora.corpusOf(start);
  const items: (vscode.QuickPickItem & { readonly uri: vscode.Uri })[] = [];
  if (article !== undefined && (await corpora.isArticle(article))) {
    items.push({
      label: vscode.l10n.t("This article"),
      description: pathIn(corpus.root, article),
      uri: article,
    });
    const parent = parentOf(article);
    if (parent.toString() !== corpus.root.toString()) {
      items.push({
        label: vscode.l10n.t("Its folder"),
        description: pathIn(corpus.root, parent),
        uri: parent,
      });
    }
  }
  items.push({
    label: vscode.l10n.t("The whole corpus"),
    description: nameOf(corpus.root),
    uri: corpus.root,
  });
  const title = vscode.l10n.t("Export Dataset: which articles?");
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked && { ...parts, corpus, uri: picked.uri };
}

async function pickFormat(): Promise<DatasetFormat | undefined> {
  const details: Readonly<Record<string, string>> = {
    jsonl: vscode.l10n.t(
      "JSON Lines: one article a line, its text and its spans in code points; loses nothing",
    ),
    conll: vscode.l10n.t("CoNLL-2003: one token a line, IOB2; flat, whole tokens only"),
  };
  const items = DATASET_FORMATS.map((format) => ({
    label: format.name,
    detail: details[format.name] ?? "",
    format,
  }));
  const title = vscode.l10n.t("Export Dataset: which format?");
  return (await vscode.window.showQuickPick(items, { title }))?.format;
}

async function askTarget(scope: ExportScope, format: DatasetFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(scope.corpus.root, EXPORT_FOLDER);
  await vscode.workspace.fs.createDirectory(folder);
  const name = nameOf(scope.uri).replace(/\.(txt|article)$/u, "") + format.extension;
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    saveLabel: vscode.l10n.t("Export"),
    title: vscode.l10n.t("Export Dataset"),
  });
}

/** Saves the articles in scope that are not: what is on disk is exported. False where the person calls it off. */
async function saveArticles(scope: ExportScope, sessions: Sessions): Promise<boolean> {
  const inScope = ({ uri }: vscode.TextDocument): boolean =>
    uri.path === scope.uri.path || uri.path.startsWith(`${scope.uri.path}/`);
  const unsaved = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && sessions.of(document) !== undefined && inScope(document),
  );
  if (unsaved.length === 0) return true;
  const save = vscode.l10n.t("Save and Export");
  const message = vscode.l10n.t("{0} of the articles to be exported have unsaved changes.", unsaved.length);
  if ((await vscode.window.showWarningMessage(message, { modal: true }, save)) !== save) return false;
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  return saved.every((done) => done);
}

async function tellResult({ summary, skipped, report }: Exported, target: vscode.Uri): Promise<void> {
  const parts = [vscode.l10n.t("{0} articles, {1} annotations exported.", summary.articles, summary.spans)];
  if (summary.losses.length > 0) {
    parts.push(vscode.l10n.t("{0} could not be carried as they are.", summary.losses.length));
  }
  if (skipped.length > 0) {
    const files = skipped.map(({ file, why }) => `${file} (${why})`).join(", ");
    parts.push(vscode.l10n.t("Left out: {0}.", files));
  }
  const open = vscode.l10n.t("Open Dataset");
  const openReport = vscode.l10n.t("Open Loss Report");
  const message = parts.join(" ");
  const choice =
    summary.losses.length + skipped.length > 0
      ? await vscode.window.showWarningMessage(message, open, openReport)
      : await vscode.window.showInformationMessage(message, open);
  if (choice === open) await vscode.window.showTextDocument(target);
  if (choice === openReport) await vscode.window.showTextDocument(report);
}
