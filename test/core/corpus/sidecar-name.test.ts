import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOfSidecar, isLayerName, sidecarName } from "../../../src/core/corpus/sidecar-name.ts";

describe("sidecarName", () => {
  it("is the article's full name and, of a layer, the annotator's", () => {
    expect(sidecarName("a.txt")).toBe("a.txt.ann.json");
    expect(sidecarName("a.txt", "maria")).toBe("a.txt.maria.ann.json");
  });

  it.each(["", "Maria", "a b", "a/b", "..", "μαρία"])("takes %j for no annotator", (layer) => {
    expect(isLayerName(layer)).toBe(false);
    expect(() => sidecarName("a.txt", layer)).toThrow(RangeError);
  });
});

describe("articleOfSidecar", () => {
  it.each([
    ["a.txt.ann.json", ["a.txt"], { article: "a.txt" }],
    ["a.txt.maria.ann.json", ["a.txt"], { article: "a.txt", layer: "maria" }],
    ["a.txt.maria.ann.json", ["a.txt", "a.txt.maria"], { article: "a.txt.maria" }],
    ["a.txt.ann.json", ["a"], { article: "a", layer: "txt" }],
    ["a.txt.ann.json", ["a", "a.txt"], { article: "a.txt" }],
    ["a.txt.Maria.ann.json", ["a.txt"], undefined],
    ["b.txt.ann.json", ["a.txt"], undefined],
    ["a.txt.json", ["a.txt"], undefined],
    [".maria.ann.json", ["maria"], undefined],
    [".ann.json", ["a"], undefined],
  ])("%s among %j", (name, files, owner) => {
    expect(articleOfSidecar(name, files)).toEqual(owner);
  });

  it("finds the owner of every name that was made, if no longer article exists", () => {
    const names = fc.string({ unit: fc.constantFrom("a", "b", ".", "é"), minLength: 1, maxLength: 5 });
    const layers = fc.option(
      fc.string({ unit: fc.constantFrom("a", "1", "_", "-"), minLength: 1, maxLength: 4 }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(names, layers, (article, layer) => {
        const name = sidecarName(article, layer);
        expect(articleOfSidecar(name, [article])).toEqual(
          layer === undefined ? { article } : { article, layer },
        );
      }),
    );
  });
});
