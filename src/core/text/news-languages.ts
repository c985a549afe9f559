import type { Script } from "./scripts.ts";

/** Languages of scripts that only one news language uses, by script (ISO 639-1). */
export const ONLY_LANGUAGE: Readonly<Partial<Record<Script, string>>> = {
  Greek: "el",
  Armenian: "hy",
  Hebrew: "he",
  Bengali: "bn",
  Gurmukhi: "pa",
  Gujarati: "gu",
  Tamil: "ta",
  Telugu: "te",
  Kannada: "kn",
  Malayalam: "ml",
  Sinhala: "si",
  Thai: "th",
  Lao: "lo",
  Burmese: "my",
  Georgian: "ka",
  Ethiopic: "am",
  Khmer: "km",
  Hangul: "ko",
  Kana: "ja",
  Han: "zh",
};

/** A language that shares its script with others. */
export interface SharedScriptLanguage {
  /** ISO 639-1, else 639-3. */
  readonly code: string;
  /** What franc calls it, ISO 639-3. */
  readonly franc: string;
  /** The letters that it uses beyond `COMMON_LETTERS` of its script, in lower case. */
  readonly letters: string;
}

/** Letters of a script that say nothing about the language, in lower case. */
export const COMMON_LETTERS: Readonly<Record<string, string>> = {
  Latin: "abcdefghijklmnopqrstuvwxyz",
  Cyrillic: "абвгдежзклмнопрстуфхцчш",
  Arabic: "ءابتثجحخدذرزسشصضطظعغفقلمنهوئؤأ",
  Devanagari: "",
};

function list(table: string): SharedScriptLanguage[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [code, franc, letters] = line.trim().split(" ");
      return { code: code!, franc: franc!, letters: letters ?? "" };
    });
}

/** The languages of each script that several news languages share; the first is taken where nothing tells them apart. */
export const SHARED_SCRIPTS: Readonly<Partial<Record<Script, readonly SharedScriptLanguage[]>>> = {
  Latin: list(`
    en eng
    de deu äöüß
    fr fra àâæçéèêëîïôœùûüÿ
    es spa áéíñóúü
    pt por áâãàçéêíóôõúü
    it ita àèéìíîòóùú
    nl nld éëïóöüè
    sv swe åäöé
    da dan æøåé
    nb nob æøåéèòô
    fi fin äöåšž
    et ekk äöüõšž
    lv lvs āčēģīķļņšūž
    lt lit ąčęėįšųūž
    pl pol ąćęłńóśźż
    cs ces áčďéěíňóřšťúůýž
    sk slk áäčďéíĺľňóôŕšťúýž
    sl slv čšž
    hr hrv čćđšž
    sr srp čćđšž
    hu hun áéíóöőúüű
    ro ron ăâîșțşţ
    tr tur çğıöşüâîû
    az azj çəğıöşü
    sq als çë
    ca cat àçéèíïóòúü·
    gl glg áéíñóúü
    id ind
    ms zlm
    vi vie àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ
    sw swh
    tl tgl
    so som
  `),
  Cyrillic: list(`
    ru rus ийщъыьэюяё
    uk ukr ийщьюяіїєґ
    be bel йыьэюяёіў
    bg bul ийщъьюя
    sr srp ијљњћђџ
    mk mkd ијљњѓќѕџ
    kk kaz ийщъыьэюяёіәғқңөұүһ
    ky kir ийщъыьэюяёөүң
    mn khk ийщъыьэюяёөү
    tg tgk ийъэюяёғӣқӯҳҷ
  `),
  Arabic: list(`
    fa pes پچژگکیيكآۀىة
    ar arb يكىةإآ
    ur urd پچژگکیٹڈڑںےھہۂآۓ
    ps pbu پچژگکیيټډړښڼږځڅېۍآك
    ckb ckb پچژگکیێۆڕڵەۋڤھ
  `),
  Devanagari: list(`
    hi hin
    mr mar
    ne npi
  `),
};

const SINGLE = Object.values(ONLY_LANGUAGE);
const SHARED = Object.values(SHARED_SCRIPTS).flatMap((languages) => languages.map(({ code }) => code));

/** Every language that can be told, each once: ISO 639-1 codes, and 639-3 where there is none. */
export const ARTICLE_LANGUAGES: readonly string[] = [...new Set([...SINGLE, ...SHARED])].toSorted();
