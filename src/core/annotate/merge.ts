import { jsonLine } from "./json.ts";
import { type Conflict, compareAnnotations } from "./layer.ts";
import { mergeArticle, mergeKeys, mergeSections, mergeSets, mergeStatus } from "./merge-values.ts";
import type { AnnotationRecord } from "./record.ts";
import { type Sidecar, serialiseRecord } from "./sidecar.ts";

/** What one side says of an annotation: in which list it is, and how. */
type State = { readonly list: "annotations" | "rejected" | "lost"; readonly record: AnnotationRecord };

/** One of the three sidecars of a merge, by id. */
interface Side {
  readonly states: ReadonlyMap<string, State>;
  /** The conflicts by their text, and the records in them by id. */
  readonly conflicts: ReadonlyMap<string, Conflict>;
  readonly contested: ReadonlyMap<string, readonly AnnotationRecord[]>;
  readonly sha256: string | undefined;
}

/**
 * Merges two sidecars that go back to `base` (undefined if neither saw the other before), annotation by annotation. What
 * one side added, changed or removed since is taken over. What one side changed and the other removed stays, changed. The same span and label from both sides
 * becomes one annotation. What cannot be settled goes to `conflicts`, both ways of it: two changes of one annotation, and
 * an annotation here of what is a refused suggestion there. Nothing that a side has is left out unless the other removed it.
 *
 * Where the sides are of different texts, the result is of `ours`: an annotation that both have stands where ours says, and
 * one that only theirs has keeps the place and quote it has there, for the next reader to find by its quote. Otherwise the result
 * does not depend on which side is which, but for the order of `conflicts`.
 */
export function mergeSidecars(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): Sidecar {
  const [b, o, t] = [sideOf(base), sideOf(ours), sideOf(theirs)];
  const merged = new Map<string, State>();
  const conflicts = mergeSets(b.conflicts, o.conflicts, t.conflicts);
  const contest = (first: AnnotationRecord, second: AnnotationRecord): void => {
    const pair = pairOf(first, second);
    conflicts.set(conflictKey(pair), pair);
  };
  for (const id of new Set([...o.states.keys(), ...t.states.keys()])) {
    const state = mergeState(id, b, o, t, contest);
    if (state) merged.set(id, state);
  }
  uniteTwins(merged, b, o, t, contest);

  const list = (name: State["list"]): readonly AnnotationRecord[] =>
    [...merged.values()]
      .filter((state) => state.list === name)
      .map((state) => state.record)
      .sort(compareAnnotations);
  const status = mergeStatus(base?.status, ours.status, theirs.status);
  const unknown = mergeKeys(base?.unknown, ours.unknown, theirs.unknown);
  return {
    article: mergeArticle(base, ours, theirs),
    ...(status && { status }),
    sections: mergeSections(base, ours, theirs),
    annotations: list("annotations"),
    rejected: list("rejected"),
    lost: list("lost"),
    conflicts: [...conflicts.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair),
    ...(unknown && { unknown }),
  };
}

type Contest = (first: AnnotationRecord, second: AnnotationRecord) => void;

function mergeState(id: string, b: Side, o: Side, t: Side, contest: Contest): State | undefined {
  const [was, our, their] = [b.states.get(id), o.states.get(id), t.states.get(id)];
  const ourContest = o.contested.get(id);
  const theirContest = t.contested.get(id);
  if (ourContest || theirContest) {
    // A conflict that the other side has settled is gone from `conflicts`; what it settled on stands.
    const record = our ?? their;
    const conflict = ourContest ?? theirContest!;
    if (!record || (b.contested.has(id) && was === undefined)) return record;
    if (was && sameState(was, record, true)) return undefined;
    if (!conflict.some((side) => sameRecord(side, sideOfConflict(record), true))) {
      contest(conflict[0]!, sideOfConflict(record));
    }
    return undefined;
  }
  if (!our || !their) {
    const only = our ?? their;
    const side = our ? o : t;
    if (!was || !only) return only;
    return sameState(was, only, b.sha256 === side.sha256) ? undefined : only;
  }
  const samePlaces = o.sha256 === t.sha256;
  if (sameState(our, their, samePlaces)) return our;
  const ourSame = was !== undefined && sameState(was, our, b.sha256 === o.sha256);
  const theirSame = was !== undefined && sameState(was, their, b.sha256 === t.sha256);
  // Of one text, while the base is of another: which side moved it nobody can tell.
  const unsure =
    samePlaces && was !== undefined && b.sha256 !== o.sha256 && claimOf(our.record) !== claimOf(their.record);
  if (!unsure && ourSame) return samePlaces ? their : placedAs(their, our);
  if (!unsure && theirSame) return our;
  if (our.list === "lost" && their.list !== "lost") return their;
  if (their.list === "lost" && our.list !== "lost") return our;
  if (our.list === their.list && sameClaim(our.record, their.record, samePlaces)) {
    const united = unite(our.record, their.record);
    if (united) return { ...our, record: united };
  }
  contest(sideOfConflict(our), sideOfConflict(their));
  return undefined;
}

/**
 * Makes one annotation of two that the sides added for the same span and label, and a conflict of one that is annotated
 * here and refused there. Only what the other side did not have is looked at: nobody has seen both yet.
 */
function uniteTwins(merged: Map<string, State>, b: Side, o: Side, t: Side, contest: Contest): void {
  const added = new Map<string, State[]>();
  for (const [id, state] of merged) {
    if (state.list === "lost" || b.states.has(id) || b.contested.has(id)) continue;
    const key = claimOf(state.record);
    const group = added.get(key);
    if (group) group.push(state);
    else added.set(key, [state]);
  }
  const isTwin = (x: State, y: State): boolean => {
    const [a, c] = [x.record.id, y.record.id];
    return (
      (o.states.has(a) && !o.states.has(c) && t.states.has(c) && !t.states.has(a)) ||
      (t.states.has(a) && !t.states.has(c) && o.states.has(c) && !o.states.has(a))
    );
  };
  for (const group of added.values()) {
    group.sort((x, y) => (x.record.id < y.record.id ? -1 : 1));
    for (const [i, first] of group.entries()) {
      if (!merged.has(first.record.id)) continue;
      const second = group.slice(i + 1).find((one) => merged.has(one.record.id) && isTwin(first, one));
      if (!second) continue;
      merged.delete(second.record.id);
      const united = first.list === second.list ? unite(first.record, second.record) : undefined;
      if (united) merged.set(first.record.id, { ...first, record: united });
      else {
        merged.delete(first.record.id);
        contest(sideOfConflict(first), sideOfConflict(second));
      }
    }
  }
}

function sideOf(sidecar: Sidecar | undefined): Side {
  const states = new Map<string, State>();
  for (const list of ["annotations", "rejected", "lost"] as const) {
    for (const record of sidecar?.[list] ?? []) states.set(record.id, { list, record });
  }
  const conflicts = new Map<string, Conflict>();
  const contested = new Map<string, readonly AnnotationRecord[]>();
  for (const pair of sidecar?.conflicts ?? []) {
    conflicts.set(conflictKey(pair), pair);
    for (const side of pair) contested.set(side.id, [...(contested.get(side.id) ?? []), side]);
  }
  return { states, conflicts, contested, sha256: sidecar?.article.sha256 };
}

function conflictKey([first, second]: Conflict): string {
  return `${serialiseRecord(first)} ${serialiseRecord(second)}`;
}

function pairOf(first: AnnotationRecord, second: AnnotationRecord): Conflict {
  return serialiseRecord(first) <= serialiseRecord(second) ? [first, second] : [second, first];
}

function sideOfConflict({ list, record }: State): AnnotationRecord {
  return list === "rejected" ? { ...record, rejected: true } : record;
}

/** The record without what says where it is. */
function contentOf(record: AnnotationRecord): AnnotationRecord {
  const { fragments: _fragments, review: _review, ...rest } = record;
  return { ...rest, start: 0, end: 0, text: "", before: "", after: "" };
}

function sameRecord(a: AnnotationRecord, b: AnnotationRecord, withPlace: boolean): boolean {
  if (a === b) return true;
  return withPlace
    ? serialiseRecord(a) === serialiseRecord(b)
    : serialiseRecord(contentOf(a)) === serialiseRecord(contentOf(b));
}

/** Whether two states are the same; of different texts, apart from whether and where the annotation stands in them. */
function sameState(a: State, b: State, withPlace: boolean): boolean {
  const sameList = a.list === b.list || (!withPlace && (a.list === "lost" || b.list === "lost"));
  return sameList && sameRecord(a.record, b.record, withPlace);
}

/** Their state at our place, for sides of different texts: whether and where it stands in the text, ours says. */
function placedAs(their: State, our: State): State {
  const { start, end, text, before, after, fragments, review } = our.record;
  const { fragments: _fragments, review: _review, ...content } = their.record;
  const place = {
    start,
    end,
    text,
    before,
    after,
    ...(fragments && { fragments }),
    ...(review && { review }),
  };
  const list = our.list === "lost" || their.list === "lost" ? our.list : their.list;
  return { list, record: { ...content, ...place } };
}

/** What an annotation says of the text: span, quote and label. */
function claimOf({ start, end, text, label, fragments }: AnnotationRecord): string {
  return jsonLine([start, end, text, label, fragments ?? null]);
}

function sameClaim(a: AnnotationRecord, b: AnnotationRecord, samePlaces: boolean): boolean {
  return samePlaces ? claimOf(a) === claimOf(b) : a.label === b.label;
}

/** Keys that tell how a record came to be: where two sides agree otherwise, either will do. */
const ORIGIN_KEYS = ["id", "by", "at", "from", "score", "model", "before", "after", "review"] as const;

/**
 * One record of two with the same span and label: the origin of the one with the smaller id, or else text, and whatever
 * either says besides. Undefined where they say different things.
 */
function unite(a: AnnotationRecord, b: AnnotationRecord): AnnotationRecord | undefined {
  const [first, second] = pairOf(a, b);
  const origin: Record<string, unknown> = {};
  for (const key of ORIGIN_KEYS) if (first[key] !== undefined) origin[key] = first[key];
  const drop = (record: AnnotationRecord): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(record).filter(([key]) => !(ORIGIN_KEYS as readonly string[]).includes(key)),
    );
  const [one, other] = [drop(first), drop(second)];
  for (const [key, value] of Object.entries(other)) {
    if (one[key] !== undefined && jsonLine(one[key]) !== jsonLine(value)) return undefined;
  }
  return { ...other, ...one, ...origin } as unknown as AnnotationRecord;
}
