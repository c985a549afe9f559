import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import { applyEdit, type LayerEdit } from "../../../src/core/annotate/edits.ts";
import { EMPTY_LAYER, isEmptyLayer, type Layer } from "../../../src/core/annotate/layer.ts";
import { parseSidecar, type Sidecar } from "../../../src/core/annotate/sidecar.ts";
import { type SidecarHolder, SidecarKeeper } from "../../../src/core/annotate/sidecar-file.ts";
import { adoptSidecar, sidecarFromLayer } from "../../../src/core/annotate/sidecar-layer.ts";
import { MemoryFiles } from "./memory-files.ts";

const TEXT = "Φωτιά στην Πάτρα χθες, φωτιά στον Βόλο σήμερα.";
const NAME = "a.txt.ann.json";

/** An open article that saves to the given folder. */
class Article implements SidecarHolder {
  layer: Layer = EMPTY_LAYER;
  adopted = 0;
  readonly keeper: SidecarKeeper;

  constructor(files: MemoryFiles) {
    this.keeper = new SidecarKeeper(files, NAME, this);
  }

  snapshot(known: Sidecar | undefined): Sidecar | undefined {
    return isEmptyLayer(this.layer) && !known ? undefined : sidecarFromLayer(this.layer, TEXT, known);
  }

  adopt(stored: Sidecar, known: Sidecar | undefined): void {
    this.layer = adoptSidecar(this.layer, TEXT, stored, known).layer;
    this.adopted++;
  }

  edit(edit: LayerEdit): void {
    this.layer = applyEdit(this.layer, edit).layer;
  }

  tag(id: string, start = 0, label = "MISC"): void {
    this.edit({ kind: "put", annotation: tag(id, start, label) });
  }

  get ids(): readonly string[] {
    return this.layer.annotations.map((a) => a.id);
  }
}

function tag(id: string, start: number, label = "MISC"): Annotation {
  return { id, label, start, end: start + 3, from: "hand" };
}

function stored(files: MemoryFiles): Sidecar {
  return parseSidecar(files.contents.get(NAME)!);
}

describe("SidecarKeeper", () => {
  it("writes no sidecar where there is nothing to write", async () => {
    const files = new MemoryFiles();
    const article = new Article(files);
    expect(await article.keeper.read()).toEqual({ kind: "absent" });
    expect(await article.keeper.save()).toEqual({ kind: "absent" });
    expect(files.contents.size).toBe(0);
  });

  it("saves, and another article reads it", async () => {
    const files = new MemoryFiles();
    const [one, other] = [new Article(files), new Article(files)];
    one.tag("a", 0);
    expect(await one.keeper.save()).toMatchObject({ kind: "stored" });
    expect(await other.keeper.read()).toMatchObject({ kind: "stored" });
    expect(other.layer).toEqual(one.layer);
    expect(one.adopted).toBe(0);
  });

  it("does not write what is there already", async () => {
    const files = new MemoryFiles();
    const article = new Article(files);
    article.tag("a");
    await article.keeper.save();
    await article.keeper.save();
    expect(files.writes).toBe(1);
  });

  it("makes one save of those that are asked for while one waits", async () => {
    const files = new MemoryFiles();
    const article = new Article(files);
    article.tag("a");
    const saves = [article.keeper.save()];
    article.tag("b", 6);
    saves.push(article.keeper.save());
    article.tag("c", 12);
    saves.push(article.keeper.save());
    await Promise.all(saves);
    expect(files.writes).toBe(1);
    expect(stored(files).annotations).toHaveLength(3);
  });

  it("merges what another wrote in the meantime, and takes it over", async () => {
    const files = new MemoryFiles();
    const [one, other] = [new Article(files), new Article(files)];
    one.tag("a");
    await one.keeper.save();
    await other.keeper.read();
    other.tag("b", 6);
    other.edit({ kind: "remove", id: "a" });
    await other.keeper.save();
    one.tag("c", 12);
    await one.keeper.save();
    expect(one.ids).toEqual(["b", "c"]);
    expect(stored(files).annotations.map((r) => r.id)).toEqual(["b", "c"]);
    one.edit({ kind: "remove", id: "b" });
    await one.keeper.save();
    await other.keeper.read();
    expect(other.ids).toEqual(["c"]);
  });

  it("keeps an edit that is made while the file is written and another's work comes in", async () => {
    const article: { now?: Article } = {};
    let steps = 0;
    const files = new MemoryFiles(async () => {
      if (++steps === 7) article.now?.tag("late", 20);
    });
    const other = new Article(files);
    article.now = new Article(files);
    await article.now.keeper.read();
    other.tag("b", 6);
    await other.keeper.save();
    steps = 3;
    article.now.tag("a");
    await article.now.keeper.save();
    expect(article.now.ids).toEqual(["a", "b", "late"]);
    await article.now.keeper.save();
    expect(stored(files).annotations.map((r) => r.id)).toEqual(["a", "b", "late"]);
  });

  it.each([
    ["a broken file", "{", "syntax"],
    ["a newer file", '{"format": "dateline/7"}', "newer"],
    ["git's markers", "<<<<<<< HEAD\n{}", "conflict-markers"],
    ["an empty file", "", "syntax"],
  ])("never overwrites %s, and saves once it is mended", async (_what, content, kind) => {
    const files = new MemoryFiles();
    const article = new Article(files);
    article.tag("a");
    await article.keeper.save();
    const good = files.contents.get(NAME)!;
    files.contents.set(NAME, content);
    article.tag("b", 6);
    expect(await article.keeper.save()).toMatchObject({ kind: "unreadable", error: { kind } });
    expect(await article.keeper.read()).toMatchObject({ kind: "unreadable", error: { kind } });
    expect(files.contents.get(NAME)).toBe(content);
    files.contents.set(NAME, good);
    expect(await article.keeper.save()).toMatchObject({ kind: "stored" });
    expect(stored(files).annotations.map((r) => r.id)).toEqual(["a", "b"]);
  });

  it("tells of a disk that refuses, and saves when it does no longer", async () => {
    const files = new MemoryFiles();
    const article = new Article(files);
    article.tag("a");
    const error = new Error("no space left");
    files.broken = { write: error };
    expect(await article.keeper.save()).toEqual({ kind: "failed", error });
    files.broken = { read: error };
    expect(await article.keeper.save()).toEqual({ kind: "failed", error });
    expect(files.contents.size).toBe(0);
    files.broken = {};
    expect(await article.keeper.save()).toMatchObject({ kind: "stored" });
    expect(stored(files).annotations).toHaveLength(1);
  });

  it("writes all anew when the file was deleted", async () => {
    const files = new MemoryFiles();
    const article = new Article(files);
    article.tag("a");
    await article.keeper.save();
    files.contents.clear();
    expect(await article.keeper.read()).toEqual({ kind: "absent" });
    article.tag("b", 6);
    await article.keeper.save();
    expect(stored(files).annotations.map((r) => r.id)).toEqual(["a", "b"]);
  });

  it("merges again where the file cannot be locked and another wrote in between", async () => {
    const files = new MemoryFiles(undefined, false);
    const article = new Article(files);
    const other = new Article(files);
    other.tag("b", 6);
    await other.keeper.save();
    const theirs = files.contents.get(NAME)!;
    files.contents.clear();
    article.tag("a");
    const write = files.write.bind(files);
    files.write = async (name, content) => {
      files.write = write;
      await write(name, content);
      files.contents.set(NAME, theirs);
    };
    await article.keeper.save();
    expect(stored(files).annotations.map((r) => r.id)).toContain("b");
    expect(article.ids).toContain("b");
  });

  type Action = { readonly who: 0 | 1; readonly what: "tag" | "remove" | "relabel" | "save" | "read" };
  const actions: fc.Arbitrary<readonly Action[]> = fc.array(
    fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      what: fc.constantFrom(
        "tag" as const,
        "tag" as const,
        "remove" as const,
        "relabel" as const,
        "save" as const,
        "save" as const,
        "read" as const,
      ),
    }),
    { minLength: 1, maxLength: 14 },
  );

  it("loses nothing when two race on one file, in any order of their steps", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), actions, async (scheduler, list) => {
        const files = new MemoryFiles(() => scheduler.schedule(Promise.resolve()));
        const articles = [new Article(files), new Article(files)] as const;
        const live = new Set<string>();
        const pending: Promise<unknown>[] = [];
        scheduler.scheduleSequence(
          list.map(({ who, what }, i) => async () => {
            const article = articles[who];
            const own = article.ids.filter((id) => id.startsWith(`${who}-`));
            if (what === "tag") {
              const id = `${who}-${i}`;
              article.tag(id, (i * 2) % 40, `L${who}`);
              live.add(id);
            } else if (what === "relabel" && own[0]) {
              article.edit({
                kind: "put",
                annotation: { ...article.layer.annotations.find((a) => a.id === own[0])!, note: "!" },
              });
            } else if (what === "remove" && own[0]) {
              article.edit({ kind: "remove", id: own[0] });
              live.delete(own[0]);
            } else if (what === "save") pending.push(article.keeper.save());
            else if (what === "read") pending.push(article.keeper.read());
          }),
        );
        await scheduler.waitIdle();
        await Promise.all(pending);
        for (const { keeper } of articles) {
          const save = keeper.save();
          await scheduler.waitIdle();
          expect(["stored", "absent"]).toContain((await save).kind);
        }
        const reads = articles.map(({ keeper }) => keeper.read());
        await scheduler.waitIdle();
        await Promise.all(reads);
        for (const { ids } of articles) expect([...ids].sort()).toEqual([...live].sort());
        if (live.size > 0)
          expect(
            stored(files)
              .annotations.map((r) => r.id)
              .sort(),
          ).toEqual([...live].sort());
        expect(articles[0].layer).toEqual(articles[1].layer);
      }),
      { numRuns: 300 },
    );
  });
});
