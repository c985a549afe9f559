/**
 * The text of a file as Dateline counts it: without a leading byte order mark, and with every CRLF and lone CR as LF.
 * Nothing else changes: U+2028, U+2029 and U+0085 stay, and no Unicode normalisation takes place, so that the result
 * equals Python's `open(path, encoding="utf-8-sig").read()`.
 */
export function normaliseText(raw: string): string {
  const text = raw.startsWith("\uFEFF") ? raw.slice(1) : raw;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
