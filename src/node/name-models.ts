import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { NameModel } from "../core/recognise/names/name-model.ts";
import { PlaceList } from "../core/recognise/names/place-list.ts";
import type { NameModelSource } from "../core/recognise/pipeline.ts";

/**
 * Loads name models from the gzipped files `LANGUAGE.model` of a folder; for languages that have none there, the list of
 * places `places/LANGUAGE.model`.
 */
export function nameModelsIn(folder: string): NameModelSource {
  return async (language) => {
    const model = await unpacked(path.join(folder, `${language}.model`));
    if (model !== undefined) return NameModel.parse(model);
    const places = await unpacked(path.join(folder, "places", `${language}.model`));
    return places === undefined ? undefined : PlaceList.parse(places);
  };
}

/** The unzipped bytes of a file; undefined if there is no such file. */
async function unpacked(file: string): Promise<Uint8Array | undefined> {
  let packed: Buffer;
  try {
    packed = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return await promisify(gunzip)(packed);
}
