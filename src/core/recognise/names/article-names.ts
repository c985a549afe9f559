import {
  articleFeatures,
  labelCode,
  MAX_ARTICLE_FEATURES,
  majorityCode,
  type TokenEvidence,
} from "./article-features.ts";
import { combine, hashText } from "./hash.ts";
import { type Gap, Occurrences, PLACE_IN_NAME, type Summary } from "./occurrences.ts";
import { type NameReading, TOKEN } from "./reading.ts";
import { namesOfTags, type TaggedName } from "./tags.ts";
import { foldForFeatures } from "./word-features.ts";

/** What a key stands for beside a word, whose key is the hash of its folded form. */
const KIND = { stem: 401, phrase: 402, acronym: 403 } as const;

/** The longest name, in words, that is looked for as a whole, and the lengths that an acronym has. */
const LONGEST_PHRASE = 6;
const ACRONYM = { least: 2, most: 6 } as const;

/** What an article says of the tokens of a reading. */
export interface ArticleFeatures {
  /** Hashes of features; those of token t are `keys[starts[t]] … keys[starts[t + 1]]`. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  /** By token, the number of a name elsewhere that speaks for it, -1 where there is none. */
  readonly names: Int32Array;
}

/**
 * What a model read in the paragraphs of an article, as evidence for each of them: where else its words, their other
 * forms, its phrases and its acronyms stand, and in which names. Made once for a text by
 * {@link watch}, {@link add} and {@link finish}; {@link featuresOf} then answers for any paragraph, edited ones included.
 */
export class ArticleNames {
  readonly #text: string;
  readonly #occurrences: Occurrences;
  /** Start and end of each name in the article. */
  readonly #names: number[] = [];
  /** Keys of words that a name of several words begins with. */
  readonly #beginnings = new Set<number>();
  /** How many names the readings added so far have. */
  #added = 0;

  /** For an article with this text; `labels` is how many labels the model has. */
  constructor(text: string, labels: number) {
    this.#text = text;
    this.#occurrences = new Occurrences(labels);
  }

  /** The text of a name by its number, as it stands in the article. */
  nameText(name: number): string {
    return this.#text.slice(this.#names[2 * name], this.#names[2 * name + 1]);
  }

  /**
   * What the article says of a reading at `offset`, undefined where it says nothing. With `gap`, the reading is of text that
   * has changed since: it stands in the gap, and what stood there before says nothing.
   */
  featuresOf(reading: NameReading, offset: number, gap?: Gap): ArticleFeatures | undefined {
    if (this.#names.length === 0) return undefined;
    const { tokens, tags } = reading;
    const count = tags.length;
    const names = new Int32Array(count).fill(-1);
    const evidence = emptyEvidence(count);
    let any = false;
    const summary: Summary = {
      count: 0,
      majority: 0,
      unanimous: false,
      label: 0,
      labelled: 0,
      place: 0,
      name: -1,
    };
    for (let i = 0; i < count; i++) {
      const at = TOKEN.size * i;
      const position = offset + tokens[at + TOKEN.start]!;
      const around = (key: number): boolean => {
        const number = this.#occurrences.numberOf(key);
        if (number === 0) return false;
        this.#occurrences.around(
          number,
          position,
          gap ?? { start: position, end: position + 1, growth: 0 },
          summary,
        );
        return summary.count > 0;
      };
      const word = tokens[at + TOKEN.folded]!;
      if (around(word)) {
        any = true;
        evidence.majority[i + 1] = majorityCode(summary);
        evidence.label[i + 1] = labelCode(summary);
        names[i] = summary.name;
      }
      const stem = tokens[at + TOKEN.stem]!;
      if (stem !== 0 && around(combine(KIND.stem, stem)) && summary.label !== 0) {
        any = true;
        evidence.stem[i + 1] = labelCode(summary);
        if (names[i]! < 0) names[i] = summary.name;
      }
      const length = tokens[at + TOKEN.end]! - tokens[at + TOKEN.start]!;
      if (length >= ACRONYM.least && length <= ACRONYM.most && around(combine(KIND.acronym, word))) {
        any = true;
        evidence.acronym[i + 1] = summary.label;
        names[i] = summary.name;
      }
      if (!this.#beginnings.has(word)) continue;
      let hash = combine(KIND.phrase, word);
      for (let end = i + 2; end <= Math.min(count, i + LONGEST_PHRASE); end++) {
        hash = combine(hash, tokens[TOKEN.size * (end - 1) + TOKEN.folded]!);
        if (!around(hash)) continue;
        any = true;
        for (let k = i; k < end; k++) {
          evidence.phrase[k + 1] = 1 + 4 * summary.label + placeIn({ start: i, end, label: 0 }, k);
          names[k] = summary.name;
        }
      }
    }
    if (!any) return undefined;
    const keys = new Int32Array(count * MAX_ARTICLE_FEATURES);
    const starts = new Int32Array(count + 1);
    let written = 0;
    const own = new Int32Array(MAX_ARTICLE_FEATURES);
    for (let i = 0; i < count; i++) {
      const features = articleFeatures(evidence, i, tags[i]!, own);
      for (let k = 0; k < features; k++) keys[written++] = own[k]!;
      starts[i + 1] = written;
    }
    return { keys: keys.slice(0, written), starts, names };
  }

  /** Takes up the names of a paragraph at `offset` (UTF-16): first this for all of them in order, then {@link add}. */
  watch(reading: NameReading, offset: number): void {
    const { tokens } = reading;
    for (const name of namesIn(reading)) {
      const at = TOKEN.size * name.start;
      const end = TOKEN.size * name.end;
      this.#names.push(offset + tokens[at + TOKEN.start]!, offset + tokens[end - TOKEN.size + TOKEN.end]!);
      for (let k = at; k < end; k += TOKEN.size) {
        this.#occurrences.watch(tokens[k + TOKEN.folded]!);
        const stem = tokens[k + TOKEN.stem]!;
        if (stem !== 0) this.#occurrences.watch(combine(KIND.stem, stem));
      }
      if (name.end - name.start === 1) continue;
      this.#beginnings.add(tokens[at + TOKEN.folded]!);
      this.#occurrences.watch(phraseKey(tokens, name.start, name.end));
      const acronym = this.#acronymOf(reading, offset, name);
      if (acronym !== 0) this.#occurrences.watch(acronym);
    }
  }

  /** Takes up where in a paragraph the names of all others stand too; for all paragraphs in order, then {@link finish}. */
  add(reading: NameReading, offset: number): void {
    const { tokens } = reading;
    const names = namesIn(reading);
    const count = reading.tags.length;
    let next = 0;
    for (let i = 0; i < count; i++) {
      while (next < names.length && names[next]!.end <= i) next++;
      const inside = next < names.length && names[next]!.start <= i ? names[next]! : undefined;
      const at = TOKEN.size * i;
      const position = offset + tokens[at + TOKEN.start]!;
      const label = inside === undefined ? 0 : inside.label + 1;
      const place = inside === undefined ? 0 : placeIn(inside, i);
      const add = (key: number) => {
        const number = this.#occurrences.numberOf(key);
        if (number !== 0) this.#occurrences.add(number, position, label, place, this.#added + next);
      };
      add(tokens[at + TOKEN.folded]!);
      const stem = tokens[at + TOKEN.stem]!;
      if (stem !== 0) add(combine(KIND.stem, stem));
      if (inside === undefined || inside.start !== i || inside.end === i + 1) continue;
      add(phraseKey(tokens, inside.start, inside.end));
      const acronym = this.#acronymOf(reading, offset, inside);
      if (acronym !== 0) add(acronym);
    }
    this.#added += names.length;
  }

  /** Ends the taking up. */
  finish(): void {
    this.#occurrences.sort();
  }

  /** The key of the acronym of a name: the first letters of its words, or of those that are longer than three letters. */
  #acronymOf(reading: NameReading, offset: number, name: TaggedName): number {
    let letters = "";
    for (let i = name.start; i < name.end; i++) {
      const at = TOKEN.size * i;
      const start = offset + reading.tokens[at + TOKEN.start]!;
      if (reading.tokens[at + TOKEN.end]! + offset - start <= 3) continue;
      letters += this.#text[start]!;
    }
    return letters.length < ACRONYM.least || letters.length > ACRONYM.most
      ? 0
      : combine(KIND.acronym, hashText(foldForFeatures(letters)));
  }
}

function namesIn(reading: NameReading): TaggedName[] {
  return namesOfTags(reading.tags, reading.tags.length);
}

function phraseKey(tokens: Int32Array, start: number, end: number): number {
  let hash = KIND.phrase as number;
  for (let i = start; i < end; i++) hash = combine(hash, tokens[TOKEN.size * i + TOKEN.folded]!);
  return hash;
}

function placeIn(name: TaggedName, at: number): number {
  if (name.end - name.start === 1) return PLACE_IN_NAME.only;
  if (at === name.start) return PLACE_IN_NAME.first;
  return at === name.end - 1 ? PLACE_IN_NAME.last : PLACE_IN_NAME.inner;
}

function emptyEvidence(count: number): TokenEvidence {
  const values = () => new Int32Array(count + 2);
  return { majority: values(), label: values(), stem: values(), phrase: values(), acronym: values() };
}
