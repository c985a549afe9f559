import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelData } from "../../../../src/core/recognise/names/model-data.ts";
import { ModelError, readModel, writeModel } from "../../../../src/core/recognise/names/model-file.ts";
import { NameModel } from "../../../../src/core/recognise/names/name-model.ts";

const sortedKeys = (keys: readonly number[]) =>
  Int32Array.from([...new Set(keys.map((key) => key >>> 0))].sort((a, b) => a - b));
const keys = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 30 }).map(sortedKeys);
const bytes = (length: number, max = 255) =>
  fc
    .array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length })
    .map((values) => Uint8Array.from(values));

/** Any model that a file can hold. */
const models: fc.Arbitrary<ModelData> = fc
  .record({
    labels: fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,5}$/), { minLength: 1, maxLength: 5 }),
    id: fc.string(),
    phraseKeys: keys,
    featureKeys: keys,
    unit: fc.double({ min: 0.5, max: 100, noNaN: true }),
    name: fc.string({ unit: "grapheme" }),
    nonCommercial: fc.boolean(),
  })
  .chain(({ labels, id, phraseKeys, featureKeys, unit, name, nonCommercial }) => {
    const tags = 2 * labels.length + 1;
    return fc
      .record({
        transitions: fc.array(fc.integer({ min: -100_000, max: 100_000 }), {
          minLength: (tags + 1) ** 2,
          maxLength: (tags + 1) ** 2,
        }),
        phraseBytes: bytes(phraseKeys.length),
        weights: bytes(featureKeys.length * tags),
      })
      .map(({ transitions, phraseBytes, weights }) => ({
        header: {
          id,
          language: "el",
          labels,
          unit,
          licence: { name, nonCommercial, sources: [{ name, licence: "MIT" }] },
        },
        transitions: Int32Array.from(transitions),
        phrases: { keys: phraseKeys, values: phraseBytes },
        features: { keys: featureKeys, weights: Int8Array.from(weights) },
      }));
  });

const small: ModelData = {
  header: {
    id: "xx-1",
    language: "xx",
    labels: ["PER"],
    unit: 10,
    licence: { name: "MIT", nonCommercial: false, sources: [] },
  },
  transitions: new Int32Array(16),
  phrases: { keys: Int32Array.of(5), values: Uint8Array.of(1) },
  features: { keys: Int32Array.of(9, -1), weights: Int8Array.of(1, -2, 0, 0, 127, -128) },
};

/** The bytes with their checksum made right again, so that what lies behind it is tested. */
function resealed(file: Uint8Array): Uint8Array {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = -1;
  for (const byte of file.subarray(0, -4)) crc = table[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const sealed = file.slice();
  new DataView(sealed.buffer).setUint32(sealed.length - 4, ~crc >>> 0, true);
  return sealed;
}

describe("a model file", () => {
  test("gives back the model that was written", () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(readModel(writeModel(model))).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  test("keeps nothing of the file, even where Node read it into a Buffer", () => {
    const { phrases } = readModel(Buffer.from(writeModel(small)));
    expect(phrases.values.buffer.byteLength).toBe(phrases.values.length);
  });

  test("keeps keys at both ends and of any density", () => {
    const ends = Int32Array.of(0, -1);
    const dense = Int32Array.from({ length: 5000 }, (_, i) => i);
    for (const keys of [ends, dense]) {
      const weights = new Int8Array(3 * keys.length).fill(1);
      const model = { ...small, features: { keys, weights } };
      expect(readModel(writeModel(model))).toEqual(model);
    }
  });

  test("has the checksum that other programs compute", () => {
    const file = writeModel(small);
    expect(resealed(file)).toEqual(file);
  });

  const cases: readonly [string, (file: Uint8Array) => Uint8Array, RegExp][] = [
    ["nothing at all", () => new Uint8Array(0), /not a Dateline name model/],
    ["another file", () => new TextEncoder().encode("a text of some length"), /not a Dateline name model/],
    ["a model still zipped", () => Uint8Array.of(0x1f, 0x8b, 8, 0, 0), /still gzipped/],
    ["only the magic", (file) => file.slice(0, 8), /truncated/],
    ["a cut file", (file) => file.slice(0, file.length - 9), /truncated or damaged/],
    ["a later version", (file) => resealed(file.with(4, 9)), /version 9.*version 2/],
    ["a changed byte", (file) => file.with(40, file[40]! ^ 1), /checksum/],
    ["bytes too many", (file) => resealed(Uint8Array.of(...file, 0, 0)), /2 bytes too many/],
    ["a header longer than the file", (file) => resealed(file.with(7, 0x7f)), /malformed/],
  ];
  test.each(cases)("is refused with its reason: %s", (_, change, message) => {
    const parse = () => NameModel.parse(change(writeModel(small)));
    expect(parse).toThrow(ModelError);
    expect(parse).toThrow(message);
  });

  test("cut or changed anywhere gives a ModelError, and behind a right checksum never another error", () => {
    const file = writeModel(small);
    for (let length = 0; length < file.length; length++) {
      expect(() => readModel(file.slice(0, length))).toThrow(ModelError);
    }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.length - 5 }),
        fc.integer({ min: 1, max: 255 }),
        (at, flip) => {
          const changed = file.with(at, file[at]! ^ flip);
          expect(() => readModel(changed)).toThrow(ModelError);
          try {
            NameModel.parse(resealed(changed)).recognise("Some words, and a name.", [{ start: 0, end: 23 }]);
          } catch (error) {
            expect(error).toBeInstanceOf(ModelError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("cut anywhere, with a checksum that is right again, gives a ModelError", () => {
    const file = writeModel(small);
    for (let length = 13; length < file.length; length++) {
      expect(() => readModel(resealed(file.slice(0, length)))).toThrow(ModelError);
    }
  });

  test("whatever stands behind the header is refused or read, and what is read can be used", () => {
    const longest = [0xff, 0xff, 0xff, 0xff, 0x0f];
    const tooLong = [0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 4 }).map((some) => [...some]),
      fc.constantFrom([0], [1], [0x7f], [0xff], longest, tooLong),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(piece, { maxLength: 60 }), (count, pieces) => {
        const labels = Array.from({ length: count }, (_, i) => `L${i}`);
        expectRefusedOrUsable(fileOf({ ...small.header, labels }, pieces.flat()));
      }),
      { numRuns: 500 },
    );
  });

  test("any header is refused or read, and what is read can be used", () => {
    const key = fc.constantFrom("id", "language", "labels", "unit", "licence", "__proto__", "length");
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(1e-320, 1e308, -1, 0, "", [], ["PER", "PER"], Array(16).fill("PER")),
    );
    fc.assert(
      fc.property(key, value, (changed, to) => {
        expectRefusedOrUsable(fileOf({ ...small.header, [changed]: to }, new Array(16).fill(0).concat(0, 0)));
      }),
      { numRuns: 500 },
    );
  });
});

/** A file with this header, these bytes behind it, and a checksum that is right. */
function fileOf(header: object, body: readonly number[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = [0, 8, 16, 24].map((shift) => (text.length >>> shift) & 0xff);
  return resealed(Uint8Array.of(...writeModel(small).slice(0, 5), ...length, ...text, ...body, 0, 0, 0, 0));
}

function expectRefusedOrUsable(file: Uint8Array): void {
  let model: NameModel;
  try {
    model = NameModel.parse(file);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return;
  }
  const text = "Some words, and a name.";
  for (const { start, end, score } of model.recognise(text, [{ start: 0, end: text.length }])) {
    expect(start).toBeLessThan(end);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
}
