/** What the name of every sidecar ends with. */
export const SIDECAR_SUFFIX = ".ann.json";

const LAYER_NAME = /^[a-z0-9_-]+$/;

/** Whose annotations a sidecar holds: of which article, and of which annotator; without one, the agreed layer. */
export interface SidecarOwner {
  readonly article: string;
  readonly layer?: string;
}

/** Whether a name may be an annotator's in the name of a sidecar: lower-case letters of ASCII, digits, `_` and `-`. */
export function isLayerName(name: string): boolean {
  return LAYER_NAME.test(name);
}

/**
 * The file name of the sidecar of an article (its full file name): of the agreed layer, or of an annotator's own. Throws a
 * RangeError for what is no annotator's name.
 */
export function sidecarName(article: string, layer?: string): string {
  if (layer === undefined) return `${article}${SIDECAR_SUFFIX}`;
  if (!isLayerName(layer)) throw new RangeError(`no name of an annotator: ${JSON.stringify(layer)}`);
  return `${article}.${layer}${SIDECAR_SUFFIX}`;
}

/**
 * Whose a sidecar is, given the names of the files in its folder: of the articles that its name may mean, the longest that
 * exists. Undefined where there is none, and for what is no sidecar.
 */
export function articleOfSidecar(name: string, files: Iterable<string>): SidecarOwner | undefined {
  if (!name.endsWith(SIDECAR_SUFFIX)) return undefined;
  const stem = name.slice(0, -SIDECAR_SUFFIX.length);
  const dot = stem.lastIndexOf(".");
  const shorter = dot > 0 && isLayerName(stem.slice(dot + 1)) ? stem.slice(0, dot) : undefined;
  let owner: SidecarOwner | undefined;
  for (const file of files) {
    if (file === stem) return { article: stem };
    if (file === shorter) owner = { article: file, layer: stem.slice(dot + 1) };
  }
  return owner;
}
