import { Calibration } from "../../../src/core/measure/calibration.ts";
import { SpanTally, scoreOf } from "../../../src/core/measure/span-scores.ts";
import type { DateModel } from "../../../src/core/recognise/dates/model/date-model.ts";
import { recogniseDates } from "../../../src/core/recognise/dates/recognise.ts";
import { NameModel } from "../../../src/core/recognise/names/name-model.ts";
import type { Suggestion } from "../../../src/core/recognise/suggestion.ts";
import { overlaps } from "../../../src/core/text/span.ts";
import type { Sentence } from "../corpus.ts";
import { buildPlainModel, type DateSentences } from "./build.ts";
import { DATE_LABELS, type DateRecipe } from "./recipes.ts";

type Recognise = (text: string) => readonly Suggestion[];

/**
 * A Markdown table of how the dates of the dev sentences are found, in per cent: by the model, and with `all` also by the rules
 * alone, and by a perceptron and a CRF that see nothing of the rules, trained on the same sentences.
 */
export function compareOn(
  recipe: DateRecipe,
  sentences: DateSentences,
  model: DateModel,
  all: boolean,
): string {
  const { language } = recipe;
  const whole = (text: string) => [{ start: 0, end: text.length }];
  const rows: [string, Recognise][] = [];
  if (all) {
    rows.push(["rules alone", (text) => recogniseDates(text, language, {})]);
    const plain = (trainer: "perceptron" | "crf"): Recognise => {
      const names = new NameModel(buildPlainModel(recipe, sentences.train, trainer));
      return (text) => names.recognise(text, whole(text));
    };
    rows.push(["averaged perceptron", plain("perceptron")], ["CRF without rules", plain("crf")]);
  }
  rows.push([
    all ? "rules as features of a CRF" : model.id,
    (text) => model.recognise(text, whole(text), {}),
  ]);
  const { corpus } = recipe;
  const head = `| ${corpus} dev | ${DATE_LABELS.map((label) => `${label} P | R | F1`).join(" | ")} | all F1 | overlapping F1 | calibration error |\n|---|---|---|---|---|---|---|---|---|---|`;
  return [head, ...rows.map(([name, recognise]) => rowOf(name, sentences.dev, recognise))].join("\n");
}

function rowOf(name: string, sentences: readonly Sentence[], recognise: Recognise): string {
  const tally = new SpanTally();
  const calibration = new Calibration();
  let [touched, gold, predicted] = [0, 0, 0];
  for (const { text, names } of sentences) {
    const found = recognise(text);
    tally.add(names, found);
    gold += names.length;
    predicted += found.length;
    touched += names.filter((span) => found.some((other) => overlaps(span, other))).length;
    for (const { start, end, label, score } of found) {
      const right = names.some((span) => span.start === start && span.end === end && span.label === label);
      calibration.add(score, right);
    }
  }
  const per = (value: number) => (100 * value).toFixed(1);
  const cells = DATE_LABELS.flatMap((label) => {
    const counts = tally.counts([label]);
    const { precision, recall, f1 } = scoreOf(counts);
    return counts.gold === 0 ? ["–", "–", "–"] : [per(precision), per(recall), per(f1)];
  });
  const overlapping = (2 * touched) / (gold + predicted);
  const f1 = scoreOf(tally.counts(DATE_LABELS)).f1;
  return `| ${[name, ...cells, per(f1), per(overlapping), per(calibration.expectedError)].join(" | ")} |`;
}
