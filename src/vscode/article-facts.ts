import type * as vscode from "vscode";
import type { Layer } from "../core/annotate/layer.ts";
import type { ArticleFacts } from "../core/recognise/pipeline.ts";
import { type Corpus, pathIn } from "./corpora.ts";
import type { CorpusLines } from "./corpus-lines.ts";

/** What is known of an article beside its text: what persons set, and what its corpus tells of it. */
export function articleFacts(
  article: vscode.Uri,
  layer: Layer,
  corpus: Corpus,
  lineCounts: CorpusLines,
): ArticleFacts {
  const { language, published, sections: marks } = layer;
  const { fileNamePattern, calendar: calendars } = corpus.config;
  return {
    language,
    published,
    marks,
    isRepeated: (line) => lineCounts.isRepeated(corpus, line),
    fileName: pathIn(corpus.root, article),
    fileNamePattern,
    calendars,
  };
}
