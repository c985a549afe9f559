import * as vscode from "vscode";
import { closeAll, hoverAt, openArticle, run, select, sidecar, tagged } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const TEXT = `Ferry strike ends

President Emmanuel Macron met Angela Merkel in Berlin on March 5, 2026.
They said that the workers of the ferries would be paid what they had been told they would get.
`;

async function setLeastScore(score: number | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration("dateline")
    .update("leastScore", score, vscode.ConfigurationTarget.Global);
}

describe("scores", () => {
  afterEach(async () => {
    await setLeastScore(undefined);
    await closeAll();
  });

  it("hide suggestions below the setting: no hover, not gone to, not accepted", async () => {
    const editor = await openArticle("least-score.txt", TEXT);
    const { uri } = editor.document;
    await run("acceptAll");
    const scores = ((await sidecar(uri))?.annotations ?? []).map(({ score }) => score ?? 0);
    ok(scores.length > 3, `suggested: ${await tagged(uri)}`);
    await run("undo");
    equal(await tagged(uri), []);

    const most = Math.max(...scores);
    const kept = scores.filter((score) => score >= most).length;
    await setLeastScore(most);
    ok(kept < scores.length, "some suggestion is less certain than the best");
    equal(await hoverAt(editor, "March 5"), "");
    await run("acceptAll");
    equal((await sidecar(uri))?.annotations.length, kept);

    await run("undo");
    await setLeastScore(0);
    await eventually(
      "shown again",
      () => hoverAt(editor, "March 5"),
      (hover) => hover.includes("2026-03-05"),
    );
  });

  it("choose what is accepted at once, and one undo takes it back", async () => {
    const editor = await openArticle("accept-above.txt", TEXT);
    const { uri } = editor.document;
    select(editor, "Ferry", true);
    await run("acceptAbove", { score: 0.95 });
    const accepted = (await sidecar(uri))?.annotations ?? [];
    ok(accepted.length > 0, "something is that certain");
    ok(
      accepted.every(({ score }) => (score ?? 0) >= 0.95),
      `accepted: ${JSON.stringify(accepted)}`,
    );
    ok((await hoverAt(editor, "March 5")).includes("suggestion"), "the less certain date still waits");
    await run("undo");
    equal(await tagged(uri), []);
  });

  it("come with their evidence: the model, and where else in the article the name stands", async () => {
    const text = `${TEXT}\nAngela Merkel left Berlin in the evening, and the minister Angela Merkel had met stayed.\n`;
    const editor = await openArticle("evidence.txt", text);
    const name = await hoverAt(editor, "Angela Merkel");
    ok(/model en-\d+, \d+ %/.test(name), `"Angela Merkel" says: ${name}`);
    const date = await hoverAt(editor, "March 5");
    ok(/\d+ %/.test(date), `"March 5" says: ${date}`);
    const place = await hoverAt(editor, "Berlin");
    ok(place.includes("listed: town (GeoNames, CLDR)"), `"Berlin" says: ${place}`);
    ok(place.includes("same name at line 6"), `"Berlin" says: ${place}`);
  });
});
