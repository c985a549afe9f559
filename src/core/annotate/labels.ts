/** A category of the corpus. `color` is a CSS hexadecimal colour, `key` the one key that tags with it. */
export interface Label {
  readonly name: string;
  readonly title: string;
  readonly color: string;
  readonly key: string;
}

/** The labels of a corpus whose `dateline.json` names none. The colours keep apart in the common colour blindnesses. */
export const DEFAULT_LABELS: readonly Label[] = [
  { name: "PER", title: "Person", color: "#3b82f6", key: "1" },
  { name: "ORG", title: "Organisation", color: "#d97706", key: "2" },
  { name: "LOC", title: "Place", color: "#10b981", key: "3" },
  { name: "MISC", title: "Other name", color: "#8b5cf6", key: "4" },
  { name: "DATE", title: "Date", color: "#db2777", key: "5" },
  { name: "TIME", title: "Time", color: "#64748b", key: "6" },
];
