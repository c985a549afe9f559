import { RECOGNISED } from "../../tools/suites/recognised.ts";
import { closeAll, inWorkspace, openArticle, read, run, sidecar } from "./article.ts";
import { equal, ok } from "./assert.ts";

interface Line {
  readonly file: string;
  readonly language: string;
  readonly spans: readonly Readonly<Record<string, unknown>>[];
}

/** What an accepted suggestion keeps of what was suggested. */
const KEPT = ["label", "start", "end", "text", "timex", "value", "mod", "calendar", "calendarValue", "score"];

function kept(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(KEPT.filter((key) => record[key] !== undefined).map((key) => [key, record[key]]));
}

describe("the same text gets the same suggestions here as on the command line", () => {
  afterEach(closeAll);

  it("for every sample", async function () {
    this.timeout(120_000);
    const lines = ((await read(inWorkspace(RECOGNISED))) ?? "").split("\n").filter((line) => line !== "");
    ok(lines.length > 12, `the command line recognised ${lines.length} samples`);
    for (const line of lines) {
      const { file, spans } = JSON.parse(line) as Line;
      const text = await read(inWorkspace(file));
      const editor = await openArticle(`same/${file.replace("/", "-")}`, text ?? "");
      await run("acceptAll");
      const written = await sidecar(editor.document.uri);
      equal(
        written?.annotations.map((record) => kept({ ...record })),
        spans.map(kept),
        file,
      );
      ok(spans.length > 0, `nothing is suggested in ${file}`);
    }
  });
});
