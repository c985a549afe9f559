import fc from "fast-check";
import type { Annotation } from "../../../src/core/annotate/annotation.ts";
import type { DatasetArticle } from "../../../src/core/datasets/dataset.ts";
import { normaliseText } from "../../../src/core/text/normalise.ts";
import { compareSpans, type Span } from "../../../src/core/text/span.ts";

/** Words in seventeen scripts, and what shifts the offsets of careless tools: written for these tests, no sentences. */
const PIECES = [
  "Πάτρα",
  "φωτιά",
  "ΑΘΗΝΑ",
  "Ι.",
  "می\u200cگوید",
  "خبرگزاری‌ها",
  "۱۴۰۱",
  "مدينة",
  "١٢",
  "ירושלים",
  "Москва",
  "Київ",
  "北京市",
  "二〇二二年",
  "東京タワー",
  "서울에서",
  "กรุงเทพ",
  "दिल्ली",
  "ঢাকা",
  "தமிழ்",
  "თბილისი",
  "Երևան",
  "አዲስ",
  "Zürich",
  "cafe\u0301",
  "o\u0301\u0323",
  "U.S.",
  "O'Neill",
  "New-York",
  "3.5",
  "12/8/2022",
  "l\u2019eau",
  "€",
  "#tag",
  "😀",
  "👩\u200d👩\u200d👧",
  "🇬🇷",
  "𝔄𝔟",
  "𐎠𐎡",
  "-DOCSTART-",
  "B-PER",
  "O",
  "\u201c",
  "»",
  ".",
  ",",
  "—",
  "(",
  ";",
  "؟",
  "。",
  "…",
];
const GAPS = [
  " ",
  " ",
  " ",
  " ",
  "",
  "",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\u2028",
  "\u2029",
  "\u0085",
  "\u00a0",
  "\t",
  "\u200b",
  "\u200f",
  "\ufeff",
  "\u000b",
  "\u001c",
  ". ",
  "\u3000",
];

/** Raw texts of files: some with a byte order mark, mixed line ends. */
export const rawText: fc.Arbitrary<string> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 25 }),
  )
  .map(([mark, parts]) => (mark ? "\uFEFF" : "") + parts.flat().join(""));

/** Offsets between code points of `text`, first and last included. */
function boundaries(text: string): number[] {
  const found = [0];
  for (const point of text) found.push(found.at(-1)! + point.length);
  return found;
}

const timed = fc.constantFrom<Partial<Annotation>>(
  {},
  {},
  { timex: "DATE", value: "2022-07-23/2022-08-22", calendar: "persian", calendarValue: "1401-05" },
  { timex: "TIME", value: "2022-08-17T17:25:01", mod: "APPROX" },
  {
    ref: "wikidata:Q1524",
    note: 'two\nlines \u2028 "quoted"',
    attributes: { certain: true, weights: [1, 2] },
  },
  { by: "maria", at: "2026-11-23T09:12:05Z", score: 0.97, model: "el-1", review: "changed" },
  { unknown: { later: { nested: ["key"] } } },
);

function annotationOf(text: string): fc.Arbitrary<Annotation> {
  const places = boundaries(text);
  const offset = fc.nat({ max: places.length - 1 });
  return fc
    .record({
      cuts: fc.oneof(
        fc.tuple(offset, offset),
        fc.tuple(offset, offset),
        fc.tuple(offset, offset, offset, offset),
      ),
      length: fc.nat({ max: 12 }),
      id: fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/),
      label: fc.constantFrom("PER", "ORG", "LOC", "DATE", "ΟΝΟΜΑ", "B-x"),
      from: fc.constantFrom("hand" as const, "suggestion" as const, "import" as const),
      extra: timed,
    })
    .map(({ cuts, length, id, label, from, extra }) => {
      const sorted = [...new Set(cuts)].sort((a, b) => a - b);
      const at = (index: number): number => places[Math.min(index, places.length - 1)]!;
      const fragments: Span[] = [];
      if (sorted.length === 4) {
        fragments.push(
          { start: at(sorted[0]!), end: at(sorted[1]!) },
          { start: at(sorted[2]!), end: at(sorted[3]!) },
        );
      }
      const first = Math.min(sorted[0]!, places.length - 2);
      const start = fragments[0]?.start ?? at(first);
      const end = fragments.at(-1)?.end ?? at(first + 1 + length);
      return { id, label, start, end, ...(fragments.length > 0 && { fragments }), from, ...extra };
    });
}

/** Articles in many scripts whose annotations nest, overlap, cross lines, cut tokens and have fragments. */
export const generatedArticle: fc.Arbitrary<DatasetArticle> = fc
  .tuple(
    rawText,
    fc.constantFrom("el", "fa", "en", "zh", "und"),
    fc.stringMatching(/^[a-zα-ω😀]{1,8}\/[a-z ]{1,5}\.txt$/u),
  )
  .chain(([raw, language, id]) => {
    const text = normaliseText(raw);
    const spans = text === "" ? fc.constant([]) : fc.array(annotationOf(text), { maxLength: 8 });
    return fc.record({
      id: fc.constant(id),
      text: fc.constant(text),
      language: fc.constant(language),
      spans: spans.map((list) => [...list].sort(compareSpans)),
    });
  });

/** Gives a text in chunks cut at every `size` code units. */
export function* chunksOf(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** All that an asynchronous generator yields. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}
