import type { Recipe } from "../train/recipes/recipe.ts";
import { stepsOf } from "./steps.ts";

/** What was measured of a language's model; tables are Markdown. */
export interface Measurements {
  readonly sha256: string;
  readonly bytes: number;
  readonly features: number;
  /** By corpus, in the recipe's order. */
  readonly reports: readonly {
    readonly corpus: string;
    readonly scores: string;
    readonly confusion: string;
    readonly calibration: string;
  }[];
  /** By name of step, then by corpus: F1 of all and of each label. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Corpora whose last tenth was left out of the training of what was scored on it. */
  readonly heldOut: readonly string[];
}

/** The card of a model. */
export function cardOf(recipe: Recipe, name: string, measured: Measurements): string {
  const { licence, language, corpora, dev } = recipe;
  const uses = corpora.map(({ name: corpus, weight }) => `${corpus} (${weight})`).join(", ");
  const heldOut =
    measured.heldOut.length === 0
      ? ""
      : ` ${measured.heldOut.join(" and ")} has no dev part: its last tenth is one, left out of the training of all that is scored on it here; the model itself has learned from it too.`;
  const use = licence.nonCommercial
    ? "Not for commercial use; research use only where a source says so. The setting `dateline.nonCommercialModels` leaves it out."
    : "Commercial use is allowed, with attribution, and under the same licence where a source is CC BY-SA.";
  const reports = measured.reports.map(
    ({ corpus, scores, confusion, calibration }) =>
      `### ${corpus}\n\n${scores}\n\nWhere the errors lie:\n\n${confusion}\n\n${calibration}`,
  );
  const rows = stepsOf(recipe)
    .filter((step) => measured.steps[step.name] !== undefined)
    .map((step) => {
      const cells = dev.map((corpus) => measured.steps[step.name]![corpus] ?? "–");
      return `| ${step.title} | \`${`npm run train -- ${language} ${step.command}`.trim()}\` | ${cells.join(" | ")} |`;
    });
  return `# ${language}-${recipe.revision}: names in ${name}

Licence **${licence.name}**. ${use} It follows from the sources, not from the program.

| source | licence |
|---|---|
${licence.sources.map((source) => `| ${source.name} | ${source.licence} |`).join("\n")}

Learned from the train parts of the corpora, each with its weight: ${uses}. Made by \`npm run train -- ${language}\`. sha256 of
\`${language}.model\`: \`${measured.sha256}\`. ${Math.round(measured.bytes / 1000)} KB, ${measured.features} features.

## Scores

Strict spans, on dev parts. Labels of the corpora are read as \`tools/train/corpus.ts\` says; those that mean no person,
organisation or place count as no name. Text as the corpus cuts it, read with Dateline's own sentences and words; documents
whole where the corpus marks them, else each sentence by itself.${heldOut}

${reports.join("\n\n")}

## What each step brought

F1 of all (PER/ORG/LOC) on ${dev.join(", ")}. Runs with other seeds differ by up to 0.5, by more on small corpora.

| step | command | ${dev.join(" | ")} |
|---|---|${"---|".repeat(dev.length)}
${rows.join("\n")}

## Known weaknesses

Names that neither the corpora nor the lists hold, organisations first: see what was missed above. Places that stand for a
government or a team follow the corpora, which waver. Names of products, events and peoples are not labelled. This card is
printed by \`npm run cards -- ${language}\`.
${noticesOf(recipe)}`;
}

function noticesOf({ notices = [] }: Recipe): string {
  return notices.length === 0 ? "" : `\n## Notices\n\n${notices.join("\n\n")}\n`;
}
