import type { GazetteerClass } from "../suggestion.ts";

/** What a phrase of a gazetteer is, by bit of its byte, lowest bit first. The eighth bit is `PHRASE_CONTINUES`. */
export const PHRASE_CLASSES = [
  "territory",
  "region",
  "big-city",
  "city",
  "given-name",
  "surname",
  "organisation",
] as const satisfies readonly GazetteerClass[];

/** The classes of a phrase's byte. */
export function classesOf(byte: number): GazetteerClass[] {
  return PHRASE_CLASSES.filter((_, bit) => (byte >>> bit) & 1);
}

/** The bit of a class in a phrase's byte. */
export function classBit(name: (typeof PHRASE_CLASSES)[number]): number {
  return 1 << PHRASE_CLASSES.indexOf(name);
}
