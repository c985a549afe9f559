import { chineseSpellings } from "./chinese-characters.ts";
import type { Inflection } from "./inflection.ts";
import { toSerbianCyrillic } from "./serbian-cyrillic.ts";

const ZWNJ = "\u200c";

const SOUTH_SLAVIC: Inflection = {
  vowels: "aeiou",
  cases: `
    ska ske skoj sku skom
    ka  ke  ci   ku  kom
    ga  ge  zi   gu  gom
    ija ije iji  iju ijom
    ja  je  ji   ju  jom
    a   e   i    u   om
    ski skog skom ski skim
    ni  nog nom  ni  nim
    ac  ca  cu   ac  cem
    o   a   u    o   om
    e   a   u    e   em
    *   a   u    -   om`,
};

const CZECH: Inflection = {
  vowels: "aeiouy",
  cases: `
    ska  ske  ske  skou ske
    ka   ky   ce   ku   kou
    ha   hy   ze   hu   hou
    a    y    e    u    ou
    ie   ie   ii   ii   ii
    ice  ic   icim icich icemi
    sko  ska  sku  skem
    o    a    u    em   e
    y    -    um   ech  ach
    *    u    e    em   a`,
};

const SCANDINAVIAN: Inflection = { joined: [[/[^sxz]$/u, "s"]] };
const GENITIVE_S: Inflection = { joined: [[/[^sxzß]$/u, "s"]] };

/** Turkic endings, by whether the name ends in a vowel, a voiced or a voiceless consonant; folding hides which vowel follows. */
const TURKISH: Inflection = {
  joined: [
    [/[aeiou]$/u, "'da 'de 'dan 'den 'nin 'nun 'ya 'ye 'yi 'yu 'daki 'deki"],
    [/[^aeioufsthckp]$/u, "'da 'de 'dan 'den 'in 'un 'a 'e 'i 'u 'daki 'deki"],
    [/[fsthckp]$/u, "'ta 'te 'tan 'ten 'in 'un 'a 'e 'i 'u 'taki 'teki"],
  ],
};

const KAZAKH: Inflection = {
  joined: [
    [/[аеёиоуыіэюяәөүұ]$/u, "да де дан ден ның нің га ге ға"],
    [/[^аеёиоуыіэюяәөүұкқптсфхшщч]$/u, "да де дан ден нан нен ның нің дың дің ға ге"],
    [/[кқптсфхшщч]$/u, "та те тан тен тың тің қа ке"],
  ],
};

const KYRGYZ: Inflection = {
  joined: [
    [/[аеёиоуыэюяөү]$/u, "да де до дан ден дон нын нин га ге го"],
    [/[^аеёиоуыэюяөүкптсфхшщч]$/u, "да де до дан ден дон дын дин га ге го"],
    [/[кптсфхшщч]$/u, "та те то тан тен тон тын тин ка ке ко"],
  ],
};

/** The rules by ISO 639 code; a language that is not here writes names of places always alike. */
export const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  el: {
    cases: `
      οι ων ους
      εσ ων
      οσ ου ο ον
      ασ α
      ησ η
      ισ εωσ ι
      α  ασ ων
      η  ησ εωσ
      ω  ωσ
      ι  ιου
      ο  ου`,
  },
  fa: {
    // The half space may be a space or nothing; the ezafe inside a name is in the sources.
    spellings: (name) => [name.replaceAll(ZWNJ, " "), name.replaceAll(ZWNJ, "")],
    joined: [[/[اآو]$/u, "ی ست"]],
  },
  de: GENITIVE_S,
  sv: SCANDINAVIAN,
  da: SCANDINAVIAN,
  nb: SCANDINAVIAN,
  nl: { joined: [[/[^s]$/u, "s 's"]] },
  ru: {
    vowels: "аеиоуыэюяйьъ",
    cases: `
      ская ской ской скую ской
      ная  ной  ной  ную  ной
      ия   ии   ии   ию   ией
      ка   ки   ке   ку   кой
      га   ги   ге   гу   гой
      ха   хи   хе   ху   хой
      ша   ши   ше   шу   шей
      ча   чи   че   чу   чей
      а    ы    е    у    ой
      я    и    е    ю    ей
      ские ских ским скими
      ные  ных  ным  ными
      ий   ого  ому  им   ом
      ый   ого  ому  ым   ом
      ое   ого  ому  ым   ом
      во   ва   ву   вом  ве
      но   на   ну   ном  не
      ы    ов   ам   ами  ах
      и    -    ям   ями  ях
      й    я    ю    ем   е
      ь    и    я    ью   ю   ем
      *    а    у    ом   е   ы`,
  },
  uk: {
    vowels: "аеиоуєіїюяйь",
    cases: `
      ська ської ській ську ською
      ія   ії    ію    ією
      ка   ки    ці    ку  кою
      га   ги    зі    гу  гою
      а    и     і     у   ою
      я    і     ю     ею
      ський ського ському ським
      ий   ого   ому   им
      ськ  ська  ську  ськом ськом
      ів   ова   ову   овом ові
      їв   єва   єву   євом єві
      о    а     у     ом  і
      и    -     ам    ами ах
      й    я     ю     єм  ї
      ь    я     ю     ем  і
      *    а     у     ом  і`,
  },
  be: {
    vowels: "аеёіоуыэюяйьў",
    cases: `
      ія іі ію іяй
      а  ы  е  у  ай
      я  і  ю  яй
      *  а  у  ам е`,
  },
  pl: {
    vowels: "aeiouy",
    cases: `
      ska skiej ska
      na  nej   na
      ka  ki    ce   ke
      ga  gi    dze  ge
      da  dy    dzie de
      ta  ty    cie  te
      ra  ry    rze  re
      la  li    le
      ia  ii    ie
      ja  ji    je
      a   y     ie   e
      ski skiego skiemu skim
      ny  nego  nemu nym
      y   -     om   ami ach
      ice ic    icom icach
      ow  owa   owowi owem owie
      sk  ska   skowi skiem sku
      k   ka    ku   kiem
      g   ga    gu   giem
      d   du    da   dem dzie
      t   tu    ta   tem cie
      r   ru    ra   rem rze
      o   a     u    em  ie
      e   a     u    em
      *   a     u    em  ie`,
  },
  cs: CZECH,
  sk: CZECH,
  hr: SOUTH_SLAVIC,
  // Names are given in Latin letters; each form is written in Cyrillic letters too.
  sr: { ...SOUTH_SLAVIC, transliterated: toSerbianCyrillic },
  sl: SOUTH_SLAVIC,
  lv: {
    cases: `
      ija ijas ijai iju
      a   as   ai   u
      e   es   ei   i
      is  im   i    a   ie
      us  um   u    os
      s   am   u    a`,
  },
  lt: {
    cases: `
      ija ijos ijai ijoje
      a   os   ai   oje
      e   es   ei   eje
      ius iaus iui  iu  iuje
      us  aus  ui   u   uje
      as  o    ui   a   e
      is  io   iui  i   yje
      ys  io   iui  i   yje
      ai  u    ams  us  uose`,
  },
  ro: {
    cases: `
      ia iei
      ea elei
      a  ei
      ul ului
      i  iului`,
    joined: [[/[^aeiou]$/u, "ul ului"]],
  },
  fi: {
    joined: [
      [/[^aeiouy]$/u, "in issa ista iin illa ilta ille ia"],
      [/a$/u, "n ssa sta an lla lta lle ta"],
      [/e$/u, "en essa esta een ella elta elle tta eseen n ssa sta"],
      [/i$/u, "n ssa sta in lla lta lle a"],
      [/o$/u, "n ssa sta on lla lta lle ta"],
      [/u$/u, "n ssa sta un lla lta lle a"],
      [/y$/u, "n ssa sta yn lla lta lle a"],
    ],
    cases: `
      nki ngin ngissa ngista
      nen sen  sessa  sesta
      lta llan llassa llasta
      nta nnan nnassa nnasta`,
  },
  et: {
    joined: [
      [/[aeiou]$/u, "s st sse le l lt ga"],
      [/[^aeiou]$/u, "i is ist isse a as ast asse il"],
    ],
  },
  hu: {
    joined: [
      [/[aou][^aeiou]*$/u, "ban bol ra rol n on t ot nak ba hoz tol val i"],
      [/[eiou][^aeiou]*$/u, "ben bol re rol n en t et nek be hez tol vel i"],
    ],
  },
  tr: TURKISH,
  az: { joined: [[/./u, "da də dan dən nin in ın un nın nun ya yə a ə"]] },
  kk: KAZAKH,
  ky: KYRGYZ,
  mn: { joined: [[/./u, "д т ын ийн аас ээс оос өөс руу рүү"]] },
  tg: { joined: [[/./u, "и ро"]] },
  sq: {
    cases: `
      a es en
      e es en
      i it in
      * i it in`,
    vowels: "aeiouy",
  },
  eu: { joined: [[/./u, "n ko ra tik k ren an eko era etik ek en"]] },
  hy: { joined: [[/./u, "ի ում ից ն ը ով ին իցը"]] },
  ka: {
    cases: `
      ი ის ში იდან ით ს მა
      ა ის აში იდან ით ას ამ`,
    joined: [[/[აეოუ]$/u, "ს ში დან მ"]],
  },
  ar: { prefixes: "و ب ل ف ك", spellings: (name) => (name.startsWith("ال") ? [`لل${name.slice(2)}`] : []) },
  he: { prefixes: "ב ל מ ה ו ש" },
  ko: { joined: [[/./u, "에 에서 은 는 이 가 을 를 의 와 과 로 으로 도 에서는 에는"]] },
  bn: { joined: [[/./u, "র ের কে তে য় ে"]] },
  ne: { joined: [[/./u, "मा को बाट ले का की लाई"]] },
  mr: { joined: [[/./u, "त ला चा ची चे च्या हून ने"]] },
  zh: { spellings: chineseSpellings },
  am: { prefixes: "በ ከ የ ለ" },
};
