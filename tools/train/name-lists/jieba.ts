import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classBit } from "../../../src/core/recognise/names/phrase-classes.ts";
import { packageFolder } from "../../data-package.ts";
import type { ListedName } from "./listed-name.ts";

const PACKAGE = "nodejieba";
const PINNED = {
  version: "3.4.4",
  integrity:
    "sha512-yqx89UYqTQoIL04reK6cRWBGpzUEeahwX65Qrj8+6d4FN/DOE3h26gBD2KmLAY5lTEQt0Uc42uZqKjlNUuIReA==",
};
const FILE = "submodules/cppjieba/dict/jieba.dict.utf8";

/** Parts of speech in the dictionary that are names: places, organisations, persons, persons in transcription. */
const CLASSES: Readonly<Record<string, number>> = {
  ns: classBit("city"),
  nt: classBit("organisation"),
  nr: classBit("given-name") | classBit("surname"),
  nrt: classBit("given-name"),
  nrfg: classBit("given-name") | classBit("surname"),
};
/** Persons that are seldom written of are left out: there are very many. */
const LEAST_PERSON = 100;

const HAN = /^\p{Script=Han}{2,}$/u;

/** The names in the dictionary of Jieba (MIT), in simplified characters. */
export function* jiebaNames(): Generator<ListedName> {
  for (const line of readFileSync(join(packageFolder(PACKAGE, PINNED), FILE), "utf8").split("\n")) {
    const [word, frequency, part] = line.split(" ");
    const classes = CLASSES[part ?? ""];
    if (classes === undefined || !HAN.test(word!)) continue;
    if (part === "nr" && Number(frequency) < LEAST_PERSON) continue;
    yield { name: word!, classes };
  }
}
