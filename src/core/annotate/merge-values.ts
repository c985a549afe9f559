import { jsonLine } from "./json.ts";
import type { LayerStatus } from "./layer.ts";
import { type SectionRecord, sortSections } from "./section-marks.ts";
import type { Sidecar } from "./sidecar.ts";

/** Three-way merge of sets: what either side added, without what either removed. */
export function mergeSets<T>(
  base: ReadonlyMap<string, T>,
  ours: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
): Map<string, T> {
  const merged = new Map<string, T>();
  for (const [key, value] of [...ours, ...theirs]) {
    if (base.has(key) && !(ours.has(key) && theirs.has(key))) continue;
    merged.set(key, value);
  }
  return merged;
}

/**
 * Three-way merge of the sections that persons set. A section is told by what was said, by whom, when and of what words, so
 * that one which only moved with the text is the same on both sides: it then stands where ours says. Of like lines that were
 * marked in one step each is told by its turn.
 */
export function mergeSections(
  base: Sidecar | undefined,
  ours: Sidecar,
  theirs: Sidecar,
): readonly SectionRecord[] {
  const keyed = (sidecar: Sidecar | undefined): ReadonlyMap<string, SectionRecord> => {
    const turns = new Map<string, number>();
    const sections = sortSections(sidecar?.sections ?? []).map((section) => {
      const key = sectionKey(section);
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      return [`${turn} ${key}`, section] as const;
    });
    return new Map(sections);
  };
  const [b, o, t] = [keyed(base), keyed(ours), keyed(theirs)];
  if (ours.article.sha256 !== theirs.article.sha256) return sortSections([...mergeSets(b, t, o).values()]);
  const places = mergeKeys(Object.fromEntries(b), Object.fromEntries(o), Object.fromEntries(t)) ?? {};
  return sortSections([...mergeSets(b, t, o).keys()].map((key) => places[key] as SectionRecord));
}

function sectionKey(section: SectionRecord): string {
  const { kind, by, at, begins, ends } = section;
  return at === undefined
    ? jsonLine(section)
    : jsonLine([kind, by ?? null, at, begins ?? null, ends ?? null]);
}

/** Three-way merge of a value; of two changes, the greater text, so that it is the same from either side. */
function mergeValue<T>(base: T | undefined, ours: T | undefined, theirs: T | undefined): T | undefined {
  const text = (value: T | undefined): string => (value === undefined ? "" : jsonLine(value));
  if (text(ours) === text(theirs) || text(base) === text(theirs)) return ours;
  if (text(base) === text(ours)) return theirs;
  return text(ours) > text(theirs) ? ours : theirs;
}

/** Of two changes of the status, the later. */
export function mergeStatus(
  base: LayerStatus | undefined,
  ours: LayerStatus | undefined,
  theirs: LayerStatus | undefined,
): LayerStatus | undefined {
  const merged = mergeValue(base, ours, theirs);
  if (!ours || !theirs || merged === undefined || ours.at === theirs.at) return merged;
  const changed = jsonLine(base ?? null) !== jsonLine(ours) && jsonLine(base ?? null) !== jsonLine(theirs);
  return changed ? ((ours.at ?? "") > (theirs.at ?? "") ? ours : theirs) : merged;
}

type Keys = Readonly<Record<string, unknown>>;

/** Three-way merge of each of the keys of objects; undefined where none is left. */
export function mergeKeys(
  base: Keys | undefined,
  ours: Keys | undefined,
  theirs: Keys | undefined,
): Keys | undefined {
  const entries: (readonly [string, unknown])[] = [];
  for (const key of [...new Set([...Object.keys(ours ?? {}), ...Object.keys(theirs ?? {})])].sort()) {
    const value = mergeValue(own(base, key), own(ours, key), own(theirs, key));
    if (value !== undefined) entries.push([key, value]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function own(keys: Keys | undefined, key: string): unknown {
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** What the merge says of the article: its text is ours. */
export function mergeArticle(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): Sidecar["article"] {
  const { sha256, length } = ours.article;
  const language = mergeValue(base?.article.language, ours.article.language, theirs.article.language);
  const published = mergeValue(base?.article.published, ours.article.published, theirs.article.published);
  const unknown = mergeKeys(base?.article.unknown, ours.article.unknown, theirs.article.unknown);
  return {
    sha256,
    length,
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(unknown && { unknown }),
  };
}
