/** What is wrong with a JSON text, and where: `offset` in UTF-16 code units. */
export class JsonError extends Error {
  override readonly name = "JsonError";
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The way to a value: keys of objects and indices of arrays, from the root. */
export type JsonPath = readonly (string | number)[];

/** How deep arrays and objects may nest. */
const MAX_DEPTH = 100;

/**
 * Reads JSON (RFC 8259), the same on every platform. Stricter than `JSON.parse` where that would lose something in
 * silence: a key that stands twice in an object, a whole number too large to be written back as it was and a number too large to be finite
 * are errors, and so is nesting deeper than 100. `__proto__` is a key like any other. Throws a {@link JsonError}.
 */
export function parseJson(text: string): unknown {
  return new JsonReader(text, undefined).read();
}

/** Where the value at `path` begins in a text that {@link parseJson} reads, in UTF-16 code units; 0 if it has no such value. */
export function offsetOfPath(text: string, path: JsonPath): number {
  const reader = new JsonReader(text, path);
  reader.read();
  return reader.wantedAt;
}

/** Line and column, both from 1, of an offset; the column counts UTF-16 code units. Lines end with LF, CRLF or CR. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

class JsonReader {
  readonly #text: string;
  readonly #wanted: JsonPath | undefined;
  readonly #path: (string | number)[] = [];
  #at = 0;
  wantedAt = 0;

  constructor(text: string, wanted: JsonPath | undefined) {
    this.#text = text;
    this.#wanted = wanted;
  }

  read(): unknown {
    // A byte order mark is no JSON, but editors write it.
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    const value = this.#value();
    this.#space();
    if (this.#at < this.#text.length) this.#fail("there is more text after the end of the value");
    return value;
  }

  #fail(message: string, at = this.#at): never {
    throw new JsonError(message, at);
  }

  #space(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.#at++;
    }
  }

  #value(): unknown {
    this.#space();
    if (this.#wanted) this.#note(this.#wanted);
    const unit = this.#text[this.#at];
    switch (unit) {
      case undefined:
        return this.#fail("the text ends where a value should be");
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
    }
    if (unit === "-" || (unit >= "0" && unit <= "9")) return this.#number();
    for (const [word, value] of WORDS) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#fail(
      `expected a value, found ${JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at)!))}`,
    );
  }

  #note(wanted: JsonPath): void {
    if (wanted.length !== this.#path.length) return;
    if (wanted.every((key, i) => key === this.#path[i])) this.wantedAt = this.#at;
  }

  #enter(key: string | number): void {
    if (this.#path.length >= MAX_DEPTH) this.#fail(`nested more than ${MAX_DEPTH} deep`);
    this.#path.push(key);
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.#at++;
    this.#space();
    if (this.#take("}")) return object;
    for (;;) {
      this.#space();
      const keyAt = this.#at;
      if (this.#text[keyAt] !== '"') this.#fail("expected a key in double quotes");
      const key = this.#string();
      if (Object.hasOwn(object, key))
        this.#fail(`the key ${JSON.stringify(key)} stands twice in one object`, keyAt);
      this.#space();
      if (!this.#take(":")) this.#fail(`expected a colon after the key ${JSON.stringify(key)}`);
      this.#enter(key);
      const value = this.#value();
      this.#path.pop();
      // An assignment to __proto__ would set the prototype.
      if (key === "__proto__") {
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
      } else object[key] = value;
      this.#space();
      if (this.#take("}")) return object;
      if (!this.#take(",")) this.#fail("expected a comma or } after the value");
    }
  }

  #array(): unknown[] {
    const array: unknown[] = [];
    this.#at++;
    this.#space();
    if (this.#take("]")) return array;
    for (;;) {
      this.#enter(array.length);
      array.push(this.#value());
      this.#path.pop();
      this.#space();
      if (this.#take("]")) return array;
      if (!this.#take(",")) this.#fail("expected a comma or ] after the value");
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #string(): string {
    const start = this.#at;
    let escaped = false;
    this.#at++;
    for (;;) {
      PLAIN.lastIndex = this.#at;
      PLAIN.test(this.#text);
      this.#at = PLAIN.lastIndex;
      const unit = this.#text[this.#at];
      if (unit === '"') break;
      if (unit === undefined) this.#fail("the text ends inside a string that begins here", start);
      if (unit !== "\\") this.#fail("a control character or line break inside a string");
      escaped = true;
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.#text.slice(this.#at, this.#at + 6))) {
        this.#fail("no such escape in a string");
      }
      this.#at += 2;
    }
    this.#at++;
    const raw = this.#text.slice(start, this.#at);
    return escaped ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  }

  #number(): number {
    const start = this.#at;
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(this.#text);
    if (!match) return this.#fail("not a number");
    const value = Number(match[0]);
    const whole = match[1] === undefined && match[2] === undefined;
    if (!Number.isFinite(value) || (whole && value !== 0 && String(value) !== match[0])) {
      this.#fail("a number too large to be kept exactly: write it as a string");
    }
    this.#at = NUMBER.lastIndex;
    return value;
  }
}

/** One line of JSON with a space after colons and commas; U+2028 and U+2029 escaped, as editors take them for line ends. */
export function jsonLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : `${jsonLine(key)}: ${jsonLine(item)}`,
    );
    return `{${pairs.join(", ")}}`;
  }
  const plain = JSON.stringify(value);
  return typeof value === "string"
    ? plain.replace(/[\u2028\u2029]/g, (c) => (c === "\u2028" ? "\\u2028" : "\\u2029"))
    : plain;
}
