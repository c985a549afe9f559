import { DA } from "./da.ts";
import { DE } from "./de.ts";
import { EL } from "./el.ts";
import { EN } from "./en.ts";
import { ES } from "./es.ts";
import { FA } from "./fa.ts";
import { FI } from "./fi.ts";
import { FR } from "./fr.ts";
import { HR } from "./hr.ts";
import { HU } from "./hu.ts";
import { IT } from "./it.ts";
import { JA } from "./ja.ts";
import { NL } from "./nl.ts";
import { PL } from "./pl.ts";
import { PT } from "./pt.ts";
import type { Recipe } from "./recipe.ts";
import { RO } from "./ro.ts";
import { RU } from "./ru.ts";
import { SR } from "./sr.ts";
import { SV } from "./sv.ts";
import { TR } from "./tr.ts";
import { UK } from "./uk.ts";
import { ZH } from "./zh.ts";

/** The recipes by language, in the order that models are made in. */
export const RECIPES: Readonly<Record<string, Recipe>> = Object.fromEntries(
  [EL, FA, EN, DE, RU, FR, ES, IT, PT, NL, PL, UK, RO, TR, FI, HU, SV, DA, HR, SR, JA, ZH].map(
    (recipe): [string, Recipe] => [recipe.language, recipe],
  ),
);
