/** Assertions for tests that also run in the web worker, where `node:assert` is not. */

/** Fails unless `value` is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are equal as JSON: same values, same keys in the same order. */
export function equal(actual: unknown, expected: unknown, message = "not equal"): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new Error(`${message}\nactual:   ${a}\nexpected: ${b}`);
}

/**
 * Reads until `wanted` accepts what was read, and returns it.
 *
 * @throws Error with what was last read when that takes more than `patience` milliseconds.
 */
export async function eventually<T>(
  what: string,
  read: () => T | Promise<T>,
  wanted: (value: T) => boolean,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end)
      throw new Error(`${what}: still ${JSON.stringify(value)} after ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
