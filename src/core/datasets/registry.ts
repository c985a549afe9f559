import { conll } from "./conll.ts";
import type { DatasetFormat } from "./dataset.ts";
import { jsonl } from "./jsonl.ts";

/** Every format that Dateline writes and reads, in the order in which they are offered. */
export const DATASET_FORMATS: readonly DatasetFormat[] = [jsonl, conll];

/** The format of that name, or undefined. */
export function datasetFormat(name: string): DatasetFormat | undefined {
  return DATASET_FORMATS.find((format) => format.name === name);
}
