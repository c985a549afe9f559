import { join } from "node:path";
import { classBit } from "../../../src/core/recognise/names/phrase-classes.ts";
import { NAMES, readCorpus } from "../corpus.ts";
import type { ListedName, NameList } from "./listed-name.ts";

/** How often a name must stand in the corpora to be listed: once may be chance, or a slip. */
const LEAST = { person: 3, other: 2 } as const;

const CAPITALISED = /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’.\s-]+$/u;

type Kind = "organisation" | "city" | "given-name" | "surname";

/**
 * The names in the train parts of corpora of other languages (of the language itself they would promise the weights more
 * than they keep): organisations and places whole, of persons the first and the last word, where found often enough.
 */
export function corpusNames(...corpora: readonly string[]): NameList {
  return (data) => {
    const counts = new Map<Kind, Map<string, number>>();
    const count = (kind: Kind, name: string) => {
      const names = counts.get(kind) ?? new Map<string, number>();
      counts.set(kind, names.set(name, (names.get(name) ?? 0) + 1));
    };
    for (const corpus of corpora) {
      for (const { text, names } of readCorpus(join(data, `${corpus}.train.tsv.gz`), NAMES).flat()) {
        for (const { start, end, label } of names) {
          const name = text.slice(start, end);
          if (label === "ORG") count("organisation", name);
          else if (label === "LOC") count("city", name);
          else {
            const words = name.split(" ").filter((word) => CAPITALISED.test(word));
            if (words.length < 2) continue;
            count("given-name", words[0]!);
            count("surname", words.at(-1)!);
          }
        }
      }
    }
    return [...counts].flatMap(([kind, names]) => listed(kind, names));
  };
}

function listed(kind: Kind, names: ReadonlyMap<string, number>): ListedName[] {
  const least = kind === "given-name" || kind === "surname" ? LEAST.person : LEAST.other;
  return [...names]
    .filter(([name, times]) => times >= least && CAPITALISED.test(name))
    .map(([name]) => ({ name, classes: classBit(kind) }));
}
