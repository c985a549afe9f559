import type { Annotation } from "../annotate/annotation.ts";

/** What a format did to a span that it could not carry as it is. */
export type LossKind = "dropped" | "split" | "widened" | "moved";

/**
 * One span that a format could not carry as it is. `start` and `end` are code points of the article's normalised text,
 * half-open, whatever the format counts in; `text` is the article's slice there; `why` is a sentence for people.
 */
export interface LossRow {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly text: string;
  readonly what: LossKind;
  readonly why: string;
}

/**
 * An article on its way into a dataset. `id` is its path from the corpus root with `/` between folders; `text` is the
 * normalised text; the spans are its annotations in span order, in UTF-16 code units of that text. `published` is an
 * ISO 8601 date or time. `losses` are those that no format has a part in: annotations whose place is lost.
 */
export interface DatasetArticle {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly published?: string;
  readonly spans: readonly Annotation[];
  readonly losses?: readonly LossRow[];
}

/** What the offsets of a format count. */
export type OffsetUnit = "code-point" | "utf-16" | "token";

/** A span as a format wrote it: half-open offsets in the format's unit, and the text that must stand there. */
export interface WrittenSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What a format made of one article. `chunk` goes to the output as it is. `content` is what the offsets of `spans` count
 * in: the text for formats of code points or UTF-16 code units, the list of tokens for formats of tokens.
 */
export interface WrittenArticle {
  readonly chunk: string;
  readonly content: string | readonly string[];
  readonly spans: readonly WrittenSpan[];
  readonly losses: readonly LossRow[];
}

/** Writes the articles of one output, in order. */
export interface DatasetWriter {
  /** Throws a DatasetError where the article cannot stand in the format at all. */
  write(article: DatasetArticle): WrittenArticle;
  /** What stands after the last article; empty for most formats. */
  end(): string;
}

/** A span as it was read: its `id` is absent where the format keeps none. */
export type ReadSpan = Omit<Annotation, "id"> & { readonly id?: string };

/**
 * An article as it was read. `text` is normalised, and the spans are UTF-16 code units of it, in span order. `id` and
 * `language` are absent where the format or the record keeps none.
 */
export interface ReadArticle {
  readonly id?: string;
  readonly text: string;
  readonly language?: string;
  readonly published?: string;
  readonly spans: readonly ReadSpan[];
}

/** What a reader finds, in the order of the input; lines count from 1. A problem says what was left out, and why. */
export type ReadRecord =
  | { readonly kind: "article"; readonly line: number; readonly article: ReadArticle }
  | { readonly kind: "problem"; readonly line: number; readonly message: string };

/** Chunks of decoded text, cut anywhere. */
export type TextChunks = Iterable<string> | AsyncIterable<string>;

/** A file format of datasets: one file of this folder each, listed in the registry. */
export interface DatasetFormat {
  readonly name: string;
  /** The usual end of a file's name, with its dot. */
  readonly extension: string;
  readonly offsetUnit: OffsetUnit;
  /** Whether the output names its articles; where it cannot, the manifest lists their ids in order. */
  readonly keepsIds: boolean;
  writer(): DatasetWriter;
  read(chunks: TextChunks): AsyncGenerator<ReadRecord, void, undefined>;
}

/** An export or import that cannot go on; the message names the article and the place. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
}
