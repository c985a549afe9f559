import { describe, expect, it } from "vitest";
import { readDate } from "../../../../src/core/recognise/dates/read-date.ts";

describe("a date that a person typed", () => {
  it.each([
    ["2026-11-23", "el", "2026-11-23"],
    [" 2026-11-23 ", "el", "2026-11-23"],
    ["2026-11-23T09:30", "el", "2026-11-23T09:30"],
    ["2026-11-23T09:30:15+02:00", "el", "2026-11-23T09:30:15+02:00"],
    ["23 Νοεμβρίου 2026", "el", "2026-11-23"],
    ["Δευτέρα 23 Νοεμβρίου 2026", "el", "2026-11-23"],
    ["November 23, 2026", "el en", "2026-11-23"],
    ["۲ آذر ۱۴۰۵", "en fa", "2026-11-23"],
    ["23. November 2026", "en de", "2026-11-23"],
    ["2026-02-30", "en", undefined],
    ["2026-11-23T25:00", "en", undefined],
    ["2026-11", "en", undefined],
    ["23 November", "en", undefined],
    ["yesterday", "en", undefined],
    ["on 23 November 2026 or so", "en", undefined],
    ["", "en", undefined],
    ["harbour", "en el fa", undefined],
  ])("%j in %s: %s", (typed, languages, expected) => {
    expect(readDate(typed, languages.split(" "))).toBe(expected);
  });
});
