import fc from "fast-check";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { EMPTY_LAYER, type Layer, sortAnnotations } from "../../../src/core/annotate/layer.ts";
import type { TextChange } from "../../../src/core/text/text-change.ts";

/** Pieces of text whose offsets differ between units, or that repeat. */
const PIECES = [
  "Πάτρα",
  " ",
  "χθες",
  "سه‌شنبه",
  "🔥",
  "e\u0301",
  "a",
  "\n",
  "ΕΕ",
  "ab",
  "\u2028",
  ".",
] as const;

/** A text of a dozen scripts' troubles: surrogate pairs, accents, ZWNJ, repeats. */
export const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** Whether an offset lies between the halves of a surrogate pair, where no annotation begins or ends. */
export function isInsidePair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** A number of distinct offsets of `text`, ascending, none inside a surrogate pair. */
function offsets(text: string, from: readonly number[]): readonly number[] {
  const real = from.map((n) => n % (text.length + 1)).map((n) => (isInsidePair(text, n) ? n - 1 : n));
  return [...new Set(real)].sort((a, b) => a - b);
}

/** A valid annotation of `text`, or undefined where the numbers give none. */
function annotation(
  text: string,
  id: string,
  numbers: readonly number[],
  label: string,
): Annotation | undefined {
  const at = offsets(text, numbers);
  if (at.length < 2) return undefined;
  const hull = { start: at[0]!, end: at.at(-1)! };
  const base: Annotation = { id, label, ...hull, from: "hand" };
  if (at.length < 4) return base;
  return {
    ...base,
    fragments: [
      { start: at[0]!, end: at[1]! },
      { start: at[2]!, end: hull.end },
    ],
  };
}

export const ids = fc
  .array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), { minLength: 12, maxLength: 12 })
  .map((digits) => digits.join(""));

/** Annotations of `text` with distinct ids, sorted. */
export function annotationsOf(text: string): fc.Arbitrary<readonly Annotation[]> {
  return fc
    .uniqueArray(
      fc.record({
        id: ids,
        numbers: fc.array(fc.nat(text.length), { minLength: 2, maxLength: 4 }),
        label: fc.constantFrom("PER", "LOC", "DATE"),
      }),
      { maxLength: 12, selector: (one) => one.id },
    )
    .map((list) =>
      sortAnnotations(list.flatMap(({ id, numbers, label }) => annotation(text, id, numbers, label) ?? [])),
    );
}

/** A text and a layer of it with annotations and refused suggestions. */
export const annotatedTexts: fc.Arbitrary<{ readonly text: string; readonly layer: Layer }> = texts.chain(
  (text) =>
    annotationsOf(text).map((all) => ({
      text,
      layer: {
        ...EMPTY_LAYER,
        annotations: all.filter((_, i) => i % 3 !== 2),
        rejected: all.filter((_, i) => i % 3 === 2),
      },
    })),
);

/** What changes put in: what texts hold already, too. */
const INSERTED = ["", "x", "Πά", "🔥", "ΕΕ χθες"];
/** What changes put in, none of which any text holds. */
export const FOREIGN = ["", "x", "ΞΨ", "🜁", "x ψ\nq"];

/** Changes of one event: not overlapping, in any order. */
export function changesOf(
  text: string,
  inserted: readonly string[] = INSERTED,
): fc.Arbitrary<readonly TextChange[]> {
  return fc
    .array(fc.record({ at: fc.nat(text.length), put: fc.constantFrom(...inserted) }), {
      maxLength: 6,
    })
    .chain((list) => {
      const at = offsets(
        text,
        list.map((one) => one.at),
      );
      const changes: TextChange[] = [];
      for (let i = 0; i + 1 < at.length; i += 2) {
        changes.push({ start: at[i]!, end: i % 4 === 0 ? at[i + 1]! : at[i]!, text: list[i]!.put });
      }
      return fc.shuffledSubarray(changes, { minLength: changes.length });
    });
}
