import baked from "./data/cldr.baked.json";
import {
  type CompiledLanguage,
  compileLanguage,
  type DateLanguage,
  type DateOrder,
  type Words,
} from "./language.ts";
import { ar } from "./languages/ar.ts";
import { ABSOLUTE, CLOCK, COUNTED, HAN, RELATIVE, WEEKDAYS, WORDS } from "./languages/common.ts";
import { de } from "./languages/de.ts";
import { el } from "./languages/el.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fa } from "./languages/fa.ts";
import { fi } from "./languages/fi.ts";
import { fr } from "./languages/fr.ts";
import { it } from "./languages/it.ts";
import { ja } from "./languages/ja.ts";
import { pt } from "./languages/pt.ts";
import { ro } from "./languages/ro.ts";
import { ru } from "./languages/ru.ts";
import { tr } from "./languages/tr.ts";
import { uk } from "./languages/uk.ts";
import { zh } from "./languages/zh.ts";
import type { NumericOrder } from "./numeric-order.ts";

/** The languages that have a data file of their own. */
const OWN: Readonly<Record<string, DateLanguage>> = {
  ar,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  it,
  ja,
  pt,
  ro,
  ru,
  tr,
  uk,
  zh,
};

/** What CLDR knows of a language: words by class, the order of dates in figures, and its own patterns of dates. */
interface Cldr {
  readonly order: string;
  readonly words: Words;
  readonly rules: readonly string[];
}

const BAKED: Readonly<Record<string, Cldr>> = baked as unknown as Readonly<Record<string, Cldr>>;

/** The codes of the languages whose dates are read by name, not only in figures. */
export const DATE_LANGUAGES: readonly string[] = Object.keys(BAKED);

/** Compiled languages, each made when it is first asked for and never changed; with another order of figures they share the rest. */
const compiled = new Map<string, CompiledLanguage>();

/**
 * The compiled data of a language (BCP 47; only its first part counts). `calendar` says which years are meant where the
 * language leaves it open, `order` whether day or month comes first in figures. A language without data reads dates in
 * figures.
 */
export function compiledLanguage(code: string, calendar?: string, order?: NumericOrder): CompiledLanguage {
  const first = code.toLowerCase().split(/[-_]/)[0]!;
  const language = first in BAKED ? first : "und";
  const key = `${language} ${calendar ?? ""}`;
  const known = compiled.get(key) ?? compileAs(key, language, calendar);
  // Where the year comes first, what it leaves open is not asked.
  if (order === undefined || known.data.order === order || known.data.order === "ymd") return known;
  const ordered = compiled.get(`${key} ${order}`) ?? { ...known, data: { ...known.data, order } };
  compiled.set(`${key} ${order}`, ordered);
  return ordered;
}

function compileAs(key: string, language: string, calendar: string | undefined): CompiledLanguage {
  const data = dataOf(language);
  const made = compileLanguage(calendar === undefined ? data : withCalendar(data, calendar));
  compiled.set(key, made);
  return made;
}

function withCalendar(data: DateLanguage, calendar: string): DateLanguage {
  if (calendar === "persian") return { ...data, calendar };
  const { calendar: _, ...rest } = data;
  return rest;
}

function dataOf(language: string): DateLanguage {
  const cldr = BAKED[language];
  const own = OWN[language];
  if (own) return { ...own, words: mergeWords(mergeWords(WORDS, cldr?.words ?? {}), own.words) };
  return {
    language,
    order: (cldr?.order ?? "dmy") as DateOrder,
    words: mergeWords(WORDS, cldr?.words ?? {}),
    rules: cldr
      ? [...cldr.rules, ...ABSOLUTE, ...HAN, ...WEEKDAYS, ...RELATIVE, ...COUNTED, ...CLOCK]
      : ABSOLUTE,
  };
}

/** The words of both; a class that the language's own file gives under a name ending in "!" replaces CLDR's. */
function mergeWords(cldr: Words, own: Words): Words {
  const merged: Record<string, Record<string, string>> = {};
  for (const [name, values] of Object.entries(cldr)) if (!(`${name}!` in own)) merged[name] = { ...values };
  for (const [key, values] of Object.entries(own)) {
    const name = key.replace(/!$/, "");
    merged[name] ??= {};
    for (const [value, words] of Object.entries(values)) {
      const known = merged[name][value];
      merged[name][value] = known === undefined ? words : `${known}, ${words}`;
    }
  }
  return merged;
}
