import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  ARTICLE_LANGUAGES,
  identifyLanguage,
  languageOfParagraph,
  languageOfParagraphs,
  languageOfSpan,
} from "../../../src/core/text/language.ts";
import { paragraphs } from "../../../src/core/text/lines.ts";

/** Headlines made up for these tests. */
const headlines: readonly (readonly [string, string])[] = [
  ["en", "Storm closes the harbour as the ferries are called back to port"],
  ["el", "Φωτιά σε αποθήκη στην Πάτρα χωρίς τραυματίες"],
  ["fa", "باران شدید جاده‌های شمال کشور را بست"],
  ["ar", "إغلاق الميناء بعد عاصفة قوية في شمال البلاد"],
  ["ur", "شدید بارش کے بعد شہر کی سڑکیں بند کر دی گئیں"],
  ["he", "הסערה סגרה את הנמל לאחר לילה ארוך"],
  ["ru", "Шторм закрыл порт, и паромы вернулись в город"],
  ["uk", "Шторм закрив порт, і пороми повернулися до міста"],
  ["be", "Шторм закрыў порт, і паромы вярнуліся ў горад"],
  ["bg", "Буря затвори пристанището и фериботите се върнаха в града"],
  ["sr", "Олуја је затворила луку, а трајекти су се вратили у град"],
  ["mk", "Бурата го затвори пристаништето, а траектите се вратија во градот"],
  ["de", "Der Sturm schließt den Hafen, die Fähren kehren zurück"],
  ["fr", "La tempête ferme le port et les ferries rentrent dans la ville"],
  ["es", "La tormenta cierra el puerto y los barcos vuelven a la ciudad"],
  ["pt", "A tempestade fecha o porto e os barcos não voltam à cidade"],
  ["it", "La tempesta chiude il porto e i traghetti tornano in città"],
  ["nl", "De storm sluit de haven en het verkeer wordt omgeleid"],
  ["sv", "Stormen stänger hamnen och färjorna vänder tillbaka till staden"],
  ["fi", "Myrsky sulki sataman ja lautat palasivat kaupunkiin, mutta tiet ovat auki"],
  ["pl", "Sztorm zamknął port, a promy wróciły do miasta"],
  ["cs", "Bouře zavřela přístav a trajekty se vrátily do města"],
  ["hu", "A vihar bezárta a kikötőt, és a kompok visszatértek a városba"],
  ["ro", "Furtuna a închis portul, iar feriboturile s-au întors în oraș"],
  ["tr", "Fırtına limanı kapattı ve feribotlar şehre geri döndü"],
  ["lt", "Audra uždarė uostą, o keltai grįžo į miestą"],
  ["lv", "Vētra slēdza ostu, un prāmji atgriezās pilsētā"],
  ["sq", "Stuhia mbylli portin dhe tragetet u kthyen në qytet"],
  ["vi", "Bão lớn đóng cửa cảng và các phà đã quay về thành phố"],
  ["id", "Badai menutup pelabuhan karena angin kencang, kata wali kota"],
  ["hi", "तूफान के बाद बंदरगाह को बंद कर दिया गया है"],
  ["zh", "风暴过后港口关闭，渡轮返回城市"],
  ["ja", "嵐のため港が閉鎖され、フェリーは町に戻った"],
  ["ko", "폭풍으로 항구가 닫히고 배들이 돌아왔다"],
  ["th", "พายุทำให้ท่าเรือปิดและเรือกลับเข้าเมือง"],
  ["ka", "ქარიშხალმა პორტი დაკეტა"],
  ["hy", "Փոթորիկը փակեց նավահանգիստը"],
];

/** The article's language, a line in it, and the line's language. */
const lines: readonly (readonly [string, string, string])[] = [
  ["el", "Ο Tim Cook παρουσίασε το νέο iPhone της Apple", "el"],
  ["el", "Read more about the storm in the north", "en"],
  ["el", "Reuters / Associated Press", "en"],
  ["el", "16.08.2022 – 19:30", "el"],
  ["fa", "Read more", "en"],
  ["fa", "مدیرعامل Apple در BBC گفت", "fa"],
  ["fa", "قال الرئيس إن الاتفاق لا يشمل هذه المدينة", "ar"],
  ["ar", "گفت که این شهر را به زودی می‌سازند", "fa"],
  ["en", "Fed raises rates", "en"],
  ["en", "Málaga, Łódź, Zürich", "en"],
  ["en", "Die Regierung hat das Gesetz nicht beschlossen", "de"],
  ["en", "Der Spiegel", "en"],
  ["fr", "Fed raises rates", "fr"],
  ["ru", "Київ і Харків під обстрілом, є постраждалі", "uk"],
  ["uk", "Москва", "uk"],
  ["ja", "東京都知事選挙", "ja"],
  ["zh", "これは東京のニュースです", "ja"],
  ["sr", "Predsednik je rekao da će sutra biti kiše", "sr"],
  ["sr", "Председник је рекао да ће сутра бити кише", "sr"],
  ["xx", "…", "xx"],
];

const storm = headlines.map(([language, headline]) => ({ language, headline }));

describe("identifyLanguage", () => {
  it.each(headlines)("%s: %s", (language, headline) => {
    expect(identifyLanguage(headline)).toBe(language);
  });

  it("answers with a language of the list, for any text", () => {
    for (const text of [
      "",
      "1234",
      "!?",
      "\uD800",
      "a",
      "ϗ",
      "𐌰",
      ...headlines.map(([, headline]) => headline),
    ]) {
      expect(ARTICLE_LANGUAGES).toContain(identifyLanguage(text));
    }
  });

  it("goes by what most of the text is in", () => {
    const greek = "Η πυρκαγιά ξέσπασε το πρωί και τα πληρώματα έφτασαν από όλη την περιοχή.";
    expect(identifyLanguage(`Home\nNews\nSport\nAbout us\n${greek}`)).toBe("el");
  });
});

describe("languageOfParagraph", () => {
  it.each(lines)("in an article in %s: %s: %s", (article, line, language) => {
    expect(languageOfParagraph(line, article)).toBe(language);
  });
});

/** The paragraphs of an article with their languages. */
function judge(text: string): readonly (readonly [string, string])[] {
  const spans = paragraphs(text);
  const article = languageOfParagraphs(text, spans);
  return spans.map((span) => [text.slice(span.start, span.end), languageOfSpan(text, span, article)]);
}

describe("the languages of an article's paragraphs", () => {
  it("are judged one by one", () => {
    const text =
      "\nΗ φωτιά έσβησε το πρωί και οι κάτοικοι γύρισαν στα σπίτια τους.\n\n  The fire is out.  \n2022";
    expect(judge(text)).toEqual([
      ["Η φωτιά έσβησε το πρωί και οι κάτοικοι γύρισαν στα σπίτια τους.", "el"],
      ["The fire is out.", "en"],
      ["2022", "el"],
    ]);
  });

  it("are those that each has by itself in an article in that language", () => {
    const text = storm.map(({ headline }) => headline).join("\n");
    const article = identifyLanguage(text);
    for (const [paragraph, language] of judge(text)) {
      expect(languageOfParagraph(paragraph, article)).toBe(language);
    }
  });
});

const DATA = new URL("../../../../shared/data/", import.meta.url);

function corpusSentences(name: string): string[] {
  const rows = gunzipSync(readFileSync(new URL(`${name}.tsv.gz`, DATA))).toString("utf8");
  return rows
    .split("\n\n")
    .map((block) =>
      block.split("\n").filter((row) => row !== "" && !row.startsWith("#") && !row.startsWith("-")),
    )
    .map((sentence) => sentence.map((row) => row.split("\t")[0]).join(" "))
    .filter((sentence) => sentence.length > 20)
    .slice(0, 600);
}

describe.skipIf(!existsSync(DATA))("pages in two languages, from the corpora in ../shared/data", () => {
  const corpora = {
    el: "el-elner18.dev",
    fa: "fa-nsurl2019.dev",
    ru: "ru-wikineural.dev",
    en: "en-wikineural.dev",
  };
  const pairs = [
    ["el", "en"],
    ["fa", "en"],
    ["ru", "en"],
  ] as const;

  it.each(pairs)("%s with lines in %s: at least 98 lines of 100 are right", (main, other) => {
    const [first, second] = [corpusSentences(corpora[main]), corpusSentences(corpora[other])];
    let right = 0;
    let all = 0;
    for (let page = 0; page < 50; page++) {
      const own = first.slice(page * 8, page * 8 + 8);
      const foreign = second
        .slice(page * 3, page * 3 + 3)
        .map((line) => line.split(" ").slice(0, 7).join(" "));
      const judged = judge([...own, ...foreign].join("\n"));
      right += judged.filter(([, language], i) => language === (i < own.length ? main : other)).length;
      all += judged.length;
    }
    expect(all).toBeGreaterThan(400);
    expect(right / all).toBeGreaterThan(0.98);
  });
});
