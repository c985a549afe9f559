import { CODE_PAGES, type CodePage } from "./code-pages.ts";

/** What shows that a text was read in a wrong encoding: replacement characters. */
export interface DecodingProblem {
  /** How many U+FFFD there are. */
  readonly replacements: number;
  /** The offset of the first, UTF-16 code units. */
  readonly first: number;
}

/** The replacement characters of a decoded text; undefined if there are none, so that it decoded well. */
export function decodingProblem(text: string): DecodingProblem | undefined {
  const first = text.indexOf("\uFFFD");
  if (first < 0) return undefined;
  let replacements = 0;
  for (let at = first; at >= 0; at = text.indexOf("\uFFFD", at + 1)) replacements++;
  return { replacements, first };
}

/** How much of a file is looked at, in bytes or code units. */
const SAMPLE = 16_384;

/** Whether a code is a control character that no text holds: all but tab, line ends, form feed and escape. */
function isBinaryControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b;
}

/**
 * Whether a file is binary, going by its first bytes or by its text as decoded: it holds NUL, or more than one control
 * character in 200. Bytes that are UTF-16 or UTF-32 text are not binary.
 */
export function looksBinary(sample: Uint8Array | string): boolean {
  const length = Math.min(sample.length, SAMPLE);
  if (typeof sample !== "string" && wideEncoding(sample) !== undefined) return false;
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = typeof sample === "string" ? sample.charCodeAt(i) : sample[i]!;
    if (code === 0) return true;
    if (isBinaryControl(code)) controls++;
  }
  return controls * 200 > length;
}

/** UTF-16 by its byte order mark, or by where the zero bytes of its spaces and line ends stand. */
function wideEncoding(bytes: Uint8Array): "utf16le" | "utf16be" | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  const end = Math.min(bytes.length - 1, SAMPLE);
  let little = 0;
  let big = 0;
  let units = 0;
  for (let i = 0; i < end; i += 2) {
    units++;
    const [first, second] = [bytes[i]!, bytes[i + 1]!];
    if (first === 0 && second === 0) return undefined;
    if (isPlain(first) && second === 0) little++;
    else if (first === 0 && isPlain(second)) big++;
    else if (first === 0 || second === 0) return undefined;
  }
  // Of running text in any script with spaces, more than a twentieth is blanks and ASCII punctuation.
  if (little * 20 > units && little > 8 * big) return "utf16le";
  if (big * 20 > units && big > 8 * little) return "utf16be";
  return undefined;
}

function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** Whether the bytes are UTF-8: every sequence whole, the last one of a cut-off sample excepted. */
function isUtf8(bytes: Uint8Array, length: number): boolean {
  let i = 0;
  while (i < length) {
    const lead = bytes[i]!;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let k = 1; k <= more && i + k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return false;
    i += more + 1;
  }
  return true;
}

/** How well the bytes read as text in a code page: points for each byte beyond ASCII. */
function pointsOf(bytes: Uint8Array, length: number, page: CodePage): number {
  let points = 0;
  let table = page.initial;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
      table = isLetter ? page.afterAscii : page.initial;
    } else {
      points += table[byte]!;
      table = page.isLetter[byte] === 1 ? page.afterLetter : page.initial;
    }
  }
  return points;
}

/**
 * The encoding that a file which is not UTF-8 is most likely in, by VS Code's names (`windows1253`, `utf16le`); see
 * `encodingLabel` for `TextDecoder`. Judged by how common the letters of each code page's languages are. Undefined for
 * UTF-8, for ASCII, and where no code page makes words of the bytes.
 */
export function likelyEncoding(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wide;
  const length = Math.min(bytes.length, 4 * SAMPLE);
  if (isUtf8(bytes, length)) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const page of CODE_PAGES) {
    const points = pointsOf(bytes, length, page);
    if (points > most) {
      most = points;
      best = page.name;
    }
  }
  return best;
}

const LABELS: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  utf8bom: "utf-8",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  iso88591: "windows-1252",
  iso88592: "iso-8859-2",
  iso88595: "iso-8859-5",
  iso88596: "iso-8859-6",
  iso88597: "iso-8859-7",
  iso88599: "windows-1254",
  koi8r: "koi8-r",
  koi8u: "koi8-u",
  cp866: "ibm866",
  shiftjis: "shift_jis",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  big5hkscs: "big5",
};

/** The label by which the Encoding Standard (`TextDecoder`) knows an encoding of VS Code's: `windows-1253` for `windows1253`. */
export function encodingLabel(name: string): string {
  return LABELS[name] ?? name.replace(/^windows(?=\d)/, "windows-");
}
