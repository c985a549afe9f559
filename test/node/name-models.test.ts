import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { ModelError, writeModel } from "../../src/core/recognise/names/model-file.ts";
import { LARGEST_MODEL, modelOfLanguage } from "../../src/core/recognise/names/model-of-language.ts";
import { NameModel } from "../../src/core/recognise/names/name-model.ts";
import { ModelFileError, nameModelsIn } from "../../src/node/name-models.ts";
import { gunzip } from "../../src/vscode/gunzip.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-models-"));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = join(import.meta.dirname, "../../models");
const packed = new Uint8Array(readFileSync(join(shipped, "el.model")));

/** How the command line and the editor read a model file, each by its own means of unzipping. */
const sources: Readonly<Record<string, (bytes: Uint8Array) => Promise<{ readonly id: string } | undefined>>> =
  {
    "the command line": (bytes) => {
      writeFileSync(join(folder, "el.model"), bytes);
      return nameModelsIn(folder)("el");
    },
    "the editor": async (bytes) => modelOfLanguage("el", await gunzip(bytes), NameModel.parse),
  };

describe.each(Object.entries(sources))("a model file, read by %s", (_, read) => {
  test("is the model in it", async () => {
    expect((await read(packed))?.id).toMatch(/^el-/);
  });

  const cases: readonly [string, () => Uint8Array, RegExp][] = [
    ["empty", () => new Uint8Array(0), /cannot be used|not gzipped|not a Dateline name model/],
    ["not gzipped", () => new TextEncoder().encode("a text"), /it is not gzipped, or damaged/],
    ["cut", () => packed.slice(0, packed.length - 20), /it is not gzipped, or damaged/],
    ["a gzipped text", () => gzipSync("a text of some length"), /not a Dateline name model/],
    ["gzipped twice", () => gzipSync(packed), /still gzipped/],
    ["that of another language", () => readFileSync(join(shipped, "fa.model")), /for "fa", not for "el"/],
    ["a gzip bomb", () => gzipSync(new Uint8Array(LARGEST_MODEL + 1)), /unpacks to more than 32 MB/],
  ];
  test.each(cases)("is refused with its reason: %s", async (_case, bytes, message) => {
    const error = await read(bytes()).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error instanceof ModelError || error instanceof ModelFileError).toBe(true);
    expect(String(error)).toMatch(message);
  });

  test("damaged anywhere is either refused or still the model, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(small.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const damaged = cut ? small.slice(0, at) : small.with(at, small[at]! ^ flip);
          const error = await read(damaged).then(
            (model) => (model?.id === "el-test" ? undefined : "another model"),
            (reason: unknown) => reason,
          );
          // The gzip header has bytes that mean nothing to the content: such a file still holds the model.
          if (error !== undefined)
            expect(error instanceof ModelError || error instanceof ModelFileError).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const small = new Uint8Array(
  gzipSync(
    writeModel({
      header: {
        id: "el-test",
        language: "el",
        labels: ["PER"],
        unit: 10,
        licence: { name: "MIT", nonCommercial: false, sources: [] },
      },
      transitions: new Int32Array(16),
      phrases: { keys: Int32Array.of(5), values: Uint8Array.of(1) },
      features: { keys: Int32Array.of(9, -1), weights: Int8Array.of(1, -2, 0, 0, 127, -128) },
    }),
  ),
);

test("the command line's error names the file and the ways out", async () => {
  const file = join(folder, "el.model");
  writeFileSync(file, "broken");
  const error = await nameModelsIn(folder)("el").catch((reason: unknown) => reason);
  expect(String(error)).toContain(file);
  expect(String(error)).toMatch(/Install Dateline again, train it anew .*, or remove the file/);
});

test("a language without a model has its list of places, and one without either has nothing", async () => {
  expect((await nameModelsIn(shipped)("bg"))?.id).toMatch(/^bg-places-/);
  expect(await nameModelsIn(folder)("xx")).toBeUndefined();
});
