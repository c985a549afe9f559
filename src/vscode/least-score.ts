import * as vscode from "vscode";

/** The setting that hides suggestions below a score. */
export const LEAST_SCORE_SETTING = "dateline.leastScore";

/** The score, 0 to 1, below which suggestions are hidden, by the settings; 0 where they say nothing that makes sense. */
export function leastScore(): number {
  const score: unknown = vscode.workspace.getConfiguration().get(LEAST_SCORE_SETTING);
  return typeof score === "number" && score >= 0 ? Math.min(1, score) : 0;
}
