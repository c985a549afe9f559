import { contextFeatures, MAX_CONTEXT_FEATURES } from "../../src/core/recognise/names/context-features.ts";
import type { Phrases } from "../../src/core/recognise/names/phrases.ts";
import { beginTag, OUTSIDE } from "../../src/core/recognise/names/tags.ts";
import {
  boundaryFeatures,
  PLACES,
  REACH,
  type WordFeatures,
  wordFeatures,
} from "../../src/core/recognise/names/word-features.ts";
import { tokens } from "../../src/core/text/tokens.ts";
import { NAME_LABELS, type Sentence } from "./corpus.ts";
import { IntList, Numbering } from "./numbering.ts";

/** A part of the training data: sentences of one domain that count alike. */
export interface TrainingPart {
  readonly domain: number;
  readonly weight: number;
  readonly sentences: readonly Sentence[];
}

/** What features need to know beside the text. */
export interface Knowledge {
  readonly language: string;
  readonly phrases: Phrases;
  /** The labels in the order of their tags; by default {@link NAME_LABELS}. */
  readonly labels?: readonly string[];
}

/** Sentences as feature numbers. Sentence s has tokens `starts[s] … starts[s + 1]`; token t features `offsets[t] … offsets[t + 1]`. */
export interface Examples {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly tags: Uint8Array;
  readonly domains: Uint8Array;
  readonly weights: Float32Array;
  /** By domain and feature: the number of the feature's copy for that domain, or -1. Copies follow the features. */
  readonly copies: readonly Int32Array[];
  /** How many features there are, copies counted. */
  readonly total: number;
}

/** A word with the numbers of its features, by place. */
interface NumberedWord {
  readonly word: WordFeatures;
  readonly places: readonly Int32Array[];
}

/**
 * The IOB2 tags of a sentence's tokens, by the place of each span's label in `labels`: a token belongs to the span that it
 * shares a character with.
 */
export function tagsOf(
  sentence: Sentence,
  words: readonly { start: number; end: number }[],
  labels: readonly string[] = NAME_LABELS,
): number[] {
  let next = 0;
  let open = -1;
  return words.map((word) => {
    while (next < sentence.names.length && sentence.names[next]!.end <= word.start) next++;
    const name = sentence.names[next];
    if (name === undefined || name.start >= word.end) return OUTSIDE;
    const begin = beginTag(labels.indexOf(name.label));
    const tag = open === next ? begin + 1 : begin;
    open = next;
    return tag;
  });
}

/** Features and tags of all sentences; features seen fewer than `cut` times are left out. */
export function examplesOf(parts: readonly TrainingPart[], knowledge: Knowledge, cut: number): Examples {
  const numbering = new Numbering();
  const starts = new IntList();
  const offsets = new IntList();
  const features = new IntList();
  const tags = new IntList();
  const domains = new IntList();
  const weights: number[] = [];
  const known = new Map<string, NumberedWord>();
  const numbered = (word: WordFeatures): NumberedWord => ({
    word,
    places: word.byPlace.map((keys) => keys.map((key) => numbering.number(key))),
  });
  const boundary = numbered(boundaryFeatures());
  const context = new Int32Array(MAX_CONTEXT_FEATURES);
  for (const part of parts) {
    for (const sentence of part.sentences) {
      const spans = tokens(sentence.text, 0, sentence.text.length, knowledge.language);
      if (spans.length === 0) continue;
      const size = spans.length + 2 * REACH;
      const words = new Array(size).fill(boundary) as NumberedWord[];
      spans.forEach((span, i) => {
        const text = sentence.text.slice(span.start, span.end);
        let word = known.get(text);
        if (word === undefined) {
          word = numbered(wordFeatures(text));
          known.set(text, word);
        }
        words[i + REACH] = word;
      });
      const folded = Int32Array.from(words, (word) => word.word.folded);
      const shapes = Int32Array.from(words, (word) => word.word.shape);
      const phrases = new Int32Array(size);
      knowledge.phrases.mark(folded, REACH, size - REACH, phrases);
      starts.push(tags.length);
      domains.push(part.domain);
      weights.push(part.weight);
      tagsOf(sentence, spans, knowledge.labels).forEach((tag, i) => {
        offsets.push(features.length);
        tags.push(tag);
        for (let place = 0; place < PLACES; place++) {
          for (const feature of words[i + place]!.places[place]!) features.push(feature);
        }
        const count = contextFeatures({ folded, shapes, phrases }, i + REACH, context);
        for (let j = 0; j < count; j++) features.push(numbering.number(context[j]!));
      });
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
      domains: Uint8Array.from(domains.array),
      weights: Float32Array.from(weights),
    },
    cut,
  );
}

/** The examples without the features seen fewer than `cut` times, and with copies for domains. */
export function cutRare(all: Omit<Examples, "copies" | "total">, cut: number): Examples {
  const domainCount = Math.max(...all.domains) + 1;
  const counts = Array.from({ length: domainCount }, () => new Int32Array(all.keys.length));
  const sentences = all.starts.length - 1;
  for (let s = 0; s < sentences; s++) {
    const count = counts[all.domains[s]!]!;
    const end = all.offsets[all.starts[s + 1]!]!;
    for (let i = all.offsets[all.starts[s]!]!; i < end; i++)
      count[all.features[i]!] = count[all.features[i]!]! + 1;
  }
  const renumbered = new Int32Array(all.keys.length).fill(-1);
  const keys = new IntList();
  for (let f = 0; f < all.keys.length; f++) {
    let total = 0;
    for (const count of counts) total += count[f]!;
    if (total < cut) continue;
    renumbered[f] = keys.length;
    keys.push(all.keys[f]!);
  }
  let total = keys.length;
  // A feature that only one domain has needs no copy for it.
  const copies = counts.map((count, domain) => {
    const copy = new Int32Array(keys.length).fill(-1);
    if (domainCount === 1) return copy;
    for (let f = 0; f < all.keys.length; f++) {
      const kept = renumbered[f]!;
      if (kept < 0 || count[f]! < cut) continue;
      if (counts.some((other, d) => d !== domain && other[f]! > 0)) copy[kept] = total++;
    }
    return copy;
  });
  const offsets = new Int32Array(all.offsets.length);
  let end = 0;
  const features = all.features.slice();
  for (let t = 0; t + 1 < all.offsets.length; t++) {
    offsets[t] = end;
    for (let i = all.offsets[t]!; i < all.offsets[t + 1]!; i++) {
      const kept = renumbered[all.features[i]!]!;
      if (kept >= 0) features[end++] = kept;
    }
  }
  offsets[offsets.length - 1] = end;
  return { ...all, keys: keys.array.slice(), offsets, features: features.slice(0, end), copies, total };
}
