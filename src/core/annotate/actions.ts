import type { Suggestion, TimeValue } from "../recognise/suggestion.ts";
import { compareSpans, overlaps, type Span } from "../text/span.ts";
import { trimSpan, wordAt } from "../text/trim.ts";
import type { Annotation } from "./annotation.ts";
import type { LayerEdit } from "./edits.ts";
import { annotationsAt, type Layer } from "./layer.ts";

/** Who acts, and when: what goes into the `by` and `at` of annotations, and where their ids come from. */
export interface Author {
  readonly by?: string;
  /** ISO 8601 in UTC with seconds. */
  readonly at: string;
  newId(): string;
}

/** What an annotator sees: the text, the layer and the open suggestions, all offsets in UTF-16 code units of the text. */
export interface Desk {
  readonly text: string;
  readonly layer: Layer;
  readonly suggestions: readonly Suggestion[];
}

/**
 * What tagging means for a selection: the selection without outer white space and punctuation; where nothing is selected,
 * the suggestion at the cursor, else the word. Undefined where there is neither.
 */
export function tagTarget(desk: Desk, selection: Span): Span | undefined {
  if (selection.start < selection.end) return trimSpan(desk.text, selection);
  return touching(desk.suggestions, selection)[0] ?? wordAt(desk.text, selection.start);
}

/**
 * Tags what the selections mean with a label. A span that is annotated already is relabelled; a suggestion with just this
 * span and label is accepted, so that its score and value are kept; anything else is a new annotation. Undefined where
 * there is nothing to do.
 */
export function tagSelections(
  desk: Desk,
  selections: readonly Span[],
  label: string,
  author: Author,
): LayerEdit | undefined {
  const targets = new Map<string, Span>();
  for (const selection of selections) {
    const target = tagTarget(desk, selection);
    if (target !== undefined) targets.set(`${target.start} ${target.end}`, target);
  }
  const edits: LayerEdit[] = [];
  for (const target of targets.values()) {
    const same = (span: Span): boolean => span.start === target.start && span.end === target.end;
    const annotation = desk.layer.annotations.find((a) => same(a) && a.fragments === undefined);
    const suggestion = desk.suggestions.find((s) => same(s) && s.label === label);
    if (annotation !== undefined) {
      if (annotation.label !== label)
        edits.push({ kind: "put", annotation: relabelled(annotation, label, author) });
    } else if (suggestion !== undefined) {
      edits.push({ kind: "put", annotation: fromSuggestion(suggestion, author) });
    } else {
      const { start, end } = target;
      edits.push({
        kind: "put",
        annotation: { id: author.newId(), label, start, end, ...authored(author), from: "hand" },
      });
    }
  }
  return batch(edits);
}

/** Accepts the suggestions that the selections touch, each as an annotation. Undefined where there are none. */
export function acceptSuggestions(
  desk: Desk,
  selections: readonly Span[],
  author: Author,
): LayerEdit | undefined {
  const accepted = selections.flatMap((selection) => touching(desk.suggestions, selection));
  return batch(
    [...new Set(accepted)].map((suggestion) => ({
      kind: "put",
      annotation: fromSuggestion(suggestion, author),
    })),
  );
}

/** Rejects the suggestions that the selections touch: they are not shown again. Undefined where there are none. */
export function rejectSuggestions(
  desk: Desk,
  selections: readonly Span[],
  author: Author,
): LayerEdit | undefined {
  const rejected = selections.flatMap((selection) => touching(desk.suggestions, selection));
  return batch(
    [...new Set(rejected)].map((suggestion) => ({
      kind: "reject",
      annotation: fromSuggestion(suggestion, author),
    })),
  );
}

/** The annotations that a command at the selections means: for a cursor the innermost there, for a selection all it touches. */
export function selectedAnnotations(layer: Layer, selections: readonly Span[]): readonly Annotation[] {
  const selected = selections.flatMap((selection) => {
    const found = [...annotationsAt(layer.annotations, selection)];
    if (selection.start < selection.end) return found;
    return found.sort((a, b) => a.end - a.start - (b.end - b.start)).slice(0, 1);
  });
  return [...new Set(selected)];
}

/** Removes annotations. Undefined where the list is empty. */
export function removeAnnotations(annotations: readonly Annotation[]): LayerEdit | undefined {
  return batch(annotations.map(({ id }) => ({ kind: "remove", id })));
}

/** Gives annotations another label. Undefined where all of them have it. */
export function relabelAnnotations(
  annotations: readonly Annotation[],
  label: string,
  author: Author,
): LayerEdit | undefined {
  const others = annotations.filter((annotation) => annotation.label !== label);
  return batch(
    others.map((annotation) => ({ kind: "put", annotation: relabelled(annotation, label, author) })),
  );
}

/** The span to go to from a selection: the next in the order of compareSpans, or the one before; round the ends of the list. */
export function neighbour<T extends Span>(
  spans: readonly T[],
  from: Span,
  direction: "next" | "previous",
): T | undefined {
  const sorted = [...spans].sort(compareSpans);
  if (direction === "next") return sorted.find((span) => compareSpans(span, from) > 0) ?? sorted[0];
  return sorted.findLast((span) => compareSpans(span, from) < 0) ?? sorted.at(-1);
}

/** The labels whose annotations carry a time value. */
const TIME_LABELS: ReadonlySet<string> = new Set(["DATE", "TIME"]);

function relabelled(annotation: Annotation, label: string, author: Author): Annotation {
  const { timex, value, mod, calendar, calendarValue, score, model, review, ...rest } = annotation;
  const time = TIME_LABELS.has(label) ? timeValueOf({ timex, value, mod, calendar, calendarValue }) : {};
  return { ...rest, ...time, label, ...authored(author), from: "hand" };
}

function fromSuggestion(suggestion: Suggestion, author: Author): Annotation {
  const { start, end, label, score, model } = suggestion;
  return {
    id: author.newId(),
    label,
    start,
    end,
    ...timeValueOf(suggestion),
    ...authored(author),
    from: "suggestion",
    score,
    model,
  };
}

function timeValueOf(from: { readonly [Key in keyof TimeValue]?: TimeValue[Key] | undefined }): TimeValue {
  const { timex, value, mod, calendar, calendarValue } = from;
  return {
    ...(timex === undefined ? {} : { timex }),
    ...(value === undefined ? {} : { value }),
    ...(mod === undefined ? {} : { mod }),
    ...(calendar === undefined ? {} : { calendar }),
    ...(calendarValue === undefined ? {} : { calendarValue }),
  };
}

function authored({ by, at }: Author): Pick<Annotation, "by" | "at"> {
  return by === undefined ? { at } : { by, at };
}

function touching(suggestions: readonly Suggestion[], selection: Span): readonly Suggestion[] {
  if (selection.start < selection.end)
    return suggestions.filter((suggestion) => overlaps(suggestion, selection));
  return suggestions.filter(({ start, end }) => start <= selection.start && selection.start <= end);
}

function batch(edits: readonly LayerEdit[]): LayerEdit | undefined {
  if (edits.length === 0) return undefined;
  return edits.length === 1 ? edits[0] : { kind: "batch", edits };
}
