import type { ExportSummary } from "./export.ts";

/** An article that was left out of an export, with the reason for people. */
export interface SkippedFile {
  readonly file: string;
  readonly why: string;
}

/** What an adapter adds to the summary of an export. */
export interface ManifestDetails {
  /** Of the output's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The version of Dateline that wrote it. */
  readonly version: string;
  /** The command that makes the dataset again. */
  readonly command: string;
  readonly skipped: readonly SkippedFile[];
  /** The ids of the articles in the order of the output, where the format does not keep them. */
  readonly ids?: readonly string[];
}

/**
 * The file `PATH.manifest.json`: what was exported, by what, and the hash that proves it. It names no time and no
 * machine, so that the same input gives the same bytes. Ends with a newline.
 */
export function exportManifest(summary: ExportSummary, details: ManifestDetails): string {
  const { format, articles, spans, labels, languages, losses } = summary;
  const { sha256, version, command, skipped, ids } = details;
  const manifest = {
    format,
    articles,
    spans,
    labels,
    languages,
    losses: losses.length,
    skipped,
    sha256,
    dateline: version,
    command,
    ...(ids && { ids }),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** A command as a POSIX shell reads it: words that hold anything unusual are quoted. */
export function commandLine(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(" ");
}
