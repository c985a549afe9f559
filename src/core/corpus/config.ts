import { JsonError, type JsonPath, lineAndColumn, offsetOfPath, parseJson } from "../annotate/json.ts";
import { DEFAULT_LABELS, type Label } from "../annotate/labels.ts";
import { describeSchemaError, type Validator } from "../annotate/schema-error.ts";
import { fileNamePatternProblem } from "../recognise/file-name-date.ts";
import { validateConfig } from "./config-validator.baked.ts";

/** The settings of a corpus: what its `dateline.json` says, and the defaults for what it does not say. */
export interface CorpusConfig {
  readonly labels: readonly Label[];
  /** Globs from the folder of the file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The languages that articles are in (BCP 47); undefined where each article's is to be found out among all. */
  readonly languages?: readonly string[];
  /** The annotation guidelines, by their path from the folder of the file; never outside it. */
  readonly guidelines?: string;
  /** The calendar of dates without an era, by language. */
  readonly calendar: Readonly<Record<string, string>>;
  /** Where the names of the files hold the day of publication, as `{year}-{month}-{day}`. */
  readonly fileNamePattern?: string;
}

/** The settings of articles above which no `dateline.json` stands. */
export const DEFAULT_CORPUS: CorpusConfig = {
  labels: DEFAULT_LABELS,
  include: ["**/*.txt", "**/*.article"],
  exclude: [],
  calendar: { fa: "persian" },
};

/** A `dateline.json` that cannot be used, with the place of what is wrong: line and column from 1, the column in UTF-16 units. */
export class CorpusConfigError extends Error {
  override readonly name = "CorpusConfigError";
  readonly line: number;
  readonly column: number;

  constructor(message: string, place: { readonly line: number; readonly column: number }) {
    super(message);
    this.line = place.line;
    this.column = place.column;
  }
}

/** Colours for labels that have none, in turn; the default labels have their own. */
const COLORS = [
  "#3b82f6",
  "#d97706",
  "#10b981",
  "#8b5cf6",
  "#db2777",
  "#64748b",
  "#dc2626",
  "#0891b2",
  "#65a30d",
];
/** Keys for labels that have none, in turn. */
const KEYS = [..."1234567890abcdefghijklmnopqrstuvwxyz"];

interface ConfigFile {
  readonly labels?: readonly (Partial<Label> & { readonly name: string })[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly languages?: readonly string[];
  readonly guidelines?: string;
  readonly calendar?: Readonly<Record<string, string>>;
  readonly published?: { readonly fileName?: string };
}

/**
 * Reads a `dateline.json`. Keys that this version does not know are passed over. Throws a {@link CorpusConfigError}; the
 * caller then keeps the last good settings in force.
 */
export function parseCorpusConfig(json: string): CorpusConfig {
  const value = read(json);
  const fail = (message: string, path: JsonPath): never => {
    throw new CorpusConfigError(message, lineAndColumn(json, offsetOfPath(json, path)));
  };
  const validate = validateConfig as Validator;
  if (!validate(value)) {
    const error = describeSchemaError(validate.errors?.[0], value);
    fail(error.message, error.path);
  }
  const file = value as ConfigFile;
  const { languages, guidelines } = file;
  if (guidelines !== undefined && leadsOutside(guidelines)) {
    fail("The guidelines must lie in the corpus, named by their path from this file.", ["guidelines"]);
  }
  const fileNamePattern = file.published?.fileName;
  const problem = fileNamePattern === undefined ? undefined : fileNamePatternProblem(fileNamePattern);
  if (problem !== undefined) fail(problem, ["published", "fileName"]);
  return {
    labels: file.labels ? labelsOf(file.labels, fail) : DEFAULT_CORPUS.labels,
    include: file.include ?? DEFAULT_CORPUS.include,
    exclude: file.exclude ?? DEFAULT_CORPUS.exclude,
    calendar: file.calendar ?? DEFAULT_CORPUS.calendar,
    ...(languages && { languages }),
    ...(guidelines !== undefined && { guidelines }),
    ...(fileNamePattern !== undefined && { fileNamePattern }),
  };
}

function read(json: string): unknown {
  try {
    return parseJson(json);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new CorpusConfigError(
      `This is not valid JSON: ${error.message}.`,
      lineAndColumn(json, error.offset),
    );
  }
}

function leadsOutside(path: string): boolean {
  return /^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || path.split(/[/\\]/).includes("..");
}

/** The labels with titles, colours and keys for those that have none; names and keys must be distinct. */
function labelsOf(
  labels: readonly (Partial<Label> & { readonly name: string })[],
  fail: (message: string, path: JsonPath) => never,
): readonly Label[] {
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const [i, { name, key }] of labels.entries()) {
    if (names.has(name)) fail(`Two labels have the name ${JSON.stringify(name)}.`, ["labels", i, "name"]);
    if (key !== undefined && keys.has(key)) {
      fail(`Two labels have the key ${JSON.stringify(key)}.`, ["labels", i, "key"]);
    }
    names.add(name);
    if (key !== undefined) keys.add(key);
  }
  return labels.map((label, i) => {
    const usual = DEFAULT_LABELS.find(({ name }) => name === label.name);
    const key = label.key ?? KEYS.find((one) => !keys.has(one)) ?? "";
    keys.add(key);
    return {
      name: label.name,
      title: label.title ?? usual?.title ?? label.name,
      color: label.color ?? usual?.color ?? COLORS[i % COLORS.length]!,
      key,
    };
  });
}
