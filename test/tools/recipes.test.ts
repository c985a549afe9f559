import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readModel } from "../../src/core/recognise/names/model-file.ts";
import { RECIPES } from "../../tools/train/recipes/all.ts";

const MODELS = join(import.meta.dirname, "../../models");
/** Licences that rule out commercial use say so in one of these ways. */
const NON_COMMERCIAL = /\bNC\b|research/u;

describe("recipes", () => {
  test.each(Object.values(RECIPES))(
    "$language: commercial use is ruled out where a source rules it out",
    ({ licence }) => {
      const sources = licence.sources.some((source) => NON_COMMERCIAL.test(source.licence));
      expect(licence.nonCommercial).toBe(sources);
      expect(NON_COMMERCIAL.test(licence.name)).toBe(sources);
    },
  );

  test.each(Object.values(RECIPES))(
    "$language: each corpus is of a source, by its language's rules",
    (recipe) => {
      expect(recipe.corpora.length).toBeGreaterThan(0);
      expect(
        recipe.dev.every(
          (name) => recipe.corpora.some((corpus) => corpus.name === name) || recipe.language === "fa",
        ),
      ).toBe(true);
      expect(recipe.gazetteer?.language).toBe(recipe.language);
    },
  );
});

describe("models", () => {
  const files = readdirSync(MODELS).filter((file) => file.endsWith(".model"));

  test.each(files)("%s has the licence of its recipe, and a card that names it", (file) => {
    const { language, licence } = readModel(gunzipSync(readFileSync(join(MODELS, file)))).header;
    expect(licence).toEqual(RECIPES[language]!.licence);
    const card = readFileSync(join(MODELS, `${language}.md`), "utf8");
    expect(card).toMatch(licence.nonCommercial ? /commercial|research/iu : licence.name);
  });

  test("all models of names and dates and lists of places take at most 12 MB together", () => {
    const folders = [MODELS, join(MODELS, "places"), join(MODELS, "dates")];
    const sizes = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".model"))
        .map((file) => readFileSync(join(folder, file)).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000_000);
  });
});
