import { ModelError } from "./model-file.ts";

/** No model unpacks to more bytes than this: a file that does is damaged, or was made to fill the memory. */
export const LARGEST_MODEL = 32 * 1024 * 1024;

/**
 * What `parse` makes of a model file, unzipped, which must be one for `language` (ISO 639). Throws {@link ModelError}, whose message
 * says what is wrong.
 */
export function modelOfLanguage<Model extends { readonly language: string }>(
  language: string,
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Model,
): Model {
  if (bytes.length > LARGEST_MODEL) throw tooLarge();
  const model = parse(bytes);
  if (model.language !== language) {
    throw new ModelError(`it holds a model for "${model.language}", not for "${language}"`);
  }
  return model;
}

/** What is thrown of a file that unpacks to more than {@link LARGEST_MODEL}. */
export function tooLarge(): ModelError {
  return new ModelError(`it unpacks to more than ${LARGEST_MODEL / 1024 / 1024} MB, which no model does`);
}
