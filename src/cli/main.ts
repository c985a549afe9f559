import path from "node:path";
import process from "node:process";
import { Pipeline } from "../core/recognise/pipeline.ts";
import { dateModelsIn, nameModelsIn } from "../node/name-models.ts";
import type { CliIo } from "./io.ts";
import { type CliTools, runCli } from "./program.ts";

/** Set by the build. */
declare const DATELINE_VERSION: string;

// The name of this file once built is dist/cli.js.
const models = path.join(__dirname, "..", "models");

// A reader that goes away is told to the writer by its own callback; without these listeners Node would end the process.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

/** Models kept at a time: of articles in many languages, each still finds its own loaded most of the time. */
const MOST_MODELS = 4;

const io: CliIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  showsProgress: process.stderr.isTTY,
};

const tools: CliTools = {
  pipeline: new Pipeline(nameModelsIn(models), { most: MOST_MODELS, dates: dateModelsIn(models) }),
  version: DATELINE_VERSION,
  cancelOnInterrupt: () => {
    const signal = { cancelled: false };
    process.once("SIGINT", () => {
      signal.cancelled = true;
    });
    return signal;
  },
};

runCli(process.argv.slice(2), io, tools).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
