import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NameRecogniser, Pipeline, suggestionsOf } from "../../../src/core/recognise/pipeline.ts";
import { applyChanges } from "../../../src/core/text/text-change.ts";

/** Takes words in capitals for organisations: enough to see which text was recognised, and in which language. */
function capitals(language: string): NameRecogniser {
  return {
    id: `${language}-test`,
    recognise: (text) =>
      [...text.matchAll(/\b[A-Z]{2,}\b/g)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
        label: "ORG",
        score: 0.5,
        model: `${language}-test`,
      })),
  };
}

function pipelineFor(...languages: readonly string[]): { pipeline: Pipeline; asked: string[] } {
  const asked: string[] = [];
  const pipeline = new Pipeline(async (language) => {
    asked.push(language);
    return languages.includes(language) ? capitals(language) : undefined;
  });
  return { pipeline, asked };
}

const TEXT =
  "The NATO met in Brussels on 5 March 2026.\n\nThe workers of IKEA said that they would be back.\n";

describe("Pipeline", () => {
  it("gives names and dates of the whole article, in order, where they stand", async () => {
    const { pipeline } = pipelineFor("en");
    const recognition = await pipeline.recognise(TEXT);
    expect(recognition.language).toBe("en");
    expect(
      suggestionsOf(recognition).map(({ start, end, label }) => [label, TEXT.slice(start, end)]),
    ).toEqual([
      ["ORG", "NATO"],
      ["DATE", "5 March 2026"],
      ["ORG", "IKEA"],
    ]);
  });

  it("gives only those of paragraphs that touch a range, if asked so", async () => {
    const { pipeline } = pipelineFor("en");
    const recognition = await pipeline.recognise(TEXT);
    const second = TEXT.indexOf("IKEA");
    expect(suggestionsOf(recognition, { start: second, end: second })).toHaveLength(1);
  });

  it("asks for a model once, and does without where there is none", async () => {
    const { pipeline, asked } = pipelineFor();
    await pipeline.recognise(TEXT);
    const recognition = await pipeline.recognise(TEXT);
    expect(asked).toEqual(["en"]);
    expect(suggestionsOf(recognition).map(({ label }) => label)).toEqual(["DATE"]);
    pipeline.reset();
    await pipeline.recognise(TEXT);
    expect(asked).toEqual(["en", "en"]);
  });

  it("drops a model that no open article needs any more, and loads it again when one does", async () => {
    let time = 0;
    const asked: string[] = [];
    const load = async (language: string): Promise<NameRecogniser> => {
      asked.push(language);
      return capitals(language);
    };
    const pipeline = new Pipeline(load, { now: () => time });
    const english = await pipeline.recognise(TEXT, { language: "en" });
    await pipeline.recognise("ΝΑΤΟ", { language: "el" });
    time = 10;
    pipeline.dropUnused(["en"], 10);
    expect(pipeline.modelOf("en")?.id).toBe("en-test");
    expect(pipeline.modelOf("el")).toBeUndefined();
    time = 20;
    pipeline.dropUnused([], 10);
    expect(pipeline.modelOf("en")).toBeUndefined();
    const change = [{ start: 0, end: 0, text: "IKEA. " }];
    expect(pipeline.update(english, `IKEA. ${TEXT}`, change, { language: "en" }).complete).toBe(false);
    expect(await pipeline.recognise(TEXT, { language: "en" })).toEqual(english);
    expect(asked).toEqual(["en", "el", "en"]);
  });

  it("finds all names, even where a model is dropped while it works", async () => {
    const pipeline = new Pipeline(async (language) => capitals(language));
    const long = "The NATO met again.\n".repeat(2000);
    const pause = async (): Promise<void> => pipeline.dropUnused([], 0);
    const recognition = await pipeline.recognise(long, { language: "en" }, { cancelled: false, pause });
    expect(suggestionsOf(recognition!)).toHaveLength(2000);
  });

  it("resolves what is relative against the day of publication, and not from memory of another day", async () => {
    const { pipeline } = pipelineFor("en");
    const valueOn = async (published: string): Promise<string | undefined> => {
      const recognition = await pipeline.recognise("It was closed yesterday.", { language: "en", published });
      return suggestionsOf(recognition)[0]?.value;
    };
    expect(await valueOn("2026-03-05")).toBe("2026-03-04");
    expect(await valueOn("2026-01-01")).toBe("2025-12-31");
  });

  it("stops when it is cancelled", async () => {
    const { pipeline } = pipelineFor("en");
    let pauses = 0;
    const pace = {
      get cancelled() {
        return pauses > 0;
      },
      pause: async () => {
        pauses++;
      },
    };
    const long = "The NATO met again.\n".repeat(2000);
    expect(await pipeline.recognise(long, { language: "en" }, pace)).toBeUndefined();
    expect(pauses).toBe(1);
  });

  it("gives way before it has found the sections of a long article", async () => {
    const { pipeline } = pipelineFor("en");
    let asked = 0;
    const isRepeated = (): boolean => asked++ < 0;
    const pace = { cancelled: true, pause: async () => {} };
    const long = "The NATO met again.\n".repeat(2000);
    const settled = await pipeline.recognise(long, { language: "en", isRepeated });
    expect(asked).toBe(2000);
    expect(await pipeline.settle(settled, long, { language: "en", isRepeated }, pace)).toBeUndefined();
    expect(asked).toBe(2000);
  });

  it("says that it is not complete where much has changed or a model is not there yet", async () => {
    const { pipeline } = pipelineFor("en", "el");
    const recognition = await pipeline.recognise(TEXT);
    const pasted = "The EU met.\n".repeat(3000);
    const changes = [{ start: 0, end: 0, text: pasted }];
    const updated = pipeline.update(recognition, pasted + TEXT, changes, {});
    expect(updated.complete).toBe(false);
    expect(suggestionsOf(updated.recognition).map(({ start }) => start - pasted.length)).toContain(
      TEXT.indexOf("IKEA"),
    );
    const greek = [{ start: TEXT.length, end: TEXT.length, text: "Η Αθήνα είναι στην Ελλάδα.\n" }];
    expect(pipeline.update(recognition, applyChanges(TEXT, greek), greek, {}).complete).toBe(false);
  });

  it("updated after changes is as recognised anew", async () => {
    const { pipeline } = pipelineFor("en");
    const piece = fc.stringMatching(/^[A-Z .\n5]{0,6}$/);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(9), piece), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (steps) => {
        const facts = { language: "en" };
        let text = TEXT;
        let recognition = await pipeline.recognise(text, facts);
        for (const step of steps) {
          const changes = [];
          let from = 0;
          for (const [offset, length, replacement] of step) {
            const start = from + (offset % (text.length - from + 1));
            const end = Math.min(text.length, start + length);
            changes.push({ start, end, text: replacement });
            from = end;
          }
          text = applyChanges(text, changes);
          const updated = pipeline.update(recognition, text, changes, facts);
          const anew = await pipelineFor("en").pipeline.recognise(text, facts);
          // Another day of publication is another day for every relative date.
          expect(updated.complete).toBe(anew.published?.date === recognition.published?.date);
          recognition = updated.complete ? updated.recognition : anew;
          expect(recognition).toEqual(anew);
        }
      }),
      { numRuns: 300 },
    );
  });
});
