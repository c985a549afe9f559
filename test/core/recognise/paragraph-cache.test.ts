import { describe, expect, it } from "vitest";
import { ParagraphCache } from "../../../src/core/recognise/paragraph-cache.ts";

describe("ParagraphCache", () => {
  it("gives back what was kept, by content", () => {
    const cache = new ParagraphCache<number>(100);
    cache.set("Αθήνα", 1);
    expect(cache.get(["Αθή", "να"].join(""))).toBe(1);
    expect(cache.get("Πάτρα")).toBeUndefined();
  });

  it("forgets what was long not asked for, and keeps what is asked for again and again", () => {
    const cache = new ParagraphCache<number>(100);
    cache.set("often", 1);
    cache.set("once", 2);
    for (let i = 0; i < 100; i++) {
      cache.set(`paragraph ${i}`, i);
      expect(cache.get("often")).toBe(1);
    }
    expect(cache.get("once")).toBeUndefined();
  });

  it("keeps lone surrogates apart", () => {
    const cache = new ParagraphCache<number>(100);
    cache.set("\ud800", 1);
    expect(cache.get("\ud800")).toBe(1);
    expect(cache.get("\ufffd")).toBeUndefined();
  });
});
