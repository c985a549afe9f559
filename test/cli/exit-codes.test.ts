import { describe, expect, it } from "vitest";
import { dateline, folderOf } from "./run.ts";

const EXPORT = ["--format", "jsonl", "--out", "out.jsonl"];

describe("exit codes and complaints", () => {
  it.each<[args: string[], code: number, told: RegExp]>([
    [[], 2, /Usage: dateline/],
    [["sing"], 2, /unknown command 'sing'/],
    [["recognise", "--loud"], 2, /unknown option '--loud'/],
    [["recognise", "--language", "Greek"], 2, /"Greek" is no code/],
    [["recognise", "--published", "16.8.2022"], 2, /"16\.8\.2022" is no date/],
    [["recognise", "a.txt", "--encoding", "klingon"], 2, /"klingon" is no encoding/],
    [["recognise", "--encoding", "utf-8"], 2, /--encoding is for files/],
    [["export", ".", "--out", "x"], 2, /required option '--format <name>'/],
    [["export", ".", "--format", "jsonl"], 2, /required option '--out <path>'/],
    [["export", ".", "--format", "docx", "--out", "x"], 2, /Allowed choices are jsonl, conll/],
    [["export", ...EXPORT], 2, /missing required argument 'dir'/],
    [["export", "nowhere", ...EXPORT], 2, /nowhere is no folder/],
    [["export", ".", ...EXPORT, "--shard", "1/2"], 2, /--shard is not available yet/],
    [["export", ".", ...EXPORT, "--layer", "maria"], 2, /no article in \. has a layer of "maria"/],
    [["export", ".", "--format", "jsonl", "--out", "a.txt"], 2, /a\.txt belongs to the corpus/],
    [["export", ".", "--format", "jsonl", "--out", "dateline.json"], 2, /belongs to the corpus/],
    [["export", ".", "--format", "jsonl", "--out", "folder"], 2, /folder is a folder: --out names a file/],
    [["export", "broken", ...EXPORT], 2, /broken.dateline\.json:1:1: /],
    [["validate", "nowhere"], 2, /nowhere is no folder/],
    [["validate"], 2, /missing required argument 'dir'/],
    [["validate", "."], 0, /0 sidecars of 1 articles: 0 problems/],
  ])("%j gives %i", async (args, code, told) => {
    const files = { "a.txt": "text", "folder/notes.md": "" };
    // The broken corpus would stop the walk of the folder around it.
    const cwd = await folderOf(args.includes("broken") ? { ...files, "broken/dateline.json": "?" } : files);
    const run = await dateline(args, { cwd });
    expect(run.stderr).toMatch(told);
    expect(run).toMatchObject({ code, stdout: "" });
  });

  it.each<[args: string[], output: RegExp]>([
    [["--version"], /^9\.8\.7\n$/],
    [["--help"], /^Usage: dateline/],
    [["export", "--help"], /--layer <name>/],
    [["help", "validate"], /--fix/],
  ])("%j is answered on stdout", async (args, output) => {
    const run = await dateline(args);
    expect(run.stdout).toMatch(output);
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });
});
