import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ModelFileError } from "../../src/node/name-models.ts";
import { dateline, folderOf } from "./run.ts";

/** The text at a span of code points. */
function slice(text: string, span: Readonly<Record<string, unknown>>): string {
  return [...text].slice(span["start"] as number, span["end"] as number).join("");
}

const TEXT = "😀 The fire of 12 August 2022 burned on.\nNobody was hurt on 14 August 2022.";

describe("dateline recognise FILE…", () => {
  it("prints a line for each file, in order, with offsets in code points of the normalised text", async () => {
    const raw = `\uFEFF${TEXT.replace("\n", "\r\n")}`;
    const cwd = await folderOf({ "b.txt": raw, "a.txt": "" });
    const run = await dateline(
      ["recognise", "b.txt", "a.txt", "--language", "en", "--published", "2022-08-16"],
      { cwd },
    );
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.lines.map(({ file }) => file)).toEqual(["b.txt", "a.txt"]);
    const [first, second] = run.lines;
    expect(Object.keys(first!)).toEqual(["file", "language", "published", "spans"]);
    expect(first).toMatchObject({ language: "en", published: "2022-08-16" });
    const spans = first!["spans"] as Record<string, unknown>[];
    expect(spans.map((span) => [span["label"], span["text"], span["value"]])).toEqual([
      ["DATE", "12 August 2022", "2022-08-12"],
      ["DATE", "14 August 2022", "2022-08-14"],
    ]);
    for (const span of spans) {
      expect(slice(TEXT, span)).toBe(span["text"]);
      expect(Object.keys(span).slice(0, 4)).toEqual(["start", "end", "label", "text"]);
      expect(Object.keys(span).at(-1)).toBe("score");
    }
    expect(second).toMatchObject({ file: "a.txt", spans: [] });
  });

  it("reads the whole text, and with --sections tells the sections and keeps to those asked for", async () => {
    const page =
      "Fire at the mill\n\nNobody was hurt on 14 August 2022.\n\nCopyright 2022, last changed 15 August 2022\n";
    const cwd = await folderOf({ "a.txt": page });
    const texts = async (...options: string[]): Promise<unknown[]> => {
      const run = await dateline(["recognise", "a.txt", "--language", "en", ...options], { cwd });
      expect(run.code).toBe(0);
      return (run.lines[0]!["spans"] as Record<string, unknown>[]).map(({ text }) => text);
    };
    expect(await texts()).toEqual(["14 August 2022", "2022", "15 August 2022"]);
    expect(await texts("--sections", "all")).toEqual(["14 August 2022", "2022", "15 August 2022"]);
    expect(await texts("--sections", "headline,boilerplate")).toEqual(["2022", "15 August 2022"]);
    const told = await dateline(["recognise", "a.txt", "--language", "en", "--sections", "all"], { cwd });
    expect(told.lines[0]!["sections"]).toEqual([
      { kind: "headline", start: 0, end: 16 },
      { kind: "body", start: 18, end: 52 },
      { kind: "boilerplate", start: 54, end: 97 },
    ]);
    const refused = await dateline(["recognise", "a.txt", "--sections", "head"], { cwd });
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"head" is no kind of section'),
    });
  });

  it("finds the day of publication in the text, else in the file's name as the corpus says", async () => {
    const body =
      "Nobody was hurt yesterday, said the fire brigade of the county on the radio, and all went home.";
    const cwd = await folderOf({
      "dateline.json": '{"published": {"fileName": "{year}{month}{day}"}}',
      "20220816-stamped.txt": `Fire at the mill\n\nPublished: 15 August 2022\n\n${body}\n`,
      "20220816.txt": `Fire at the mill\n\n${body}\n`,
      "plain.txt": `Fire at the mill\n\n${body}\n`,
    });
    const files = ["20220816-stamped.txt", "20220816.txt", "plain.txt"];
    const run = await dateline(["recognise", ...files, "--language", "en"], { cwd });
    expect(
      run.lines.map((line) => [
        line["published"],
        (line["spans"] as Record<string, unknown>[]).at(-1)!["value"],
      ]),
    ).toEqual([
      ["2022-08-15", "2022-08-14"],
      ["2022-08-16", "2022-08-15"],
      [undefined, undefined],
    ]);
    await writeFile(path.join(cwd, "dateline.json"), '{"published": {"fileName": "{year}"}}');
    const refused = await dateline(["recognise", "plain.txt"], { cwd });
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/dateline\.json:1:28: .*no \{month\}/),
    });
  });

  it("reads other encodings when told, and else names the likely one", async () => {
    // "Η Πάτρα στις 12/8/2022, είπε ο δήμαρχος της Πάτρας." in windows-1253.
    const greek = "Η Πάτρα στις 12/8/2022, είπε ο δήμαρχος της Πάτρας.";
    const table = new TextDecoder("windows-1253");
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [table.decode(Uint8Array.of(byte)), byte]),
    );
    const bytes = Uint8Array.from([...greek], (character) => byteOf.get(character)!);
    const cwd = await folderOf({ "old.txt": bytes, "new.txt": greek, "marked.txt": `\uFEFF${greek}` });

    // The encoding is for files that are not UTF-8: those that are stay as they are.
    const files = ["old.txt", "new.txt", "marked.txt"];
    const told = await dateline(["recognise", ...files, "--encoding", "windows-1253"], { cwd });
    expect(told.code).toBe(0);
    expect(told.lines).toHaveLength(3);
    for (const line of told.lines) {
      const [span] = line["spans"] as Record<string, unknown>[];
      expect(slice(greek, span!)).toBe("12/8/2022");
    }

    const untold = await dateline(["recognise", "old.txt"], { cwd });
    expect(untold.code).toBe(2);
    expect(untold.stderr).toMatch(
      /^old\.txt: not UTF-8 but probably windows-1253: try --encoding windows-1253$/m,
    );
  });

  it.each([
    ["no such file", "missing.txt", /^no such file$/],
    ["a folder", "folder", /^is a folder$/],
    ["a binary file", "binary.txt", /binary/],
  ])("names what it could not read and goes on: %s", async (_, file, why) => {
    const cwd = await folderOf({
      "good.txt": "1 May 2020",
      "folder/x": "",
      "binary.txt": Uint8Array.of(0, 1, 2, 0, 255, 0, 3),
    });
    const run = await dateline(["recognise", file, "good.txt"], { cwd });
    expect(run.code).toBe(1);
    expect(run.lines).toEqual([
      { file, error: expect.stringMatching(why) },
      expect.objectContaining({ file: "good.txt" }),
    ]);
    expect(run.stderr).toContain(`${file}: `);
  });
});

describe("progress", () => {
  it("is a line of its own on a terminal, and gone at the end", async () => {
    const cwd = await folderOf({ "a.txt": "", "b.txt": "" });
    const run = await dateline(["recognise", "a.txt", "b.txt"], { cwd, showsProgress: true });
    expect(run.lines).toHaveLength(2);
    expect(run.stderr).toMatch(/^\r1 of 2 files\u001B\[K/);
    expect(run.stderr).toMatch(/\r\u001B\[K$/);
  });
});

describe("dateline recognise with JSON Lines", () => {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

  it("prints a line for each line, in order, under its id or its number", async () => {
    const stdin =
      line({ id: "x", text: "born on 1 May 2020", language: "en", published: "2021-01-01" }) +
      line({ text: "τίποτα", id: null, language: null }) +
      line({ id: 7, text: "" }).trimEnd();
    const run = await dateline(["recognise"], { stdin });
    expect(run.code).toBe(0);
    expect(run.lines.map(({ id }) => id)).toEqual(["x", 2, 7]);
    expect(run.lines[0]).toMatchObject({
      id: "x",
      language: "en",
      published: "2021-01-01",
      spans: [{ start: 8, end: 18, label: "DATE", text: "1 May 2020", value: "2020-05-01" }],
    });
  });

  it("counts in the text as it was given, carriage returns and byte order mark included", async () => {
    const text = "\uFEFF😀 one\r\n\r\non 1 May 2020\r\nend";
    const run = await dateline(["recognise", "--language", "en"], { stdin: line({ text }) });
    const [span] = run.lines[0]!["spans"] as Record<string, unknown>[];
    expect([...text].slice(span!["start"] as number, span!["end"] as number).join("")).toBe("1 May 2020");
  });

  it("lets the line's own language and date win over the options", async () => {
    const stdin = line({ text: "1 May 2020", language: "en" }) + line({ text: "1 May 2020" });
    const run = await dateline(["recognise", "--language", "el"], { stdin });
    expect(run.lines.map(({ language }) => language)).toEqual(["en", "el"]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["no JSON", "{", /^not JSON: /],
    ["an empty line", "", /^not JSON: /],
    ["bytes that are not UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), /^not UTF-8$/],
    ["a list", "[]", /^not a JSON object$/],
    ["no text", '{"id": 1}', /^no "text"$/],
    ["a text of the wrong kind", '{"text": 1}', /^no "text"$/],
    ["an id of the wrong kind", '{"text": "", "id": {}}', /^"id" is no string/],
    ["a language that is none", '{"text": "", "language": "Greek"}', /"Greek" is no code/],
    ["a date that is none", '{"text": "", "published": "yesterday"}', /"yesterday" is no date/],
    ["a day that no calendar has", '{"text": "", "published": "2022-02-30"}', /"2022-02-30" is no date/],
  ])("gives a bad line an error and goes on: %s", async (_, bad, why) => {
    const stdin = Buffer.concat([
      Buffer.from(line({ text: "a" })),
      Buffer.from(bad),
      Buffer.from(`\n${line({ text: "b" })}`),
    ]);
    const run = await dateline(["recognise"], { stdin });
    expect(run.code).toBe(1);
    expect(run.lines[1]).toEqual({ line: 2, error: expect.stringMatching(why) });
    expect(run.lines.map(({ id }) => id)).toEqual([1, undefined, 3]);
    expect(run.stderr).toBe("1 of 3 lines could not be read.\n");
  });

  it("reads no further than what is written has been taken", async () => {
    let asked = 0;
    async function* source(): AsyncGenerator<Buffer> {
      while (asked < 1000) {
        asked++;
        yield Buffer.from(line({ text: "on 1 May 2020" }));
      }
    }
    const held: (() => void)[] = [];
    const stuck = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        held.push(done);
        stuck.emit("held");
      },
    });
    const running = dateline(["recognise"], {
      stdin: Readable.from(source(), { highWaterMark: 1 }),
      stdout: stuck,
    });
    for (let taken = 0; taken < 5; taken++) {
      if (held.length === 0) await once(stuck, "held");
      // A line being recognised, one in the reader and one in the stream: the source is never far ahead.
      expect(asked).toBeLessThanOrEqual(taken + 4);
      held.shift()!();
    }
    stuck.destroy();
    held.shift()?.();
    expect((await running).code).toBe(0);
    expect(asked).toBeLessThan(20);
  });

  it("ends quietly when nobody reads on", async () => {
    const closed = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
    });
    closed.on("error", () => {});
    const run = await dateline(["recognise"], { stdin: line({ text: "a" }).repeat(50), stdout: closed });
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("dateline recognise --least-score", () => {
  const text = "It closed on 12 August 2022, and in the spring it opened again, at noon.";
  const spansFrom = async (...options: readonly string[]) => {
    const run = await dateline(["recognise", "--language", "en", ...options], {
      stdin: JSON.stringify({ text }),
    });
    return { ...run, spans: (run.lines[0]?.["spans"] ?? []) as { text: string; score: number }[] };
  };

  it("leaves out what is less certain, and nothing else", async () => {
    const { spans: all } = await spansFrom();
    const least = Math.min(...all.map(({ score }) => score));
    expect((await spansFrom("--least-score", String(least))).spans).toEqual(all);
    const { spans: surest } = await spansFrom("--least-score", "1");
    expect(surest).toEqual(all.filter(({ score }) => score >= 1));
    expect(surest.length).toBeLessThan(all.length);
    expect((await spansFrom("--least-score", "0")).spans).toEqual(all);
  });

  it("is refused where it is no score", async () => {
    expect(await spansFrom("--least-score", "high")).toMatchObject({
      code: 2,
      stderr: 'dateline: "high" is no score from 0 to 1\n',
    });
  });
});

describe("a broken model", () => {
  const models = async (language: string) => {
    if (language === "el") throw new ModelFileError("models/el.model", "it is cut");
    return undefined;
  };

  it("is told for the lines that needed it, and the run goes on", async () => {
    const lines = [{ text: "Η Αθήνα είναι στην Ελλάδα." }, { text: "It was closed on 12 August 2022." }];
    const stdin = lines.map((line) => JSON.stringify(line)).join("\n");
    const run = await dateline(["recognise"], { stdin, models });
    expect(run.code).toBe(1);
    expect(run.lines[0]).toEqual({ line: 1, error: expect.stringMatching(/models\/el\.model.*it is cut/) });
    expect(run.lines[1]).toMatchObject({ id: 2, language: "en" });
    expect(run.stderr).toMatch(/models\/el\.model/);
  });

  it("is told for the files that needed it", async () => {
    const cwd = await folderOf({ "el.txt": "Η Αθήνα είναι στην Ελλάδα." });
    const run = await dateline(["recognise", "el.txt"], { cwd, models });
    expect(run).toMatchObject({ code: 2, lines: [{ file: "el.txt" }] });
    expect(run.stderr).toMatch(/el\.txt: the model models\/el\.model cannot be used: it is cut/);
  });
});
