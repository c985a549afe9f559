/** What one article of the host benchmark took. All durations are in milliseconds. */
export interface Phase {
  readonly file: string;
  /** Length in UTF-16 code units. */
  readonly characters: number;
  /** From the request to show the article until the extension had painted it, as seen from inside the host;
   * undefined when it never told. */
  readonly opened: number | undefined;
  /** The extension's own durations by name, while it opened and while it was typed into. */
  readonly whileOpening: Readonly<Record<string, readonly number[]>>;
  readonly whileTyping: Readonly<Record<string, readonly number[]>>;
  /** How long the extension host kept other work waiting while someone typed. */
  readonly busy: { readonly p50: number; readonly p95: number; readonly max: number };
}

/** What the host benchmark measures. All durations are in milliseconds. */
export interface HostMeasurements {
  readonly vscode: string;
  /** Reading, compiling and running the bundle, until `activate` has returned; undefined when it was active already. */
  readonly activationWithLoading: number | undefined;
  /** What `activate` itself took; undefined when the extension does not tell. */
  readonly activation: number | undefined;
  readonly phases: readonly Phase[];
}
