import type { GazetteerOptions } from "./gazetteer.ts";
import { RECIPES } from "./recipes/all.ts";

/*
 * Each language that articles are told apart by: its script, and the countries that its news writes of most (ISO 3166-1),
 * whose smaller towns are listed too. Where a language is written in two scripts, its list is of both.
 */
const LANGUAGES = `
  am Ethiopic ET · ar Arabic EG SA IQ SY JO LB PS YE SD LY TN DZ MA AE QA KW OM BH MR · az Latin AZ
  be Cyrillic BY · bg Cyrillic BG · bn Bengali BD IN · ca Latin ES AD · ckb Arabic IQ · cs Latin CZ · da Latin DK GL FO
  de Latin DE AT CH LI LU · el Greek GR CY · en Latin GB US IE CA AU NZ · es Latin ES MX AR CO CL PE VE EC UY CU BO PY
  et Latin EE · fa Arabic IR AF TJ · fi Latin FI · fr Latin FR BE CH LU CA · gl Latin ES · gu Gujarati IN
  he Hebrew IL · hi Devanagari IN · hr Latin HR BA · hu Latin HU · hy Armenian AM · id Latin ID · it Latin IT CH SM
  ja Japanese JP · ka Georgian GE · kk Cyrillic KZ · km Khmer KH · kn Kannada IN · ko Hangul KR KP · ky Cyrillic KG
  lo Lao LA · lt Latin LT · lv Latin LV · mk Cyrillic MK · ml Malayalam IN · mn Cyrillic MN · mr Devanagari IN
  ms Latin MY BN · my Myanmar MM · nb Latin NO · ne Devanagari NP · nl Latin NL BE SR · pa Gurmukhi IN · pl Latin PL
  ps Arabic AF · pt Latin PT BR AO MZ · ro Latin RO MD · ru Cyrillic RU · si Sinhala LK · sk Latin SK · sl Latin SI
  so Latin SO · sq Latin AL XK · sr Latin RS BA ME · sv Latin SE · sw Latin TZ KE · ta Tamil IN LK · te Telugu IN
  tg Cyrillic TJ · th Thai TH · tl Latin PH · tr Latin TR · uk Cyrillic UA · ur Arabic PK IN · vi Latin VN · zh Han CN TW HK`;

/** CLDR's own names for languages, and the second spelling of those that have two. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  sr: ["sr-Latn"],
  tl: ["fil"],
  zh: ["zh", "zh-Hant"],
};

/** Scripts that write no spaces, so that a short name may be a part of any word. */
const UNSPACED: ReadonlySet<string> = new Set(["Thai", "Lao", "Khmer", "Myanmar"]);

/**
 * From how many inhabitants on a place is listed, at home and elsewhere. GeoNames does not say which language a name is in, so
 * scripts of many languages, whose names are mixed, count less.
 */
const HOME = 50_000;
const ABROAD = { Latin: 1_000_000, Cyrillic: 3_000_000, Arabic: 2_000_000 } as const;
const ABROAD_OTHERWISE = 2_000_000;

/** The expression for names in scripts (Unicode's names of scripts, or "Japanese"). */
function letters(scripts: string): RegExp {
  const sets = scripts
    .split(",")
    .flatMap((script) => (script === "Japanese" ? ["Han", "Katakana", "Hiragana"] : [script]))
    .map((script) => `\\p{Script=${script}}`);
  return new RegExp(`^[${sets.join("")}\\p{M}\\sー·・'’.-]+$`, "u");
}

/** What the list of places of each language is made of, by ISO 639 code. */
export const PLACE_LISTS: ReadonlyMap<string, GazetteerOptions> = new Map(
  LANGUAGES.trim()
    .split(/\s*[·\n]\s*/u)
    .map((entry) => entry.split(" ") as [string, string, ...string[]])
    .map(([language, scripts, ...home]) => {
      const isLatin = scripts === "Latin";
      const options: GazetteerOptions = {
        language,
        locales: LOCALES[language] ?? [language],
        firstName: isLatin,
        // A language with a model gets its list only where the model is left out: capitals and what CLDR has.
        smallest: Object.hasOwn(RECIPES, language) ? Number.POSITIVE_INFINITY : HOME,
        abroad: Object.hasOwn(RECIPES, language)
          ? Number.POSITIVE_INFINITY
          : Object.hasOwn(ABROAD, scripts)
            ? ABROAD[scripts as keyof typeof ABROAD]
            : ABROAD_OTHERWISE,
        home,
        script: letters(scripts),
        ...(UNSPACED.has(scripts) ? { leastLetters: 4 } : {}),
      };
      return [language, options];
    }),
);
