/** How models are kept. Both limits may be left out. */
export interface KeepingModels {
  /** At most so many models are kept: where another is loaded, the one goes that was used least recently. */
  readonly most?: number;
  /** The time in milliseconds since any fixed moment, which {@link LoadedModels.dropUnusedFor} reckons with. */
  readonly now?: () => number;
}

interface Kept<Model> {
  readonly model: Model | undefined;
  lastUsed: number;
}

/**
 * The models of languages, loaded when first asked for and dropped when nobody needs them, so that memory does not grow with the
 * number of languages that were ever read. That a language has no model is remembered too.
 */
export class LoadedModels<Model> {
  readonly #load: (language: string) => Promise<Model | undefined>;
  readonly #most: number;
  readonly #now: () => number;
  /** By language, the least recently used first. */
  #kept = new Map<string, Kept<Model>>();
  #loading = new Map<string, Promise<Model | undefined>>();

  /** Models are asked of `load`; it resolves to undefined where a language has none, and rejects where it is broken. */
  constructor(load: (language: string) => Promise<Model | undefined>, keeping: KeepingModels = {}) {
    this.#load = load;
    this.#most = keeping.most ?? Number.POSITIVE_INFINITY;
    this.#now = keeping.now ?? (() => 0);
  }

  /** Whether it is known what model a language has. */
  has(language: string): boolean {
    return this.#kept.has(language);
  }

  /** The model of a language, which counts as using it; undefined where it has none or where it is not loaded. */
  get(language: string): Model | undefined {
    const kept = this.#kept.get(language);
    if (kept !== undefined) this.#use(language, kept);
    return kept?.model;
  }

  /**
   * The models of these languages, loaded where they are not. Who works on with the map keeps its models, whatever is dropped
   * meanwhile. Rejects where a model is broken; it is asked for again next time.
   */
  async load(languages: Iterable<string>): Promise<ReadonlyMap<string, Model | undefined>> {
    const models = new Map<string, Model | undefined>();
    for (const language of languages) {
      if (!models.has(language)) models.set(language, await this.#loaded(language));
    }
    return models;
  }

  /** Drops models that were not used for so many milliseconds, and returns their languages. */
  dropUnusedFor(duration: number): readonly string[] {
    const time = this.#now() - duration;
    const dropped: string[] = [];
    for (const [language, { model, lastUsed }] of this.#kept) {
      if (model === undefined || lastUsed > time) continue;
      this.#kept.delete(language);
      dropped.push(language);
    }
    return dropped;
  }

  /** Forgets all models, those among them that are just being loaded. */
  clear(): void {
    this.#kept = new Map();
    this.#loading = new Map();
  }

  async #loaded(language: string): Promise<Model | undefined> {
    if (this.#kept.has(language)) return this.get(language);
    // Two articles that open at once share one loading.
    const loading = this.#loading.get(language) ?? this.#begin(language);
    return loading;
  }

  #begin(language: string): Promise<Model | undefined> {
    const kept = this.#kept;
    const pending = this.#loading;
    const loading = this.#load(language)
      .then((model) => {
        // After clear() these maps are no longer the ones in use: what was asked for before is not kept.
        kept.set(language, { model, lastUsed: this.#now() });
        this.#dropBeyondMost();
        return model;
      })
      .finally(() => pending.delete(language));
    pending.set(language, loading);
    return loading;
  }

  #dropBeyondMost(): void {
    const loaded = [...this.#kept].filter(([, { model }]) => model !== undefined);
    for (const [language] of loaded.slice(0, Math.max(0, loaded.length - this.#most)))
      this.#kept.delete(language);
  }

  #use(language: string, kept: Kept<Model>): void {
    kept.lastUsed = this.#now();
    this.#kept.delete(language);
    this.#kept.set(language, kept);
  }
}
