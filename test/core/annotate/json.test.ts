import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  JsonError,
  jsonLine,
  lineAndColumn,
  offsetOfPath,
  parseJson,
} from "../../../src/core/annotate/json.ts";

function errorOf(text: string): JsonError {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  throw new Error("no error");
}

describe("parseJson", () => {
  it("reads what JSON.parse reads, as it does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        expect(parseJson(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it("accepts nothing that JSON.parse does not", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "1",
      "-",
      "0",
      ".5",
      "e3",
      "true",
      "nul",
      " ",
      "\\u00e9",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        let ours: unknown;
        try {
          ours = parseJson(text);
        } catch {
          return;
        }
        expect(ours).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["", 0, "ends where a value"],
    ["[1, 2", 5, "a comma or ]"],
    ['{"a": 1 "b": 2}', 8, "a comma or }"],
    ['{"a" 1}', 5, "a colon"],
    ["{a: 1}", 1, "a key in double quotes"],
    ['{"a": 1,}', 8, "a key in double quotes"],
    ["[1] x", 4, "after the end"],
    ['["a\nb"]', 3, "line break"],
    ['["abc', 1, "inside a string"],
    ['["a\\x"]', 3, "escape"],
    ["[🔥]", 1, "🔥"],
    ["-", 0, "not a number"],
    ["01", 1, "after the end"],
    ['{"a": 1, "a": 2}', 9, "twice"],
    ['{"__proto__": 1, "__proto__": 2}', 17, "twice"],
    ["12345678901234567890", 0, "too large"],
    ["1e999", 0, "too large"],
    ["[".repeat(200), 101, "nested"],
  ])("refuses %j at its place", (text, offset, message) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect(error.offset).toBe(offset);
  });

  it("takes __proto__ for a key like any other", () => {
    const value = parseJson('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(value["polluted"]).toBeUndefined();
    expect(jsonLine(value)).toBe('{"__proto__": {"polluted": true}}');
  });

  it("passes over a byte order mark", () => {
    expect(parseJson("\ufeff[1]")).toEqual([1]);
  });
});

describe("offsetOfPath", () => {
  const text = '{"a": [1, {"b": "x"}], "c": null}';
  it.each([
    [[], "{"],
    [["a"], "[1"],
    [["a", 0], "1,"],
    [["a", 1, "b"], '"x"'],
    [["c"], "null"],
  ])("finds %j", (path, found) => {
    expect(text.slice(offsetOfPath(text, path)).startsWith(found)).toBe(true);
  });

  it("is the beginning for what is not there", () => {
    expect(offsetOfPath(text, ["a", 7])).toBe(0);
  });
});

describe("lineAndColumn", () => {
  it.each([
    ["abc", 0, 1, 1],
    ["abc\ndef", 5, 2, 2],
    ["a\r\nb\rc", 5, 3, 1],
    ["a\n", 2, 2, 1],
  ])("%j at %d", (text, offset, line, column) => {
    expect(lineAndColumn(text, offset)).toEqual({ line, column });
  });
});

describe("jsonLine", () => {
  it("is one line that reads back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const line = jsonLine(value);
        expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("escapes what editors take for line ends, and lone surrogates", () => {
    expect(jsonLine("a\u2028b\ud800")).toBe('"a\\u2028b\\ud800"');
  });
});
