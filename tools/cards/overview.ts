import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readModel } from "../../src/core/recognise/names/model-file.ts";

const HEAD = "| file | language | licence | commercial use | size | card |\n|---|---|---|---|---|---|\n";
const TABLE = /\| file \| language \|[^\n]*\n\|[-|]*\n(?:\|[^\n]*\n)*/u;

/** The English name of a language (ISO 639). */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}

/** Brings the table of models in the folder's README.md up to date with the models in the folder. Throws if it has no table. */
export function updateOverview(folder: string): void {
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith(".model"))
    .toSorted()
    .map((file) => {
      const zipped = readFileSync(join(folder, file));
      const { language, licence } = readModel(gunzipSync(zipped)).header;
      const size = `${Math.round(zipped.length / 1000)} KB`;
      const commercial = licence.nonCommercial ? "no" : "yes";
      return `| \`${file}\` | ${nameOfLanguage(language)} | ${licence.name} | ${commercial} | ${size} | [${language}.md](${language}.md) |\n`;
    });
  const path = join(folder, "README.md");
  const text = readFileSync(path, "utf8");
  if (!TABLE.test(text)) throw new Error(`${path} has no table that begins "| file | language |"`);
  writeFileSync(
    path,
    text.replace(TABLE, () => HEAD + rows.join("")),
  );
}
