import { describe, expect, it } from "vitest";
import { isArticlePath } from "../../../src/core/corpus/articles.ts";
import { DEFAULT_CORPUS } from "../../../src/core/corpus/config.ts";

describe("isArticlePath", () => {
  it.each([
    ["a.txt", true],
    ["news/2022/φωτιά.txt", true],
    ["خبر.article", true],
    ["A.TXT", true],
    ["a.md", false],
    ["a.txt.ann.json", false],
    ["dateline.json", false],
    ["README.txt", false],
    ["readme.el.txt", false],
    ["readmission.txt", true],
    ["LICENSE.txt", false],
    ["licence.txt", false],
    ["licensed-pilots.txt", true],
    ["ChangeLog.txt", false],
    ["requirements.txt", false],
    ["requirements-dev.txt", false],
    ["Requirements_test.TXT", false],
    ["requirementsofvisas.txt", true],
    ["node_modules/x/a.txt", false],
    ["deep/node_modules/a.txt", false],
    [".git/a.txt", false],
    [".hidden.txt", false],
    ["exports/a.txt", false],
    ["news/exports/a.txt", false],
    ["news/exports.txt", true],
    ["", false],
    ["news/", false],
  ])("without dateline.json: %j → %s", (path, article) => {
    expect(isArticlePath(path, DEFAULT_CORPUS)).toBe(article);
  });

  const config = {
    ...DEFAULT_CORPUS,
    include: ["articles/**/*.{txt,html}", "*.news"],
    exclude: ["**/drafts/**"],
  };
  it.each([
    ["articles/a.txt", true],
    ["articles/2022/08/a.html", true],
    ["articles/drafts/a.txt", false],
    ["a.txt", false],
    ["a.news", true],
    ["sub/a.news", false],
    ["articles/.drafts/a.txt", false],
    ["articles/README.txt", false],
    ["articles/a.txt.ann.json", false],
  ])("with globs of its own: %j → %s", (path, article) => {
    expect(isArticlePath(path, config)).toBe(article);
  });

  it("takes globs that end in all files for all but sidecars", () => {
    const all = { ...DEFAULT_CORPUS, include: ["**"] };
    expect(isArticlePath("a.txt.ann.json", all)).toBe(false);
    expect(isArticlePath("a.pdf", all)).toBe(true);
  });
});
