import { CodePoints } from "../text/code-points.ts";
import { detached } from "../text/detached.ts";
import { type TextChange, TextMapping } from "../text/text-change.ts";
import type { Annotation } from "./annotation.ts";
import { followSections } from "./follow-sections.ts";
import { type Layer, sortAnnotations } from "./layer.ts";
import { type AnnotationRecord, detachedQuote, recordOf } from "./record.ts";
import { joinRemembered, mapRemembered, type Remembered, remember } from "./remembered.ts";
import { findReturning, mayReturn, type Remainder, remainderOf } from "./returning.ts";
import { followTyping } from "./typing.ts";

/**
 * Where an annotation lies after the changes; undefined where nothing of it is left. The fragments of a discontinuous
 * annotation are mapped one by one: those that are deleted go, and if one is left it becomes a plain span.
 */
export function mapAnnotation(annotation: Annotation, mapping: TextMapping): Annotation | undefined {
  const { fragments, ...rest } = annotation;
  if (!fragments) {
    const span = mapping.mapSpan(annotation);
    if (!span) return undefined;
    return span.start === annotation.start && span.end === annotation.end
      ? annotation
      : { ...annotation, ...span };
  }
  const left = fragments.map((f) => mapping.mapSpan(f)).filter((f) => f !== undefined);
  if (left.length === 0) return undefined;
  const hull = { start: left[0]!.start, end: left.at(-1)!.end };
  return left.length === 1 ? { ...rest, ...hull } : { ...rest, ...hull, fragments: left };
}

/**
 * The layer after changes of the text: annotations and refused suggestions moved along as {@link TextMapping.mapSpan} says,
 * sections as {@link followSections} does; a replacement that reaches out of an annotation counts as one of only what
 * differs. An annotation of which nothing is left goes to `lost` with its quote; when the text that was deleted comes back
 * (undo, or pasted elsewhere), so does the annotation, whole.
 */
export function mapLayer(
  layer: Layer,
  changes: readonly TextChange[],
  oldText: string,
  newText: string,
): Layer {
  const mapping = new TextMapping(changes);
  if (mapping.isEmpty) return layer;
  const narrow = mapping.narrowed(oldText);
  let points: CodePoints | undefined;
  const damaged: Remembered[] = [];
  const deletions = new Map<TextChange, string>();
  const deletedBy = (change: TextChange): string => {
    const deleted = deletions.get(change) ?? detached(oldText.slice(change.start, change.end));
    deletions.set(change, deleted);
    return deleted;
  };
  const carry = (list: readonly Annotation[], lost: AnnotationRecord[]): readonly Annotation[] =>
    mapping.mapList(list, (annotation) => {
      const own = mapping.staysWithin(annotation) ? mapping : narrow;
      const spans = annotation.fragments ?? [annotation];
      if (spans.some((span) => mapping.damages(span))) {
        damaged.push(
          remember(annotation, mapping, oldText, !spans.some((span) => own.damages(span)), deletedBy),
        );
      }
      const mapped = mapAnnotation(annotation, own);
      if (!mapped) {
        points ??= new CodePoints(oldText);
        lost.push(detachedQuote(recordOf(annotation, oldText, points)));
      }
      return mapped;
    });
  const lost: AnnotationRecord[] = [];
  const lostRejected: AnnotationRecord[] = [];
  const annotations = carry(layer.annotations, lost);
  const rejected = carry(layer.rejected, lostRejected);
  const { sections, lostSections, rememberedSections } = layer;
  const marks = { sections, lost: lostSections, remembered: rememberedSections };
  const followed = followSections(marks, narrow, oldText, newText);
  const mapped: Layer = {
    ...layer,
    annotations: sortAnnotations(annotations),
    rejected: sortAnnotations(rejected),
    lost: joined(layer.lost, lost),
    lostRejected: joined(layer.lostRejected, lostRejected),
    sections: followed.sections,
    lostSections: followed.lost,
    rememberedSections: followed.remembered,
    remembered: joinRemembered(mapRemembered(layer.remembered, mapping), damaged),
  };
  return bringBack(followTyping(mapped, layer, mapping), new Set(damaged), mapping, newText);
}

function joined(
  list: readonly AnnotationRecord[],
  more: readonly AnnotationRecord[],
): readonly AnnotationRecord[] {
  return more.length === 0 ? list : sortAnnotations([...list, ...more]);
}

/**
 * The layer with the annotations that the insertions bring back. Of those that this very event damaged (`fresh`), only
 * the lost ones are looked for, and all stay remembered, so that undoing the event finds them as they were before it.
 */
function bringBack(
  layer: Layer,
  fresh: ReadonlySet<Remembered>,
  mapping: TextMapping,
  newText: string,
): Layer {
  if (layer.remembered.length === 0) return layer;
  const insertions = mapping.insertions;
  const concerned = mayReturn(layer.remembered, insertions, newText);
  if (concerned.length === 0) return layer;
  const ids = new Set(concerned.map((entry) => entry.id));
  const now = new Map<string, Remainder>();
  for (const { id } of [...layer.lost, ...layer.lostRejected]) if (ids.has(id)) now.set(id, "lost");
  for (const annotation of [...layer.annotations, ...layer.rejected]) {
    if (ids.has(annotation.id)) now.set(annotation.id, remainderOf(annotation, insertions));
  }
  const candidates = concerned.filter((entry) => !fresh.has(entry) || now.get(entry.id) === "lost");
  const places = findReturning(candidates, insertions, newText, (id) => now.get(id));
  if (places.size === 0) return layer;
  const restore = (annotation: Annotation): Annotation => {
    const place = places.get(annotation.id);
    if (!place) return annotation;
    const { fragments: _old, ...rest } = annotation;
    const { entry, start } = place;
    const whole = { ...rest, start, end: start + entry.quote.text.length };
    if (!entry.fragments) return whole;
    return {
      ...whole,
      fragments: entry.fragments.map((f) => ({ start: f.start + start, end: f.end + start })),
    };
  };
  const found = (records: readonly AnnotationRecord[]): readonly Annotation[] =>
    records
      .filter((r) => places.has(r.id))
      .map(({ text: _t, before: _b, after: _a, fragments: _f, ...rest }) => restore(rest));
  const stillLost = (records: readonly AnnotationRecord[]): readonly AnnotationRecord[] =>
    records.some((r) => places.has(r.id)) ? records.filter((r) => !places.has(r.id)) : records;
  const { typing, ...rest } = layer;
  // A text that was there before comes from undoing, not from typing.
  const typed = typing && ![...places.values()].some((place) => place.exact);
  return {
    ...rest,
    ...(typed && { typing }),
    annotations: sortAnnotations([...layer.annotations.map(restore), ...found(layer.lost)]),
    rejected: sortAnnotations([...layer.rejected.map(restore), ...found(layer.lostRejected)]),
    lost: stillLost(layer.lost),
    lostRejected: stillLost(layer.lostRejected),
    remembered: layer.remembered.map((entry) => {
      const place = places.get(entry.id);
      return place && (place.exact || !fresh.has(entry)) ? { ...entry, returned: true } : entry;
    }),
  };
}
