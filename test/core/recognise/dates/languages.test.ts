import { describe } from "vitest";
import { findsAll, findsNothing } from "./table.ts";

const PUBLISHED = "2022-08-17";

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
