import { describe, expect, it } from "vitest";
import { dateOfFileName, fileNamePatternProblem } from "../../../src/core/recognise/file-name-date.ts";

const ISO = "{year}-{month}-{day}";

describe("dateOfFileName", () => {
  it.each<[path: string, pattern: string, day: string | undefined]>([
    ["2026-11-03.txt", ISO, "2026-11-03"],
    ["local/2026-11-03-harbour.txt", ISO, "2026-11-03"],
    ["2026-1-3.txt", ISO, "2026-01-03"],
    ["20261103_harbour.txt", "{year}{month}{day}", "2026-11-03"],
    ["2026/11/03/harbour.txt", "{year}/{month}/{day}", "2026-11-03"],
    ["harbour_03.11.2026.txt", "{day}.{month}.{year}", "2026-11-03"],
    // The first place that names a day counts.
    ["1234-99-99-2026-11-03.txt", ISO, "2026-11-03"],
    ["2026-02-29.txt", ISO, undefined],
    ["2026-13-01.txt", ISO, undefined],
    ["2026-00-10.txt", ISO, undefined],
    ["12026-11-03.txt", ISO, undefined],
    ["2026-11-031.txt", ISO, undefined],
    ["harbour.txt", ISO, undefined],
    ["2026-11-03.txt", "{year}-{month}", undefined],
  ])("%s by %s: %s", (path, pattern, day) => {
    expect(dateOfFileName(path, pattern)).toBe(day);
  });

  it.each<[path: string, calendar: string | undefined, day: string | undefined]>([
    ["1405-08-19.txt", "persian", "2026-11-10"],
    ["2026-11-10.txt", "persian", "2026-11-10"],
    // Esfand has 30 days in leap years only.
    ["1404-12-30.txt", "persian", undefined],
    ["1405-08-19.txt", undefined, "1405-08-19"],
  ])("%s in the calendar %s: %s", (path, calendar, day) => {
    expect(dateOfFileName(path, ISO, calendar)).toBe(day);
  });
});

describe("fileNamePatternProblem", () => {
  it.each<[pattern: string, problem: RegExp | undefined]>([
    [ISO, undefined],
    ["news ({day}.{month}.{year}) [x]*", undefined],
    ["{year}-{month}", /no \{day\}/],
    ["{year}{year}{month}{day}", /\{year\} twice/],
    ["{year}-{month}-{day}-{hour}", /\{hour\}: only/],
    ["{year}-{month}-{day}{", /\{: only/],
  ])("%s", (pattern, problem) => {
    const found = fileNamePatternProblem(pattern);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(problem);
  });
});
