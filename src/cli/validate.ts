import path from "node:path";
import { type Sidecar, serialiseSidecar } from "../core/annotate/sidecar.ts";
import { layerFromSidecar, sidecarFromLayer } from "../core/annotate/sidecar-layer.ts";
import { readArticleFile } from "../node/article-file.ts";
import { corpusFilesIn, type SidecarFile } from "../node/corpus-files.ts";
import { readSidecarFile } from "../node/read-sidecar.ts";
import { NodeSidecarFiles } from "../node/sidecar-files.ts";
import { asCliError, type CliIo, ExitCode, printJson, say } from "./io.ts";
import { Progress } from "./progress.ts";

/** The options of `dateline validate`, as commander gives them. */
export interface ValidateOptions {
  readonly fix?: boolean;
  readonly encoding?: string;
}

/**
 * One line of `dateline validate`. `problem` is one of: `unreadable` (no sidecar, or one with an error in it), `orphan` (no
 * article beside it), `article` (the article cannot be read), `changed` (the article is another text than the sidecar was
 * written for, or annotations do not stand where it says: `moved`, `changed` and `lost` count them), `lost` (annotations
 * whose place is gone), `conflict` (annotations that a person has to choose between), `label` (not a label of the corpus).
 */
interface Finding {
  readonly problem: "unreadable" | "orphan" | "article" | "changed" | "lost" | "conflict" | "label";
  readonly why: string;
  readonly [detail: string]: unknown;
}

/** `dateline validate DIR`: a line of JSON for each problem; with `--fix`, sidecars whose annotations moved are written again. */
export async function validateCorpus(dir: string, options: ValidateOptions, io: CliIo): Promise<ExitCode> {
  const files = await corpusFilesIn(path.resolve(io.cwd, dir)).catch(asCliError);
  const progress = new Progress(io, "sidecars", files.sidecars.length);
  let problems = 0;
  let fixed = 0;
  for (const [index, sidecar] of files.sidecars.entries()) {
    for (const finding of await findings(sidecar, options)) {
      await printJson(io, { sidecar: sidecar.id, ...finding });
      if (finding["fixed"] === true) fixed++;
      else problems++;
    }
    progress.show(index + 1);
  }
  progress.end();
  const mended = fixed > 0 ? `, ${fixed} mended` : "";
  await say(
    io,
    `${files.sidecars.length} sidecars of ${files.articles.length} articles: ${problems} problems${mended}.`,
  );
  return problems > 0 ? ExitCode.doneWithProblems : ExitCode.done;
}

async function findings(file: SidecarFile, options: ValidateOptions): Promise<readonly Finding[]> {
  const found = await readSidecarFile(file.path);
  if (found.kind !== "sidecar") return [{ problem: "unreadable", why: found.why }];
  if (file.article === undefined)
    return [{ problem: "orphan", why: "no article of its name stands beside it" }];
  const article = await readArticleFile(file.article.path, options.encoding);
  if (article.kind !== "text") return [{ problem: "article", why: article.why }];
  return [
    ...(await anchoring(file, found, article.text, options.fix === true)),
    ...conflicts(found.sidecar),
    ...unknownLabels(found.sidecar, new Set(file.article.config.labels.map(({ name }) => name))),
  ];
}

async function anchoring(
  file: SidecarFile,
  { sidecar, json }: { readonly sidecar: Sidecar; readonly json: string },
  text: string,
  fix: boolean,
): Promise<readonly Finding[]> {
  const { layer, sameText, outcomes } = layerFromSidecar(sidecar, text);
  const count = { exact: 0, moved: 0, changed: 0, lost: 0 };
  // Refused suggestions that are gone are no loss, and stay in the sidecar as they were.
  for (const { id } of [...sidecar.annotations, ...sidecar.lost]) {
    const outcome = outcomes.get(id);
    if (outcome !== undefined) count[outcome]++;
  }
  const list: Finding[] = [];
  const { moved, changed } = count;
  if (!sameText || moved + changed + count.lost > 0) {
    const fixed =
      fix && (await replace(file, json, serialiseSidecar(sidecarFromLayer(layer, text, sidecar))));
    const why = sameText
      ? "annotations do not stand where it says"
      : "the article changed since the sidecar was written";
    list.push({ problem: "changed", why, moved, changed, lost: count.lost, ...(fix && { fixed }) });
  }
  for (const { id, label, text: quote } of layer.lost) {
    list.push({ problem: "lost", why: `${label} ${JSON.stringify(quote)} has no place in the article`, id });
  }
  return list;
}

/** Writes a sidecar again, unless another process wrote it since it was read as `old`; says whether it did. */
async function replace(file: SidecarFile, old: string, content: string): Promise<boolean> {
  const files = new NodeSidecarFiles(path.dirname(file.path));
  const name = path.basename(file.path);
  const unlock = await files.lock(name);
  try {
    if ((await files.read(name)) !== old) return false;
    await files.write(name, content);
    return true;
  } finally {
    await unlock();
  }
}

function conflicts(sidecar: Sidecar): Finding[] {
  return sidecar.conflicts.map(([{ id, label, text }]) => ({
    problem: "conflict",
    why: `a person has to choose between two versions of ${label} ${JSON.stringify(text)}`,
    id,
  }));
}

function unknownLabels(sidecar: Sidecar, labels: ReadonlySet<string>): Finding[] {
  return sidecar.annotations
    .filter(({ label }) => !labels.has(label))
    .map(({ id, label, start, end }) => ({
      problem: "label",
      why: `${JSON.stringify(label)} is no label of the corpus`,
      id,
      start,
      end,
    }));
}
