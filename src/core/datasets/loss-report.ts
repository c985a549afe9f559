import { CodePoints } from "../text/code-points.ts";
import type { Span } from "../text/span.ts";
import type { DatasetArticle, LossKind, LossRow } from "./dataset.ts";

/** Collects the losses of one article; `points` counts the code points of its text. */
export class ArticleLosses {
  readonly rows: LossRow[] = [];
  readonly #article: DatasetArticle;
  readonly #points: CodePoints;

  constructor(article: DatasetArticle) {
    this.#article = article;
    this.#points = new CodePoints(article.text);
  }

  /** Adds a row about `span` (UTF-16 code units of the article's text), or the part of it that the row is about. */
  add(span: Span & { readonly label: string }, what: LossKind, why: string): void {
    this.rows.push({
      article: this.#article.id,
      start: this.#points.toCodePoint(span.start),
      end: this.#points.toCodePoint(span.end),
      label: span.label,
      text: this.#article.text.slice(span.start, span.end),
      what,
      why,
    });
  }
}

/** The file `PATH.loss.json`: a list of rows, one a line, in the order of the articles; a newline at the end. */
export function lossReport(rows: readonly LossRow[]): string {
  if (rows.length === 0) return "[]\n";
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
