// Scores the date recogniser on the corpora in ../shared/data: npx tsx tools/evaluate-dates.ts el-elner18.dev [--misses 40] [--rules]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { DateModel } from "../src/core/recognise/dates/model/date-model.ts";
import { recogniseDates } from "../src/core/recognise/dates/recognise.ts";
import type { Suggestion } from "../src/core/recognise/suggestion.ts";
import type { Span } from "../src/core/text/span.ts";

const DATA = join(import.meta.dirname, "../../shared/data");

/** The names that the corpora give to dates and times. */
const LABELS: Readonly<Record<string, string>> = {
  DATE: "DATE",
  DAT: "DATE",
  DATETIME: "DATE",
  TIME: "TIME",
  TIM: "TIME",
}; // prettier-ignore

interface Labelled extends Span {
  readonly label: string;
}

interface Sentence {
  readonly text: string;
  readonly spans: readonly Labelled[];
}

/** The sentences of a corpus file as text (tokens joined by `glue`) with its dates and times in UTF-16 offsets. */
function readSentences(file: string, glue: string): Sentence[] {
  const sentences: Sentence[] = [];
  let text = "";
  let spans: Labelled[] = [];
  let open: { start: number; end: number; label: string } | undefined;
  const close = (): void => {
    if (open) spans.push(open);
    open = undefined;
  };
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    const [token, tag] = line.split("\t");
    if (!token || tag === undefined) {
      close();
      if (text !== "") sentences.push({ text, spans });
      text = "";
      spans = [];
      continue;
    }
    if (text !== "") text += glue;
    const start = text.length;
    text += token;
    const label = LABELS[tag.slice(2)];
    if (tag.startsWith("I-") && open && open.label === label) {
      open.end = text.length;
      continue;
    }
    close();
    if (label !== undefined) open = { start, end: text.length, label };
  }
  close();
  if (text !== "") sentences.push({ text, spans });
  return sentences;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

function report(name: string, right: number, proposed: number, gold: number): void {
  const f1 = percent(2 * right, proposed + gold);
  console.log(
    `${name.padEnd(14)} P ${percent(right, proposed)}  R ${percent(right, gold)}  F1 ${f1}  (${right} of ${gold}, ${proposed} proposed)`,
  );
}

function commonest(
  title: string,
  cases: ReadonlyMap<string, { count: number; example: string }>,
  most: number,
): void {
  console.log(`\n${title}`);
  const sorted = [...cases].sort(([, a], [, b]) => b.count - a.count).slice(0, most);
  for (const [what, { count, example }] of sorted)
    console.log(`${String(count).padStart(4)}  ${what}   … ${example}`);
}

function note(
  cases: Map<string, { count: number; example: string }>,
  what: string,
  text: string,
  span: Span,
): void {
  const example = `${text.slice(Math.max(0, span.start - 40), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 30)}`;
  const known = cases.get(what);
  if (known) known.count++;
  else cases.set(what, { count: 1, example });
}

/** What finds the dates of a text: the language's date model, or the rules alone where it has none or `rules` says so. */
function recogniserOf(language: string, rules: boolean): (text: string) => readonly Suggestion[] {
  const file = join(import.meta.dirname, "../models/dates", `${language}.model`);
  if (rules || !existsSync(file)) return (text) => recogniseDates(text, language, {});
  const model = DateModel.parse(gunzipSync(readFileSync(file)));
  return (text) => model.recognise(text, [{ start: 0, end: text.length }], {});
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "string", default: "0" },
    labels: { type: "string" },
    rules: { type: "boolean", default: false },
  },
});

for (const name of positionals) {
  const language = name.slice(0, 2);
  const sentences = readSentences(
    join(DATA, `${name}.tsv.gz`),
    language === "ja" || language === "zh" ? "" : " ",
  );
  const missed = new Map<string, { count: number; example: string }>();
  const spurious = new Map<string, { count: number; example: string }>();
  const counts = new Map<string, { right: number; proposed: number; gold: number }>();
  let [relaxed, proposedAll, goldAll] = [0, 0, 0];
  const wanted = values.labels?.split(",");
  const recognise = recogniserOf(language, values.rules);
  const started = process.cpuUsage();
  const found = sentences.map(({ text }) => recognise(text));
  const seconds = process.cpuUsage(started).user / 1e6;
  sentences.forEach(({ text, spans }, index) => {
    const proposed = found[index]!.filter(({ label }) => !wanted || wanted.includes(label));
    const key = ({ start, end, label }: Labelled): string => `${start}-${end}-${label}`;
    const gold = new Set(spans.map(key));
    const got = new Set(proposed.map(key));
    for (const span of spans) {
      const count = counts.get(span.label) ?? { right: 0, proposed: 0, gold: 0 };
      counts.set(span.label, count);
      count.gold++;
      if (got.has(key(span))) count.right++;
      else note(missed, `${span.label} ${text.slice(span.start, span.end)}`, text, span);
      if (proposed.some((other) => other.start < span.end && span.start < other.end)) relaxed++;
    }
    for (const span of proposed) {
      const count = counts.get(span.label) ?? { right: 0, proposed: 0, gold: 0 };
      counts.set(span.label, count);
      count.proposed++;
      if (!gold.has(key(span)))
        note(spurious, `${span.label} ${text.slice(span.start, span.end)}`, text, span);
    }
    proposedAll += proposed.length;
    goldAll += spans.length;
  });
  const bytes = sentences.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  console.log(`${name}: ${sentences.length} sentences, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`);
  for (const [label, { right, proposed, gold }] of [...counts].sort()) report(label, right, proposed, gold);
  const right = [...counts.values()].reduce((sum, count) => sum + count.right, 0);
  report("strict", right, proposedAll, goldAll);
  report("overlapping", relaxed, proposedAll, goldAll);
  if (Number(values.misses) > 0) {
    commonest("missed", missed, Number(values.misses));
    commonest("spurious", spurious, Number(values.misses));
  }
}
