import type { ArticleFacts, Pipeline, Recognition } from "../core/recognise/pipeline.ts";
import type { TextChange } from "../core/text/text-change.ts";

/** Milliseconds without a change after which the whole article is looked at again. */
const TYPING_PAUSE = 400;

/** Work on an article in the background, which gives way to everything else. */
class Work {
  cancelled = false;
  /** What begins the work later; it never does once the work is called off. */
  timer: ReturnType<typeof setTimeout> | undefined;

  /** Lets other work go first. */
  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }
}

/** The article that is recognised, as it is at the moment, and who is told of what was found. */
export interface RecognisedArticle {
  /** Its normalised text. */
  text(): string;
  facts(): ArticleFacts;
  /** A recognition in the background is through. */
  recognised(): void;
  /** A recognition in the background failed. */
  failed(error: unknown): void;
}

/** What the recognisers make of an open article, kept in step with its text: small changes at once, all else in the background. */
export class ArticleRecognition {
  readonly #pipeline: Pipeline;
  readonly #article: RecognisedArticle;
  #current: Recognition | undefined;
  #recognising: Work | undefined;
  #settling: Work | undefined;
  #disposed = false;

  constructor(pipeline: Pipeline, article: RecognisedArticle) {
    this.#pipeline = pipeline;
    this.#article = article;
  }

  /** The recognition; undefined until the recognisers are through for the first time, and after {@link drop}. */
  get current(): Recognition | undefined {
    return this.#current;
  }

  /** Follows changes of the text, in offsets of the old one: the paragraphs touched are recognised in this call. */
  follow(changes: readonly TextChange[]): void {
    const pending = this.#recognising !== undefined;
    const article = this.#article;
    const updated =
      this.#current && this.#pipeline.update(this.#current, article.text(), changes, article.facts());
    if (updated !== undefined) this.#current = updated.recognition;
    this.#settling = cancel(this.#settling);
    if (pending || updated?.complete !== true) void this.recognise();
    else if (!updated.settled) this.#settleSoon();
  }

  /** Recognises the whole article anew. What is under way is called off. Does nothing once the article is closed. */
  async recognise(): Promise<void> {
    this.#cancel();
    if (this.#disposed) return;
    const work = new Work();
    this.#recognising = work;
    try {
      const article = this.#article;
      const recognition = await this.#pipeline.recognise(article.text(), article.facts(), work);
      if (recognition === undefined || work.cancelled) return;
      this.#recognising = undefined;
      this.#current = recognition;
      this.#article.recognised();
    } catch (error) {
      this.#article.failed(error);
    }
  }

  /** Forgets the recognition, and calls off what is under way. */
  drop(): void {
    this.#cancel();
    this.#current = undefined;
  }

  /** The article is closed: calls off what is under way. */
  dispose(): void {
    this.#disposed = true;
    this.#cancel();
  }

  #cancel(): void {
    this.#recognising = cancel(this.#recognising);
    this.#settling = cancel(this.#settling);
  }

  /** Lets the other paragraphs follow what was typed, once typing pauses. */
  #settleSoon(): void {
    const work = new Work();
    this.#settling = work;
    work.timer = setTimeout(
      () => void this.#settle(work).catch((error: unknown) => this.#article.failed(error)),
      TYPING_PAUSE,
    );
  }

  async #settle(work: Work): Promise<void> {
    if (this.#current === undefined) return;
    const article = this.#article;
    const recognition = await this.#pipeline.settle(this.#current, article.text(), article.facts(), work);
    if (recognition === undefined || work.cancelled) return;
    this.#settling = undefined;
    this.#current = recognition;
    article.recognised();
  }
}

function cancel(work: Work | undefined): undefined {
  if (work !== undefined) {
    work.cancelled = true;
    clearTimeout(work.timer);
  }
  return undefined;
}
