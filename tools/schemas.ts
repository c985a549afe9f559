// Compiles the JSON schemas to code ahead of time: what an editor checks by the schema is what the program checks, and
// nothing is compiled where code may not be made at run time.
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import standaloneModule from "ajv/dist/standalone/index.js";

type StandaloneCode = typeof standaloneModule;
// The package is CommonJS: Node gives all of its exports where the compiler expects the default one.
const standaloneCode =
  (standaloneModule as unknown as { default?: StandaloneCode }).default ?? standaloneModule;

/** The schemas that have a validator, and what that exports. */
export const SCHEMAS = [
  {
    folder: "src/core/annotate",
    schema: "sidecar.schema.json",
    validator: "sidecar-validator.baked.ts",
    name: "validateSidecar",
  },
  {
    folder: "src/core/corpus",
    schema: "dateline.schema.json",
    validator: "config-validator.baked.ts",
    name: "validateConfig",
  },
] as const;

const HEADER = "// Made by tools/schemas.ts from the JSON schema beside it; do not edit.\n// @ts-nocheck\n";

/** The TypeScript source of the validator of a schema, given as JSON text. */
export function validatorSource(schema: string, name: string): string {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    strict: true,
    messages: true,
    formats: { "color-hex": true },
  });
  ajv.addVocabulary(["defaultSnippets"]);
  const parsed = JSON.parse(schema) as { $id: string };
  ajv.addSchema(parsed);
  const code = standaloneCode(ajv, { [name]: parsed.$id });
  if (/require\(|import /.test(code))
    throw new Error("the validator needs ajv at run time: a keyword of the schema is not plain");
  return `${HEADER}${code.replace('"use strict";\n', "")}`;
}

if (import.meta.filename === process.argv[1]) {
  for (const { folder, schema, validator, name } of SCHEMAS) {
    writeFileSync(
      `${folder}/${validator}`,
      validatorSource(readFileSync(`${folder}/${schema}`, "utf8"), name),
    );
  }
}
