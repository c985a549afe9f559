import { EMPTY_LAYER } from "../../src/core/annotate/layer.ts";
import { serialiseSidecar } from "../../src/core/annotate/sidecar.ts";
import { sidecarFromLayer } from "../../src/core/annotate/sidecar-layer.ts";
import { normaliseText } from "../../src/core/text/normalise.ts";

/** The sidecar of an article, given as it stands in its file, in which the first place of each quote is labelled. */
export function sidecarOf(
  raw: string,
  ...tags: readonly (readonly [label: string, quote: string])[]
): string {
  const text = normaliseText(raw);
  const annotations = tags.map(([label, quote], index) => {
    const start = text.indexOf(quote);
    return { id: `00000000000${index}`, label, start, end: start + quote.length, from: "hand" as const };
  });
  return serialiseSidecar(sidecarFromLayer({ ...EMPTY_LAYER, annotations }, text));
}
