import * as vscode from "vscode";
import { Pipeline } from "../core/recognise/pipeline.ts";
import { annotatorName } from "./annotator.ts";
import { BoilerplateShade } from "./boilerplate-shade.ts";
import { registerCommands } from "./commands.ts";
import { Corpora } from "./corpora.ts";
import { CorpusLines } from "./corpus-lines.ts";
import { registerExport } from "./export-command.ts";
import { followFiles } from "./follow-files.ts";
import { Highlighter } from "./highlighter.ts";
import { registerHover } from "./hover.ts";
import { Journals } from "./journals.ts";
import { ModelSource, NON_COMMERCIAL_SETTING } from "./model-source.ts";
import { Outline } from "./outline.ts";
import type { Platform } from "./platform.ts";
import { Sessions } from "./sessions.ts";
import { Status } from "./status.ts";
import { Timings } from "./timings.ts";

/** How long a model is kept after no open article needs it any more, and how often this is looked at, in milliseconds. */
const MODEL_REST = 10 * 60_000;
const DROPPING_INTERVAL = 60_000;

/** What the extension gives to those who activate it: the tests and the benchmark. */
export interface DatelineApi {
  /** How long things took, in milliseconds, by name, the latest last. */
  timings(): Readonly<Record<string, readonly number[]>>;
  /** Resolves when all articles are recognised and nothing waits to be written any more. */
  settled(): Promise<void>;
}

/** Builds the extension from its parts. What it returns for `deactivate` resolves when all annotations are on disk. */
export function createExtension(
  context: vscode.ExtensionContext,
  platform: Platform,
): { readonly api: DatelineApi; readonly close: () => Promise<void> } {
  const timings = new Timings();
  const started = timings.now();
  const log = vscode.window.createOutputChannel("Dateline", { log: true });
  const corpora = new Corpora();
  const lineCounts = new CorpusLines(corpora, log);
  const models = new ModelSource(context, log, timings);
  const pipeline = new Pipeline((language) => models.load(language), {
    now: Date.now,
    dates: (language) => models.loadDates(language),
  });
  const journals = new Journals(context, log);
  const sessions = new Sessions({ journals, platform, corpora, pipeline, lineCounts, timings, log });
  const highlighter = new Highlighter(sessions);
  const userName = (): string | undefined => annotatorName() ?? platform.userName;
  context.subscriptions.push(
    log,
    corpora,
    lineCounts,
    sessions,
    highlighter,
    new BoilerplateShade(sessions),
    new Outline(sessions),
    new Status(sessions, models),
    followFiles(journals, sessions),
    registerHover(sessions, () => highlighter.suggestionsShown),
    registerCommands(sessions, highlighter, userName),
    registerExport(corpora, lineCounts, sessions),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(NON_COMMERCIAL_SETTING)) return;
      pipeline.reset();
      sessions.recogniseAll();
    }),
  );
  const dropping = setInterval(
    () => pipeline.dropUnused(sessions.languages(), MODEL_REST),
    DROPPING_INTERVAL,
  );
  context.subscriptions.push({ dispose: () => clearInterval(dropping) });
  sessions.start();
  timings.record("activation", timings.now() - started);
  return {
    api: { timings: () => timings.all(), settled: () => sessions.settled() },
    close: () => sessions.saved(),
  };
}
