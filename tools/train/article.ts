import type { ModelData } from "../../src/core/recognise/names/model-data.ts";
import { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { tagCount } from "../../src/core/recognise/names/tags.ts";
import type { Document, Sentence } from "./corpus.ts";
import { type Examples, cutRare, tagsOf } from "./examples.ts";
import { IntList, Numbering } from "./numbering.ts";
import { NAME_LABELS } from "./corpus.ts";
import { TOKEN } from "../../src/core/recognise/names/reading.ts";

/** Documents that a model which never saw them has read. */
export interface ReadDocuments {
  readonly model: ModelData;
  readonly documents: readonly Document[];
  readonly weight: number;
}

/** Examples whose features are what the article says of each token, and the scores that the tokens have without it. */
export interface ArticleExamples {
  readonly examples: Examples;
  readonly emissions: Float32Array;
}

/** A document as one text, a sentence a line, with the spans of the sentences. */
export function documentText(document: readonly Sentence[]) {
  let text = "";
  const spans = document.map((sentence) => {
    const start = text.length;
    text += `${sentence.text}\n`;
    return { start, end: text.length - 1 };
  });
  return { text, spans };
}

/** Examples of what articles say of their names, as the models of `parts` read them. */
export function articleExamplesOf(parts: readonly ReadDocuments[], cut: number): ArticleExamples {
  const tagsPerToken = tagCount(NAME_LABELS.length);
  const numbering = new Numbering();
  const starts = new IntList();
  const offsets = new IntList();
  const features = new IntList();
  const tags = new IntList();
  const emissions = new IntList();
  const weights: number[] = [];
  const units: number[] = [];
  let unit = 1;
  for (const part of parts) {
    const model = new NameModel(part.model);
    unit = part.model.header.unit;
    for (const document of part.documents) {
      const { text, spans } = documentText(document);
      const reading = model.read(text, spans);
      const article = model.article(text);
      article.watch(reading, 0);
      article.add(reading, 0);
      article.finish();
      const told = article.featuresOf(reading, 0);
      if (told === undefined) continue;
      document.forEach((sentence, s) => {
        const first = reading.sentences[s]!;
        const end = reading.sentences[s + 1]!;
        if (first === end || told.starts[first] === told.starts[end]) return;
        const { start } = spans[s]!;
        const words = Array.from({ length: end - first }, (_, i) => ({
          start: reading.tokens[TOKEN.size * (first + i) + TOKEN.start]! - start,
          end: reading.tokens[TOKEN.size * (first + i) + TOKEN.end]! - start,
        }));
        starts.push(tags.length);
        weights.push(part.weight);
        units.push(unit);
        tagsOf(sentence, words).forEach((tag, i) => {
          offsets.push(features.length);
          tags.push(tag);
          for (let k = told.starts[first + i]!; k < told.starts[first + i + 1]!; k++) {
            features.push(numbering.number(told.keys[k]!));
          }
          const at = (first + i) * tagsPerToken;
          for (let t = 0; t < tagsPerToken; t++) emissions.push(reading.emissions[at + t]!);
        });
      });
    }
  }
  starts.push(tags.length);
  offsets.push(features.length);
  const examples = cutRare(
    {
      keys: numbering.keys.array,
      starts: starts.array,
      offsets: offsets.array,
      features: features.array,
      tags: Uint8Array.from(tags.array),
      domains: new Uint8Array(weights.length),
      weights: Float32Array.from(weights),
    },
    cut,
  );
  return { examples, emissions: Float32Array.from(emissions.array, (score) => score / unit) };
}
