import type { SpanMatch } from "./span-matches.ts";

/** The ways in which a prediction can be wrong. */
export type ErrorKind = Exclude<SpanMatch["kind"], "right">;

/** The order in which errors are told. */
export const ERROR_KINDS: readonly ErrorKind[] = ["missed", "spurious", "boundary", "label", "both"];

/** An error that was made `count` times: texts and labels of the gold span and of the predicted one, where there is one. */
export interface CommonError {
  readonly gold?: LabelledText;
  readonly predicted?: LabelledText;
  readonly count: number;
}

/** The text of a span and its label. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

/** Counts which strings were read wrong, over many texts. */
export class CommonErrors {
  readonly #errors = new Map<
    ErrorKind,
    Map<string, { gold?: LabelledText; predicted?: LabelledText; count: number }>
  >();

  /** Adds the matches of `text`; their offsets are UTF-16 code units of it. */
  add(text: string, matches: readonly SpanMatch[]): void {
    for (const match of matches) {
      if (match.kind === "right") continue;
      const error = {
        ...("gold" in match && { gold: labelledText(text, match.gold) }),
        ...("predicted" in match && { predicted: labelledText(text, match.predicted) }),
        count: 1,
      };
      const key = JSON.stringify([error.gold, error.predicted]);
      const ofKind = this.#errors.get(match.kind) ?? new Map<string, typeof error>();
      this.#errors.set(match.kind, ofKind);
      const known = ofKind.get(key);
      if (known === undefined) ofKind.set(key, error);
      else known.count++;
    }
  }

  /** How many errors of a kind were made. */
  countOf(kind: ErrorKind): number {
    let sum = 0;
    for (const { count } of this.#errors.get(kind)?.values() ?? []) sum += count;
    return sum;
  }

  /** The errors of a kind that were made most often, at most `most`; of equally frequent ones those seen first. */
  commonest(kind: ErrorKind, most: number): readonly CommonError[] {
    return [...(this.#errors.get(kind)?.values() ?? [])].sort((a, b) => b.count - a.count).slice(0, most);
  }
}

function labelledText(
  text: string,
  { start, end, label }: { start: number; end: number; label: string },
): LabelledText {
  return { text: text.slice(start, end), label };
}
