import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pipeline } from "../../src/core/recognise/pipeline.ts";
import type { TextChange } from "../../src/core/text/text-change.ts";
import { ArticleRecognition } from "../../src/vscode/article-recognition.ts";

const CHANGE: TextChange = { start: 0, end: 0, text: "x" };

/** A recognised article, each small change of which leaves something to settle. */
async function opened() {
  const pipeline = new Pipeline(() => Promise.resolve(undefined));
  const update = pipeline.update.bind(pipeline);
  vi.spyOn(pipeline, "update").mockImplementation((...given) => ({
    ...update(...given),
    complete: true,
    settled: false,
  }));
  const recognise = vi.spyOn(pipeline, "recognise");
  const settle = vi.spyOn(pipeline, "settle");
  const failures: unknown[] = [];
  const recognition = new ArticleRecognition(pipeline, {
    text: () => "The ferry sails.",
    facts: () => ({ language: "en" }),
    recognised: () => {},
    failed: (error) => failures.push(error),
  });
  const first = recognition.recognise();
  await vi.runAllTimersAsync();
  await first;
  return { recognition, recognise, settle, failures };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what was typed is settled once, when typing pauses", async () => {
  const { recognition, recognise, settle } = await opened();
  recognition.follow([CHANGE]);
  recognition.follow([CHANGE]);
  await vi.runAllTimersAsync();
  expect(recognise).toHaveBeenCalledTimes(1);
  expect(settle).toHaveBeenCalledTimes(1);
});

test("nothing is settled or recognised any more once the article is closed, and no timer waits", async () => {
  const { recognition, recognise, settle } = await opened();
  recognition.follow([CHANGE]);
  recognition.dispose();
  expect(vi.getTimerCount()).toBe(0);
  await recognition.recognise();
  await vi.runAllTimersAsync();
  expect(recognise).toHaveBeenCalledTimes(1);
  expect(settle).not.toHaveBeenCalled();
});

test("a settling that fails is told", async () => {
  const { recognition, settle, failures } = await opened();
  settle.mockRejectedValue(new Error("no room"));
  recognition.follow([CHANGE]);
  await vi.runAllTimersAsync();
  expect(failures).toEqual([new Error("no room")]);
});
