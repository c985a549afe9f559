/** 32-bit integers that a {@link NameReading} keeps of each token, and where among them each one stands. */
export const TOKEN = { size: 4, start: 0, end: 1, folded: 2, stem: 3 } as const;

/**
 * What a model sees in a text before it knows the rest of the article. Everything is by token, in order; sentences are
 * read apart from each other.
 */
export interface NameReading {
  /**
   * {@link TOKEN}.size integers a token: start and end (UTF-16 code units of the text, half-open), the hash of the folded
   * word, the hash of its stem (0 where the word has none).
   */
  readonly tokens: Int32Array;
  /** The number of the first token of each sentence, and at the end the count of tokens. */
  readonly sentences: Int32Array;
  /** Scores of the tags: `[token * tags + tag]`, in the model's integer unit. */
  readonly emissions: Int16Array;
  /** The best tags by these scores alone. */
  readonly tags: Uint8Array;
}
