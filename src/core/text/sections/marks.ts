import { skipBlanks, skipBlanksBack } from "../characters.ts";
import { isSectionKind, type Section, type SectionMark } from "./section.ts";

/**
 * The sections with those that a person set laid over them: what a mark covers is cut out of the others, and what remains
 * of them stays. Marks are taken without the blanks around them; later ones win.
 */
export function withMarks(
  text: string,
  sections: readonly Section[],
  marks: readonly SectionMark[],
): readonly Section[] {
  let result = sections;
  for (const mark of marks) {
    const { kind } = mark;
    if (!isSectionKind(kind)) continue;
    const start = skipBlanks(text, Math.max(0, mark.start), Math.min(mark.end, text.length));
    const end = skipBlanksBack(text, start, Math.min(mark.end, text.length));
    if (start >= end) continue;
    const around = result.flatMap((section) => cut(text, section, start, end));
    const at = around.findIndex((section) => section.start >= end);
    const place = at < 0 ? around.length : at;
    result = [...around.slice(0, place), { start, end, kind }, ...around.slice(place)];
  }
  return result;
}

/** What is left of a section without `start` to `end`: the part before, the part behind, both, or nothing. */
function cut(text: string, section: Section, start: number, end: number): readonly Section[] {
  if (section.end <= start || section.start >= end) return [section];
  const { kind } = section;
  const before = { start: section.start, end: skipBlanksBack(text, section.start, start), kind };
  const behind = { start: skipBlanks(text, end, section.end), end: section.end, kind };
  return [before, behind].filter((part) => part.start < part.end);
}
