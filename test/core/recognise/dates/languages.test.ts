import { describe } from "vitest";
import { findsAll, findsNothing } from "./table.ts";

const PUBLISHED = "2022-08-17";

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
