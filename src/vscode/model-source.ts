import * as vscode from "vscode";
import { DateModel } from "../core/recognise/dates/model/date-model.ts";
import { modelOfLanguage } from "../core/recognise/names/model-of-language.ts";
import { NameModel } from "../core/recognise/names/name-model.ts";
import { PlaceList } from "../core/recognise/names/place-list.ts";
import type { NameRecogniser } from "../core/recognise/pipeline.ts";
import { gunzip } from "./gunzip.ts";
import type { Timings } from "./timings.ts";

/** The languages that have a model; known when building, since on the web the extension's folder cannot be listed. */
declare const DATELINE_MODELS: readonly string[];

/** The languages that have a date model, likewise. */
declare const DATELINE_DATE_MODELS: readonly string[];

/** The languages that have a list of places, likewise. */
declare const DATELINE_PLACES: readonly string[];

/** The setting that lets models under non-commercial licences be used. */
export const NON_COMMERCIAL_SETTING = "dateline.nonCommercialModels";

const NOTICE_GIVEN = "dateline.licenceNoticeGiven";

type TrainedModel = Pick<NameModel, "id" | "language" | "licence">;

/** Why a language does without a trained model: there is none, the licence setting leaves it out, or its file is broken. */
export type Lack = "none" | "leftOut" | "broken";

/**
 * Where the pipeline gets its models of names and dates: the gzipped files in the extension's `models` folder. Models whose licence
 * rules out commercial use are left out when the setting says so; their first use is told to the person, once. A language
 * whose model is missing, left out or broken gets the list of places in `models/places`.
 */
export class ModelSource {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #timings: Timings;
  readonly #lacks = new Map<string, Lack>();

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, timings: Timings) {
    this.#context = context;
    this.#log = log;
    this.#timings = timings;
  }

  /** Why a language that was asked for has no trained model; undefined where it has one. */
  lackOf(language: string): Lack | undefined {
    return this.#lacks.get(language);
  }

  /** The trained model of a language, else its list of places; undefined where there is neither. */
  async load(language: string): Promise<NameRecogniser | undefined> {
    const model = await this.#trained(language);
    if (typeof model !== "string") {
      this.#lacks.delete(language);
      return model;
    }
    this.#lacks.set(language, model);
    return this.#places(language);
  }

  /** The date model of a language; undefined where the rules alone read its dates. */
  async loadDates(language: string): Promise<DateModel | undefined> {
    if (!DATELINE_DATE_MODELS.includes(language)) return undefined;
    const model = await this.#read(language, `dates/${language}.model`, DateModel.parse);
    if (model === undefined || !this.#mayUse(model)) return undefined;
    this.#log.info(`Loaded model ${model.id}.`);
    return model;
  }

  async #trained(language: string): Promise<NameModel | Lack> {
    if (!DATELINE_MODELS.includes(language)) return "none";
    const started = this.#timings.now();
    const model = await this.#read(language, `${language}.model`, NameModel.parse);
    if (model === undefined) return "broken";
    if (!this.#mayUse(model)) return "leftOut";
    this.#timings.record("modelLoad", this.#timings.now() - started);
    this.#log.info(`Loaded model ${model.id}.`);
    return model;
  }

  /** Whether licence and settings let a model be used. The first use of a non-commercial one is told to the person. */
  #mayUse(model: TrainedModel): boolean {
    if (!model.licence.nonCommercial) return true;
    const allowed = vscode.workspace.getConfiguration().get(NON_COMMERCIAL_SETTING, true);
    if (allowed) void tellLicenceOnce(this.#context, model);
    else {
      this.#log.info(
        `Model ${model.id} is left out: its licence (${model.licence.name}) and your settings say so.`,
      );
    }
    return allowed;
  }

  async #places(language: string): Promise<PlaceList | undefined> {
    if (!DATELINE_PLACES.includes(language)) return undefined;
    const list = await this.#read(language, `places/${language}.model`, PlaceList.parse);
    if (list !== undefined) this.#log.info(`Loaded the list of places ${list.id}.`);
    return list;
  }

  /** What `parse` makes of a file in the folder; undefined, and an error shown, where that cannot be used. */
  async #read<Model extends { readonly language: string }>(
    language: string,
    name: string,
    parse: (bytes: Uint8Array) => Model,
  ): Promise<Model | undefined> {
    const file = vscode.Uri.joinPath(this.#context.extensionUri, "models", ...name.split("/"));
    try {
      return modelOfLanguage(language, await gunzip(await vscode.workspace.fs.readFile(file)), parse);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          "The model {0} cannot be used: {1}. Install Dateline again to get it back; until then articles in its language do without.",
          name,
          why,
        ),
      );
      return undefined;
    }
  }
}

async function tellLicenceOnce(context: vscode.ExtensionContext, model: TrainedModel): Promise<void> {
  const given = context.globalState.get<readonly string[]>(NOTICE_GIVEN, []);
  if (given.includes(model.language)) return;
  await context.globalState.update(NOTICE_GIVEN, [...given, model.language]);
  const openSettings = vscode.l10n.t("Open Setting");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "The model {0} was trained on data under a licence that rules out commercial use: {1}. What you annotate is yours; to work without such models, switch the setting off.",
      model.id,
      model.licence.name,
    ),
    openSettings,
  );
  if (choice === openSettings) {
    await vscode.commands.executeCommand("workbench.action.openSettings", NON_COMMERCIAL_SETTING);
  }
}
