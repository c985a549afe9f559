import * as vscode from "vscode";
import { NameModel } from "../core/recognise/names/name-model.ts";
import { PlaceList } from "../core/recognise/names/place-list.ts";
import type { NameModelSource } from "../core/recognise/pipeline.ts";
import type { Timings } from "./timings.ts";

/** The languages that have a model; known when building, since on the web the extension's folder cannot be listed. */
declare const DATELINE_MODELS: readonly string[];

/** The languages that have a list of places, likewise. */
declare const DATELINE_PLACES: readonly string[];

/** The setting that lets models under non-commercial licences be used. */
const NON_COMMERCIAL_SETTING = "nonCommercialModels";

const NOTICE_GIVEN = "dateline.licenceNoticeGiven";

/**
 * Where the pipeline gets its name models: the gzipped files in the extension's `models` folder. Models whose licence
 * rules out commercial use are left out when the setting says so; their first use is told to the person, once. A language
 * whose model is missing or left out gets the list of places in `models/places`.
 */
export function modelSource(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  timings: Timings,
): NameModelSource {
  const folder = vscode.Uri.joinPath(context.extensionUri, "models");

  /** What `parse` makes of a file in the folder; undefined, and an error shown, where that cannot be read. */
  async function read<T>(name: string, parse: (bytes: Uint8Array) => T): Promise<T | undefined> {
    try {
      return parse(
        await gunzip(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ...name.split("/")))),
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The name model {0} cannot be read, so names are not suggested: {1}", name, why),
      );
      return undefined;
    }
  }

  async function trained(language: string): Promise<NameModel | undefined> {
    if (!DATELINE_MODELS.includes(language)) return undefined;
    const started = timings.now();
    const model = await read(`${language}.model`, NameModel.parse);
    if (model === undefined) return undefined;
    if (model.licence.nonCommercial) {
      const allowed = vscode.workspace.getConfiguration("dateline").get(NON_COMMERCIAL_SETTING, true);
      if (!allowed) {
        log.info(
          `Model ${model.id} is left out: its licence (${model.licence.name}) and your settings say so.`,
        );
        return undefined;
      }
      void tellLicenceOnce(context, model);
    }
    timings.record("modelLoad", timings.now() - started);
    log.info(`Loaded model ${model.id}.`);
    return model;
  }

  async function places(language: string): Promise<PlaceList | undefined> {
    if (!DATELINE_PLACES.includes(language)) return undefined;
    const list = await read(`places/${language}.model`, PlaceList.parse);
    if (list !== undefined) log.info(`Loaded the list of places ${list.id}.`);
    return list;
  }

  return async (language) => (await trained(language)) ?? (await places(language));
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function tellLicenceOnce(context: vscode.ExtensionContext, model: NameModel): Promise<void> {
  const given = context.globalState.get<readonly string[]>(NOTICE_GIVEN, []);
  if (given.includes(model.language)) return;
  await context.globalState.update(NOTICE_GIVEN, [...given, model.language]);
  const openSettings = vscode.l10n.t("Open Setting");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "The name model {0} was trained on data under a licence that rules out commercial use: {1}. What you annotate is yours; to work without such models, switch the setting off.",
      model.id,
      model.licence.name,
    ),
    openSettings,
  );
  if (choice === openSettings) {
    await vscode.commands.executeCommand(
      "workbench.action.openSettings",
      `dateline.${NON_COMMERCIAL_SETTING}`,
    );
  }
}
