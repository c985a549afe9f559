import * as vscode from "vscode";
import type { LayerEdit } from "../core/annotate/edits.ts";
import { changeText, type EditedLayer, EMPTY_HISTORY, edit, redo, undo } from "../core/annotate/history.ts";
import { EMPTY_LAYER, type Layer } from "../core/annotate/layer.ts";
import { openSuggestions } from "../core/annotate/open-suggestions.ts";
import { findLost } from "../core/annotate/sidecar-layer.ts";
import type { Pipeline, Recognition } from "../core/recognise/pipeline.ts";
import type { Publication } from "../core/recognise/publication.ts";
import { scoringAtLeast } from "../core/recognise/score.ts";
import type { Suggestion } from "../core/recognise/suggestion.ts";
import { Lines } from "../core/text/lines.ts";
import { normaliseText } from "../core/text/normalise.ts";
import type { Section } from "../core/text/sections/section.ts";
import type { Span } from "../core/text/span.ts";
import { TextMapping } from "../core/text/text-change.ts";
import { articleFacts } from "./article-facts.ts";
import { ArticleRecognition } from "./article-recognition.ts";
import type { Saving, Trouble } from "./article-state.ts";
import type { Corpus } from "./corpora.ts";
import type { CorpusLines } from "./corpus-lines.ts";
import { suggestIn } from "./suggest-in.ts";
import { textChanges } from "./text-changes.ts";

const NO_SECTIONS: readonly Section[] = [];

/**
 * An open article: its text, its layer and what the recognisers make of it, kept in step with the document. All offsets
 * are UTF-16 code units of the normalised text. Everything happens in the call that causes it, except recognising a whole
 * article, which gives way to other work and paints when it is done.
 */
export class ArticleSession implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly #pipeline: Pipeline;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #edited = new vscode.EventEmitter<void>();
  readonly #recognition: ArticleRecognition;
  #corpus: Corpus;
  #edits: EditedLayer = { layer: EMPTY_LAYER, history: EMPTY_HISTORY };
  #text: string;
  #lines: Lines;
  #trouble: Trouble | undefined = {
    kind: "loading",
    message: vscode.l10n.t("The sidecar is still being read."),
  };
  #saving: Saving = { kind: "saved" };
  #leastScore = 0;

  /** Fires when anything that is shown has changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a person changed annotations, and not when they only moved with the text. */
  readonly onDidEdit = this.#edited.event;

  constructor(
    document: vscode.TextDocument,
    corpus: Corpus,
    pipeline: Pipeline,
    lineCounts: CorpusLines,
    log: vscode.LogOutputChannel,
  ) {
    this.document = document;
    this.#corpus = corpus;
    this.#pipeline = pipeline;
    this.#text = normaliseText(document.getText());
    this.#lines = new Lines(this.#text);
    this.#recognition = new ArticleRecognition(pipeline, {
      text: () => this.#text,
      facts: () => articleFacts(document.uri, this.layer, this.#corpus, lineCounts),
      recognised: () => this.#changed.fire(),
      failed: (error) =>
        log.error(`${document.uri.toString()}: ${error instanceof Error ? error.message : error}`),
    });
  }

  /** The corpus that it belongs to. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  set corpus(corpus: Corpus) {
    this.#corpus = corpus;
    // Its settings say where file names hold dates, and which calendar is meant.
    void this.recognise();
    this.#changed.fire();
  }

  /** The article's normalised text. */
  get text(): string {
    return this.#text;
  }

  /** The lines of the text. */
  get lines(): Lines {
    return this.#lines;
  }

  /** What annotators said about the article. */
  get layer(): Layer {
    return this.#edits.layer;
  }

  /** What the recognisers made of it; undefined until they are through for the first time. */
  get recognition(): Recognition | undefined {
    return this.#recognition.current;
  }

  /** Its sections in order, those that were set by hand among them; none until they are found. */
  get sections(): readonly Section[] {
    return this.recognition?.sections ?? NO_SECTIONS;
  }

  /** When it was published, and how that is known; undefined where nothing says so. */
  get published(): Publication | undefined {
    return this.recognition?.published;
  }

  /** Why nothing can be tagged; undefined where everything can. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  set trouble(trouble: Trouble | undefined) {
    this.#trouble = trouble;
    this.#changed.fire();
  }

  /** Where the annotations are. */
  get saving(): Saving {
    return this.#saving;
  }

  set saving(saving: Saving) {
    this.#saving = saving;
    this.#changed.fire();
  }

  /** The score, 0 to 1, below which suggestions are hidden. */
  get leastScore(): number {
    return this.#leastScore;
  }

  set leastScore(score: number) {
    this.#leastScore = score;
    this.#changed.fire();
  }

  /** Whether any names are recognised in the language of the article. */
  get hasRecogniser(): boolean {
    return this.recognition !== undefined && this.#pipeline.modelOf(this.recognition.language) !== undefined;
  }

  /**
   * The suggestions that wait for a person and are not hidden, in the kinds of section that the settings name; only those
   * in paragraphs that touch `range`, if given.
   */
  openSuggestions(range?: Span): readonly Suggestion[] {
    return scoringAtLeast(this.#waiting(range), this.#leastScore);
  }

  /** How many suggestions wait for a person, those that are hidden for their score among them. */
  get openCount(): number {
    return this.#waiting().length;
  }

  /** The range in the document that a span covers. */
  rangeOf(span: Span): vscode.Range {
    const start = this.#lines.positionAt(span.start);
    const end = this.#lines.positionAt(span.end);
    return new vscode.Range(start.line, start.character, end.line, end.character);
  }

  /** The span that a range of the document covers. */
  spanOf(range: vscode.Range): Span {
    return {
      start: this.#lines.offsetAt(range.start.line, range.start.character),
      end: this.#lines.offsetAt(range.end.line, range.end.character),
    };
  }

  /** Puts another layer in the place of this one: what was read from a sidecar. Earlier edits can still be undone. */
  replaceLayer(layer: Layer): void {
    this.#setEdits({ layer, history: this.#edits.history });
  }

  /** Applies an edit that a person made, so that it can be undone. */
  edit(step: LayerEdit): void {
    this.#setEdits(edit(this.#edits, step));
    this.#edited.fire();
  }

  /** Takes back the last edit of annotations; says whether there was one. */
  undo(): boolean {
    return this.#step(undo(this.#edits));
  }

  /** Makes the edit again that was taken back last; says whether there was one. */
  redo(): boolean {
    return this.#step(redo(this.#edits));
  }

  /** Follows a change of the document: annotations move at once, and the paragraphs touched are recognised again. */
  textChanged(contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const oldText = this.#text;
    const newText = normaliseText(this.document.getText());
    const changes = textChanges(contentChanges, this.#lines, oldText, newText);
    this.#text = newText;
    this.#lines = new Lines(newText);
    if (oldText === newText) return;
    this.#edits = changeText(this.#edits, changes, oldText, newText);
    if (!this.document.isDirty && this.layer.lost.length > 0) {
      // Read anew from the disk: another program may have put back what an annotation lost.
      this.#edits = { ...this.#edits, layer: findLost(this.layer, newText).layer };
    }
    this.#recognition.follow(new TextMapping(changes).narrowed(oldText).changes);
    this.#changed.fire();
  }

  /** Recognises the whole article anew. What is under way is dropped. */
  async recognise(): Promise<void> {
    if (this.#trouble?.kind !== "decoding") return this.#recognition.recognise();
    this.#recognition.drop();
    this.#changed.fire();
  }

  /** Calls off the recognising, and tells nothing any more; text and layer stay, to be saved. */
  dispose(): void {
    this.#recognition.dispose();
    this.#changed.dispose();
    this.#edited.dispose();
  }

  #step(stepped: EditedLayer | undefined): boolean {
    if (stepped === undefined || this.#trouble !== undefined) return false;
    this.#setEdits(stepped);
    this.#edited.fire();
    return true;
  }

  #setEdits(edits: EditedLayer): void {
    const before = this.layer;
    this.#edits = edits;
    const { language, published, sections } = edits.layer;
    if (
      before.language !== language ||
      before.published !== published ||
      JSON.stringify(before.sections) !== JSON.stringify(sections)
    ) {
      void this.recognise();
    }
    this.#changed.fire();
  }

  #waiting(range?: Span): readonly Suggestion[] {
    if (this.recognition === undefined) return [];
    return openSuggestions(this.recognition, this.layer, { range, kinds: suggestIn(this.document.uri) });
  }
}
