import { sha256 } from "@noble/hashes/sha2.js";

const CHUNK = 1 << 16;

/**
 * SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. A lone surrogate counts as U+FFFD, as
 * `TextEncoder` has it. The text is encoded piece by piece, so that a long one takes no second copy.
 */
export function sha256Of(text: string): string {
  const hash = sha256.create();
  const bytes = new Uint8Array(CHUNK + 4);
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point < 0x80) bytes[used++] = point;
    else if (point < 0x800) {
      bytes[used++] = 0xc0 | (point >> 6);
      bytes[used++] = 0x80 | (point & 63);
    } else {
      if (point >= 0xd800 && point <= 0xdfff) {
        point = text.codePointAt(i)!;
        if (point <= 0xffff) point = 0xfffd;
      }
      if (point > 0xffff) {
        bytes[used++] = 0xf0 | (point >> 18);
        bytes[used++] = 0x80 | ((point >> 12) & 63);
        i++;
      } else bytes[used++] = 0xe0 | (point >> 12);
      bytes[used++] = 0x80 | ((point >> 6) & 63);
      bytes[used++] = 0x80 | (point & 63);
    }
    if (used >= CHUNK) {
      hash.update(bytes.subarray(0, used));
      used = 0;
    }
  }
  const digest = hash.update(bytes.subarray(0, used)).digest();
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
