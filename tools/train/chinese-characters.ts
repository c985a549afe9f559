import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../data-package.ts";

const PACKAGE = "opencc-js";
const PINNED = {
  version: "1.0.5",
  integrity:
    "sha512-LD+1SoNnZdlRwtYTjnQdFrSVCAaYpuDqL5CkmOaHOkKoKh7mFxUicLTRVNLU5C+Jmi1vXQ3QL4jWdgSaa4sKjg==",
};

/** A table of Open Chinese Convert (Apache-2.0): by character what it is in the other writing, the usual one first. */
function tableOf(name: "STCharacters" | "TSCharacters"): ReadonlyMap<string, string> {
  const path = join(packageFolder(PACKAGE, PINNED), "dist", "esm-lib", "dict", `${name}.js`);
  const [, rows = ""] = /"(.*)"/su.exec(readFileSync(path, "utf8")) ?? [];
  return new Map(
    rows.split("|").map((row) => {
      const [from, to] = row.split(" ");
      return [from!, to!];
    }),
  );
}

let tables:
  | { readonly simplified: ReadonlyMap<string, string>; readonly traditional: ReadonlyMap<string, string> }
  | undefined;

function converted(text: string, to: "simplified" | "traditional"): string {
  tables ??= { simplified: tableOf("TSCharacters"), traditional: tableOf("STCharacters") };
  const table = tables[to];
  return Array.from(text, (character) => table.get(character) ?? character).join("");
}

/** The text in simplified characters, character by character. */
export function simplified(text: string): string {
  return converted(text, "simplified");
}

/** A name in simplified and in traditional characters. */
export function chineseSpellings(name: string): string[] {
  return [...new Set([name, converted(name, "simplified"), converted(name, "traditional")])];
}
