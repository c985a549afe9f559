import { describe } from "vitest";
import { findsAll } from "./table.ts";
import { el } from "./values/el.ts";
import { en } from "./values/en.ts";
import { fa } from "./values/fa.ts";

const TABLES = { el, fa, en };

for (const [language, tables] of Object.entries(TABLES)) {
  for (const { published, rows } of tables) {
    describe(`values of dates in ${language}, told from ${published ?? "no known day"}`, () => {
      findsAll(language, published, rows);
    });
  }
}
