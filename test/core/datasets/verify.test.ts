import { describe, expect, it } from "vitest";
import {
  type DatasetArticle,
  DatasetError,
  type OffsetUnit,
  type WrittenArticle,
} from "../../../src/core/datasets/dataset.ts";
import { verifyArticle } from "../../../src/core/datasets/verify.ts";

const TEXT = "😀 Ιωάννης می\u200cگوید 👍 ok";
const article: DatasetArticle = { id: "news/a.txt", text: TEXT, language: "el", spans: [] };
const TOKENS = ["😀", "Ιωάννης", "می\u200cگوید", "👍", "ok"];

function written(
  content: string | readonly string[],
  start: number,
  end: number,
  text: string,
): WrittenArticle {
  return { chunk: "", content, spans: [{ start, end, text }], losses: [] };
}

describe("the proof of written spans", () => {
  it.each<[OffsetUnit, string | readonly string[], number, number, string]>([
    ["code-point", TEXT, 2, 9, "Ιωάννης"],
    ["code-point", TEXT, 0, 1, "😀"],
    ["code-point", TEXT, 20, 22, "ok"],
    ["utf-16", TEXT, 3, 10, "Ιωάννης"],
    ["utf-16", TEXT, 0, 2, "😀"],
    ["token", TOKENS, 1, 2, "Ιωάννης"],
    ["token", TOKENS, 1, 3, "Ιωάννης \u200f می\u200cگوید"],
    ["token", TOKENS, 2, 4, "می\u200cگوید\u200c👍\u{E0020}"],
  ])("in units of %s takes what is right: %#", (unit, content, start, end, text) => {
    expect(() => verifyArticle(article, written(content, start, end, text), unit)).not.toThrow();
  });

  it.each<[OffsetUnit, string | readonly string[], number, number, string]>([
    ["code-point", TEXT, 3, 10, "Ιωάννης"],
    ["code-point", TEXT, 2, 99, "Ιωάννης"],
    ["code-point", TEXT, 9, 2, "Ιωάννης"],
    ["code-point", TEXT, -1, 1, "😀"],
    ["utf-16", TEXT, 2, 9, "Ιωάννης"],
    ["utf-16", TEXT, 1, 2, "😀"],
    ["token", TOKENS, 0, 1, "Ιωάννης"],
    ["token", TOKENS, 1, 3, "Ιωάννης"],
    ["token", TOKENS, 1, 2, "Ιωάννης με"],
    ["token", TOKENS, 2, 3, "میگوید"],
    ["token", TOKENS, 1, 1, ""],
  ])(
    "in units of %s stops at what is wrong, naming article and place: %#",
    (unit, content, start, end, text) => {
      const check = (): void => verifyArticle(article, written(content, start, end, text), unit);
      expect(check).toThrow(DatasetError);
      expect(check).toThrow(new RegExp(`^news/a\\.txt: ${unit} ${start}–${end} should hold `));
    },
  );
});
