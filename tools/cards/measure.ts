import type { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { Pipeline, suggestionsOf } from "../../src/core/recognise/pipeline.ts";
import { EvaluationReport } from "../evaluate/report.ts";
import { documentText } from "../train/article.ts";
import { type Document, NAME_LABELS, readingOfNames } from "../train/corpus.ts";
import { readParts } from "../train/corpus-parts.ts";
import { apart, shortScore, tallyOf } from "../train/scoring.ts";

/** The dev part of a corpus as articles: its documents, or, where it marks none, each sentence. */
export function devOf(data: string, corpus: string, language: string): readonly Document[] {
  const { dev } = readParts(data, corpus, readingOfNames(language));
  return dev.length > 1 ? dev : apart(dev);
}

/** `90.3 (94.6/87.2/89.4)`: F1 in per cent of the model on articles whose sentences are given. */
export function quickScore(model: NameModel, articles: readonly Document[]): string {
  return shortScore(tallyOf(model, articles));
}

/** What the whole pipeline makes of articles with the model: sentences and words are Dateline's own. */
export async function reportOf(model: NameModel, articles: readonly Document[]): Promise<EvaluationReport> {
  const report = new EvaluationReport(NAME_LABELS);
  const labels: ReadonlySet<string> = new Set(NAME_LABELS);
  const pipeline = new Pipeline(async (language) => (language === model.language ? model : undefined));
  for (const article of articles) {
    const { text, spans } = documentText(article);
    const gold = article.flatMap(({ names }, i) =>
      names.map((name) => ({
        ...name,
        start: name.start + spans[i]!.start,
        end: name.end + spans[i]!.start,
      })),
    );
    const found = suggestionsOf(await pipeline.recognise(text, { language: model.language }));
    report.add(
      text,
      gold,
      found.filter(({ label }) => labels.has(label)),
    );
  }
  return report;
}
