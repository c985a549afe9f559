import {
  type DatasetArticle,
  DatasetError,
  type DatasetFormat,
  type ReadRecord,
  type ReadSpan,
  type TextChunks,
  type WrittenArticle,
} from "./dataset.ts";
import { linesOf } from "./line-stream.ts";
import { spansOnTokens } from "./token-spans.ts";
import { tokenise } from "./tokenised.ts";

/**
 * CoNLL-2003: a token a line in four columns (form, part of speech, chunk, name; `-X-` and `_` stand for the two that
 * Dateline does not know), names in IOB2, a blank line after each sentence. Every article begins with the line that the
 * shared task's files have, and that converters cut at. Articles keep neither id nor white space; spans keep a label only.
 */
export const conll: DatasetFormat = {
  name: "conll",
  extension: ".conll",
  offsetUnit: "token",
  keepsIds: false,
  writer: () => ({ write, end: () => "" }),
  read,
};

const DOCUMENT_START = "-DOCSTART-";

function write(article: DatasetArticle): WrittenArticle {
  const { text } = article;
  const { tokens, sentenceStarts } = tokenise(text, article.language);
  const { spans, losses } = spansOnTokens(article, tokens);
  const tags = new Array<string>(tokens.length).fill("O");
  const breaks = new Set(sentenceStarts);
  for (const { start, end, label } of spans) {
    if (/[\p{White_Space}\p{Cc}]/u.test(label)) {
      throw new DatasetError(
        `${article.id}: the label ${JSON.stringify(label)} has white space, which ends a column of CoNLL`,
      );
    }
    tags[start] = `B-${label}`;
    for (let token = start + 1; token < end; token++) {
      tags[token] = `I-${label}`;
      // A name that a person tagged proves that no sentence ends inside it.
      breaks.delete(token);
    }
  }
  const forms = tokens.map((token) => text.slice(token.start, token.end));
  const lines = [`${DOCUMENT_START} -X- O O`];
  forms.forEach((form, token) => {
    if (token === 0 || breaks.has(token)) lines.push("");
    lines.push(`${form} -X- _ ${tags[token]}`);
  });
  const written = spans.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(tokens[start]!.start, tokens[end - 1]!.end),
  }));
  return { chunk: `${lines.join("\n")}\n\n`, content: forms, spans: written, losses };
}

const TAG = /^([BI])-(.+)$/u;

async function* read(chunks: TextChunks): AsyncGenerator<ReadRecord, void, undefined> {
  let article: ArticleInColumns | undefined;
  let line = 0;
  for await (const source of linesOf(chunks)) {
    line++;
    const columns = (line === 1 ? source.replace(/^\uFEFF/, "") : source)
      .split(/[ \t]+/)
      .filter((column) => column !== "");
    const [form] = columns;
    if (form === undefined) article?.endSentence();
    else if (form === DOCUMENT_START) {
      if (article) yield article.finish();
      article = new ArticleInColumns(line);
    } else {
      article ??= new ArticleInColumns(line);
      const tag = columns.length > 1 ? columns.at(-1)! : "";
      if (tag !== "O" && !TAG.test(tag)) {
        const why =
          columns.length > 1
            ? `${JSON.stringify(tag)} is no tag of IOB1 or IOB2`
            : "there is one column only";
        yield { kind: "problem", line, message: `${why}: the token is read without a label` };
      }
      article.addToken(form, TAG.exec(tag));
    }
  }
  if (article) yield article.finish();
}

/** An article being read: a space between its tokens, a line for each sentence. */
class ArticleInColumns {
  readonly #line: number;
  readonly #pieces: string[] = [];
  readonly #spans: ReadSpan[] = [];
  #length = 0;
  #separator = "";
  #open: { start: number; end: number; label: string } | undefined;

  constructor(line: number) {
    this.#line = line;
  }

  /** Adds a token; `tag` is its tag taken apart, null for a token outside all spans. Reads IOB1 and IOB2. */
  addToken(form: string, tag: RegExpExecArray | null): void {
    const start = this.#length + this.#separator.length;
    const end = start + form.length;
    this.#pieces.push(this.#separator, form);
    this.#length = end;
    this.#separator = " ";
    const open = this.#open;
    if (open && tag?.[1] === "I" && open.label === tag[2]) open.end = end;
    else {
      this.#close();
      if (tag) this.#open = { start, end, label: tag[2]! };
    }
  }

  endSentence(): void {
    this.#close();
    if (this.#length > 0) this.#separator = "\n";
  }

  finish(): ReadRecord {
    this.#close();
    const text = this.#pieces.join("") + (this.#length > 0 ? "\n" : "");
    return { kind: "article", line: this.#line, article: { text, spans: this.#spans } };
  }

  #close(): void {
    if (this.#open) this.#spans.push({ ...this.#open, from: "import" });
    this.#open = undefined;
  }
}
