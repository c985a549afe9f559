import { PhraseSet } from "./phrases.ts";

/**
 * How the news pages of a language word what stands around an article. Words are compared folded, so case, accents and
 * the forms of quotes do not matter; a zero-width non-joiner may be a space on the page. All lists may be empty.
 */
export interface SectionWording {
  /** Headings over other stories, and what introduces a single one: "Read also". */
  readonly related: readonly string[];
  /** Headings over what readers wrote. */
  readonly comments: readonly string[];
  /** Buttons, counters and names of pages' tools: a line of nothing else is boilerplate. */
  readonly controls: readonly string[];
  /** What begins, or beside the name of a platform stands in, a line that asks readers to do something: "Follow us". */
  readonly invitations: readonly string[];
  /** Where one is asked to follow or share, beside the platforms of `INTERNATIONAL`. */
  readonly platforms: readonly string[];
  /** What begins a line of notices: rights, cookies, captchas, tags, numbers of reports, time of reading. */
  readonly notices: readonly string[];
  /** What ends an agency's report: a line that is it, or begins with it and holds little more. */
  readonly endMarks: readonly string[];
  /** What begins a ticker line: "Breaking". */
  readonly tickers: readonly string[];
  /** What stands before the maker of a picture. */
  readonly credits: readonly string[];
  /** What stands before the text of a picture. */
  readonly captions: readonly string[];
  /** What stands before a colon and an author. */
  readonly authorLabels: readonly string[];
  /** What stands before an author without a colon: "By". */
  readonly authorPrepositions: readonly string[];
  /** What stands before the day or time of publication. */
  readonly published: readonly string[];
  /** What stands before the day or time of a later change. */
  readonly updated: readonly string[];
  /** The parts of a newspaper. */
  readonly topics: readonly string[];
}

/** The wording of one language with that of pages in every language, ready to be looked up. */
export type CompiledWording = { readonly [Key in keyof SectionWording]: PhraseSet };

/** The lists of several wordings taken together. */
export function compileWording(wordings: readonly SectionWording[]): CompiledWording {
  const all = (key: keyof SectionWording): PhraseSet =>
    new PhraseSet(wordings.flatMap((wording) => wording[key]));
  return {
    related: all("related"),
    comments: all("comments"),
    controls: all("controls"),
    invitations: all("invitations"),
    platforms: all("platforms"),
    notices: all("notices"),
    endMarks: all("endMarks"),
    tickers: all("tickers"),
    credits: all("credits"),
    captions: all("captions"),
    authorLabels: all("authorLabels"),
    authorPrepositions: all("authorPrepositions"),
    published: all("published"),
    updated: all("updated"),
    topics: all("topics"),
  };
}
