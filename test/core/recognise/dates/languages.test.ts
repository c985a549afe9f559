import { describe } from "vitest";
import { findsAll, findsNothing } from "./table.ts";

const PUBLISHED = "2022-08-17";

describe("Spanish dates", () => {
  findsAll("es", PUBLISHED, [
    ["El contrato se firmó el ⟦16 de agosto de 2022⟧.", "DATE 2022-08-16"],
    ["El contrato se firmó el ⟦martes 16 de agosto⟧.", "DATE 2022-08-16"],
    ["Llegó ⟦ayer⟧ y se va ⟦pasado mañana⟧.", "DATE 2022-08-16; DATE 2022-08-19"],
    ["Llegó el ⟦pasado viernes⟧.", "DATE 2022-08-12"],
    ["Ocurrió ⟦hace dos años⟧.", "DATE 2020"],
    ["Dura ⟦seis meses⟧.", "DATE DURATION P6M"],
    ["Empieza a las ⟦17:25⟧.", "TIME 2022-08-17T17:25"],
    ["En ⟦mayo de 2018⟧ llovió.", "DATE 2018-05"],
    ["Desde ⟦1974⟧ vive aquí.", "DATE 1974"],
  ]);
  findsNothing("es", [
    "Ganó por 3-1.",
    "Leyó 2000 libros.",
    "Cuesta 12,50 euros.",
    "El artículo 12 lo prohíbe.",
  ]);
});

describe("Russian dates", () => {
  findsAll("ru", PUBLISHED, [
    ["Договор подписан ⟦16 августа 2022 года⟧.", "DATE 2022-08-16"],
    ["Договор подписан ⟦16.08.2022⟧.", "DATE 2022-08-16"],
    ["Он приехал ⟦вчера⟧.", "DATE 2022-08-16"],
    ["Он приехал в ⟦прошлую пятницу⟧.", "DATE 2022-08-12"],
    ["Он приехал в ⟦пятницу⟧.", "DATE 2022-08-12"],
    ["Он живёт здесь с ⟦1974 года⟧.", "DATE 1974"],
    ["Это было ⟦два года назад⟧.", "DATE 2020"],
    ["В ⟦мае 2018 года⟧ шёл дождь.", "DATE 2018-05"],
    ["Поезд отходит в ⟦17:25⟧.", "TIME 2022-08-17T17:25"],
    ["Храм ⟦XIX века⟧ сгорел.", "DATE 18"],
  ]);
  findsNothing("ru", [
    "Счёт 3:1 в пользу гостей.",
    "Он прочёл 2000 книг.",
    "Цена 12,50 рубля.",
    "Статья 12 закона.",
  ]);
});

describe("Arabic dates", () => {
  findsAll("ar", PUBLISHED, [
    ["وقع العقد في ⟦16 أغسطس 2022⟧ هنا.", "DATE 2022-08-16"],
    ["وقع العقد في ⟦16 آب 2022⟧ هنا.", "DATE 2022-08-16"],
    ["وصل ⟦أمس⟧ إلى المدينة.", "DATE 2022-08-16"],
    ["وصل ⟦يوم الجمعة⟧ إلى المدينة.", "DATE 2022-08-12"],
    ["وصل ⟦يوم الجمعة الماضي⟧ إلى المدينة.", "DATE 2022-08-12"],
    ["ولدت ⟦عام 1974⟧ هنا.", "DATE 1974"],
    ["وصل ⟦صباح اليوم⟧ إلى المدينة.", "TIME 2022-08-17TMO"],
  ]);
  findsNothing("ar", ["انتهت المباراة 3-1.", "قرأ 2000 كتاب.", "المادة 12 من القانون."]);
});

describe("Chinese dates", () => {
  findsAll("zh", PUBLISHED, [
    ["合同于⟦2022年8月16日⟧签署。", "DATE 2022-08-16"],
    ["他⟦昨天⟧到达。", "DATE 2022-08-16"],
    ["他⟦昨天下午四点⟧到达。", "TIME 2022-08-16T16:00"],
    ["他⟦去年十月⟧到达。", "DATE 2021-10"],
    ["活动⟦4月4日至6日⟧举行。", "DATE 2022-04-04/2022-04-06"],
    ["他⟦上周五⟧到达。", "DATE 2022-08-12"],
    ["他住了⟦三个月⟧。", "DATE DURATION P3M"],
  ]);
  findsNothing("zh", ["比分是3:1。", "他读了2000本书。", "十分感谢日本朋友。"]);
});

describe("languages with CLDR's words alone", () => {
  findsAll("it", PUBLISHED, [
    ["Il contratto è del ⟦16 agosto 2022⟧.", "DATE 2022-08-16"],
    ["È arrivato ⟦ieri⟧.", "DATE 2022-08-16"],
    ["È arrivato ⟦martedì⟧.", "DATE 2022-08-16"],
  ]);
  findsAll("pl", PUBLISHED, [
    ["Umowę podpisano ⟦16 sierpnia 2022⟧.", "DATE 2022-08-16"],
    ["Przyjechał ⟦wczoraj⟧.", "DATE 2022-08-16"],
  ]);
  findsAll("sv", PUBLISHED, [
    ["Avtalet är från ⟦16 augusti 2022⟧.", "DATE 2022-08-16"],
    ["Han kom ⟦i går⟧.", "DATE 2022-08-16"],
  ]);
  findsAll("ko", PUBLISHED, [["계약일은 ⟦2022-08-16⟧ 이다.", "DATE 2022-08-16"]]);
  findsAll("xx", PUBLISHED, [["Lorem ⟦16/08/2022⟧ ipsum.", "DATE 2022-08-16"]]);
});
