import type { Span } from "../../text/span.ts";
import { tokens } from "../../text/tokens.ts";
import type { GazetteerClass, Suggestion } from "../suggestion.ts";
import { hashText } from "./hash.ts";
import type { ModelData, ModelHeader, ModelLicence } from "./model-data.ts";
import { readModel } from "./model-file.ts";
import { classesOf } from "./phrase-classes.ts";
import { isLastOfPhrase, Phrases, phraseByte } from "./phrases.ts";
import { foldForFeatures } from "./word-features.ts";

/**
 * The part of the listed names, as classes, that are places of their own where they stand in an article: measured on the
 * dev parts of the corpora of the languages that have a model (`npm run places -- --score`).
 */
const PRECISION: Readonly<Partial<Record<GazetteerClass, number>>> = {
  territory: 0.86,
  region: 0.64,
  "big-city": 0.68,
  city: 0.51,
};

/** A small letter of a script that writes names with capitals. Georgian small letters have capitals that names do not take. */
const SMALL = /^(?!\p{Script=Georgian})\p{Ll}/u;

/**
 * A recogniser of names for a language that no model was trained for: the places that a list holds, wherever they stand
 * as whole words. Its file is a model file without weights whose gazetteer is the list.
 */
export class PlaceList {
  readonly #header: ModelHeader;
  readonly #phrases: Phrases;
  #folded = new Int32Array(64);
  #codes = new Int32Array(64);

  /** A list from the parts of its file; weights in it are not looked at. */
  constructor(data: ModelData) {
    this.#header = data.header;
    this.#phrases = new Phrases(data.phrases.keys, data.phrases.values);
  }

  /** The list in `bytes`: a model file, already unzipped. Throws `ModelError` like `NameModel.parse`. */
  static parse(bytes: Uint8Array): PlaceList {
    return new PlaceList(readModel(bytes));
  }

  /** `bg-places-1`: what suggestions name as their model. */
  get id(): string {
    return this.#header.id;
  }

  /** The ISO 639 code of the language it is for. */
  get language(): string {
    return this.#header.language;
  }

  /** The labels it can give: the one of places. */
  get labels(): readonly string[] {
    return this.#header.labels;
  }

  /** What the list may be used for, and its sources. */
  get licence(): ModelLicence {
    return this.#header.licence;
  }

  /**
   * The listed places in `text`, sorted, none overlapping; `sentences` are spans of it (UTF-16), and no suggestion leaves
   * one. In scripts that have capitals a place begins with one. The score is the part of such names that are places.
   */
  recognise(text: string, sentences: readonly Span[]): Suggestion[] {
    const found: Suggestion[] = [];
    for (const sentence of sentences) this.#read(text, sentence, found);
    return found;
  }

  #read(text: string, sentence: Span, found: Suggestion[]): void {
    const words = tokens(text, sentence.start, sentence.end, this.#header.language);
    if (words.length > this.#folded.length) {
      this.#folded = new Int32Array(2 * words.length);
      this.#codes = new Int32Array(2 * words.length);
    }
    words.forEach(({ start, end }, i) => {
      this.#folded[i] = hashText(foldForFeatures(text.slice(start, end)));
    });
    this.#phrases.mark(this.#folded, 0, words.length, this.#codes);
    let first = 0;
    for (let i = 0; i < words.length; i++) {
      const code = this.#codes[i]!;
      if (code === 0 || !isLastOfPhrase(code)) {
        if (code === 0) first = i + 1;
        continue;
      }
      const start = words[first]!.start;
      const end = words[i]!.end;
      first = i + 1;
      if (SMALL.test(text.slice(start, start + 2))) continue;
      const classes = classesOf(phraseByte(code));
      const score = Math.max(0, ...classes.map((name) => PRECISION[name] ?? 0));
      if (score === 0) continue;
      const evidence = [{ kind: "gazetteer", text: text.slice(start, end), classes } as const];
      const { id: model, labels } = this.#header;
      found.push({ start, end, label: labels[0]!, score, model, evidence });
    }
  }
}
