const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const VARIATION = 0xfe0f;
const JOINER = 0x200d;
const KEYCAP = 0x20e3;

function isRegional(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

/**
 * The end (UTF-16 code units, at most `limit`) of the emoji that starts at `start`: with its skin tone, variation
 * selector, joined emoji, tag sequence or second flag letter. `start` itself if no emoji starts there.
 */
export function emojiEnd(text: string, start: number, limit: number): number {
  const first = text.codePointAt(start) ?? 0;
  let at = start + (first > 0xffff ? 2 : 1);
  if (isRegional(first)) {
    const second = text.codePointAt(at) ?? 0;
    return Math.min(limit, isRegional(second) ? at + 2 : at);
  }
  // Digits and © are pictographs to Unicode only when a variation selector follows.
  if (first < 0x2000 || !PICTOGRAPH.test(String.fromCodePoint(first))) return start;
  while (at < limit) {
    const next = text.codePointAt(at)!;
    const isModifier = (next >= 0x1f3fb && next <= 0x1f3ff) || (next >= 0xe0020 && next <= 0xe007f);
    if (isModifier) at += 2;
    else if (next === VARIATION || next === KEYCAP) at++;
    else if (
      next === JOINER &&
      at + 1 < limit &&
      PICTOGRAPH.test(String.fromCodePoint(text.codePointAt(at + 1)!))
    ) {
      at += 1 + (text.codePointAt(at + 1)! > 0xffff ? 2 : 1);
    } else break;
  }
  return Math.min(at, limit);
}
