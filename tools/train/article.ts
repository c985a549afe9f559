import type { ModelData } from "../../src/core/recognise/names/model-data.ts";
import { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { TOKEN } from "../../src/core/recognise/names/reading.ts";
import { tagCount } from "../../src/core/recognise/names/tags.ts";
import { type Document, NAME_LABELS } from "./corpus.ts";
import { trainCrf } from "./crf.ts";
import { cutRare, type Examples, tagsOf } from "./examples.ts";
import { IntList, Numbering } from "./numbering.ts";

/** A model, and documents of each corpus that it never saw. */
export interface UnseenDocuments {
  readonly model: ModelData;
  readonly corpora: readonly { readonly weight: number; readonly documents: readonly Document[] }[];
}

const TRAINING = { epochs: 5, rate: 0.1, copyRate: 0, seed: 1, cut: 3 } as const;

/**
 * What part of the weights is taken: less where the main corpus marks no documents, as such sentences, taken for an article,
 * teach to trust what is said elsewhere more than unrelated sentences bear. Chosen on dev: the cards tell what it brings.
 */
const SHARE = { marked: 0.7, unmarked: 0.5 } as const;

/** So many documents in a row come once more as a single one, so that an article of unrelated parts is read with care. */
const JOINED = { documents: 10, weight: 0.5 } as const;

/**
 * The model with weights for what the rest of an article says of a word. They come on top of the others, which stay as they
 * are, and are learned from documents that the models in `read` had not seen: only those go wrong as in a new article. `marked`
 * says whether the main corpus knows its documents.
 */
export function withArticleWeights(
  model: ModelData,
  read: readonly UnseenDocuments[],
  marked: boolean,
  log: (line: string) => void,
): ModelData {
  const { unit, labels } = model.header;
  const tags = tagCount(labels.length);
  const { examples, emissions } = articleExamplesOf(read, TRAINING.cut);
  const transitions = Float64Array.from(model.transitions, (score) => score / unit);
  const onEpoch = (epoch: number, loss: number) => log(`article, epoch ${epoch}: loss ${loss.toFixed(4)}`);
  const weights = trainCrf(examples, { ...TRAINING, tags, base: { emissions, transitions }, onEpoch });
  const rows = [...model.features.keys].map((key, i) => ({
    key: key >>> 0,
    values: model.features.weights.subarray(i * tags, (i + 1) * tags),
  }));
  for (let f = 0; f < examples.keys.length; f++) {
    const own = weights.emissions.subarray(f * tags, (f + 1) * tags);
    const values = Int8Array.from(own, (weight) => {
      const steps = Math.max(-127, Math.min(127, Math.round(weight * unit)));
      return Math.round(steps * (marked ? SHARE.marked : SHARE.unmarked));
    });
    rows.push({ key: examples.keys[f]! >>> 0, values });
  }
  rows.sort((a, b) => a.key - b.key);
  const kept = rows.filter((row, i) => row.key !== rows[i - 1]?.key);
  const all = new Int8Array(kept.length * tags);
  kept.forEach((row, i) => {
    all.set(row.values, i * tags);
  });
  return { ...model, features: { keys: Int32Array.from(kept, (row) => row.key), weights: all } };
}

/** A document as one text, a sentence a line, with the spans of the sentences. */
export function documentText(document: Document) {
  let text = "";
  const spans = document.map((sentence) => {
    const start = text.length;
    text += `${sentence.text}\n`;
    return { start, end: text.length - 1 };
  });
  return { text, spans };
}

/** Examples whose features are what the article says of each token, and the scores that the tokens have without it. */
function articleExamplesOf(
  read: readonly UnseenDocuments[],
  cut: number,
): { readonly examples: Examples; readonly emissions: Float32Array } {
  const tagsPerToken = tagCount(NAME_LABELS.length);
  const numbering = new Numbering();
  const starts = new IntList();
  const offsets = new IntList();
  const features = new IntList();
  const tags = new IntList();
  const emissions = new IntList();
  const weights: number[] = [];
  const unit = read[0]!.model.header.unit;
  const parts = read.flatMap(({ model: data, corpora }) => {
    const model = new NameModel(data);
    return corpora.flatMap(({ weight, documents }) => [
      { model, weight, documents },
      { model, weight: weight * JOINED.weight, documents: joined(documents) },
    ]);
  });
  for (const { model, weight, documents } of parts) {
    for (const document of documents) {
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
        weights.push(weight);
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

function joined(documents: readonly Document[]): Document[] {
  const longer: Document[] = [];
  for (let i = 0; i < documents.length; i += JOINED.documents)
    longer.push(documents.slice(i, i + JOINED.documents).flat());
  return longer;
}
