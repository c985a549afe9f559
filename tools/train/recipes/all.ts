import { EL } from "./el.ts";
import { EN } from "./en.ts";
import { FA } from "./fa.ts";
import type { Recipe } from "./recipe.ts";

/** The recipes by language, in the order that models are made in. */
export const RECIPES: Readonly<Record<string, Recipe>> = Object.fromEntries(
  [EL, FA, EN].map((recipe): [string, Recipe] => [recipe.language, recipe]),
);
