const FNV_PRIME = 0x01000193;
const FNV_BASIS = 0x811c9dc5;

/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3); returns a signed 32-bit integer. */
export function spread(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A signed 32-bit hash of the UTF-16 code units of `text` in `[start, end)`: FNV-1a by code unit, then {@link spread}. */
export function hashText(text: string, start = 0, end: number = text.length): number {
  let h = FNV_BASIS;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME);
  return spread(h ^ (end - start));
}

/** A signed 32-bit hash of an ordered pair of hashes. */
export function combine(a: number, b: number): number {
  return spread((Math.imul(a, 31) + b + 0x9e3779b9) | 0);
}
