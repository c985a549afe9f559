import type { TextMapping } from "../text/text-change.ts";
import type { LayerSection } from "./layer.ts";
import { anchorSections, mapSections, type SectionRecord, sortSections } from "./section-marks.ts";

/** What sections were before a change of the text that deleted at their ends, and that text: when the article reads so again, so do they. */
export interface RememberedSections {
  readonly text: string;
  readonly sections: readonly LayerSection[];
}

/** The sections that persons set, those whose place in the text is gone, and what is remembered of changes, the latest last. */
export interface SetSections {
  readonly sections: readonly LayerSection[];
  readonly lost: readonly SectionRecord[];
  readonly remembered: readonly RememberedSections[];
}

/** How many changes are remembered, and how long their texts may be together, in code units. */
const REMEMBERED_LIMIT = 200;
const KEPT_TEXT_LIMIT = 8_000_000;

/**
 * The sections after changes of the text, as {@link mapSections} says. Where the text is as it was before a change that took
 * some of them, they are too; what else was lost is looked for where something was put into the text.
 */
export function followSections(
  before: SetSections,
  mapping: TextMapping,
  oldText: string,
  newText: string,
): SetSections {
  if (before.sections.length + before.lost.length === 0) return before;
  const mapped = mapSections(before.sections, mapping, oldText, newText);
  const changed = before.sections.filter((section) => deletesAtEnds(section, mapping, oldText));
  const returned = before.remembered.findLast(({ text }) => text === newText);
  const older = before.remembered.filter(({ text }) => text !== newText);
  const after = {
    sections: mapped.sections,
    lost: mapped.lost.length === 0 ? before.lost : [...before.lost, ...mapped.lost],
    remembered: changed.length === 0 ? older : withinLimits([...older, { text: oldText, sections: changed }]),
  };
  const whole = returned?.sections.reduce((state, was) => bringBack(state, was, newText), after) ?? after;
  if (whole.lost.length === 0 || mapping.insertions.length === 0) return whole;
  const found = anchorSections(whole.lost, newText);
  return { ...whole, sections: sortSections([...whole.sections, ...found.sections]), lost: found.lost };
}

/** Whether something is deleted that tells where a section begins or ends: in it there, or of the rest of that line. */
function deletesAtEnds({ start, end }: LayerSection, mapping: TextMapping, text: string): boolean {
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1);
  const lf = text.indexOf("\n", end);
  return (
    mapping.damages({ start: Math.max(0, lineStart), end: start + 1 }) ||
    mapping.damages({ start: end - 1, end: lf === -1 ? text.length : lf + 1 })
  );
}

/** The sections with one as it was, unless a person has taken it back since, or marked over it. */
function bringBack(state: SetSections, was: LayerSection, text: string): SetSections {
  const left = state.sections.filter(({ start, end }) => start < was.end && was.start < end);
  if (left.length > 1 || left.some((section) => !isSameMark(section, was))) return state;
  const lost = state.lost.findIndex(
    (record) =>
      isSameMark(record, was) &&
      text.startsWith(record.begins ?? "", was.start) &&
      text.endsWith(record.ends ?? "", was.end),
  );
  if (left.length === 0 && lost === -1) return state;
  return {
    ...state,
    sections: sortSections([...state.sections.filter((section) => section !== left[0]), was]),
    lost: left.length === 0 ? state.lost.toSpliced(lost, 1) : state.lost,
  };
}

function isSameMark(
  a: Pick<SectionRecord, "kind" | "by" | "at">,
  b: Pick<SectionRecord, "kind" | "by" | "at">,
): boolean {
  return a.kind === b.kind && a.by === b.by && a.at === b.at;
}

function withinLimits(remembered: readonly RememberedSections[]): readonly RememberedSections[] {
  let room = KEPT_TEXT_LIMIT;
  const newest = remembered.slice(-REMEMBERED_LIMIT);
  const first = newest.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return newest.slice(first + 1);
}
