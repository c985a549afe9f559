import type { Annotation } from "../annotate/annotation.ts";
import type { Layer } from "../annotate/layer.ts";
import { isSectionKind, type Section, type SectionKind } from "../text/sections/section.ts";
import { sectionsOf } from "../text/sections/sections-of.ts";
import type { Span } from "../text/span.ts";
import type { DatasetArticle } from "./dataset.ts";
import { ArticleLosses } from "./loss-report.ts";

/** A stretch of the article's text that is kept, and where it begins in the text that is left. */
interface Kept extends Span {
  readonly at: number;
}

/** The kinds that a list of words names; or the first word that is none, to be told of. */
export function sectionKindsOf(
  words: readonly string[],
): { readonly kinds: ReadonlySet<SectionKind> } | { readonly unknown: string } {
  const kinds = new Set<SectionKind>();
  for (const word of words) {
    if (!isSectionKind(word)) return { unknown: word };
    kinds.add(word);
  }
  return { kinds };
}

/**
 * An article with the annotations of a layer, of which {@link chooseSections} keeps the wanted kinds of section; those that
 * the layer marks count. `isRepeated` says of a line (without the blanks around it) whether many articles have it.
 */
export function chosenSectionsOfLayer(
  article: DatasetArticle,
  layer: Layer,
  wanted: ReadonlySet<SectionKind>,
  isRepeated: (line: string) => boolean,
): DatasetArticle {
  const { text, language } = article;
  return chooseSections(article, sectionsOf(text, { language, marks: layer.sections, isRepeated }), wanted);
}

/**
 * The article with the text of the wanted kinds of section only, its annotations moved along. Between two sections that
 * followed one another all is as it was; where some were left out between them, the widest of the gaps around those
 * stays, so that no two lines run together. An annotation that does not wholly stand in what is kept becomes a row of
 * the loss report, with its place in the whole text. `sections` are those of `article.text`.
 */
export function chooseSections(
  article: DatasetArticle,
  sections: readonly Section[],
  wanted: ReadonlySet<SectionKind>,
): DatasetArticle {
  if (sections.every(({ kind }) => wanted.has(kind))) return article;
  const { text, kept } = cut(article.text, sections, wanted);
  const losses = new ArticleLosses(article);
  const spans: Annotation[] = [];
  for (const annotation of article.spans) {
    const moved = move(annotation, kept);
    if (moved !== undefined) spans.push(moved);
    else losses.add(annotation, "dropped", whyLeftOut(annotation, sections, wanted));
  }
  return { ...article, text, spans, losses: [...(article.losses ?? []), ...losses.rows] };
}

function cut(
  text: string,
  sections: readonly Section[],
  wanted: ReadonlySet<SectionKind>,
): { readonly text: string; readonly kept: readonly Kept[] } {
  const kept: Kept[] = [];
  let result = "";
  let end = 0;
  let widest = "";
  let isNext = false;
  for (const section of sections) {
    const gap = text.slice(end, section.start);
    if (lineFeeds(gap) >= lineFeeds(widest)) widest = gap;
    end = section.end;
    if (!wanted.has(section.kind)) {
      isNext = false;
      continue;
    }
    const last = kept.at(-1);
    if (last !== undefined && isNext) {
      kept[kept.length - 1] = { ...last, end };
      result += gap + text.slice(section.start, end);
    } else {
      if (last !== undefined) result += widest;
      kept.push({ start: section.start, end, at: result.length });
      result += text.slice(section.start, end);
    }
    isNext = true;
    widest = "";
  }
  return { text: text.endsWith("\n") && result !== "" ? `${result}\n` : result, kept };
}

function lineFeeds(gap: string): number {
  return gap.split("\n").length - 1;
}

/** The annotation where it stands in the text that is left; undefined where not all of it is there in one piece. */
function move(annotation: Annotation, kept: readonly Kept[]): Annotation | undefined {
  const piece = kept.find(({ start, end }) => start <= annotation.start && annotation.end <= end);
  if (piece === undefined) return undefined;
  const shift = (span: Span): Span => ({
    start: span.start - piece.start + piece.at,
    end: span.end - piece.start + piece.at,
  });
  const { fragments } = annotation;
  return { ...annotation, ...shift(annotation), ...(fragments && { fragments: fragments.map(shift) }) };
}

function whyLeftOut(span: Span, sections: readonly Section[], wanted: ReadonlySet<SectionKind>): string {
  const kinds = sections
    .filter(({ start, end, kind }) => start < span.end && span.start < end && !wanted.has(kind))
    .map(({ kind }) => kind);
  const names = [...new Set(kinds)].join(", ");
  return names === "" ? "it stands in no section that is kept" : `its section was left out: ${names}`;
}
