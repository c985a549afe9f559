import { describe, expect, it } from "vitest";
import { DEFAULT_LABELS } from "../../../src/core/annotate/labels.ts";
import { CorpusConfigError, DEFAULT_CORPUS, parseCorpusConfig } from "../../../src/core/corpus/config.ts";

describe("parseCorpusConfig", () => {
  it("has a default for everything", () => {
    expect(parseCorpusConfig("{}")).toEqual(DEFAULT_CORPUS);
    expect(parseCorpusConfig('{"later": {"version": 2}}')).toEqual(DEFAULT_CORPUS);
  });

  it("reads what a corpus sets", () => {
    const config = parseCorpusConfig(`{
      "labels": [
        {"name": "PER"},
        {"name": "DIS", "title": "Disaster", "color": "#FF0000", "key": "1"},
        {"name": "LAW"}
      ],
      "include": ["**/*.html"],
      "exclude": ["old/**"],
      "languages": ["el", "fa", "zh-Hant"],
      "guidelines": "docs/GUIDELINES.md",
      "calendar": {"ar": "islamic-umalqura"},
      "published": {"fileName": "{year}/{month}-{day}"}
    }`);
    expect(config).toEqual({
      labels: [
        { ...DEFAULT_LABELS[0], key: "2" },
        { name: "DIS", title: "Disaster", color: "#FF0000", key: "1" },
        { name: "LAW", title: "LAW", color: "#10b981", key: "3" },
      ],
      include: ["**/*.html"],
      exclude: ["old/**"],
      languages: ["el", "fa", "zh-Hant"],
      guidelines: "docs/GUIDELINES.md",
      calendar: { ar: "islamic-umalqura" },
      fileNamePattern: "{year}/{month}-{day}",
    });
  });

  it("gives each of many labels a key of its own, as long as there are keys", () => {
    const labels = Array.from({ length: 40 }, (_, i) => ({ name: `L${i}` }));
    const keys = parseCorpusConfig(JSON.stringify({ labels })).labels.map(({ key }) => key);
    expect(new Set(keys.slice(0, 36)).size).toBe(36);
    expect(keys.slice(36)).toEqual(["", "", "", ""]);
  });

  it.each([
    ["{", 1, 2, "not valid JSON"],
    ['{\n"labels": [\n{"title": "x"}]}', 3, 1, "'name'"],
    ['{"labels": []}', 1, 12, "fewer than 1"],
    ['{"labels": [{"name": "A"},\n {"name": "A"}]}', 2, 11, "Two labels"],
    ['{"labels": [{"name": "A", "key": "x"}, {"name": "B", "key": "x"}]}', 1, 61, "the key"],
    ['{"labels": [{"name": "A", "color": "red"}]}', 1, 36, "pattern"],
    ['{"calendar": {"fa": "mayan"}}', 1, 21, "persian"],
    ['{"include": "**"}', 1, 13, "array"],
    ['{"guidelines": "../secret.md"}', 1, 16, "in the corpus"],
    ['{"guidelines": "/etc/passwd"}', 1, 16, "in the corpus"],
    ['{"guidelines": "https:x"}', 1, 16, "in the corpus"],
    ['{"published": {"fileName": "{year}-{month}"}}', 1, 28, "no {day}"],
    ['{"published": {"fileName": 1}}', 1, 28, "string"],
    ["[]", 1, 1, "object"],
  ])("says where and what is wrong in %j", (json, line, column, message) => {
    let error: unknown;
    try {
      parseCorpusConfig(json);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CorpusConfigError);
    expect(error).toMatchObject({ line, column, message: expect.stringContaining(message) });
  });
});
