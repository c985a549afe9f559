import type { DateLanguage } from "../language.ts";
import { ABSOLUTE, CLOCK, COUNTED, RELATIVE, WEEKDAYS } from "./common.ts";

/** Turkish. Case endings after an apostrophe and the words for year and day belong to the date. */
export const tr: DateLanguage = {
  language: "tr",
  order: "dmy",
  words: {
    month: {
      1: "Ocak'ta, Ocak ayında",
      2: "Şubat'ta, Şubat ayında",
      3: "Mart'ta, Mart ayında",
      4: "Nisan'da, Nisan ayında",
      5: "Mayıs'ta, Mayıs ayında",
      6: "Haziran'da, Haziran ayında",
      7: "Temmuz'da, Temmuz ayında",
      8: "Ağustos'ta, Ağustos ayında",
      9: "Eylül'de, Eylül ayında",
      10: "Ekim'de, Ekim ayında",
      11: "Kasım'da, Kasım ayında",
      12: "Aralık'ta, Aralık ayında",
    },
    "~case": {
      x: "'de, 'da, 'te, 'ta, 'den, 'dan, 'ten, 'tan, 'e, 'a, 'ye, 'ya, 'in, 'ın, 'un, 'ün, 'nin, 'nın, 'i, 'ı, 'u, 'ü, 'deki, 'daki, 'teki, 'taki, 'dir, 'dır, 'lerde, 'larda, 'ler, 'lar, 'lerin, 'ların, 'li, 'lı, 'lu, 'lü",
    },
    yearword: {
      x: "yılında, yılı, yılının, yılından, yıl, yılına, yılındaki, yıllarında, yılları, yıllarının",
    },
    dayword: { x: "günü, tarihinde, tarihli, tarihine, tarihinden" },
    century: { CE: "yüzyıl, yüzyılda, yüzyılın, yüzyıldan, yüzyıla" },
    to: { to: "ile" },
    future: { "1": "olacak, edecek, yapacak, gelecek" },
    counted: { x: "kişi, metre, km, lira, dolar, euro, adet, kilometre, nüfusu" },
  },
  rules: [
    ...ABSOLUTE.filter((rule) => rule !== "<month> <year>"),
    "<day> <month> <year>? (<~case>|<dayword>)",
    "<month> <year> (<~case>|<yearword>)?",
    "<year> <month>",
    "<year> (<~case>|<yearword>)",
    "0.7: <year> {!<counted>|<unit>}",
    "<year> (<todash>|<to>) <year> (<~case>|<yearword>)?",
    "<yearspan>",
    "<number> . <century>",
    ...WEEKDAYS,
    "<weekday> <dayword>",
    ...RELATIVE,
    ...COUNTED,
    "<number> <unit>",
    ...CLOCK,
  ],
};
