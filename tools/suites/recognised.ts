/** The file in a workspace of tests that holds what the command line suggests for the samples: one JSON line an article. */
export const RECOGNISED = "recognised.jsonl";
