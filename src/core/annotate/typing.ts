import type { TextMapping } from "../text/text-change.ts";
import { type Layer, sortAnnotations } from "./layer.ts";

/** What a name may be typed with; anything else ends it. */
const WORD_TEXT = /^(?:[\p{L}\p{M}\p{N}\u200c'’-]|\u200d)+$/u;

/**
 * Lets annotations grow with what is typed over them. Who selects a tagged word, or the end of it, and types another one,
 * replaces it by its first letter, and types the rest at the edge of the annotation, where typing otherwise stays outside.
 * `mapped` is the layer after the change of the text, `before` the layer before it.
 */
export function followTyping(mapped: Layer, before: Layer, mapping: TextMapping): Layer {
  const { typing, ...rest } = mapped;
  const [change, ...more] = mapping.changes;
  if (!change || more.length > 0) return typing ? rest : mapped;
  const { start, end, text } = change;
  const at = start + text.length;
  if (typing && start === typing.at && start === end && WORD_TEXT.test(text)) {
    const annotations = mapped.annotations.map((annotation) => {
      if (!typing.ids.has(annotation.id) || annotation.end !== start) return annotation;
      const { fragments } = annotation;
      if (!fragments) return { ...annotation, end: at };
      return {
        ...annotation,
        end: at,
        fragments: fragments.with(-1, { start: fragments.at(-1)!.start, end: at }),
      };
    });
    return { ...mapped, annotations: sortAnnotations(annotations), typing: { ids: typing.ids, at } };
  }
  // A letter taken back while typing.
  if (typing && end === typing.at && text === "")
    return { ...mapped, typing: { ids: typing.ids, at: start } };
  if (start < end && WORD_TEXT.test(text)) {
    const over = before.annotations.filter((a) => a.end === end && a.start <= start);
    if (over.length > 0) return { ...mapped, typing: { ids: new Set(over.map((a) => a.id)), at } };
  }
  return typing ? rest : mapped;
}
