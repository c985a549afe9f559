import { type SpanCounts, SpanTally, scoreOf } from "../../src/core/measure/span-scores.ts";
import type { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { documentText } from "./article.ts";
import { type Document, NAME_LABELS } from "./corpus.ts";

/** Scores a model on articles, each read as a whole. A list of sentences makes articles of one sentence each: see {@link apart}. */
export function tallyOf(model: NameModel, articles: readonly Document[]): SpanTally {
  const tally = new SpanTally();
  for (const article of articles) {
    const { text, spans } = documentText(article);
    const gold = article.flatMap(({ names }, i) => {
      const from = spans[i]!.start;
      return names.map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
    });
    tally.add(gold, model.recognise(text, spans));
  }
  return tally;
}

/** Every sentence as an article of its own. */
export function apart(articles: readonly Document[]): Document[] {
  return articles.flat().map((sentence) => [sentence]);
}

/** `90.3 (94.6/87.2/89.4)`: F1 of all labels, then of each of {@link NAME_LABELS}, in per cent. */
export function shortScore(tally: SpanTally): string {
  const f1 = (counts: SpanCounts) => (100 * scoreOf(counts).f1).toFixed(1);
  return `${f1(tally.counts(NAME_LABELS))} (${NAME_LABELS.map((label) => f1(tally.counts([label]))).join("/")})`;
}
