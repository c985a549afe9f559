// Bakes what Dateline takes from CLDR into the core's data. Run by hand after a version in cldr.ts changes: npm run bake.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bakeDates } from "./bake-dates.ts";

const DATES = join(import.meta.dirname, "../src/core/recognise/dates/data/cldr.baked.json");

writeFileSync(DATES, bakeDates());
