import { closeAll, hoverAt, openArticle, run, select, sidecar } from "./article.ts";
import { equal, eventually, ok } from "./assert.ts";

const OPEN = `Harbour opens again after the storm

The port opened again yesterday, and the ferries sailed on time.
The crews had worked through two nights in the heavy rain.
`;

const STAMPED = `${OPEN.split("\n")[0]}

Published: 5 March 2026, 18:20

${OPEN.split("\n").slice(2).join("\n")}`;

describe("the publication date", () => {
  afterEach(closeAll);

  it("that a person sets resolves relative dates, is kept in the sidecar and can be taken back", async () => {
    const editor = await openArticle("published-set.txt", OPEN);
    const { uri } = editor.document;
    const before = await eventually(
      "open",
      () => hoverAt(editor, "yesterday"),
      (hover) => hover.includes("DATE"),
    );
    ok(before.includes("the publication date is not known"), before);
    await run("setPublished", { date: "6 March 2026" });
    equal((await sidecar(uri))?.article.published, "2026-03-06");
    const after = await eventually(
      "resolved",
      () => hoverAt(editor, "yesterday"),
      (hover) => hover.includes("2026-03-05"),
    );
    ok(
      /Thursday/.test(after) && after.includes("against the publication date 2026-03-06 (set by hand)"),
      after,
    );
    select(editor, "yesterday");
    await run("accept");
    const record = (await sidecar(uri))?.annotations[0];
    equal([record?.label, record?.timex, record?.value], ["DATE", "DATE", "2026-03-05"]);
    await run("undo");
    await run("undo");
    equal((await sidecar(uri))?.article.published, undefined);
    await eventually(
      "open again",
      () => hoverAt(editor, "yesterday"),
      (hover) => hover.includes("the publication date is not known"),
    );
  });

  it("is found in a time stamp", async () => {
    const editor = await openArticle("published-stamp.txt", STAMPED);
    const hover = await eventually(
      "resolved",
      () => hoverAt(editor, "yesterday"),
      (now) => now.includes("2026-03-04"),
    );
    ok(hover.includes("from a time stamp"), hover);
  });

  it("in Persian is told in both calendars", async () => {
    const editor = await openArticle(
      "published-fa.txt",
      "بندر دوباره باز شد پس از توفان\n\nبندر روز ۱۴ اسفند ۱۴۰۴ باز شد و کشتی‌ها به راه افتادند و خدمه دو شب در باران کار کردند.\n",
    );
    const hover = await hoverAt(editor, "اسفند");
    ok(hover.includes("2026-03-05") && hover.includes("Solar Hijri calendar"), hover);
    ok(hover.includes("1404-12-14"), hover);
  });
});
