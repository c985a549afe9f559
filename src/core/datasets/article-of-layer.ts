import type { Layer } from "../annotate/layer.ts";
import { identifyLanguage } from "../text/language.ts";
import type { DatasetArticle, LossRow } from "./dataset.ts";

/**
 * An article with the annotations of a layer, ready for an export. `id` is its path from the corpus root. The language is
 * the one that a person set, else the one found out. Annotations whose place is lost become rows of the loss report, with
 * the code points where they last stood.
 */
export function articleOfLayer(id: string, text: string, layer: Layer): DatasetArticle {
  const { language, published, annotations, lost } = layer;
  const losses = lost.map(
    ({ start, end, label, text: quote }): LossRow => ({
      article: id,
      start,
      end,
      label,
      text: quote,
      what: "dropped",
      why: "its place in the article is lost: the sidecar keeps it as it last stood",
    }),
  );
  return {
    id,
    text,
    language: language ?? identifyLanguage(text),
    ...(published !== undefined && { published }),
    spans: annotations,
    losses,
  };
}
