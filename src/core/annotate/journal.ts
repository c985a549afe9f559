import { anchorAll } from "./anchor.ts";
import { JsonError, jsonLine, lineAndColumn, parseJson } from "./json.ts";
import { mergeSidecars } from "./merge.ts";
import type { AnnotationRecord } from "./record.ts";
import { sha256Of } from "./sha256.ts";
import { parseSidecar, type Sidecar, SidecarError, serialiseSidecar } from "./sidecar.ts";
import { type AnchoredLayer, layerFromSidecar } from "./sidecar-layer.ts";

/**
 * The annotations of an article that has unsaved changes. Its sidecar describes the article on disk and has to wait, so
 * they are kept here: as the sidecar that they would be on the unsaved text, with quotes and contexts. The unsaved text
 * itself is not kept: what it held that the saved text does not hold is in the quotes.
 */
export interface JournalEntry {
  /** The article's URI. */
  readonly article: string;
  /** Of the unsaved text. */
  readonly sidecar: Sidecar;
  /** The sidecar that the work started from: of the saved text. Undefined where there was none. */
  readonly known?: Sidecar;
}

/** The least context, in code units, by which an annotation is known to have been resized by hand. */
const RESIZED_CONTEXT = 24;

const FORMAT = "dateline-journal/1";

/** The name of the file that keeps the entry of an article: one article, one file, the last entry counts. */
export function journalName(article: string): string {
  return `${sha256Of(article).slice(0, 32)}.json`;
}

/** The file of an entry. */
export function serialiseJournal({ article, sidecar, known }: JournalEntry): string {
  const file = {
    format: FORMAT,
    article,
    sidecar: serialiseSidecar(sidecar),
    ...(known && { known: serialiseSidecar(known) }),
  };
  return `${jsonLine(file)}\n`;
}

/** Reads the file of an entry. Throws a {@link SidecarError}. */
export function parseJournal(json: string): JournalEntry {
  let file: Readonly<Record<string, unknown>> | null;
  try {
    file = parseJson(json) as typeof file;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new SidecarError(
      "syntax",
      `This is not valid JSON: ${error.message}.`,
      lineAndColumn(json, error.offset),
    );
  }
  const { format, article, sidecar, known } = { ...file };
  if (format !== FORMAT || typeof article !== "string" || typeof sidecar !== "string") {
    throw new SidecarError("schema", "This is no journal of annotations.", { line: 1, column: 1 });
  }
  return {
    article,
    sidecar: parseSidecar(sidecar),
    ...(typeof known === "string" && { known: parseSidecar(known) }),
  };
}

/**
 * What the entry's annotations are on `text`, the text of the article as it is opened (after a crash, or when changes
 * were not saved). `stored` is the article's sidecar by now.
 * - Where the unsaved text is here again, they are where they were.
 * - Else an annotation that the sidecar had before stands where it stood there, with what was done to it since; one that was
 *   made or resized meanwhile is found by its quote and context; what stood in unsaved text only goes to `lost`.
 * What others wrote to the sidecar in the meantime is merged in.
 */
export function replayJournal(entry: JournalEntry, text: string, stored: Sidecar | undefined): AnchoredLayer {
  const { sidecar, known } = entry;
  const unsavedIsHere = sha256Of(text) === sidecar.article.sha256;
  const ours = unsavedIsHere ? sidecar : onSavedText(sidecar, known, text);
  const merged = stored ? mergeSidecars(known, ours, stored) : ours;
  return layerFromSidecar(merged, text);
}

/** The work of `sidecar`, of an unsaved text, brought back to the saved `text` that `known` is of. */
function onSavedText(sidecar: Sidecar, known: Sidecar | undefined, text: string): Sidecar {
  if (!known) return sidecar;
  const merged = mergeSidecars(known, known, sidecar);
  const resized = resizedRecords(sidecar, known, text);
  return { ...merged, annotations: merged.annotations.map((record) => resized.get(record.id) ?? record) };
}

/** Annotations that both sidecars have, whose other quote stands in the saved text where the known one does: resized by hand. */
function resizedRecords(
  sidecar: Sidecar,
  known: Sidecar,
  text: string,
): ReadonlyMap<string, AnnotationRecord> {
  const before = new Map(known.annotations.map((record) => [record.id, record]));
  const others = sidecar.annotations.filter((record) => {
    const old = before.get(record.id);
    return old && old.text !== record.text;
  });
  const places = anchorAll(others, text);
  const olds = anchorAll(
    others.map((record) => before.get(record.id)!),
    text,
  );
  const resized = new Map<string, AnnotationRecord>();
  for (const [i, record] of others.entries()) {
    const [place, old] = [places[i]!, olds[i]!];
    if (place.outcome === "lost" || place.outcome === "changed" || old.outcome === "lost") continue;
    // Were part of it deleted in the unsaved text, its context there would not be what stands around that part here.
    const { start, end } = place.span;
    if (record.before.length + record.after.length < RESIZED_CONTEXT) continue;
    if (!text.endsWith(record.before, start) || !text.startsWith(record.after, end)) continue;
    if (start < old.span.end && old.span.start < end) resized.set(record.id, record);
  }
  return resized;
}
