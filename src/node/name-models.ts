import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { DateModel } from "../core/recognise/dates/model/date-model.ts";
import { ModelError } from "../core/recognise/names/model-file.ts";
import { LARGEST_MODEL, modelOfLanguage, tooLarge } from "../core/recognise/names/model-of-language.ts";
import { NameModel } from "../core/recognise/names/name-model.ts";
import { PlaceList } from "../core/recognise/names/place-list.ts";
import type { DateModelSource, NameModelSource } from "../core/recognise/pipeline.ts";

/** A model file that cannot be used; the message names the file, what is wrong with it, and the ways out. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";

  constructor(file: string, why: string) {
    super(
      `the model ${file} cannot be used: ${why}. Install Dateline again, train it anew ` +
        "(models/README.md says how), or remove the file to do without it",
    );
  }
}

/**
 * Loads name models from the gzipped files `LANGUAGE.model` of a folder; for languages that have none there, the list of
 * places `places/LANGUAGE.model`. Rejects with {@link ModelFileError} where a file is there and holds no model for its
 * language.
 */
export function nameModelsIn(folder: string): NameModelSource {
  return async (language) =>
    (await read(path.join(folder, `${language}.model`), language, NameModel.parse)) ??
    (await read(path.join(folder, "places", `${language}.model`), language, PlaceList.parse));
}

/** Loads date models from the gzipped files `dates/LANGUAGE.model` of a folder; rejects as {@link nameModelsIn} does. */
export function dateModelsIn(folder: string): DateModelSource {
  return (language) => read(path.join(folder, "dates", `${language}.model`), language, DateModel.parse);
}

/** The model in a file; undefined if there is no such file. */
async function read<Model extends { readonly language: string }>(
  file: string,
  language: string,
  parse: (bytes: Uint8Array) => Model,
): Promise<Model | undefined> {
  try {
    return modelOfLanguage(language, await unzipped(await readFile(file)), parse);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ModelFileError(file, error instanceof Error ? error.message : String(error));
  }
}

async function unzipped(packed: Buffer): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(packed, { maxOutputLength: LARGEST_MODEL });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw new ModelError(`it is not gzipped, or damaged (${(error as Error).message})`);
  }
}
