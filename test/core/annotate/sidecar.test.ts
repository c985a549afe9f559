import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { EMPTY_LAYER, type Layer } from "../../../src/core/annotate/layer.ts";
import { parseSidecar, SidecarError, serialiseSidecar } from "../../../src/core/annotate/sidecar.ts";
import { layerFromSidecar, sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { annotatedTexts } from "./arbitraries.ts";

const TEXT = "Φωτιά 🔥 στην Πάτρα χθες";
const layer: Layer = {
  ...EMPTY_LAYER,
  annotations: [
    {
      id: "k3v9q2m1c8d0",
      label: "LOC",
      start: 14,
      end: 19,
      by: "maria",
      at: "2026-11-23T09:12:05Z",
      from: "suggestion",
      score: 0.97,
      model: "el-1",
    },
    {
      id: "p7w2z5x4b6n8",
      label: "DATE",
      start: 20,
      end: 24,
      timex: "DATE",
      value: "2026-11-22",
      from: "hand",
    },
  ],
  status: { value: "done", by: "maria", at: "2026-11-23T09:40:00Z" },
};

const FILE = `{
"format": "dateline/1",
"article": {"sha256": "SHA", "length": 23},
"unit": "code-point",
"status": {"value": "done", "by": "maria", "at": "2026-11-23T09:40:00Z"},
"sections": [],
"annotations": [
{"id": "k3v9q2m1c8d0", "label": "LOC", "start": 13, "end": 18, "text": "Πάτρα", "before": "Φωτιά 🔥 στην ", "after": " χθες", "by": "maria", "at": "2026-11-23T09:12:05Z", "from": "suggestion", "score": 0.97, "model": "el-1"},
{"id": "p7w2z5x4b6n8", "label": "DATE", "start": 19, "end": 23, "text": "χθες", "before": "Φωτιά 🔥 στην Πάτρα ", "after": "", "timex": "DATE", "value": "2026-11-22", "from": "hand"}
],
"rejected": [],
"lost": [],
"conflicts": []
}
`;

const LONE_SURROGATE = /\p{Cs}/u;

describe("serialiseSidecar", () => {
  it("writes the file as the format says, to the byte", () => {
    const sidecar = sidecarFromLayer(layer, TEXT);
    expect(serialiseSidecar(sidecar)).toBe(FILE.replace("SHA", sidecar.article.sha256));
  });

  it("keeps unknown keys everywhere, through the layer too", () => {
    const file = FILE.replace("SHA", sidecarFromLayer(layer, TEXT).article.sha256)
      .replace('"length": 23}', '"length": 23, "source": {"url": ["x", null]}}')
      .replace('"model": "el-1"}', '"model": "el-1", "zeta": [1, 2.5], "alpha": {"__proto__": 1}}')
      .replace('00Z"},', '00Z", "round": 2},')
      .replace('"sections": []', '"sections": [\n{"kind": "headline", "start": 0, "end": 5, "level": 1}\n]')
      .replace('"conflicts": []', '"conflicts": [],\n"relations": [],\n"documentLabels": {"topic": "fire"}');
    const sidecar = parseSidecar(file);
    expect(serialiseSidecar(sidecar)).toBe(file);
    const read = layerFromSidecar(sidecar, TEXT);
    expect(serialiseSidecar(sidecarFromLayer(read.layer, TEXT, sidecar))).toBe(file);
  });
});

const everything = annotatedTexts.chain(({ text, layer: base }) =>
  fc
    .record({
      extra: fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 }),
      details: fc.array(
        fc.record(
          {
            timex: fc.constantFrom("DATE" as const, "SET" as const),
            value: fc.string(),
            by: fc.string(),
            score: fc.double({ min: 0, max: 1, noNaN: true }),
            ref: fc.constant("wikidata:Q1524"),
            note: fc.string({ unit: "binary" }),
            attributes: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }),
            review: fc.constant("changed" as const),
          },
          { requiredKeys: [] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ extra, details }) => {
      const dress = (annotation: Annotation, i: number): Annotation => ({
        ...annotation,
        ...details[i % details.length],
      });
      const annotated: Layer = {
        ...base,
        annotations: base.annotations.map(dress),
        rejected: base.rejected.map(dress),
      };
      return { text, layer: annotated, extra };
    }),
);

/** -0 is written as 0. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("laws of the sidecar", () => {
  it("reads what it wrote as it was, and writes what it read as it was", () => {
    fc.assert(
      fc.property(everything, ({ text, layer, extra }) => {
        const own = new Set([
          "format",
          "article",
          "unit",
          "status",
          "sections",
          "annotations",
          "rejected",
          "lost",
          "conflicts",
        ]);
        const unknown = Object.fromEntries(Object.entries(extra).filter(([key]) => !own.has(key)));
        const sidecar = {
          ...sidecarFromLayer(layer, text),
          ...(Object.keys(unknown).length > 0 && { unknown }),
        };
        const file = serialiseSidecar(sidecar);
        const read = parseSidecar(file);
        expect(plain(read)).toEqual(plain(sidecar));
        expect(serialiseSidecar(read)).toBe(file);
      }),
    );
  });

  it("gives back the layer it was made from, all of it exact", () => {
    fc.assert(
      fc.property(everything, ({ text, layer }) => {
        const read = layerFromSidecar(sidecarFromLayer(layer, text), text);
        expect(read.layer).toEqual(layer);
        expect(read.sameText).toBe(true);
        expect([...read.outcomes.values()].every((outcome) => outcome === "exact")).toBe(true);
      }),
    );
  });

  it("writes one line for each annotation, and no other line breaks", () => {
    fc.assert(
      fc.property(everything, ({ text, layer }) => {
        const file = serialiseSidecar(sidecarFromLayer(layer, text));
        const ids = [...layer.annotations, ...layer.rejected].map((a) => a.id);
        expect(file.split("\n").filter((line) => line.startsWith('{"id"'))).toHaveLength(ids.length);
        expect(file).not.toMatch(/[\r\u2028\u2029]/);
        expect(file).not.toMatch(LONE_SURROGATE);
      }),
    );
  });
});

describe("parseSidecar", () => {
  const good = FILE.replace("SHA", "0".repeat(64));
  it.each([
    ["a missing comma", good.replace("},\n{", "}\n{"), "syntax", 9, 1, "comma"],
    ["no text at all", "", "syntax", 1, 1, "ends"],
    [
      "git's markers",
      good.replace('{"id": "p7', '<<<<<<< HEAD\n{"id": "p7'),
      "conflict-markers",
      9,
      1,
      "git",
    ],
    ["a newer version", good.replace("dateline/1", "dateline/2"), "newer", 2, 11, "version 2"],
    ["another format", good.replace("dateline/1", "other/1"), "schema", 2, 11, "dateline/1"],
    ["a list", "[]", "schema", 1, 1, "object"],
    ["null", "null", "schema", 1, 1, "object"],
    [
      "a wrong type",
      good.replace('"start": 13', '"start": "13"'),
      "schema",
      8,
      49,
      "annotations [0] start must be integer",
    ],
    ["a missing key", good.replace('"start": 13, ', ""), "schema", 8, 1, "'start'"],
    [
      "a wrong choice",
      good.replace('"timex": "DATE"', '"timex": "DAY"'),
      "schema",
      9,
      137,
      '["DATE", "TIME", "DURATION", "SET"]',
    ],
    ["an empty span", good.replace('"end": 18', '"end": 13'), "schema", 8, 60, "end after"],
    [
      "fragments out of order",
      good.replace('"end": 18', '"end": 18, "fragments": [[16, 18], [13, 15]]'),
      "schema",
      8,
      77,
      "order",
    ],
    [
      "fragments that leave the span",
      good.replace('"end": 18', '"end": 18, "fragments": [[13, 15], [16, 17]]'),
      "schema",
      8,
      77,
      "from start to end",
    ],
    [
      "an id that stands twice",
      good.replace("p7w2z5x4b6n8", "k3v9q2m1c8d0"),
      "duplicate-id",
      9,
      8,
      "k3v9q2m1c8d0",
    ],
    [
      "an id in two lists",
      good.replace(
        '"lost": []',
        '"lost": [{"id": "p7w2z5x4b6n8", "label": "X", "start": 0, "end": 1, "text": "x", "before": "", "after": "", "from": "hand"}]',
      ),
      "duplicate-id",
      12,
      17,
      "p7w2z5x4b6n8",
    ],
    ["a huge number", good.replace('"start": 13', '"start": 1e400'), "syntax", 8, 49, "too large"],
    ["a key twice", good.replace('"start": 13', '"start": 13, "start": 14'), "syntax", 8, 53, "twice"],
  ])("says where and what is wrong: %s", (_what, file, kind, line, column, message) => {
    let error: unknown;
    try {
      parseSidecar(file);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SidecarError);
    expect(error).toMatchObject({ kind, line, column, message: expect.stringContaining(message) });
  });

  it("takes any prefix and any flipped character of a file for an error or a sidecar, nothing else", () => {
    const flips = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 0xffff }));
    const damaged = fc.oneof(
      fc.nat(good.length).map((end) => good.slice(0, end)),
      flips.map(([at, unit]) => good.slice(0, at) + String.fromCharCode(unit) + good.slice(at + 1)),
    );
    fc.assert(
      fc.property(damaged, (file) => {
        try {
          serialiseSidecar(parseSidecar(file));
        } catch (error) {
          expect(error).toBeInstanceOf(SidecarError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("sorts what another tool left unsorted", () => {
    const [first, second] = good.split("\n").filter((line) => line.startsWith('{"id"'));
    const swapped = good.replace(`${first}\n${second}`, `${second},\n${first!.replace(/,$/, "")}`);
    expect(swapped).not.toBe(good);
    expect(serialiseSidecar(parseSidecar(swapped))).toBe(good);
  });
});
