import { describe, expect, it } from "vitest";
import { type KeepingModels, LoadedModels } from "../../../src/core/recognise/loaded-models.ts";

/** Models are their languages in capitals; "xx" has none, "bad" is broken. */
function modelsThat(keeping: KeepingModels = {}) {
  const asked: string[] = [];
  const models = new LoadedModels<string>(async (language) => {
    asked.push(language);
    if (language === "bad") throw new Error("broken");
    return language === "xx" ? undefined : language.toUpperCase();
  }, keeping);
  return { models, asked };
}

describe("LoadedModels", () => {
  it("loads a model when it is first asked for, once, even by two at a time", async () => {
    const { models, asked } = modelsThat();
    expect(models.has("el")).toBe(false);
    const both = await Promise.all([models.load(["el", "fa", "el"]), models.load(["el"])]);
    expect(both.map((loaded) => loaded.get("el"))).toEqual(["EL", "EL"]);
    await models.load(["el", "fa"]);
    expect(asked).toEqual(["el", "fa"]);
    expect(models.get("el")).toBe("EL");
  });

  it("remembers that a language has none", async () => {
    const { models, asked } = modelsThat({ most: 1 });
    await models.load(["xx", "el", "fa"]);
    await models.load(["xx"]);
    expect(models.has("xx")).toBe(true);
    expect(asked).toEqual(["xx", "el", "fa"]);
  });

  it("asks again for one that was broken", async () => {
    const { models, asked } = modelsThat();
    await expect(models.load(["bad"])).rejects.toThrow("broken");
    expect(models.has("bad")).toBe(false);
    await expect(models.load(["bad"])).rejects.toThrow("broken");
    expect(asked).toEqual(["bad", "bad"]);
  });

  it("keeps no more than told, those used last", async () => {
    const { models } = modelsThat({ most: 2 });
    await models.load(["el", "fa"]);
    models.get("el");
    const loaded = await models.load(["en"]);
    expect(["el", "fa", "en"].filter((language) => models.has(language))).toEqual(["el", "en"]);
    expect(loaded.get("en")).toBe("EN");
  });

  it("gives an article all models that it needs, even where it keeps fewer", async () => {
    const { models } = modelsThat({ most: 1 });
    expect([...(await models.load(["el", "fa", "en"])).values()]).toEqual(["EL", "FA", "EN"]);
  });

  it("drops what was not used for long, and loads it anew when it is needed", async () => {
    let time = 0;
    const { models, asked } = modelsThat({ now: () => time });
    await models.load(["el", "fa", "xx"]);
    time = 10;
    models.get("fa");
    expect(models.dropUnusedFor(11)).toEqual([]);
    expect(models.dropUnusedFor(5)).toEqual(["el"]);
    expect([models.has("el"), models.has("fa"), models.has("xx")]).toEqual([false, true, true]);
    await models.load(["el"]);
    expect(asked).toEqual(["el", "fa", "xx", "el"]);
  });

  it("does not keep what was asked for before all were forgotten", async () => {
    const { models, asked } = modelsThat();
    const before = models.load(["el"]);
    models.clear();
    expect((await before).get("el")).toBe("EL");
    expect(models.has("el")).toBe(false);
    await models.load(["el"]);
    expect(asked).toEqual(["el", "el"]);
  });
});
