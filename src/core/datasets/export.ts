import type { DatasetArticle, DatasetFormat, LossRow } from "./dataset.ts";
import { verifyArticle } from "./verify.ts";

/** Says whether a person has asked to stop; looked at between articles. */
export interface CancelSignal {
  readonly cancelled: boolean;
}

/** What to export, and whom to tell. */
export interface ExportOptions {
  /** Keeps only spans of these labels; all where absent. */
  readonly labels?: readonly string[];
  /** Called after each article with the number of articles written so far. */
  readonly onArticle?: (written: number) => void;
  readonly cancel?: CancelSignal;
}

/** The counts of one label or language, by name in code unit order. */
export type Counts = Readonly<Record<string, number>>;

/** What was exported: the counts are of articles and of the annotations given to the format; the losses include those of the articles. */
export interface ExportSummary {
  readonly format: string;
  readonly articles: number;
  readonly spans: number;
  readonly labels: Counts;
  readonly languages: Readonly<
    Record<string, { readonly articles: number; readonly spans: number; readonly labels: Counts }>
  >;
  readonly losses: readonly LossRow[];
}

/** Thrown by an export that was cancelled: what was written so far is no dataset. */
export class ExportCancelled extends Error {
  override readonly name = "ExportCancelled";
}

/**
 * Writes articles in a format, in the order given, proving every written span. `output` takes each chunk; the next
 * article waits for it, so a slow output holds back the reading. The same articles give the same chunks. Throws an
 * ExportCancelled, or a DatasetError where an article cannot be written or a span does not stand where it should.
 */
export async function exportDataset(
  articles: Iterable<DatasetArticle> | AsyncIterable<DatasetArticle>,
  format: DatasetFormat,
  output: (chunk: string) => void | Promise<void>,
  options: ExportOptions = {},
): Promise<ExportSummary> {
  const writer = format.writer();
  const wanted = options.labels && new Set(options.labels);
  const losses: LossRow[] = [];
  const total = new Tally();
  const byLanguage = new Map<string, Tally>();
  const stopIfCancelled = (): void => {
    if (options.cancel?.cancelled) throw new ExportCancelled("the export was cancelled");
  };
  stopIfCancelled();
  for await (const given of articles) {
    stopIfCancelled();
    const article = wanted
      ? { ...given, spans: given.spans.filter(({ label }) => wanted.has(label)) }
      : given;
    const written = writer.write(article);
    verifyArticle(article, written, format.offsetUnit);
    for (const row of [...(given.losses ?? []), ...written.losses]) {
      if (wanted?.has(row.label) ?? true) losses.push(row);
    }
    const ofLanguage = byLanguage.get(article.language) ?? new Tally();
    byLanguage.set(article.language, ofLanguage);
    total.add(article);
    ofLanguage.add(article);
    await output(written.chunk);
    options.onArticle?.(total.articles);
  }
  stopIfCancelled();
  const end = writer.end();
  if (end !== "") await output(end);
  return {
    format: format.name,
    ...total.counts(),
    languages: Object.fromEntries(
      byCodeUnit(byLanguage).map(([language, tally]) => [language, tally.counts()]),
    ),
    losses,
  };
}

class Tally {
  articles = 0;
  #spans = 0;
  readonly #labels = new Map<string, number>();

  add(article: DatasetArticle): void {
    this.articles++;
    this.#spans += article.spans.length;
    for (const { label } of article.spans) this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1);
  }

  counts(): { articles: number; spans: number; labels: Counts } {
    return {
      articles: this.articles,
      spans: this.#spans,
      labels: Object.fromEntries(byCodeUnit(this.#labels)),
    };
  }
}

/** Sorted without a locale, so that every machine writes the same manifest. */
function byCodeUnit<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
