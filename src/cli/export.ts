import { stat } from "node:fs/promises";
import path from "node:path";
import { EMPTY_LAYER, type Layer } from "../core/annotate/layer.ts";
import { layerFromSidecar } from "../core/annotate/sidecar-layer.ts";
import { articleOfLayer } from "../core/datasets/article-of-layer.ts";
import { type DatasetArticle, DatasetError } from "../core/datasets/dataset.ts";
import { ExportCancelled, type ExportSummary, exportDataset } from "../core/datasets/export.ts";
import { lossReport } from "../core/datasets/loss-report.ts";
import { commandLine, exportManifest, type SkippedFile } from "../core/datasets/manifest.ts";
import { datasetFormat } from "../core/datasets/registry.ts";
import { chosenSectionsOfLayer } from "../core/datasets/section-choice.ts";
import { SECTION_KINDS, type SectionKind } from "../core/text/sections/section.ts";
import { readArticleFile } from "../node/article-file.ts";
import { type ArticleFile, type CorpusFiles, corpusFilesIn } from "../node/corpus-files.ts";
import { readSidecarFile } from "../node/read-sidecar.ts";
import { ReplacedFile } from "../node/replaced-file.ts";
import { asCliError, CliError, type CliIo, ExitCode, printJson, say } from "./io.ts";
import type { CliTools } from "./program.ts";
import { Progress } from "./progress.ts";
import { repeatedLinesOf } from "./repeated-lines.ts";

/** The options of `dateline export`, as commander gives them. */
export interface ExportCommandOptions {
  readonly format: string;
  readonly out: string;
  readonly layer?: string;
  readonly encoding?: string;
  readonly shard?: string;
  /** The kinds of section whose text is written; without them, or those left out, the whole text. */
  readonly sections?: ReadonlySet<SectionKind>;
  readonly withoutSections?: ReadonlySet<SectionKind>;
}

/**
 * `dateline export DIR`: writes the dataset, its manifest and its loss report, each whole or not at all, and prints the
 * counts as JSON. An article that cannot be read, or whose sidecar cannot, is left out and named.
 */
export async function exportCorpus(
  dir: string,
  options: ExportCommandOptions,
  tools: CliTools,
  io: CliIo,
): Promise<ExitCode> {
  if (options.shard !== undefined)
    throw new CliError("--shard is not available yet: export the whole corpus");
  const format = datasetFormat(options.format);
  if (format === undefined) throw new CliError(`there is no format ${JSON.stringify(options.format)}`);
  const cancel = tools.cancelOnInterrupt();
  const files = await corpusFilesIn(path.resolve(io.cwd, dir)).catch(asCliError);
  const layers = layersOf(files, options.layer);
  if (options.layer !== undefined && layers.size === 0) {
    throw new CliError(`no article in ${dir} has a layer of ${JSON.stringify(options.layer)}`);
  }
  const out = path.resolve(io.cwd, options.out);
  refuseSource(out, options.out, files);
  for (const target of [out, `${out}.loss.json`, `${out}.manifest.json`]) await refuseFolder(target);

  const wanted = wantedSections(options);
  const repeated =
    wanted &&
    (await repeatedLinesOf(
      files.articles.map((file) => file.path),
      options.encoding,
    ));
  const skipped: SkippedFile[] = [];
  const ids: string[] = [];
  let unread = 0;
  let changed = 0;
  async function* articles(): AsyncGenerator<DatasetArticle> {
    for (const file of files.articles) {
      const reading = await readAnnotated(file, layers.get(file.id), options.encoding);
      if (reading.kind === "left-out") {
        skipped.push(reading.skipped);
        if (!reading.binary) unread++;
        await say(io, `${reading.skipped.file}: left out: ${reading.skipped.why}`);
      } else {
        ids.push(file.id);
        if (reading.changed) changed++;
        const article = articleOfLayer(file.id, reading.text, reading.layer);
        yield wanted && repeated
          ? chosenSectionsOfLayer(article, reading.layer, wanted, (line) => repeated.isRepeated(line))
          : article;
      }
    }
  }
  const progress = new Progress(io, "articles", files.articles.length);
  const written = [await ReplacedFile.create(out).catch(asCliError)];
  try {
    const output = written[0]!;
    const summary = await exportDataset(articles(), format, (chunk) => output.write(chunk), {
      cancel,
      onArticle: (count) => progress.show(count),
    });
    if (summary.articles === 0 && unread > 0)
      throw new CliError("no article could be read: nothing was written");
    const sha256 = await output.finish();
    const manifest = exportManifest(summary, {
      sha256,
      version: tools.version,
      command: commandOf(dir, options),
      skipped,
      ...(!format.keepsIds && { ids }),
    });
    written.push(await finishedFile(`${out}.loss.json`, lossReport(summary.losses)));
    written.push(await finishedFile(`${out}.manifest.json`, manifest));
    // All three are on the disk by now: nothing but three renames stands between the old export and the new one.
    for (const file of written) await file.commit();
    progress.end();
    await report(summary, skipped.length, changed, options.out, io);
    return summary.losses.length + unread > 0 ? ExitCode.doneWithProblems : ExitCode.done;
  } catch (error) {
    progress.end();
    for (const file of written) await file.discard();
    if (error instanceof ExportCancelled) throw new CliError("interrupted: nothing was written");
    if (error instanceof DatasetError) throw new CliError(`${error.message}; nothing was written`);
    return asCliError(error);
  }
}

/** The kinds of section to write; undefined for the whole text. */
function wantedSections({
  sections,
  withoutSections,
}: ExportCommandOptions): ReadonlySet<SectionKind> | undefined {
  if (sections !== undefined && withoutSections !== undefined)
    throw new CliError("--sections and --without-sections say the same thing in two ways: give one of them");
  if (withoutSections === undefined) return sections;
  return new Set(SECTION_KINDS.filter((kind) => !withoutSections.has(kind)));
}

/** The sidecar of the wanted layer for each article that has one, by the article's id. */
function layersOf(
  files: CorpusFiles,
  layer: string | undefined,
): ReadonlyMap<string, { id: string; path: string }> {
  const found = new Map<string, { id: string; path: string }>();
  for (const sidecar of files.sidecars) {
    if (sidecar.article && sidecar.layer === layer) found.set(sidecar.article.id, sidecar);
  }
  return found;
}

/** No export may take the place of what it was made from. */
function refuseSource(out: string, given: string, files: CorpusFiles): void {
  const sources = [...files.articles, ...files.sidecars].map((file) => file.path);
  if (sources.includes(out) || path.basename(out) === "dateline.json") {
    throw new CliError(`${given} belongs to the corpus and is not overwritten`);
  }
}

async function refuseFolder(target: string): Promise<void> {
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new CliError(`${target} is a folder: --out names a file`);
}

type Annotated =
  | { readonly kind: "article"; readonly text: string; readonly layer: Layer; readonly changed: boolean }
  | { readonly kind: "left-out"; readonly skipped: SkippedFile; readonly binary: boolean };

async function readAnnotated(
  article: ArticleFile,
  sidecar: { readonly id: string; readonly path: string } | undefined,
  encoding: string | undefined,
): Promise<Annotated> {
  const reading = await readArticleFile(article.path, encoding);
  if (reading.kind !== "text") {
    // A binary file is no article, and so no article is missing.
    return {
      kind: "left-out",
      skipped: { file: article.id, why: reading.why },
      binary: reading.kind === "binary",
    };
  }
  const { text } = reading;
  if (sidecar === undefined) return { kind: "article", text, layer: EMPTY_LAYER, changed: false };
  const found = await readSidecarFile(sidecar.path);
  if (found.kind !== "sidecar")
    return { kind: "left-out", skipped: { file: sidecar.id, why: found.why }, binary: false };
  const { layer, sameText } = layerFromSidecar(found.sidecar, text);
  return { kind: "article", text, layer, changed: !sameText };
}

/** A file with this content, ready to be put in its place. */
async function finishedFile(target: string, content: string): Promise<ReplacedFile> {
  const file = await ReplacedFile.create(target);
  try {
    await file.write(content);
    await file.finish();
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** The command as a person would type it in a POSIX shell. */
function commandOf(dir: string, options: ExportCommandOptions): string {
  const { format, out, layer, encoding, sections, withoutSections } = options;
  const parts = ["dateline", "export", dir, "--format", format, "--out", out];
  if (layer !== undefined) parts.push("--layer", layer);
  if (encoding !== undefined) parts.push("--encoding", encoding);
  if (sections !== undefined) parts.push("--sections", [...sections].join());
  if (withoutSections !== undefined) parts.push("--without-sections", [...withoutSections].join());
  return commandLine(parts);
}

async function report(
  { format, articles, spans, losses }: ExportSummary,
  skipped: number,
  changed: number,
  out: string,
  io: CliIo,
): Promise<void> {
  await printJson(io, { out, format, articles, spans, losses: losses.length, skipped });
  await say(io, `Wrote ${articles} articles with ${spans} annotations to ${out}.`);
  if (losses.length > 0) await say(io, `${losses.length} losses: see ${out}.loss.json.`);
  if (skipped > 0) await say(io, `${skipped} files were left out.`);
  if (changed > 0) {
    await say(
      io,
      `${changed} articles changed since they were annotated: dateline validate says what became of their annotations.`,
    );
  }
}
