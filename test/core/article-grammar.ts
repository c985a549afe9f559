/** What the tests of the grammar share: the grammar itself, and what it names of a text. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

/** The file of the grammar. */
export const GRAMMAR = join(import.meta.dirname, "../../syntaxes/article.tmLanguage.json");

/** The grammar of articles as VS Code loads it. Rejects where the file is no grammar. */
export async function articleGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (string) => new oniguruma.OnigString(string),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR),
  });
  const loaded = await registry.loadGrammar("text.article");
  if (!loaded) throw new Error(`${GRAMMAR} is no grammar of text.article`);
  return loaded;
}

/** What the grammar names of `text`: `scope: words`, quotation marks left out. */
export function namedBy(grammar: textmate.IGrammar, text: string): string[] {
  const found: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { scopes, startIndex, endIndex } of result.tokens) {
      const scope = scopes.at(-1)?.replace(/\.article$/, "") ?? "";
      if (scopes.length > 1 && !scope.startsWith("constant.character")) {
        found.push(`${scope}: ${line.slice(startIndex, endIndex).trim()}`);
      }
    }
  }
  return found;
}
