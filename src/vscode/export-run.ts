import * as vscode from "vscode";
import { EMPTY_LAYER } from "../core/annotate/layer.ts";
import { sha256Of } from "../core/annotate/sha256.ts";
import { parseSidecar } from "../core/annotate/sidecar.ts";
import { layerFromSidecar } from "../core/annotate/sidecar-layer.ts";
import { SIDECAR_SUFFIX, sidecarName } from "../core/corpus/sidecar-name.ts";
import { articleOfLayer } from "../core/datasets/article-of-layer.ts";
import type { DatasetArticle, DatasetFormat } from "../core/datasets/dataset.ts";
import { ExportCancelled, type ExportSummary, exportDataset } from "../core/datasets/export.ts";
import { lossReport } from "../core/datasets/loss-report.ts";
import { commandLine, exportManifest, type SkippedFile } from "../core/datasets/manifest.ts";
import { chosenSectionsOfLayer } from "../core/datasets/section-choice.ts";
import { likelyEncoding } from "../core/text/decode.ts";
import { normaliseText } from "../core/text/normalise.ts";
import type { SectionKind } from "../core/text/sections/section.ts";
import { annotatorName } from "./annotator.ts";
import { articlesIn } from "./articles-in.ts";
import { CORPUS_FILE, type Corpora, type Corpus, pathIn } from "./corpora.ts";
import type { CorpusLines } from "./corpus-lines.ts";
import { nameOf, parentOf } from "./uris.ts";
import { beside, isFile, readIfThere, replaceFile } from "./workspace-files.ts";

declare const DATELINE_VERSION: string;

/** What is exported: an article, or every article in a folder, of a corpus; in the layer that is in force. */
export interface ExportScope {
  readonly corpora: Corpora;
  readonly lineCounts: CorpusLines;
  readonly corpus: Corpus;
  readonly uri: vscode.Uri;
}

/** What of each article is exported: a named layer or the agreed one, the whole text or some kinds of section. */
interface ExportedPart {
  readonly layer: string | undefined;
  readonly sections: ReadonlySet<SectionKind> | undefined;
}

/** What was exported, the articles that had to be left out, and where the loss report is. */
export interface Exported {
  readonly summary: ExportSummary;
  readonly skipped: readonly SkippedFile[];
  readonly report: vscode.Uri;
}

/**
 * Exports the articles in scope, as they are on disk, to `target`, with a manifest and a loss report beside it, showing
 * progress: their whole text, or what stands in the kinds of section that are given. Undefined where the person cancelled
 * it; then, as where it rejects, nothing on disk has changed.
 */
export async function runExport(
  scope: ExportScope,
  format: DatasetFormat,
  target: vscode.Uri,
  sections: ReadonlySet<SectionKind> | undefined,
): Promise<Exported | undefined> {
  await refuseSource(scope, target);
  const layer = annotatorName();
  const chunks: string[] = [];
  const skipped: SkippedFile[] = [];
  const ids: string[] = [];
  let summary: ExportSummary;
  try {
    summary = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title:
          layer === undefined
            ? vscode.l10n.t("Exporting {0}", nameOf(scope.uri))
            : vscode.l10n.t("Exporting {0}, the layer of {1}", nameOf(scope.uri), layer),
        cancellable: true,
      },
      async (progress, token) => {
        const articles = await articlesOf(scope);
        if (sections !== undefined) await scope.lineCounts.counted(scope.corpus);
        return exportDataset(
          read(scope, articles, { layer, sections }, skipped, ids),
          format,
          (chunk) => void chunks.push(chunk),
          {
            cancel: {
              get cancelled() {
                return token.isCancellationRequested;
              },
            },
            onArticle: (written) => {
              progress.report({ increment: 100 / articles.length, message: `${written}/${articles.length}` });
            },
          },
        );
      },
    );
  } catch (error) {
    if (error instanceof ExportCancelled) return undefined;
    throw error;
  }
  const dataset = chunks.join("");
  const manifest = exportManifest(summary, {
    sha256: sha256Of(dataset),
    version: DATELINE_VERSION,
    command: await commandFor(scope, format, target, { layer, sections }),
    skipped,
    ...(format.keepsIds ? {} : { ids }),
  });
  const report = beside(target, ".loss.json");
  await replaceFile(target, dataset);
  await replaceFile(beside(target, ".manifest.json"), manifest);
  await replaceFile(report, lossReport(summary.losses));
  return { summary, skipped, report };
}

/** Rejects a target that belongs to the corpus itself. */
async function refuseSource({ corpora }: ExportScope, target: vscode.Uri): Promise<void> {
  const name = nameOf(target);
  if (name === CORPUS_FILE || name.endsWith(SIDECAR_SUFFIX) || (await corpora.isArticle(target))) {
    throw new Error(vscode.l10n.t("{0} belongs to the corpus and is not overwritten", name));
  }
}

/** The command that makes the dataset again, run in the corpus' root; one article is exported from the editor only. */
async function commandFor(
  { corpus, uri }: ExportScope,
  format: DatasetFormat,
  target: vscode.Uri,
  { layer, sections }: ExportedPart,
): Promise<string> {
  const path = pathIn(corpus.root, uri) || ".";
  if (await isFile(uri)) return `Dateline: Export Dataset… (${path}, ${format.name})`;
  const below = target.path.startsWith(`${corpus.root.path}/`);
  const out = below ? pathIn(corpus.root, target) : target.path;
  const layerWords = layer === undefined ? [] : ["--layer", layer];
  const sectionWords = sections === undefined ? [] : ["--sections", [...sections].join()];
  const words = ["--format", format.name, "--out", out, ...layerWords, ...sectionWords];
  return commandLine(["dateline", "export", path, ...words]);
}

/** The articles in scope by path, which is the order they are exported in on every machine. */
async function articlesOf({ corpora, uri }: ExportScope): Promise<readonly vscode.Uri[]> {
  if (await isFile(uri)) return [uri];
  const found: vscode.Uri[] = [];
  for await (const article of articlesIn(uri, corpora)) found.push(article);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads articles with the annotations of a layer; what cannot be read is left out and noted, with the reason, in `skipped`. */
async function* read(
  scope: ExportScope,
  articles: readonly vscode.Uri[],
  part: ExportedPart,
  skipped: SkippedFile[],
  ids: string[],
): AsyncGenerator<DatasetArticle> {
  for (const uri of articles) {
    const id = pathIn(scope.corpus.root, uri);
    try {
      const article = await readArticle(id, uri, scope, part);
      ids.push(id);
      yield article;
    } catch (error) {
      skipped.push({ file: id, why: error instanceof Error ? error.message : String(error) });
    }
  }
}

async function readArticle(
  id: string,
  uri: vscode.Uri,
  { corpus, lineCounts }: ExportScope,
  { layer: layerName, sections }: ExportedPart,
): Promise<DatasetArticle> {
  const text = normaliseText(decodeUtf8(await vscode.workspace.fs.readFile(uri)));
  const content = await readIfThere(vscode.Uri.joinPath(parentOf(uri), sidecarName(nameOf(uri), layerName)));
  const layer =
    content === undefined ? EMPTY_LAYER : layerFromSidecar(parseSidecar(decodeUtf8(content)), text).layer;
  const article = articleOfLayer(id, text, layer);
  if (sections === undefined) return article;
  return chosenSectionsOfLayer(article, layer, sections, (line) => lineCounts.isRepeated(corpus, line));
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const likely = likelyEncoding(bytes);
    throw new Error(
      likely === undefined
        ? vscode.l10n.t("it is not UTF-8")
        : vscode.l10n.t("it is not UTF-8, most likely {0}: convert it first", likely),
    );
  }
}
