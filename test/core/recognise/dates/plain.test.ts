import { describe } from "vitest";
import { el } from "./plain/el.ts";
import { en } from "./plain/en.ts";
import { fa } from "./plain/fa.ts";
import { findsNothing } from "./table.ts";

for (const [language, sentences] of Object.entries({ el, en, fa })) {
  describe(`sentences in ${language} that hold no date`, () => {
    findsNothing(language, sentences);
  });
}
