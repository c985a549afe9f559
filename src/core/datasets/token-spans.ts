import type { Annotation } from "../annotate/annotation.ts";
import { compareSpans, type Span } from "../text/span.ts";
import type { DatasetArticle, LossRow } from "./dataset.ts";
import { ArticleLosses } from "./loss-report.ts";

/** A labelled run of tokens, half-open: `start` and `end` count the article's tokens from its first. */
export interface TokenSpan extends Span {
  readonly label: string;
}

/** The annotations of an article as runs of tokens that do not overlap, in order, and what that cost. */
export interface TokenSpans {
  readonly spans: readonly TokenSpan[];
  readonly losses: readonly LossRow[];
}

/** A part of an annotation, without line breaks, on the tokens that it touches. */
interface Candidate extends Span {
  readonly label: string;
  readonly first: number;
  /** The token after its last. */
  readonly last: number;
}

/**
 * Lays the annotations of an article onto its tokens, for formats with one label a token. Of annotations that overlap
 * the longest stays (of equals the first); one that covers part of a token is widened to it where the token is free; one
 * that crosses a line break or has fragments is split. Nothing happens without a row.
 */
export function spansOnTokens(article: DatasetArticle, tokens: readonly Span[]): TokenSpans {
  const losses = new ArticleLosses(article);
  const candidates = article.spans.flatMap((annotation) =>
    candidatesOf(annotation, article.text, tokens, losses),
  );
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const owners = new Map<number, Candidate>();
  const kept: TokenSpan[] = [];
  for (const candidate of candidates) {
    const { first, last, label } = candidate;
    const owner = firstOwner(owners, first, last);
    if (owner) {
      losses.add(
        candidate,
        "dropped",
        `one label a token: it meets ${named(owner, article.text)}, which is kept`,
      );
      continue;
    }
    reportEdges(candidate, article.text, tokens, losses);
    for (let token = first; token < last; token++) owners.set(token, candidate);
    kept.push({ start: first, end: last, label });
  }
  const rows = losses.rows.sort((a, b) => compareSpans(a, b));
  return { spans: kept.sort(compareSpans), losses: rows };
}

function candidatesOf(
  annotation: Annotation,
  text: string,
  tokens: readonly Span[],
  losses: ArticleLosses,
): Candidate[] {
  const { label, fragments } = annotation;
  if (fragments && fragments.length > 1) {
    losses.add(
      annotation,
      "split",
      `it has ${fragments.length} fragments: each is written as a span of its own`,
    );
  }
  const candidates: Candidate[] = [];
  for (const fragment of fragments ?? [annotation]) {
    const lines = splitAtLines(fragment, text);
    if (lines.length > 1) {
      losses.add(
        { ...fragment, label },
        "split",
        `it crosses a line break, where a sentence ends: ${lines.length} spans`,
      );
    }
    for (const { start, end } of lines) {
      const first = firstEndingAfter(tokens, start);
      let last = first;
      while (last < tokens.length && tokens[last]!.start < end) last++;
      if (last > first) candidates.push({ start, end, label, first, last });
      else losses.add({ start, end, label }, "dropped", "it holds no token");
    }
  }
  return candidates;
}

const BLANK = /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u;

/** The parts of a span between line breaks; those with nothing to see in them are left out unless all are. */
function splitAtLines(span: Span, text: string): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (let at = text.indexOf("\n", start); at !== -1 && at < span.end; at = text.indexOf("\n", start)) {
    parts.push({ start, end: at });
    start = at + 1;
  }
  parts.push({ start, end: span.end });
  if (parts.length === 1) return parts;
  const seen = parts.filter((part) => !BLANK.test(text.slice(part.start, part.end)));
  return seen.length > 1 ? seen : [span];
}

/** The index of the first token that ends after `offset`. */
function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstOwner(
  owners: ReadonlyMap<number, Candidate>,
  first: number,
  last: number,
): Candidate | undefined {
  for (let token = first; token < last; token++) {
    const owner = owners.get(token);
    if (owner) return owner;
  }
  return undefined;
}

function reportEdges(
  candidate: Candidate,
  text: string,
  tokens: readonly Span[],
  losses: ArticleLosses,
): void {
  const { start, end, first, last } = candidate;
  const written = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  if (written.start < start || written.end > end) {
    const tokensText = JSON.stringify(text.slice(written.start, written.end));
    losses.add(candidate, "widened", `it covers part of a token: written as ${tokensText}`);
  } else if (written.start > start || written.end < end) {
    losses.add(candidate, "moved", "its edge is white space or an invisible character, which no token holds");
  }
}

function named(span: Candidate, text: string): string {
  return `${span.label} ${JSON.stringify(text.slice(span.start, span.end))}`;
}
