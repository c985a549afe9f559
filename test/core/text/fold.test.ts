import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../../src/core/text/fold.ts";

const cases: readonly (readonly [string, string])[] = [
  ["Athens", "athens"],
  ["Ελλάδας", "ελλαδασ"],
  ["ΕΛΛΑΔΑΣ", "ελλαδασ"],
  ["Ελλα\u0301δας", "ελλαδασ"],
  ["προϋπολογισμός", "προυπολογισμοσ"],
  ["ΐ", "ι"],
  ["ᾅ", "α"],
  ["Zürich", "zurich"],
  ["Zu\u0308rich", "zurich"],
  ["Đặng", "dang"],
  ["Łódź", "lodz"],
  ["Straße", "strasse"],
  ["İstanbul", "istanbul"],
  ["ISTANBUL", "istanbul"],
  ["ılıca", "ilica"],
  ["Tromsø", "tromso"],
  ["Æsir", "aesir"],
  ["Королёв", "королев"],
  ["Андрей", "андрей"],
  ["Андрей", "андрей"],
  ["Київ", "київ"],
  ["مي‌شود", "میشود"],
  ["كتاب", "کتاب"],
  ["مؤذن", "موذن"],
  ["رئیس", "رییس"],
  ["آب", "آب"],
  ["ا\u0653ب", "آب"],
  ["أحمد", "احمد"],
  ["مُحَمَّد", "محمد"],
  ["تهـــران", "تهران"],
  ["ﻼ", "لا"],
  ["۱۴۰۱", "1401"],
  ["١٤٤٤", "1444"],
  ["१२", "12"],
  ["𝟙𝟚", "12"],
  ["１９", "19"],
  ["d’accord", "d'accord"],
  ["σ΄", "σ'"],
  ["«", '"'],
  ["–", "-"],
  ["が", "が"],
  ["か\u3099", "が"],
  ["हिन्दी", "हिन्दी"],
  ["서울", "서울"],
  ["ﬁn", "fin"],
  ["", ""],
];

describe("foldWord", () => {
  it.each(cases)("folds %s to %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it("folds long words as short ones", () => {
    expect(foldWord("Ά".repeat(200))).toBe("α".repeat(200));
  });

  it("changes nothing when applied twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 12 }), (word) => {
        const once = foldWord(word);
        expect(foldWord(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("changes nothing when applied twice, for every character of the first plane", () => {
    const unstable: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = foldWord(String.fromCharCode(unit));
      if (foldWord(once) !== once) unstable.push(unit.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it("does not tell canonically equivalent spellings apart", () => {
    const spelled = fc.string({ unit: fc.constantFrom(..."άέΐÅñйがأآؤمμςΣ"), maxLength: 8 });
    fc.assert(
      fc.property(spelled, (word) => {
        expect(foldWord(word.normalize("NFD"))).toBe(foldWord(word));
      }),
    );
  });
});
