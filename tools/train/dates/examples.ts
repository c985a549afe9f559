import { dateFeatures, MAX_DATE_FEATURES } from "../../../src/core/recognise/dates/model/features.ts";
import { markRules, ruleMarkMemory } from "../../../src/core/recognise/dates/model/rule-marks.ts";
import { markTriggers, windowsOf } from "../../../src/core/recognise/dates/model/windows.ts";
import { datesByRules } from "../../../src/core/recognise/dates/recognise.ts";
import { HashTable } from "../../../src/core/recognise/names/hash-table.ts";
import type { KeyedBytes } from "../../../src/core/recognise/names/model-data.ts";
import { isBegin, OUTSIDE } from "../../../src/core/recognise/names/tags.ts";
import {
  boundaryFeatures,
  PLACES,
  REACH,
  type WordFeatures,
  wordFeatures,
} from "../../../src/core/recognise/names/word-features.ts";
import { tokens } from "../../../src/core/text/tokens.ts";
import { cutRare, type Examples, type TrainingPart, tagsOf } from "../examples.ts";
import { IntList, Numbering } from "../numbering.ts";
import { DATE_LABELS } from "./recipes.ts";

/** What the examples are made with beside the text. */
export interface DateKnowledge {
  readonly language: string;
  readonly triggers: KeyedBytes;
}

/**
 * The windows of all sentences in which a date can be, with features and tags: what a date model reads. Features seen fewer
 * than `cut` times are left out.
 */
export function dateExamplesOf(
  parts: readonly TrainingPart[],
  knowledge: DateKnowledge,
  cut: number,
): Examples {
  const numbering = new Numbering();
  const starts = new IntList();
  const offsets = new IntList();
  const features = new IntList();
  const tags = new IntList();
  const weights: number[] = [];
  const words = new Map<string, { readonly word: WordFeatures; readonly places: readonly Int32Array[] }>();
  const numbered = (word: WordFeatures) => ({
    word,
    places: word.byPlace.map((keys) => keys.map((key) => numbering.number(key))),
  });
  const boundary = numbered(boundaryFeatures());
  const triggers = new HashTable(knowledge.triggers.keys, knowledge.triggers.values, 1);
  const context = new Int32Array(MAX_DATE_FEATURES);
  for (const part of parts) {
    for (const sentence of part.sentences) {
      const spans = tokens(sentence.text, 0, sentence.text.length, knowledge.language);
      const row = Array.from({ length: spans.length + 2 * REACH }, (_, at) => {
        const span = spans[at - REACH];
        if (span === undefined) return boundary;
        const text = sentence.text.slice(span.start, span.end);
        const known = words.get(text) ?? numbered(wordFeatures(text));
        words.set(text, known);
        return known;
      });
      const folded = Int32Array.from(row, ({ word }) => word.folded);
      const shapes = Int32Array.from(row, ({ word }) => word.shape);
      const rules = ruleMarkMemory(spans.length);
      markRules(datesByRules(sentence.text, knowledge.language, {}), 0, spans, rules);
      const marks = new Uint8Array(spans.length);
      markTriggers(spans, folded, rules, triggers, marks);
      const gold = tagsOf(sentence, spans, DATE_LABELS);
      for (const window of windowsOf(marks, spans.length)) {
        starts.push(tags.length);
        weights.push(part.weight);
        for (let i = window.start; i < window.end; i++) {
          offsets.push(features.length);
          // A window begins outside every date.
          const tag = gold[i]!;
          tags.push(i === window.start && tag !== OUTSIDE && !isBegin(tag) ? tag - 1 : tag);
          for (let place = 0; place < PLACES; place++)
            for (const feature of row[i + place]!.places[place]!) features.push(feature);
          const count = dateFeatures({ folded, shapes }, rules, i + REACH, context);
          for (let j = 0; j < count; j++) features.push(numbering.number(context[j]!));
        }
      }
    }
  }
  starts.push(tags.length);
  offsets.push(features.length);
  return cutRare(
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
}
