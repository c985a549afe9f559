/** What the bytes from 0x80 on mean in a code page, and how much each speaks for a text being in it. */
export interface CodePage {
  /** VS Code's name. */
  readonly name: string;
  /** By byte, the character; "?" where the page has none. */
  readonly characters: string;
  /** By byte, 1 for letters. */
  readonly isLetter: Uint8Array;
  /** Points by byte at the start of a word, after an ASCII letter, and after a letter beyond ASCII. */
  readonly initial: Float32Array;
  readonly afterAscii: Float32Array;
  readonly afterLetter: Float32Array;
}

/** The letters of the languages that a code page is for, in lower case, commonest first, from general knowledge. */
interface Alphabet {
  readonly letters: string;
  /** Whether its letters stand among ASCII letters, as é does, or make words by themselves. */
  readonly isLatin: boolean;
}

const GREEK: Alphabet = { letters: "αοτιεσνρηυκπμλςωίόγέάδήύθχφβώξζψϊϋΐΰ", isLatin: false };
const CYRILLIC: Alphabet = { letters: "оеаинтсрвлкмдпуяызьбгчйхжюшцщэфъёіїєґўјљњћђџѓќѕ", isLatin: false };
const ARABIC: Alphabet = { letters: "ايلنمرتوبهدسعفكقحشجأةخصضطغکچپگذآزئظىإءؤژ\u200C", isLatin: false };
const WESTERN: Alphabet = { letters: "éäöüáíóèàñçãåøßæúêâôõëïîùìòœû", isLatin: true };
const CENTRAL: Alphabet = { letters: "áéíěčšžýřłąęóżćśöüůúőűńťďňźľĺôäăâîşţđ", isLatin: true };
const TURKISH: Alphabet = { letters: "ıüşçğöİâî", isLatin: true };

const MARKS = "«»“”‘’„‚–—…•€№";
const UNDEFINED = -8;
const SYMBOL = -2;
const MISPLACED = -2;

function page(name: string, { letters, isLatin }: Alphabet, characters: string): CodePage {
  const isLetter = new Uint8Array(256);
  const [initial, afterAscii, afterLetter] = [
    new Float32Array(256),
    new Float32Array(256),
    new Float32Array(256),
  ];
  for (const [index, character] of Array.from(characters).entries()) {
    const byte = 0x80 + index;
    const lower = character.toLowerCase();
    const rank = letters.indexOf(isLatin && letters.includes(character) ? character : lower);
    const isUpper = lower !== character;
    if (/\p{L}/u.test(character)) isLetter[byte] = 1;
    if (rank >= 0) {
      const common = 2 - (3 * rank) / letters.length;
      initial[byte] = isUpper ? Math.max(common, 1) : common;
      afterAscii[byte] = isLatin && !isUpper ? common : MISPLACED;
      afterLetter[byte] = isUpper || isLatin ? MISPLACED / 2 : common;
    } else {
      const value =
        character === "?"
          ? UNDEFINED
          : isLetter[byte] === 1
            ? SYMBOL / 2
            : MARKS.includes(character)
              ? 0.25
              : SYMBOL;
      for (const table of [initial, afterAscii, afterLetter])
        table[byte] = character === "\u00A0" ? 0 : value;
    }
  }
  return { name, characters, isLetter, initial, afterAscii, afterLetter };
}

/** The code pages that news files come in, as the Encoding Standard defines them. */
export const CODE_PAGES: readonly CodePage[] = [
  page(
    "windows1253",
    GREEK,
    "€?‚ƒ„…†‡?‰?‹?????‘’“”•–—?™?›????" +
      "\u00A0΅Ά£¤¥¦§¨©ª«¬\u00AD®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ" +
      "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ?ΣΤΥΦΧΨΩΪΫάέήί" +
      "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ?",
  ),
  page(
    "windows1251",
    CYRILLIC,
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ" +
      "\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
      "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" +
      "абвгдежзийклмнопрстуфхцчшщъыьэюя",
  ),
  page(
    "windows1256",
    ARABIC,
    "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200C\u200Dں" +
      "\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯°±²³´µ¶·¸¹؛»¼½¾؟" +
      "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك" +
      "àلâمنهوçèéêëىيîï\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200Fے",
  ),
  page(
    "windows1252",
    WESTERN,
    "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ" +
      "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
      "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  ),
  page(
    "windows1250",
    CENTRAL,
    "€?‚?„…†‡?‰Š‹ŚŤŽŹ?‘’“”•–—?™š›śťžź" +
      "\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
      "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß" +
      "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
  ),
  page(
    "windows1254",
    TURKISH,
    "€?‚ƒ„…†‡ˆ‰Š‹Œ????‘’“”•–—˜™š›œ??Ÿ" +
      "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß" +
      "àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
  ),
  page(
    "iso88597",
    GREEK,
    "????????????????????????????????" +
      "\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD?―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ" +
      "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ?ΣΤΥΦΧΨΩΪΫάέήί" +
      "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ?",
  ),
  page(
    "koi8r",
    CYRILLIC,
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷" +
      "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©" +
      "юабцдефгхийклмнопярстужвьызшэщчъ" +
      "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
  ),
];
