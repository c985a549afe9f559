/** The gold standards that models are measured on, as articles. */
import { createReadStream } from "node:fs";
import { jsonl } from "../../src/core/datasets/jsonl.ts";
import type { LabelledSpan } from "../../src/core/measure/span-scores.ts";
import { type Document, NAMES, readCorpus, readingOfNames } from "../train/corpus.ts";
import { detokenised } from "../train/detokenise.ts";

/** An article and the names that people marked in it, in UTF-16 code units of its text. */
export interface GoldArticle {
  readonly text: string;
  readonly names: readonly LabelledSpan[];
  /** ISO 8601; absent where it is not known. */
  readonly published?: string;
}

/** How a gold standard is made into articles. */
export interface GoldOptions {
  /** ISO 639-1. */
  readonly language: string;
  /** Joins punctuation to words, as on a web page, where the file holds tokens. */
  readonly raw: boolean;
  /** Makes every sentence an article of its own, where the file holds sentences. */
  readonly alone: boolean;
  /** Told what was left out, a sentence at a time. */
  readonly say: (message: string) => void;
}

/**
 * The articles of a file: a corpus in tokens (`.tsv.gz`, see models/README.md) or a dataset in Dateline's JSON Lines (`.jsonl`).
 * A sentence of a corpus is a line of its article; where the corpus knows no documents, each sentence is an article, as
 * neighbours need not belong together. Throws where the file is neither, or cannot be read.
 */
export async function readGold(path: string, options: GoldOptions): Promise<readonly GoldArticle[]> {
  if (path.endsWith(".jsonl")) return readDataset(path, options);
  if (path.endsWith(".tsv.gz")) return readDocuments(path, options);
  throw new Error(
    `${path} is no corpus that can be measured on: its name ends in neither .tsv.gz nor .jsonl`,
  );
}

function readDocuments(path: string, { language, raw, alone }: GoldOptions): readonly GoldArticle[] {
  const documents = readCorpus(path, readingOfNames(language));
  const known = documents.length > 1 && !alone;
  const articles = known
    ? documents
    : documents.flatMap((document) => document.map((sentence) => [sentence]));
  return articles.map((document) => wholeText(raw ? document.map(detokenised) : document));
}

function wholeText(document: Document): GoldArticle {
  let text = "";
  const names = document.flatMap((sentence) => {
    const from = text.length;
    text += `${sentence.text}\n`;
    return sentence.names.map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
  });
  return { text, names };
}

async function readDataset(path: string, { language, say }: GoldOptions): Promise<readonly GoldArticle[]> {
  const articles: GoldArticle[] = [];
  let others = 0;
  for await (const record of jsonl.read(createReadStream(path, "utf8"))) {
    if (record.kind === "problem") {
      say(`${path}:${record.line}: ${record.message}`);
      continue;
    }
    const { text, language: own = language, published, spans } = record.article;
    if (own !== language) {
      others++;
      continue;
    }
    const names = spans.flatMap(({ start, end, label }) => {
      const name = Object.hasOwn(NAMES.labels, label) ? NAMES.labels[label] : undefined;
      return name === undefined ? [] : { start, end, label: name };
    });
    articles.push({ text, names, ...(published !== undefined && { published }) });
  }
  if (others > 0) say(`${path}: ${others} articles in other languages than ${language} are left out`);
  return articles;
}
