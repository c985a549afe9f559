import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_PAGES } from "../../../src/core/text/code-pages.ts";
import {
  decodingProblem,
  encodingLabel,
  likelyEncoding,
  looksBinary,
} from "../../../src/core/text/decode.ts";

function encode(text: string, name: string): Uint8Array {
  const { characters } = CODE_PAGES.find((page) => page.name === name)!;
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return code;
    const index = characters.indexOf(character);
    if (index < 0) throw new Error(`${character} is not in ${name}`);
    return 0x80 + index;
  });
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length * 2 }, (_, i) => {
      const unit = text.charCodeAt(i >> 1);
      return (i % 2 === 0) === isLittle ? unit & 0xff : unit >> 8;
    }),
  );
}

const GREEK =
  "Ο δήμαρχος μίλησε χθες στο συμβούλιο. Άναψε φωτιά κοντά στο λιμάνι της Πάτρας, λένε οι κάτοικοι.";
const RUSSIAN =
  "Мэр города вчера рассказал о пожаре в порту. Жители соседних домов не пострадали, сообщили врачи.";
const PERSIAN = "شهردار ديروز در جلسه شورا درباره آتش سوزي در بندر گفت. ساکنان محله چهار زخمي دادند.";
const ARABIC = "قال رئيس البلدية أمس إن الحريق في الميناء لم يسفر عن إصابات بين سكان الأحياء القريبة";

/** Encoding and a text in it, made up for these tests. */
const cases: readonly (readonly [string, string])[] = [
  ["windows1253", GREEK],
  ["windows1253", "ΦΩΤΙΑ ΣΤΗΝ ΠΑΤΡΑ\nReuters: Άμεση κινητοποίηση"],
  ["iso88597", "Άναψε φωτιά. Άδειασε η πόλη, Άρχισε η έρευνα."],
  ["windows1251", RUSSIAN],
  ["windows1251", "Кмет на града говори вчера за пожара в пристанището, съобщиха жители."],
  ["windows1251", "Мер міста вчора розповів про пожежу в порту, її гасили всю ніч."],
  ["koi8r", RUSSIAN],
  ["windows1256", PERSIAN],
  ["windows1256", ARABIC],
  [
    "windows1252",
    "Le maire a parlé hier de l’incendie près du port ; l’été a été très sec, dit-il à la presse.",
  ],
  [
    "windows1252",
    "Der Bürgermeister äußerte sich gestern über das Feuer; für die Anwohner gab es Entwarnung.",
  ],
  ["windows1252", "El alcalde habló ayer del incendio; los niños están bien, según explicó la policía."],
  ["windows1250", "Starosta včera mluvil o požáru v přístavu, zraněný nebyl nikdo, řekla policie."],
  [
    "windows1250",
    "Burmistrz mówił wczoraj o pożarze w porcie; nikt z mieszkańców nie został ranny, są wciąż na miejscu.",
  ],
  [
    "windows1254",
    "Belediye başkanı dün limandaki yangın hakkında konuştu, kimsenin yaralanmadığını söyledi.",
  ],
];

describe("likelyEncoding", () => {
  it.each(cases)("finds %s: %s", (name, text) => {
    expect(likelyEncoding(encode(text, name))).toBe(name);
  });

  it.each([GREEK, RUSSIAN, PERSIAN, "Plain words, in ASCII.\n", "风暴过后 港口关闭。\n"])(
    "finds UTF-16: %s",
    (text) => {
      expect(likelyEncoding(encodeWide(`\uFEFF${text}`, true))).toBe("utf16le");
      expect(likelyEncoding(encodeWide(`\uFEFF${text}`, false))).toBe("utf16be");
      expect(likelyEncoding(encodeWide(text, true))).toBe("utf16le");
      expect(likelyEncoding(encodeWide(text, false))).toBe("utf16be");
    },
  );

  it("has nothing to say of UTF-8", () => {
    for (const text of ["", "ascii", GREEK, PERSIAN, "😀 風"]) {
      expect(likelyEncoding(new TextEncoder().encode(text))).toBeUndefined();
    }
  });

  it("names encodings that TextDecoder knows, and its code pages agree with TextDecoder", () => {
    for (const { name, characters } of CODE_PAGES) {
      const decoder = new TextDecoder(encodingLabel(name));
      for (const [index, character] of Array.from(characters).entries()) {
        // Node's windows-1252 is ISO 8859-1 in some releases.
        if (character === "?" || (name === "windows1252" && index < 32)) continue;
        expect(decoder.decode(Uint8Array.of(0x80 + index))).toBe(character);
      }
    }
    expect(new TextDecoder(encodingLabel("utf16le")).encoding).toBe("utf-16le");
    expect(new TextDecoder(encodingLabel("shiftjis")).encoding).toBe("shift_jis");
    expect(new TextDecoder(encodingLabel("utf8bom")).encoding).toBe("utf-8");
  });

  it("answers for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const name = likelyEncoding(bytes);
        if (name !== undefined) expect(() => new TextDecoder(encodingLabel(name))).not.toThrow();
      }),
    );
  });
});

describe("looksBinary", () => {
  it.each([
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), true],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), true],
    [new TextEncoder().encode(GREEK), false],
    [encodeWide(GREEK, true), false],
    [encodeWide(`\uFEFF${PERSIAN}`, false), false],
    [encode(GREEK, "windows1253"), false],
    [new Uint8Array(0), false],
    ["a\tb\r\n\f", false],
    ["a\0b", true],
    ["\x01\x02\x03", true],
    [`${"word ".repeat(100)}\x08`, false],
  ])("%# of %s", (sample, expected) => {
    expect(looksBinary(sample)).toBe(expected);
  });
});

describe("decodingProblem", () => {
  it.each([
    ["Πάτρα", undefined],
    ["", undefined],
    ["a\uFFFDb\uFFFD", { replacements: 2, first: 1 }],
  ])("of %j", (text, problem) => {
    expect(decodingProblem(text)).toEqual(problem);
  });
});
