import { skipBlanks, skipBlanksBack } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import type { Author } from "./actions.ts";
import type { LayerEdit } from "./edits.ts";
import type { Layer, LayerSection } from "./layer.ts";
import { sortSections } from "./section-marks.ts";

/**
 * What marking a selection (UTF-16 code units of `text`) as a section means: a part of one line, if only that is selected;
 * else every line that the selection touches. Without the blanks around it; undefined where there is nothing else.
 */
export function sectionTarget(text: string, selection: Span): Span | undefined {
  const { start, end } = selection;
  const oneLine = start < end && !text.slice(start, end).includes("\n");
  // What ends at the very start of a line was selected by whole lines: that line is not meant.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const from = oneLine || start === 0 ? start : text.lastIndexOf("\n", start - 1) + 1;
  const lf = text.indexOf("\n", last);
  const to = oneLine ? end : lf === -1 ? text.length : lf;
  const first = skipBlanks(text, from, to);
  const target = { start: first, end: skipBlanksBack(text, first, to) };
  return target.start < target.end ? target : undefined;
}

/**
 * Says that the text of the selections is of a kind of section, or, without a kind, that what was found out counts there
 * again. What was said before of the same text no longer holds. Undefined where that changes nothing.
 */
export function markSections(
  text: string,
  layer: Layer,
  selections: readonly Span[],
  kind: string | undefined,
  { by, at }: Pick<Author, "by" | "at">,
): LayerEdit | undefined {
  let sections = layer.sections;
  for (const selection of selections) {
    const target = sectionTarget(text, selection);
    if (target === undefined) continue;
    const same = (section: LayerSection): boolean =>
      section.kind === kind && section.start <= target.start && target.end <= section.end;
    if (sections.some(same)) continue;
    const others = sections.flatMap((section) => without(section, target, text));
    const cut = others.length !== sections.length || others.some((section) => !sections.includes(section));
    if (kind !== undefined) {
      const mark = { kind, ...target, ...(by !== undefined && { by }), at };
      sections = sortSections([...others, mark]);
    } else if (cut) sections = others;
  }
  return sections === layer.sections ? undefined : { kind: "sections", sections };
}

/** What is left of a section outside `span`: itself where they do not meet, else up to two pieces. */
function without(section: LayerSection, span: Span, text: string): readonly LayerSection[] {
  if (section.end <= span.start || span.end <= section.start) return [section];
  const pieces = [
    { start: section.start, end: skipBlanksBack(text, section.start, Math.max(section.start, span.start)) },
    { start: skipBlanks(text, Math.min(section.end, span.end), section.end), end: section.end },
  ];
  return pieces.filter(({ start, end }) => start < end).map((piece) => ({ ...section, ...piece }));
}
