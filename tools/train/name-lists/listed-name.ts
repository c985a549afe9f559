/** A name that a list knows. */
export interface ListedName {
  readonly name: string;
  /** Bits of its classes: see `classBit`. */
  readonly classes: number;
}

/** A list of names beside CLDR and GeoNames; `data` is the folder of the corpora. */
export type NameList = (data: string) => Iterable<ListedName>;
