import { Command, CommanderError, Option } from "commander";
import type { CancelSignal } from "../core/datasets/export.ts";
import { DATASET_FORMATS } from "../core/datasets/registry.ts";
import { sectionKindsOf } from "../core/datasets/section-choice.ts";
import type { Pipeline } from "../core/recognise/pipeline.ts";
import { parseScore } from "../core/recognise/score.ts";
import { SECTION_KINDS } from "../core/text/sections/section.ts";
import { ModelFileError } from "../node/name-models.ts";
import { type ExportCommandOptions, exportCorpus } from "./export.ts";
import { CliError, type CliIo, ExitCode, OutputClosed, say, writeAll } from "./io.ts";
import {
  languageProblem,
  publishedProblem,
  type RecogniseOptions,
  recogniseFiles,
  recogniseLines,
} from "./recognise.ts";
import { type ValidateOptions, validateCorpus } from "./validate.ts";

/** What the commands work with beside their streams. */
export interface CliTools {
  readonly pipeline: Pipeline;
  /** The version of Dateline. */
  readonly version: string;
  /** From this call on, an interrupt (Ctrl-C) is told through the signal, and no longer ends the process. */
  cancelOnInterrupt(): CancelSignal;
}

/**
 * Runs `dateline` with the arguments that follow its name, and resolves to the exit code: 0 done, 1 done with problems
 * found, 2 could not. JSON goes to stdout, words for people to stderr. Rejects only where Dateline itself is broken.
 */
export async function runCli(args: readonly string[], io: CliIo, tools: CliTools): Promise<ExitCode> {
  let code: ExitCode = ExitCode.done;
  const asked: string[] = [];
  const told: string[] = [];
  const program = buildProgram(io, tools, (result) => {
    code = result;
  });
  configure(program, asked, told);
  try {
    try {
      await program.parseAsync([...args], { from: "user" });
    } catch (error) {
      code = codeOf(error, told);
    }
    if (asked.length > 0) await writeAll(io.stdout, asked.join(""));
    if (told.length > 0) await writeAll(io.stderr, told.join(""));
  } catch (error) {
    // Nobody reads on, which is how `dateline recognise | head` ends: no failure.
    if (!(error instanceof OutputClosed)) throw error;
  }
  return code;
}

function codeOf(error: unknown, told: string[]): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.failed;
  if (!(error instanceof CliError || error instanceof ModelFileError)) throw error;
  told.push(`dateline: ${error.message}\n`);
  return ExitCode.failed;
}

/** Help that was asked for is output, and complaints are not; settings that subcommands do not inherit. */
function configure(command: Command, asked: string[], told: string[]): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void asked.push(text),
    writeErr: (text) => void told.push(text),
  });
  for (const subcommand of command.commands) configure(subcommand, asked, told);
}

function buildProgram(io: CliIo, tools: CliTools, finish: (code: ExitCode) => void): Command {
  const program = new Command("dateline")
    .description("Names and dates in news articles: recognise them, check annotations, export datasets.")
    .version(tools.version)
    .showHelpAfterError("(dateline --help says more)");

  program
    .command("recognise [files...]")
    .description("find names and dates in files, or in JSON Lines on stdin; one line of JSON for each")
    .option("--language <code>", "the language of the texts (default: found out)")
    .option("--published <date>", "the date of publication, such as 2022-08-16")
    .addOption(leastScoreOption())
    .addOption(
      sectionsOption(
        "--sections <kinds>",
        'tell the sections too, and find names and dates in these only: "all", or kinds such as headline,body (default: all)',
      ),
    )
    .addOption(encodingOption())
    .action(async (files: string[], options: RecogniseOptions) => {
      const problem = languageProblem(options.language) ?? publishedProblem(options.published);
      if (problem !== undefined) throw new CliError(problem);
      if (files.length > 0) finish(await recogniseFiles(files, options, tools.pipeline, io));
      else if (options.encoding !== undefined)
        throw new CliError("--encoding is for files: JSON Lines are UTF-8");
      else {
        if (io.showsProgress && "isTTY" in io.stdin && io.stdin.isTTY)
          await say(io, "Reading JSON Lines from the keyboard …");
        finish(await recogniseLines(options, tools.pipeline, io));
      }
    });

  program
    .command("export <dir>")
    .description(
      "write the annotated articles of a corpus as a dataset, with a manifest and a loss report beside it",
    )
    .addOption(
      new Option("--format <name>", "the format")
        .choices(DATASET_FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .requiredOption("--out <path>", "the file to write")
    .option("--layer <name>", "the layer of an annotator (default: the agreed layer)")
    .addOption(
      sectionsOption("--sections <kinds>", "only the text of these sections, such as headline,lead,body"),
    )
    .addOption(sectionsOption("--without-sections <kinds>", "all but these sections, such as boilerplate"))
    .addOption(new Option("--shard <i/n>", "not available yet").hideHelp())
    .addOption(encodingOption())
    .action(async (dir: string, options: ExportCommandOptions) =>
      finish(await exportCorpus(dir, options, tools, io)),
    );

  program
    .command("validate <dir>")
    .description(
      "read every sidecar of a corpus, find annotations again where articles changed, list problems",
    )
    .option("--fix", "write the sidecars whose annotations were found again")
    .addOption(encodingOption())
    .action(async (dir: string, options: ValidateOptions) => finish(await validateCorpus(dir, options, io)));

  return program;
}

function leastScoreOption(): Option {
  const option = new Option(
    "--least-score <score>",
    "leave out what is less certain than this, 0 to 1 (default: 0)",
  );
  return option.argParser((text: string) => {
    const score = parseScore(text);
    if (score === undefined) throw new CliError(`${JSON.stringify(text)} is no score from 0 to 1`);
    return score;
  });
}

function sectionsOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.argParser((list: string) => {
    const choice = sectionKindsOf(list === "all" ? SECTION_KINDS : list.split(","));
    if ("kinds" in choice) return choice.kinds;
    throw new CliError(
      `${JSON.stringify(choice.unknown)} is no kind of section; there are ${SECTION_KINDS.join(", ")}`,
    );
  });
}

function encodingOption(): Option {
  const option = new Option(
    "--encoding <label>",
    "the encoding of articles that are not UTF-8, such as windows-1253",
  );
  return option.argParser((label: string) => {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      throw new CliError(`${JSON.stringify(label)} is no encoding that is known here`);
    }
  });
}
