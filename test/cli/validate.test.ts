import { describe, expect, it } from "vitest";
import { parseSidecar } from "../../src/core/annotate/sidecar.ts";
import { dateline, filesIn, folderOf } from "./run.ts";
import { sidecarOf } from "./sidecar-of.ts";

const OLD = "The University of Athens is in Greece.\n";
const MOVED = "Later news. The University of Athens is in Greece.\n";
const TAGS = [
  ["ORG", "University of Athens"],
  ["LOC", "Greece"],
] as const;

describe("dateline validate", () => {
  it("finds nothing wrong with sound sidecars, of whatever line ends their article has", async () => {
    const cwd = await folderOf({
      "a.txt": `\uFEFF${OLD.replace("\n", "\r\n")}`,
      "a.txt.ann.json": sidecarOf(OLD, ...TAGS),
      "a.txt.maria.ann.json": sidecarOf(OLD),
    });
    const run = await dateline(["validate", "."], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: "2 sidecars of 1 articles: 0 problems.\n" });
  });

  it.each<[string, Record<string, string | Uint8Array>, Record<string, unknown>]>([
    [
      "no JSON",
      { "a.txt": OLD, "a.txt.ann.json": "{" },
      { problem: "unreadable", why: expect.stringMatching(/^line 1, column 2: /) },
    ],
    ["no sidecar", { "a.txt": OLD, "a.txt.ann.json": "{}" }, { problem: "unreadable" }],
    [
      "bytes that are not UTF-8",
      { "a.txt": OLD, "a.txt.ann.json": Uint8Array.of(0x22, 0xff) },
      { problem: "unreadable", why: expect.stringMatching(/is not UTF-8$/) },
    ],
    ["no article", { "a.txt.ann.json": sidecarOf(OLD) }, { problem: "orphan" }],
    [
      "an article that does not decode",
      { "a.txt": Uint8Array.of(0x61, 0xff, 0x61), "a.txt.ann.json": sidecarOf(OLD) },
      { problem: "article", why: expect.stringMatching(/^not UTF-8/) },
    ],
    [
      "another article",
      { "a.txt": MOVED, "a.txt.ann.json": sidecarOf(OLD, ...TAGS) },
      { problem: "changed", moved: 2, changed: 0, lost: 0 },
    ],
    [
      "wrong offsets",
      {
        "a.txt": OLD,
        "a.txt.ann.json": sidecarOf(OLD, ...TAGS).replace('"start": 31, "end": 37', '"start": 30, "end": 36'),
      },
      { problem: "changed", moved: 1 },
    ],
    [
      "a label of no corpus",
      { "a.txt": OLD, "a.txt.ann.json": sidecarOf(OLD, ["LOCATION", "Greece"]) },
      { problem: "label", why: '"LOCATION" is no label of the corpus', start: 31, end: 37 },
    ],
  ])("names the problem: %s", async (_, files, finding) => {
    const cwd = await folderOf(files);
    const before = await filesIn(cwd);
    const run = await dateline(["validate", "."], { cwd });
    expect(run.code).toBe(1);
    expect(run.lines).toEqual([expect.objectContaining({ sidecar: "a.txt.ann.json", ...finding })]);
    expect(run.stderr).toContain("1 problems");
    expect(await filesIn(cwd)).toEqual(before);
  });

  it("writes sidecars that were found again, and only those, with --fix", async () => {
    const broken = sidecarOf(OLD).slice(0, -9);
    const cwd = await folderOf({
      "a.txt": MOVED,
      "a.txt.ann.json": sidecarOf(OLD, ...TAGS),
      "b.txt": OLD,
      "b.txt.ann.json": sidecarOf(OLD, ...TAGS),
      "c.txt": MOVED,
      "c.txt.ann.json": broken,
    });
    const run = await dateline(["validate", ".", "--fix"], { cwd });
    expect(run.code).toBe(1);
    expect(run.lines.map(({ sidecar, problem, fixed }) => [sidecar, problem, fixed])).toEqual([
      ["a.txt.ann.json", "changed", true],
      ["c.txt.ann.json", "unreadable", undefined],
    ]);
    const files = await filesIn(cwd);
    expect(Object.keys(files)).toHaveLength(6);
    expect(files["a.txt.ann.json"]).toBe(sidecarOf(MOVED, ...TAGS));
    expect(files["b.txt.ann.json"]).toBe(sidecarOf(OLD, ...TAGS));
    expect(files["c.txt.ann.json"]).toBe(broken);
    expect(await dateline(["validate", "."], { cwd })).toMatchObject({
      code: 1,
      lines: [{ sidecar: "c.txt.ann.json" }],
    });
  });

  it("keeps what is lost, and goes on naming it", async () => {
    const cwd = await folderOf({
      "a.txt": "Something else.\n",
      "a.txt.ann.json": sidecarOf(OLD, ["LOC", "Greece"]),
    });
    const fixed = await dateline(["validate", ".", "--fix"], { cwd });
    expect(fixed.lines).toMatchObject([
      { problem: "changed", lost: 1, fixed: true },
      { problem: "lost", id: "000000000000" },
    ]);
    const again = await dateline(["validate", "."], { cwd });
    expect(again).toMatchObject({ code: 1, lines: [{ problem: "lost", id: "000000000000" }] });
    const { lost } = parseSidecar((await filesIn(cwd))["a.txt.ann.json"]!);
    expect(lost).toMatchObject([{ label: "LOC", text: "Greece", start: 31, end: 37 }]);
  });
});
