/** The tables in which a model's answers are told, in Markdown. */
import { Calibration } from "../../src/core/measure/calibration.ts";
import {
  type CommonError,
  CommonErrors,
  ERROR_KINDS,
  type ErrorKind,
  type LabelledText,
} from "../../src/core/measure/common-errors.ts";
import { Confusion } from "../../src/core/measure/confusion.ts";
import { matchSpans } from "../../src/core/measure/span-matches.ts";
import { type LabelledSpan, SpanTally, scoreOf } from "../../src/core/measure/span-scores.ts";

const KIND_TITLES: Readonly<Record<ErrorKind, string>> = {
  missed: "missed",
  spurious: "spurious",
  boundary: "boundary (right label, other ends)",
  label: "label (right ends, other label)",
  both: "boundary and label",
};

/** A predicted span with its score, 0 to 1. */
export type ScoredSpan = LabelledSpan & { readonly score: number };

/** Gathers what a model made of articles, and tells it. */
export class EvaluationReport {
  readonly #labels: readonly string[];
  readonly #tally = new SpanTally();
  readonly #confusion: Confusion;
  readonly #errors = new CommonErrors();
  readonly #calibration = new Calibration();

  /** `labels` are those that are measured; spans of others are not to be given. */
  constructor(labels: readonly string[]) {
    this.#labels = labels;
    this.#confusion = new Confusion(labels);
  }

  /** Adds an article: its text, and the spans of people and of the model in UTF-16 code units of it. */
  add(text: string, gold: readonly LabelledSpan[], predicted: readonly ScoredSpan[]): void {
    const matches = matchSpans(gold, predicted);
    const right = new Set<LabelledSpan>();
    for (const match of matches) if (match.kind === "right") right.add(match.predicted);
    this.#tally.add(gold, predicted);
    this.#confusion.add(matches);
    this.#errors.add(text, matches);
    for (const span of predicted) this.#calibration.add(span.score, right.has(span));
  }

  /** Precision, recall and F1 in per cent, by label and of all together, and how many gold spans there are. */
  scores(): string {
    const rows = [...this.#labels, "all"].map((label) => {
      const counts = this.#tally.counts(label === "all" ? this.#labels : [label]);
      const { precision, recall, f1 } = scoreOf(counts);
      return [label, percent(precision), percent(recall), percent(f1), String(counts.gold)];
    });
    return table(["", "precision", "recall", "F1", "gold"], rows);
  }

  /** A row for each gold label, a column for each suggested one; what was found with other ends, missed, or is spurious. */
  confusion(): string {
    const { rows, labels, spurious } = this.#confusion;
    const lines = rows.map(({ label, found, otherEnds, missed }) => [
      label,
      ...[...found, otherEnds, missed].map(String),
    ]);
    return table(
      ["gold \\ suggested", ...labels, "other ends", "missed"],
      [...lines, ["spurious", ...spurious.map(String), "", ""]],
    );
  }

  /** The errors by their kind, with at most `most` strings of each that were read wrong most often. */
  errors(most: number): string {
    const rows = ERROR_KINDS.map((kind) => [
      KIND_TITLES[kind],
      String(this.#errors.countOf(kind)),
      this.#errors.commonest(kind, most).map(errorText).join("; "),
    ]);
    return table(["error", "count", "commonest"], rows);
  }

  /** The expected calibration error, and how many suggestions of a score are right, in per cent. */
  calibration(): string {
    const rows = this.#calibration.bins.map(({ from, to, count, meanScore, accuracy }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(count),
      percent(meanScore),
      percent(accuracy),
    ]);
    const error = this.#calibration.expectedError.toFixed(3);
    return `${table(["score", "suggestions", "mean score", "right"], rows)}\n\nExpected calibration error ${error}.`;
  }
}

function errorText({ gold, predicted, count }: CommonError): string {
  const texts = [gold, predicted].filter((side) => side !== undefined).map(labelledText);
  return `${texts.join(" → ")}${count > 1 ? ` ×${count}` : ""}`;
}

function labelledText({ text, label }: LabelledText): string {
  // A line break or a bar would end the table's cell.
  return `${label} ${text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|")}`;
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
