/**
 * A string of the same characters that shares no memory with the one it was cut from: what is kept for long must not keep a whole
 * article alive, as engines let slices do.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
