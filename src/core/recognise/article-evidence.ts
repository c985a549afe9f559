import type { ArticleNames } from "./names/article-names.ts";
import type { Gap } from "./names/occurrences.ts";

/** What an article says of its names, by language, and the stretch of it that was edited since that was gathered. */
export interface ArticleEvidence {
  readonly names: ReadonlyMap<string, ArticleNames>;
  readonly gap?: Gap;
}

/**
 * The gap in an article after one more edit of it. Gaps count from the article that the evidence was gathered from; `edit`
 * is what was replaced in the text as it then stood. One gap stands for all edits: what lies between them is in it.
 */
export function gapAfter(gap: Gap | undefined, edit: Gap): Gap {
  if (gap === undefined) return edit;
  const before = Math.min(gap.start, edit.start);
  // Ends behind the gap have moved by its growth; ends in it are within what it already covers.
  const end = Math.max(gap.end, edit.end - gap.growth);
  return { start: before, end, growth: gap.growth + edit.growth };
}
