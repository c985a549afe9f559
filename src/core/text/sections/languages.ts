import { AR } from "./languages/ar.ts";
import { DE } from "./languages/de.ts";
import { EL } from "./languages/el.ts";
import { EN } from "./languages/en.ts";
import { ES } from "./languages/es.ts";
import { FA } from "./languages/fa.ts";
import { FR } from "./languages/fr.ts";
import { INTERNATIONAL } from "./languages/international.ts";
import { RU } from "./languages/ru.ts";
import { TR } from "./languages/tr.ts";
import { UK } from "./languages/uk.ts";
import { ZH } from "./languages/zh.ts";
import { type CompiledWording, compileWording, type SectionWording } from "./wording.ts";

const WORDINGS: Readonly<Record<string, SectionWording>> = {
  ar: AR,
  de: DE,
  el: EL,
  en: EN,
  es: ES,
  fa: FA,
  fr: FR,
  ru: RU,
  tr: TR,
  uk: UK,
  zh: ZH,
};

/** The languages (ISO 639-1) whose pages' wording is known; the others are read by layout and by English words. */
export const SECTION_LANGUAGES: readonly string[] = Object.keys(WORDINGS);

const compiled = new Map<string, CompiledWording>();

/**
 * The wording of pages in a language (ISO 639-1), with the English one, which pages of every language borrow from; that
 * alone where the language has none.
 */
export function wordingOf(language: string): CompiledWording {
  const key = language in WORDINGS ? language : "en";
  let wording = compiled.get(key);
  if (wording === undefined) {
    wording = compileWording([WORDINGS[key]!, INTERNATIONAL, ...(key === "en" ? [] : [EN])]);
    compiled.set(key, wording);
  }
  return wording;
}
