/** The digits of Crockford's base 32 in lower case: no i, l, o, u, so that an id read aloud or retyped is not mistaken. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/** How many random characters an annotation's id has: 60 bits. */
export const ID_LENGTH = 12;

/**
 * A new annotation id: 12 random base-32 characters. `random` returns as many random bytes as it is asked for (adapters
 * pass `crypto.getRandomValues(new Uint8Array(length))`): randomness comes in from outside, so the core stays pure.
 */
export function newId(random: (length: number) => Uint8Array): string {
  let id = "";
  for (const byte of random(ID_LENGTH)) id += DIGITS[byte & 31];
  if (id.length !== ID_LENGTH) throw new RangeError(`expected ${ID_LENGTH} random bytes, got ${id.length}`);
  return id;
}
