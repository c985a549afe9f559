// Bakes what Dateline takes from CLDR and ICU into the core's data. Run by hand after a version in cldr.ts changes: npm run bake.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bakeDates } from "./bake-dates.ts";
import { bakeUmalqura } from "./bake-umalqura.ts";

const DATA = join(import.meta.dirname, "../src/core/recognise/dates/data");

writeFileSync(join(DATA, "cldr.baked.json"), bakeDates());
writeFileSync(join(DATA, "umalqura.baked.json"), bakeUmalqura());
