import { fieldOf, frontMatterOf } from "../text/sections/front-matter.ts";
import { wordingOf } from "../text/sections/languages.ts";
import { foldedWords } from "../text/sections/phrases.ts";
import type { Section } from "../text/sections/section.ts";
import type { Span } from "../text/span.ts";
import { recogniseDates } from "./dates/recognise.ts";
import { dateOfFileName } from "./file-name-date.ts";

/** Where a date of publication was found, in the order of trust. */
export type PublicationSource = "set" | "front-matter" | "timestamp" | "dateline" | "file-name";

/** When an article was published: an ISO 8601 date, or date and time, and how that is known. */
export interface Publication {
  readonly date: string;
  readonly source: PublicationSource;
  /** What in the text says so (UTF-16, half-open); absent where the text does not. */
  readonly span?: Span;
}

/** What is known beside the text and its sections. */
export interface PublicationHints {
  /** The article's language, ISO 639-1. */
  readonly language: string;
  /** The date that a person set: an ISO 8601 date, or date and time. */
  readonly set?: string | undefined;
  /** The article's path from the root of its corpus, with `/` between folders. */
  readonly fileName?: string | undefined;
  /** Where file names hold the date, as `{year}-{month}-{day}`. */
  readonly fileNamePattern?: string | undefined;
  /** The calendar of dates without an era. */
  readonly calendar?: string | undefined;
}

/**
 * When an article was published; undefined where nothing says so, for nothing is guessed against today. In this order of
 * trust: what a person set; front matter; a line in the header (or below the text, if it is labelled) that tells a whole
 * date, first of all one labelled as published, then one without a label, then one labelled as updated; a dateline, if it
 * holds a year; the file's name.
 */
export function publicationOf(
  text: string,
  sections: readonly Section[],
  hints: PublicationHints,
): Publication | undefined {
  if (hints.set !== undefined) return { date: hints.set, source: "set" };
  return (
    inFrontMatter(text) ??
    inTimestamps(text, sections, hints) ??
    inDateline(text, sections, hints) ??
    inFileName(hints)
  );
}

const FRONT_MATTER_KEYS = new Set([
  ...[
    "date",
    "published",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "published_at",
    "publishedat",
  ],
  ...[
    "date_published",
    "datepublished",
    "publication_date",
    "publication-date",
    "publicationdate",
    "created",
  ],
  ...[
    "published_time",
    "article:published_time",
    "og:published_time",
    "dc.date",
    "dcterms.created",
    "pubtime",
  ],
]);
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Lines at the top of a text that may hold a `<meta>` element or a key of front matter without fences. */
const TOP_LINES = 20;

function inFrontMatter(text: string): Publication | undefined {
  for (const field of frontMatterOf(text)?.fields ?? topFields(text)) {
    const date = FRONT_MATTER_KEYS.has(field.key) ? isoOf(field.value) : undefined;
    if (date !== undefined)
      return { date, source: "front-matter", span: { start: field.start, end: field.end } };
  }
  return undefined;
}

/** Fields among the first lines: `date: 2022-08-16`, `<meta property="article:published_time" content="2022-08-16">`. */
function topFields(text: string): readonly (Span & { readonly key: string; readonly value: string })[] {
  const fields: (Span & { readonly key: string; readonly value: string })[] = [];
  let start = 0;
  for (let number = 0; number < TOP_LINES && start < text.length; number++) {
    const lf = text.indexOf("\n", start);
    const end = Math.min(lf < 0 ? text.length : lf, start + 400);
    const line = text.slice(start, end);
    const field = line.trimStart().startsWith("<meta") ? metaOf(line, start) : fieldOf(line, start);
    if (field !== undefined) fields.push(field);
    if (lf < 0) break;
    start = lf + 1;
  }
  return fields;
}

function metaOf(
  line: string,
  offset: number,
): (Span & { readonly key: string; readonly value: string }) | undefined {
  const key = attributeOf(line, "property") ?? attributeOf(line, "name") ?? attributeOf(line, "itemprop");
  const content = attributeOf(line, "content");
  if (key === undefined || content === undefined) return undefined;
  const { value, start, end } = content;
  return { key: key.value.toLowerCase(), value, start: offset + start, end: offset + end };
}

function attributeOf(line: string, name: string): (Span & { readonly value: string }) | undefined {
  const at = line.indexOf(`${name}=`);
  const quote = line[at + name.length + 1];
  if (at < 0 || (quote !== '"' && quote !== "'")) return undefined;
  const start = at + name.length + 2;
  const end = line.indexOf(quote, start);
  return end < 0 ? undefined : { value: line.slice(start, end), start, end };
}

/** A value of front matter as ISO 8601; undefined where it is none, or names no day of the calendar. */
function isoOf(value: string): string | undefined {
  const parts = ISO.exec(value.trim());
  if (parts === null) return undefined;
  const [, day, clock, zone] = parts;
  const date = clock === undefined ? day! : `${day}T${clock}${zone ?? ""}`;
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day!) ? date : undefined;
}

const WHOLE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/;

/** A date in a line, with the words that stand between the one before it and itself. */
interface Stamp extends Span {
  readonly date: string;
  readonly words: readonly string[];
}

function inTimestamps(
  text: string,
  sections: readonly Section[],
  hints: PublicationHints,
): Publication | undefined {
  const { published, updated } = wordingOf(hints.language);
  const firstText = sections.findIndex(
    ({ kind }) => kind === "body" || kind === "related" || kind === "comments",
  );
  let best: { readonly stamp: Stamp; readonly trust: number } | undefined;
  for (const [i, section] of sections.entries()) {
    const isHeader = firstText < 0 || i < firstText;
    const isPlace = section.kind === "dateline" || section.kind === "byline";
    if (section.kind === "related" || section.kind === "comments") break;
    if (!isPlace && section.kind !== "boilerplate" && section.kind !== "credit") continue;
    // A dateline in front of a paragraph is less to be trusted than a line of its own.
    if (sections[i + 1]?.kind === "body" && !text.slice(section.end, sections[i + 1]!.start).includes("\n"))
      continue;
    for (const stamp of stampsIn(text, section, hints)) {
      const isPublished = published.isWithin(stamp.words);
      const isUpdated = !isPublished && updated.isWithin(stamp.words);
      if (!isPublished && !(isHeader && isPlace)) continue;
      const trust = isPublished ? 3 : isUpdated ? 1 : 2;
      if (best === undefined || trust > best.trust) best = { stamp, trust };
    }
  }
  if (best === undefined) return undefined;
  const { date, start, end } = best.stamp;
  return { date, source: "timestamp", span: { start, end } };
}

function inDateline(
  text: string,
  sections: readonly Section[],
  hints: PublicationHints,
): Publication | undefined {
  for (const section of sections) {
    if (section.kind !== "dateline") continue;
    const [stamp] = stampsIn(text, section, hints);
    if (stamp !== undefined) {
      return { date: stamp.date, source: "dateline", span: { start: stamp.start, end: stamp.end } };
    }
  }
  return undefined;
}

/** The whole dates in a section, in order; a clock time right behind a date belongs to it. */
function stampsIn(text: string, section: Section, hints: PublicationHints): Stamp[] {
  const stamps: Stamp[] = [];
  let start = section.start;
  for (const line of text.slice(section.start, section.end).split("\n")) {
    const { calendar } = hints;
    let from = 0;
    for (const found of recogniseDates(line, hints.language, calendar === undefined ? {} : { calendar })) {
      if (found.value !== undefined && WHOLE.test(found.value)) {
        const words = foldedWords(line, from, found.start, 16);
        stamps.push({ start: start + found.start, end: start + found.end, date: found.value, words });
      } else if (found.label === "TIME" && /^(?:XXXX-XX-XX|)T\d{2}:\d{2}/.test(found.value ?? "")) {
        joinClock(stamps, line, from, found, start);
      }
      from = found.end;
    }
    start += line.length + 1;
  }
  return stamps;
}

/** Gives the last date the clock time that stands right behind it, with nothing but signs between them. */
function joinClock(
  stamps: Stamp[],
  line: string,
  from: number,
  found: Span & { readonly value?: string },
  offset: number,
): void {
  const last = stamps.at(-1);
  if (last === undefined || last.end !== offset + from || last.date.includes("T")) return;
  if (foldedWords(line, from, found.start, 1).length > 0) return;
  const clock = found.value!.slice(found.value!.indexOf("T"));
  stamps[stamps.length - 1] = { ...last, end: offset + found.end, date: `${last.date}${clock}` };
}

function inFileName({ fileName, fileNamePattern, calendar }: PublicationHints): Publication | undefined {
  if (fileName === undefined || fileNamePattern === undefined) return undefined;
  const date = dateOfFileName(fileName, fileNamePattern, calendar);
  return date === undefined ? undefined : { date, source: "file-name" };
}
