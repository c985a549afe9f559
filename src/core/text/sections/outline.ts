import type { Span } from "../span.ts";
import type { Section, SectionKind } from "./section.ts";

/** A section in an outline: `title` is its own span, `extent` reaches to the end of what stands under it. UTF-16, half-open. */
export interface OutlineItem {
  readonly kind: SectionKind;
  readonly title: Span;
  readonly extent: Span;
  readonly children: readonly OutlineItem[];
}

/** Sections that are no part of the running text: they end what stands under a sub-heading. */
const APART: ReadonlySet<SectionKind> = new Set(["related", "comments", "boilerplate"]);

/**
 * The outline of an article: the headline over everything, each sub-heading over the sections up to the next one or up to
 * the end of the running text, the others in order. Without a headline the list has all of them side by side.
 */
export function outlineOf(sections: readonly Section[]): readonly OutlineItem[] {
  const headline = sections.findIndex(({ kind }) => kind === "headline");
  const first = sections[0];
  const last = sections.at(-1);
  if (headline < 0 || first === undefined || last === undefined) return nested(sections);
  const title = sections[headline]!;
  const others = sections.filter((_, index) => index !== headline);
  return [
    { kind: "headline", title, extent: { start: first.start, end: last.end }, children: nested(others) },
  ];
}

function nested(sections: readonly Section[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let i = 0; i < sections.length; ) {
    const section = sections[i]!;
    let end = i + 1;
    if (section.kind === "subheading") {
      while (end < sections.length && !endsPart(sections, end)) end++;
    }
    const children = sections.slice(i + 1, end).map((child) => leaf(child));
    const extent = { start: section.start, end: sections[end - 1]!.end };
    items.push({ kind: section.kind, title: section, extent, children });
    i = end;
  }
  return items;
}

/** Whether the section at `index` stands under no sub-heading before it: one apart does only where text follows again. */
function endsPart(sections: readonly Section[], index: number): boolean {
  const { kind } = sections[index]!;
  if (kind === "subheading") return true;
  return APART.has(kind) && sections.slice(index).every((section) => APART.has(section.kind));
}

function leaf(section: Section): OutlineItem {
  return { kind: section.kind, title: section, extent: section, children: [] };
}

/**
 * What an editor folds, in order: related stories, comments, boilerplate, and what stands under a sub-heading. Spans of
 * UTF-16 code units; whether one is long enough to fold is the editor's to say.
 */
export function foldableSpans(sections: readonly Section[]): readonly Span[] {
  const found: Span[] = [];
  const visit = (items: readonly OutlineItem[]): void => {
    for (const { kind, extent, children } of items) {
      if (kind === "subheading" || APART.has(kind)) found.push({ start: extent.start, end: extent.end });
      visit(children);
    }
  };
  visit(outlineOf(sections));
  return found;
}
