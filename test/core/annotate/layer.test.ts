import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { annotationsAt, compareAnnotations, sortAnnotations } from "../../../src/core/annotate/layer.ts";

const tag = (id: string, start: number, end: number): Annotation => ({
  id,
  label: "LOC",
  start,
  end,
  from: "hand",
});
const [outer, inner, next] = [tag("a", 2, 9), tag("b", 4, 6), tag("c", 9, 12)];

describe("annotationsAt", () => {
  it.each([
    [{ start: 0, end: 2 }, []],
    [{ start: 0, end: 3 }, [outer]],
    [{ start: 5, end: 10 }, [outer, inner, next]],
    [{ start: 6, end: 9 }, [outer]],
    [{ start: 5, end: 5 }, [outer, inner]],
    [{ start: 9, end: 9 }, [outer, next]],
    [{ start: 13, end: 13 }, []],
  ])("%j", (span, found) => {
    expect(annotationsAt([outer, inner, next], span)).toEqual(found);
  });
});

describe("sortAnnotations", () => {
  it("sorts by start, then end, then id", () => {
    const list = [next, tag("z", 2, 9), outer, tag("y", 2, 4)];
    const sorted = sortAnnotations(list);
    expect(sorted.map((a) => a.id)).toEqual(["y", "a", "z", "c"]);
    expect(sorted.every((a, i) => i === 0 || compareAnnotations(sorted[i - 1]!, a) < 0)).toBe(true);
    expect(list[0]).toBe(next);
  });

  it("leaves a sorted list as it is", () => {
    const list = [outer, inner, next];
    expect(sortAnnotations(list)).toBe(list);
  });
});
