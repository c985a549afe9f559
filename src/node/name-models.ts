import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { NameModel } from "../core/recognise/names/name-model.ts";
import type { NameModelSource } from "../core/recognise/pipeline.ts";

/** Loads name models from the gzipped files `LANGUAGE.model` of a folder. */
export function nameModelsIn(folder: string): NameModelSource {
  return async (language) => {
    let packed: Buffer;
    try {
      packed = await readFile(path.join(folder, `${language}.model`));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    return NameModel.parse(await promisify(gunzip)(packed));
  };
}
