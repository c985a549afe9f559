import { francAll } from "franc";
import { languageEvidence } from "./language-evidence.ts";
import { paragraphs } from "./lines.ts";
import { ARTICLE_LANGUAGES, ONLY_LANGUAGE, SHARED_SCRIPTS } from "./news-languages.ts";
import { countScripts, SCRIPTS, type Script } from "./scripts.ts";
import type { Span } from "./span.ts";

export { ARTICLE_LANGUAGES };

/** A paragraph of an article (UTF-16 code units) with its language. */
export interface LanguageSpan extends Span {
  /** ISO 639-1, and 639-3 where there is none. */
  readonly language: string;
}

/** Code units of a paragraph that are looked at. */
const PARAGRAPH_SAMPLE = 600;
/** Words of a paragraph that are looked at. */
const PARAGRAPH_WORDS = 40;
/** So many words are enough where the article's own language comes first with so many points. */
const QUICK_WORDS = 12;
const QUICK_POINTS = 2;
/** Trigrams of fewer words say more about a name than about a language. */
const LEAST_TRIGRAM_WORDS = 5;
/** Code units of an article that are looked at, and code units of the excerpt whose trigrams are counted. */
const ARTICLE_SAMPLE = 60_000;
const TRIGRAM_SAMPLE = 2_000;
const ARTICLE_PARAGRAPHS = 12;

/** By how much the letters of an article's own script outweigh others in a line: names are often left in Latin letters. */
const OWN_SCRIPT = 5;
/** Points: for a function word 1, for each letter the language does not write -1, for the article's language this. */
const PRIOR = 1.6;
/** Japanese headlines do without Kana, but not for so many characters. */
const LEAST_CHINESE = 16;
/** The same for the first language of a script where the article is in another script. */
const DEFAULT_PRIOR = 0.4;
/** Letters that a language does not write count no further, as all may come from one name. */
const MOST_FOREIGN = 3;

/** Scripts of which a character says as much as several letters do. */
const DENSE: ReadonlySet<Script> = new Set(["Han", "Kana", "Hangul"]);

/** By language, points for it. */
type Points = Float64Array;

/** By language, the script whose lines are its own; Serbian, which has two, gets the prior by its code instead. */
const SCRIPT_OF: ReadonlyMap<string, Script> = new Map(
  SCRIPTS.flatMap((script) => {
    const codes = SHARED_SCRIPTS[script]?.map(({ code }) => code) ?? [ONLY_LANGUAGE[script]!];
    return codes.map((code): [string, Script] => [code, script]);
  }),
);

/** The script with most letters in a count, those of the script `own` weighing more; undefined without letters. */
function topScript(counts: Uint32Array, own?: Script): Script | undefined {
  let best: Script | undefined;
  let most = 0;
  for (const [number, script] of SCRIPTS.entries()) {
    const count =
      counts[number]! * (DENSE.has(script) ? 2 : 1) * (script === own && own !== "Latin" ? OWN_SCRIPT : 1);
    if (count > most) {
      most = count;
      best = script;
    }
  }
  if (best !== "Han") return best;
  const han = counts[SCRIPTS.indexOf("Han")]!;
  const isShortJapanese = own === "Kana" && han < LEAST_CHINESE;
  return isShortJapanese || counts[SCRIPTS.indexOf("Kana")]! * 8 > han ? "Kana" : "Han";
}

/** The points of each language of a shared script for a stretch of text, parallel to the script's list. */
function pointsOf(
  text: string,
  span: Span,
  script: Script,
  mostWords: number,
): { points: Points; words: number } {
  // Loanwords and names carry accents into other languages of the Latin script; Cyrillic and Arabic letters stay at home.
  const weight = script === "Latin" ? 1 : 2;
  const evidence = languageEvidence(text, span.start, span.end, script, mostWords);
  const points = evidence.functionWords.slice();
  for (let i = 0; i < points.length; i++) {
    points[i]! -= weight * Math.min(evidence.foreignLetters[i]!, MOST_FOREIGN);
  }
  return { points, words: evidence.words };
}

/** The one letter that grows longer in lower case, which franc's scores reckon without. */
const GROWING = "İ";

/**
 * Adds to the points what the trigrams of `sample` say, weighing up to `weight`. They are not counted where they could not
 * change which language is first: franc's scores are from 0 to 1.
 */
function addTrigrams(points: Points, sample: string, script: Script, weight: number): void {
  const best = bestOf(points);
  const isSettled = points.every((value, i) => i === best || value + weight < points[best]!);
  if (isSettled && !sample.includes(GROWING)) return;
  const languages = SHARED_SCRIPTS[script]!;
  const ranked = francAll(sample, { only: languages.map(({ franc }) => franc), minLength: 1 });
  for (const [name, score] of ranked) {
    const position = languages.findIndex(({ franc }) => franc === name);
    if (position >= 0) points[position]! += score * weight;
  }
}

function bestOf(points: Points): number {
  let best = 0;
  for (let i = 1; i < points.length; i++) if (points[i]! > points[best]!) best = i;
  return best;
}

/**
 * The language of one paragraph of an article in `articleLanguage`: the article's where the paragraph does not speak for
 * another, or has no letters. Codes as in `ARTICLE_LANGUAGES`. The same paragraph and article language always give the
 * same answer.
 */
export function languageOfParagraph(paragraph: string, articleLanguage: string): string {
  return languageOfSpan(paragraph, { start: 0, end: paragraph.length }, articleLanguage);
}

/** The same for the paragraph at `span` of a text. */
export function languageOfSpan(text: string, span: Span, articleLanguage: string): string {
  const sample = { start: span.start, end: Math.min(span.end, span.start + PARAGRAPH_SAMPLE) };
  const script = topScript(countScripts(text, sample.start, sample.end), SCRIPT_OF.get(articleLanguage));
  if (script === undefined) return articleLanguage;
  const languages = SHARED_SCRIPTS[script];
  if (languages === undefined) return ONLY_LANGUAGE[script]!;
  const prior = languages.findIndex(({ code }) => code === articleLanguage);
  let { points, words } = pointsOf(text, sample, script, QUICK_WORDS);
  if (prior >= 0 && bestOf(points) === prior && points[prior]! >= QUICK_POINTS) return articleLanguage;
  if (words === QUICK_WORDS) ({ points, words } = pointsOf(text, sample, script, PARAGRAPH_WORDS));
  points[Math.max(0, prior)]! += prior >= 0 ? PRIOR : DEFAULT_PRIOR;
  const isDoubtful = prior < 0 || points[prior]! < PRIOR + words / 12;
  if (isDoubtful && words >= LEAST_TRIGRAM_WORDS) {
    addTrigrams(points, text.slice(sample.start, sample.end), script, Math.min(words / 4, 4));
  }
  return languages[bestOf(points)]!.code;
}

/** The language that most of a normalised text is in, as in `ARTICLE_LANGUAGES`; "en" for a text without letters. */
export function identifyLanguage(text: string): string {
  return languageOfParagraphs(text, paragraphs(text.slice(0, ARTICLE_SAMPLE)));
}

/**
 * The language that most of a normalised text is in, given its `paragraphs`; codes as in `ARTICLE_LANGUAGES`. A paragraph
 * is judged by its script, its letters, its function words and, where these leave doubt, its trigrams (franc: Cavnar and
 * Trenkle 1994); what is long decides. Only the start of a long article is looked at.
 */
export function languageOfParagraphs(text: string, spans: readonly Span[]): string {
  const letters = new Map<Script, number>();
  const byScript = new Map<Script, Span[]>();
  for (const span of spans) {
    if (span.start > ARTICLE_SAMPLE) break;
    const counts = countScripts(text, span.start, Math.min(span.end, span.start + PARAGRAPH_SAMPLE));
    const script = topScript(counts);
    if (script === undefined) continue;
    const dense = DENSE.has(script) ? 3 : 1;
    letters.set(script, (letters.get(script) ?? 0) + dense * counts.reduce((sum, count) => sum + count, 0));
    const sameScript = byScript.get(script);
    if (sameScript === undefined) byScript.set(script, [span]);
    else sameScript.push(span);
  }
  let script: Script | undefined;
  for (const [candidate, count] of letters) {
    if (script === undefined || count > letters.get(script)!) script = candidate;
  }
  if (script === undefined) return "en";
  const languages = SHARED_SCRIPTS[script];
  if (languages === undefined) return ONLY_LANGUAGE[script]!;
  const points = new Float64Array(languages.length);
  let sample = "";
  // Long paragraphs first: the short ones are menus, names and dates.
  const ordered = (byScript.get(script) ?? []).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end } of ordered.slice(0, ARTICLE_PARAGRAPHS)) {
    const span = { start, end: Math.min(end, start + PARAGRAPH_SAMPLE) };
    const { points: found } = pointsOf(text, span, script, PARAGRAPH_WORDS);
    for (const [position, value] of found.entries()) points[position]! += value;
    if (sample.length < TRIGRAM_SAMPLE) sample += `${text.slice(span.start, span.end)}\n`;
  }
  addTrigrams(points, sample, script, Math.min(sample.length / 30, 12));
  return languages[bestOf(points)]!.code;
}
