import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { LabelledSpan } from "../../src/core/measure/span-scores.ts";

/** A sentence as raw text, with the names of its corpus in our labels. Offsets are UTF-16 code units of `text`. */
export interface Sentence {
  readonly text: string;
  readonly names: readonly LabelledSpan[];
}

/** The sentences of a document; a corpus that does not mark documents is a single one. */
export type Document = readonly Sentence[];

/** The labels models are trained for, in the order of their tags. */
export const NAME_LABELS = ["PER", "ORG", "LOC"] as const;

/** How a corpus file is read. */
export interface CorpusReading {
  /** Our labels by those of the corpora; spans with other labels are dropped. */
  readonly labels: Readonly<Record<string, string>>;
  /** What stands between tokens: a space, or nothing where the language writes none. */
  readonly glue: string;
}

const LABEL_OF: Readonly<Record<string, string>> = {
  PER: "PER",
  PERS: "PER",
  PERSON: "PER",
  ORG: "ORG",
  ORGANIZATION: "ORG",
  LOC: "LOC",
  LOCATION: "LOC",
  GPE: "LOC",
  FAC: "LOC",
  FACILITY: "LOC",
};

/** How a corpus is read for its names. */
export const NAMES: CorpusReading = { labels: LABEL_OF, glue: " " };

/** Languages that write no spaces between words. */
const WITHOUT_SPACES: ReadonlySet<string> = new Set(["zh", "ja"]);

/** How a corpus in `language` (ISO 639-1) is read for its names. */
export function readingOfNames(language: string): CorpusReading {
  return WITHOUT_SPACES.has(language) ? { ...NAMES, glue: "" } : NAMES;
}

/** The only token of the line that the CoNLL-2003 corpora set before each document. */
const DOCUMENT_START = "-DOCSTART-";

/**
 * Reads a corpus file (`TOKEN<TAB>IOB2-TAG`, a blank line after each sentence, `# doc NAME`, in gzip). Each sentence's text
 * is its tokens with the glue between them. By default spaces, and labels that mean no person, organisation or place are dropped.
 */
export function readCorpus(path: string, { labels, glue }: CorpusReading = NAMES): Document[] {
  const documents: Sentence[][] = [[]];
  let text = "";
  let names: { start: number; end: number; label: string }[] = [];
  const finish = () => {
    if (text === DOCUMENT_START) {
      if (documents.at(-1)!.length > 0) documents.push([]);
    } else if (text !== "") documents.at(-1)!.push({ text, names });
    text = "";
    names = [];
  };
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    const tab = line.lastIndexOf("\t");
    if (tab < 0) {
      finish();
      if (line.startsWith("# doc") && documents.at(-1)!.length > 0) documents.push([]);
      continue;
    }
    const token = line.slice(0, tab);
    const tag = line.slice(tab + 1);
    const start = text === "" ? 0 : text.length + glue.length;
    text = text === "" ? token : text + glue + token;
    const label = labels[tag.slice(2)];
    if (label === undefined) continue;
    const last = names.at(-1);
    const continues = tag.startsWith("I-") && last?.label === label && last.end === start - glue.length;
    if (continues) last.end = text.length;
    else names.push({ start, end: text.length, label });
  }
  finish();
  return documents.filter((document) => document.length > 0);
}

/** How many sentences make a document where the corpus does not say. */
const UNMARKED_DOCUMENT = 25;

/** The documents of a corpus; if it does not mark them, every {@link UNMARKED_DOCUMENT} sentences stand for one. */
export function documentsOf(corpus: readonly Document[]): readonly Document[] {
  const [only] = corpus;
  if (corpus.length !== 1 || only === undefined) return corpus;
  const documents: Document[] = [];
  for (let i = 0; i < only.length; i += UNMARKED_DOCUMENT)
    documents.push(only.slice(i, i + UNMARKED_DOCUMENT));
  return documents;
}
