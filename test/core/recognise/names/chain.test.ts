import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Chain, FORBIDDEN, transitionsOf } from "../../../../src/core/recognise/names/chain.ts";
import { mayFollow, namesOfTags } from "../../../../src/core/recognise/names/tags.ts";

const TAGS = 5;
const UNIT = 10;

/** A short sentence with random scores: short enough to try every path. */
const sentences = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    emissions: fc
      .array(fc.integer({ min: -40, max: 40 }), { minLength: count * TAGS, maxLength: count * TAGS })
      .map((scores) => Int32Array.from(scores)),
    learned: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 36, maxLength: 36 }),
  }),
);

function everyPath(count: number): number[][] {
  if (count === 0) return [[]];
  return everyPath(count - 1).flatMap((path) => {
    const next = [0, 1, 2, 3, 4].filter((tag) => mayFollow(path.at(-1) ?? 0, tag));
    return next.map((tag) => [...path, tag]);
  });
}

function scoreOfPath(path: readonly number[], emissions: Int32Array, matrix: Int32Array): number {
  let score = matrix[path.at(-1)! * (TAGS + 1) + TAGS]!;
  path.forEach((tag, i) => {
    score += emissions[i * TAGS + tag]! + matrix[(i === 0 ? TAGS : path[i - 1]!) * (TAGS + 1) + tag]!;
  });
  return score;
}

describe("the chain", () => {
  test("finds a path that no other path beats, and a valid one", () => {
    fc.assert(
      fc.property(sentences, ({ count, emissions, learned }) => {
        const transitions = transitionsOf(TAGS, learned);
        const best = [...new Chain(transitions, UNIT).best(emissions, count).subarray(0, count)];
        const scores = everyPath(count).map((path) => scoreOfPath(path, emissions, transitions.matrix));
        expect(scoreOfPath(best, emissions, transitions.matrix)).toBe(Math.max(...scores));
        expect(best.every((tag, i) => mayFollow(best[i - 1] ?? 0, tag))).toBe(true);
      }),
    );
  });

  test("gives a name the share of the paths that have it", () => {
    fc.assert(
      fc.property(sentences, ({ count, emissions, learned }) => {
        const transitions = transitionsOf(TAGS, learned);
        const chain = new Chain(transitions, UNIT);
        chain.sum(emissions, count);
        const paths = everyPath(count).map((path) => ({
          names: namesOfTags(path),
          mass: Math.exp(scoreOfPath(path, emissions, transitions.matrix) / UNIT),
        }));
        const all = paths.reduce((sum, path) => sum + path.mass, 0);
        for (let start = 0; start < count; start++) {
          for (let end = start + 1; end <= count; end++) {
            for (const label of [0, 1]) {
              const having = paths.filter(({ names }) =>
                names.some((name) => name.start === start && name.end === end && name.label === label),
              );
              const share = having.reduce((sum, path) => sum + path.mass, 0) / all;
              expect(chain.probability({ start, end, label })).toBeCloseTo(share, 9);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("stays in range over a hundred thousand words", () => {
    const count = 100_000;
    const emissions = Int32Array.from({ length: count * TAGS }, (_, i) => ((i * 37) % 81) - 40);
    const chain = new Chain(
      transitionsOf(
        TAGS,
        Int32Array.from({ length: 36 }, (_, i) => (i % 5) - 2),
      ),
      UNIT,
    );
    const names = namesOfTags(chain.best(emissions, count), count);
    expect(names.length).toBeGreaterThan(1000);
    chain.sum(emissions, count);
    for (const name of [names[0]!, names.at(-1)!]) {
      const probability = chain.probability(name);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });

  test("forbids what IOB2 forbids and nothing else", () => {
    const { matrix } = transitionsOf(TAGS, new Int32Array(36));
    const forbidden: string[] = [];
    for (let from = 0; from <= TAGS; from++) {
      for (let to = 0; to < TAGS; to++)
        if (matrix[from * 6 + to] === FORBIDDEN) forbidden.push(`${from}${to}`);
    }
    expect(forbidden).toEqual(["02", "04", "14", "24", "32", "42", "52", "54"]);
  });
});
