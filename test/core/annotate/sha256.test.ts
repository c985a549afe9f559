import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Of } from "../../../src/core/annotate/sha256.ts";
import { texts } from "./arbitraries.ts";

const reference = (text: string): string =>
  createHash("sha256").update(new TextEncoder().encode(text)).digest("hex");

describe("sha256Of", () => {
  it.each([
    ["nothing", ""],
    ["lone surrogates", "a\ud800b\udc00\ud83d"],
    ["all of the basic plane", Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)).join("")],
    ["a text longer than its buffer", "Πάτρα 🔥 ".repeat(20_000)],
    ["exactly the buffer", "a".repeat(1 << 16)],
  ])("hashes %s as node:crypto does", (_what, text) => {
    expect(sha256Of(text)).toBe(reference(text));
  });

  it("hashes any text as node:crypto does", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        expect(sha256Of(text)).toBe(reference(text));
      }),
    );
  });
});
