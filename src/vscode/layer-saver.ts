import * as vscode from "vscode";
import { type JournalEntry, replayJournal } from "../core/annotate/journal.ts";
import { isEmptyLayer, type Layer } from "../core/annotate/layer.ts";
import type { Sidecar } from "../core/annotate/sidecar.ts";
import { type KeeperResult, SidecarKeeper } from "../core/annotate/sidecar-file.ts";
import { adoptSidecar, layerFromSidecar, sidecarFromLayer } from "../core/annotate/sidecar-layer.ts";
import { sidecarName } from "../core/corpus/sidecar-name.ts";
import { normaliseText } from "../core/text/normalise.ts";
import type { ArticleSession } from "./article-session.ts";
import { decoded, offerEncodings } from "./encodings.ts";
import type { Journals } from "./journals.ts";
import type { Platform } from "./platform.ts";
import { tellUnreadable, unreadableText } from "./unreadable-sidecar.ts";
import { nameOf, parentOf } from "./uris.ts";
import { readIfThere } from "./workspace-files.ts";

/** How long after a change of an unsaved text its annotations are journalled again, in milliseconds. */
const JOURNAL_DELAY = 1000;

/** A layer, the text that it is of, and how many of the person's edits are in it. */
interface LayerOfText {
  readonly layer: Layer;
  readonly text: string;
  readonly edits: number;
}

/**
 * Keeps the layer of an open article in its sidecar, which always describes the article as it is on disk: at once while
 * the article is saved; while it is not, in the journal, until saving the article or closing it without saving.
 */
export class LayerSaver implements vscode.Disposable {
  /** The file that the layer is saved in. */
  readonly sidecar: vscode.Uri;
  /** What the journal knows the layer by: the article's URI, with the layer's name behind it. */
  readonly #journalKey: vscode.Uri;
  readonly #session: ArticleSession;
  readonly #journals: Journals;
  readonly #keeper: SidecarKeeper;
  #known: Sidecar | undefined;
  #loading: Promise<void> = Promise.resolve();
  #loaded = false;
  /** Whether what an earlier session left in the journal has been taken over. */
  #replayed = false;
  /** How many edits a person has made, and how many of them are in the sidecar. */
  #edits = 0;
  #savedEdits = 0;
  /** What is on disk, where that is not what the document holds any more. */
  #onDisk: LayerOfText | undefined;
  #journalTimer: ReturnType<typeof setTimeout> | undefined;

  /** `layerName` is that of the annotator's own layer; without one it is the agreed layer. */
  constructor(
    session: ArticleSession,
    platform: Platform,
    journals: Journals,
    layerName: string | undefined,
  ) {
    const { uri } = session.document;
    const name = sidecarName(nameOf(uri), layerName);
    this.sidecar = vscode.Uri.joinPath(parentOf(uri), name);
    this.#journalKey = uri.with({ fragment: layerName ?? "" });
    this.#session = session;
    this.#journals = journals;
    this.#keeper = new SidecarKeeper(platform.filesOf(parentOf(uri)), name, {
      snapshot: (known) => this.#snapshot(known),
      adopt: (stored, known) => this.#adopt(stored, known),
    });
  }

  /** Reads the sidecar, and what the journal holds of an earlier session. Until then nothing can be tagged. */
  load(): Promise<void> {
    this.#loading = this.#load();
    return this.#loading;
  }

  /** A person changed annotations. */
  async edited(): Promise<void> {
    this.#edits++;
    await this.#keep();
  }

  /** The text changed, or whether it is saved did. */
  documentChanged(): void {
    if (this.#session.trouble?.kind === "decoding") void this.load();
    else if (this.#loaded && this.#edits > this.#savedEdits) {
      if (!this.#session.document.isDirty) void this.#save();
      else this.#journalSoon();
    }
  }

  /** The article was saved: the sidecar has to describe it as it is now. */
  async articleSaved(): Promise<void> {
    if (!this.#loaded || this.#session.document.isDirty) return;
    this.#onDisk = this.#now();
    await this.#save();
  }

  /** The sidecar changed on disk, perhaps by our own writing, or what the journal holds of the article did. */
  async sidecarChanged(): Promise<void> {
    if (!this.#loaded && this.#session.trouble?.kind !== "sidecar") return;
    await this.#read();
  }

  /** The article came here under another name, and what the journal holds of it with it. */
  async moved(): Promise<void> {
    await this.#loading;
    this.#replayed = false;
    await this.sidecarChanged();
  }

  /** The document stays open, but this saver goes: what is not saved waits in the journal for the layer's next one. */
  async suspend(): Promise<void> {
    await this.#loading;
    if (this.#loaded && this.#edits > this.#savedEdits) this.#journal();
    await this.settled();
  }

  /**
   * The document was closed. Where it was not saved, annotations go back to the text on disk; those that were made in text
   * that is gone are kept as lost.
   */
  async articleClosed(): Promise<void> {
    await this.#loading;
    const { document, layer, text } = this.#session;
    if (this.#loaded && this.#edits > this.#savedEdits) {
      const bytes = await readIfThere(document.uri);
      // Renamed or deleted while unsaved: the journal went along with the article, or has nothing to go back to.
      if (bytes === undefined) return;
      this.#journal();
      const saved = normaliseText(await vscode.workspace.decode(bytes, { encoding: document.encoding }));
      const back = saved === text ? layer : replayJournal(this.#journalEntry(), saved, undefined).layer;
      this.#onDisk = { layer: back, text: saved, edits: this.#edits };
      await this.#save();
    }
    await this.settled();
  }

  /** Resolves when nothing waits to be read or written any more. */
  async settled(): Promise<void> {
    await this.#loading;
    await this.#keeper.settled();
    if (this.#journalTimer !== undefined) this.#journal();
    await this.#journals.settled();
  }

  dispose(): void {
    this.#stopTimer();
  }

  async #load(): Promise<void> {
    const session = this.#session;
    if (!(await decoded(session.document))) {
      const message = vscode.l10n.t(
        "{0} did not decode: reopen it with its encoding or convert it to UTF-8 before tagging.",
        nameOf(session.document.uri),
      );
      if (session.trouble?.kind !== "decoding") void offerEncodings(session.document, message);
      session.trouble = { kind: "decoding", message };
      await session.recognise();
      return;
    }
    const undecoded = session.trouble?.kind === "decoding";
    await this.#read();
    if (undecoded) void session.recognise();
  }

  /** Reads the sidecar; once that succeeds, takes over what an earlier session could not save before it ended. */
  async #read(): Promise<void> {
    const result = await this.#keeper.read();
    if (!this.#replayed && (result.kind === "stored" || result.kind === "absent")) {
      if (result.kind === "stored") this.#known = result.sidecar;
      const entry = await this.#journals.get(this.#journalKey);
      this.#replayed = true;
      if (entry !== undefined) {
        this.#session.replaceLayer(replayJournal(entry, this.#session.text, this.#known).layer);
        this.#edits++;
        this.#report(result);
        await this.#keep();
        return;
      }
    }
    this.#report(result);
    // What could not be saved while the sidecar could not be read.
    if (this.#session.trouble === undefined && this.#edits > this.#savedEdits) await this.#keep();
  }

  async #keep(): Promise<void> {
    if (!this.#session.document.isDirty) {
      this.#session.saving = { kind: "saving" };
      await this.#save();
    } else {
      this.#journal();
      this.#session.saving = { kind: "withArticle" };
    }
  }

  async #save(): Promise<void> {
    const result = await this.#keeper.save();
    this.#report(result);
    const stored = result.kind === "stored" || result.kind === "absent";
    if (!stored || this.#edits !== this.#savedEdits) return;
    this.#stopTimer();
    this.#journals.remove(this.#journalKey);
  }

  #snapshot(known: Sidecar | undefined): Sidecar | undefined {
    if (this.#session.document.isDirty && this.#onDisk === undefined) return undefined;
    const { layer, text, edits } = this.#onDisk ?? this.#now();
    this.#onDisk = undefined;
    this.#savedEdits = edits;
    if (known === undefined && isEmptyLayer(layer)) return undefined;
    return sidecarFromLayer(layer, text, known);
  }

  #now(): LayerOfText {
    return { layer: this.#session.layer, text: this.#session.text, edits: this.#edits };
  }

  #adopt(stored: Sidecar, known: Sidecar | undefined): void {
    const { layer, text } = this.#session;
    const anchored =
      known === undefined && isEmptyLayer(layer)
        ? layerFromSidecar(stored, text)
        : adoptSidecar(layer, text, stored, known);
    this.#session.replaceLayer(anchored.layer);
  }

  #report(result: KeeperResult): void {
    const session = this.#session;
    const name = nameOf(this.sidecar);
    switch (result.kind) {
      case "stored":
      case "absent":
        this.#loaded = true;
        if (result.kind === "stored") this.#known = result.sidecar;
        session.trouble = undefined;
        if (this.#edits === this.#savedEdits) session.saving = { kind: "saved" };
        else if (session.document.isDirty) session.saving = { kind: "withArticle" };
        break;
      case "unreadable": {
        const text = unreadableText(name, result.error);
        // What is in nobody's file yet is not to be lost while the sidecar is being mended.
        if (this.#loaded && this.#edits > this.#savedEdits) this.#journal();
        if (session.trouble?.message !== text) void tellUnreadable(this.sidecar, text, result.error);
        session.trouble = { kind: "sidecar", message: text };
        break;
      }
      case "failed": {
        const why = result.error instanceof Error ? result.error.message : String(result.error);
        if (!this.#loaded) {
          session.trouble = {
            kind: "sidecar",
            message: vscode.l10n.t("{0} cannot be read: {1}", name, why),
          };
          break;
        }
        // What could not be written is not to be lost when the window closes.
        this.#savedEdits = -1;
        this.#journal();
        session.saving = { kind: "failed", message: why };
        void vscode.window.showErrorMessage(
          vscode.l10n.t("{0} could not be written, and will be tried again: {1}", name, why),
        );
        break;
      }
    }
  }

  #journalSoon(): void {
    this.#stopTimer();
    this.#journalTimer = setTimeout(() => this.#journal(), JOURNAL_DELAY);
  }

  #stopTimer(): void {
    clearTimeout(this.#journalTimer);
    this.#journalTimer = undefined;
  }

  #journal(): void {
    this.#stopTimer();
    this.#journals.put(this.#journalEntry());
  }

  #journalEntry(): JournalEntry {
    const { layer, text } = this.#session;
    return {
      article: this.#journalKey.toString(),
      sidecar: sidecarFromLayer(layer, text, this.#known),
      ...(this.#known && { known: this.#known }),
    };
  }
}
