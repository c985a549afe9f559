import { gzipSync } from "node:zlib";

/** Where gzip's header names the operating system (RFC 1952), and the value for "unknown". */
const OPERATING_SYSTEM = { at: 9, unknown: 0xff } as const;

/** The bytes in gzip as small as it gets; the same bytes on every system. */
export function gzipped(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped[OPERATING_SYSTEM.at] = OPERATING_SYSTEM.unknown;
  return zipped;
}
