import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SCHEMAS, validatorSource } from "../../../tools/schemas.ts";

describe("validators", () => {
  it.each(SCHEMAS)(
    "$validator is what $schema compiles to (npm run schemas)",
    ({ folder, schema, validator, name }) => {
      const source = validatorSource(readFileSync(`${folder}/${schema}`, "utf8"), name);
      expect(readFileSync(`${folder}/${validator}`, "utf8")).toBe(source);
      expect(source).not.toMatch(/\bnew Function\b|\beval\b/);
    },
  );
});
