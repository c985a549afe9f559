import type { DateLanguage } from "../language.ts";
import { ABSOLUTE, CLOCK, COUNTED, RELATIVE, WEEKDAYS } from "./common.ts";

/** Finnish. The word for year before a number is part of the date. */
export const fi: DateLanguage = {
  language: "fi",
  order: "dmy",
  words: {
    month: {
      1: "tammikuussa, tammikuun, tammikuusta, tammikuuhun",
      2: "helmikuussa, helmikuun, helmikuusta, helmikuuhun",
      3: "maaliskuussa, maaliskuun, maaliskuusta, maaliskuuhun",
      4: "huhtikuussa, huhtikuun, huhtikuusta, huhtikuuhun",
      5: "toukokuussa, toukokuun, toukokuusta, toukokuuhun",
      6: "kesäkuussa, kesäkuun, kesäkuusta, kesäkuuhun",
      7: "heinäkuussa, heinäkuun, heinäkuusta, heinäkuuhun",
      8: "elokuussa, elokuun, elokuusta, elokuuhun",
      9: "syyskuussa, syyskuun, syyskuusta, syyskuuhun",
      10: "lokakuussa, lokakuun, lokakuusta, lokakuuhun",
      11: "marraskuussa, marraskuun, marraskuusta, marraskuuhun",
      12: "joulukuussa, joulukuun, joulukuusta, joulukuuhun",
    },
    "~monthpart": {
      to: "-tammikuussa, -helmikuussa, -maaliskuussa, -huhtikuussa, -toukokuussa, -kesäkuussa, -heinäkuussa, -elokuussa, -syyskuussa, -lokakuussa, -marraskuussa, -joulukuussa",
    },
    yearword: { x: "vuonna, vuoden, vuodesta, vuoteen, vuosien, vuosina, vuodelta, vuodelle" },
    dayword: { x: "päivänä, päivän, päivään, päivästä" },
    to: { to: "-, ja" },
    counted: { x: "euroa, ihmistä, metriä, kilometriä, henkeä, kappaletta, markkaa" },
    future: { "1": "aikoo, tulee, järjestetään" },
  },
  rules: [
    "! (N:o|nro|No) <number>",
    "! <number> / <number> /",
    ...ABSOLUTE,
    "<day> <dayword> <month> <year>?",
    "<month>",
    "<monthshort> <~monthpart>",
    "<month> <yearword> <year>",
    "<yearword> <year>",
    "<yearword> <year> (<todash>|<to>) <year>",
    "0.7: <recentyear> {!<counted>|<unit>}",
    "<year> <todash> <year>",
    ...WEEKDAYS,
    ...RELATIVE,
    ...COUNTED,
    ...CLOCK,
  ],
};
