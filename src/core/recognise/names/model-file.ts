import { ByteReader, ByteWriter, crc32 } from "./bytes.ts";
import type { KeyedBytes, ModelData, ModelHeader, ModelLicence } from "./model-data.ts";
import { tagCount } from "./tags.ts";

/*
 * The bytes of a model file, version 2 (on disk they lie in gzip). All integers little-endian, varint is LEB128:
 * "DLNM", version (byte), length of the header (uint32), header (JSON, UTF-8); transitions (zigzag varints, (tags + 1)²);
 * phrases: count (varint), keys, a byte each; features: count, keys, a mask (varint) of the tags with a weight each, then those weights (a signed byte each);
 * the CRC-32 of all that (uint32). Keys are sorted as unsigned 32-bit integers; of each the distance from the one before,
 * less one, is written: the lowest bytes of all distances, then the second ones, the third and the highest. So gzip finds
 * the bytes that are nearly always 0 beside each other.
 */

const MAGIC = "DLNM";
const VERSION = 2;

/** Bytes of a key. */
const KEY_BYTES = 4;

/** A model file that cannot be used; the message names what is wrong with it. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** The bytes of a model. The same model gives the same bytes. Throws `RangeError` for keys that are not sorted and distinct. */
export function writeModel(model: ModelData): Uint8Array {
  const writer = new ByteWriter();
  for (const letter of MAGIC) writer.byte(letter.charCodeAt(0));
  writer.byte(VERSION);
  const header = utf8(JSON.stringify(model.header));
  writer.uint32(header.length);
  writer.all(header);
  for (const score of model.transitions) writer.varint((score << 1) ^ (score >> 31));
  writeKeys(writer, model.phrases.keys);
  writer.all(model.phrases.values);
  writeFeatures(writer, model);
  writer.uint32(crc32(writer.bytes));
  return writer.bytes;
}

function writeFeatures(writer: ByteWriter, model: ModelData): void {
  const { keys, weights } = model.features;
  const tags = tagCount(model.header.labels.length);
  writeKeys(writer, keys);
  const values = new ByteWriter();
  for (let row = 0; row < keys.length; row++) {
    let mask = 0;
    for (let tag = 0; tag < tags; tag++) {
      const weight = weights[row * tags + tag]!;
      if (weight === 0) continue;
      mask |= 1 << tag;
      values.byte(weight & 0xff);
    }
    writer.varint(mask);
  }
  writer.all(values.bytes);
}

/** The model that the bytes hold. Throws {@link ModelError} where they are no model, of another version, cut or changed. */
export function readModel(bytes: Uint8Array): ModelData {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC)
    throw new ModelError(bytes[0] === 0x1f ? "still gzipped" : "not a Dateline name model");
  if (bytes.length < 13) throw new ModelError("truncated");
  if (bytes[4] !== VERSION)
    throw new ModelError(`version ${bytes[4]}, but this Dateline reads version ${VERSION}`);
  const body = bytes.subarray(0, bytes.length - 4);
  const reader = new ByteReader(bytes.subarray(5));
  const sum = new ByteReader(bytes.subarray(bytes.length - 4)).uint32();
  if (crc32(body) !== sum) throw new ModelError("checksum does not match: the file is truncated or damaged");
  try {
    return readBody(reader);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(`malformed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readBody(reader: ByteReader): ModelData {
  const header = headerOf(JSON.parse(decodeUtf8(reader.take(reader.uint32()))));
  const tags = tagCount(header.labels.length);
  const transitions = new Int32Array((tags + 1) ** 2);
  for (let i = 0; i < transitions.length; i++) {
    const value = reader.varint();
    transitions[i] = (value >>> 1) ^ -(value & 1);
  }
  const phrases = readKeyedBytes(reader);
  const keys = readKeys(reader);
  const masks = Uint32Array.from(keys, () => reader.varint());
  const weights = new Int8Array(keys.length * tags);
  for (let row = 0; row < keys.length; row++) {
    const mask = masks[row]!;
    if (mask >>> tags !== 0) throw new ModelError("malformed: a weight for a tag that does not exist");
    for (let tag = 0; tag < tags; tag++) if ((mask >>> tag) & 1) weights[row * tags + tag] = reader.byte();
  }
  if (reader.left !== 4) throw new ModelError(`malformed: ${reader.left - 4} bytes too many`);
  return { header, transitions, phrases, features: { keys, weights } };
}

function readKeyedBytes(reader: ByteReader): KeyedBytes {
  const keys = readKeys(reader);
  // A copy even where Node hands over a Buffer, whose slice() is a view that would keep the whole file in memory.
  return { keys, values: new Uint8Array(reader.take(keys.length)) };
}

function writeKeys(writer: ByteWriter, keys: Int32Array): void {
  writer.varint(keys.length);
  const distances = new Uint32Array(keys.length);
  let previous = -1;
  for (const [at, key] of keys.entries()) {
    const unsigned = key >>> 0;
    if (unsigned <= previous) throw new RangeError("keys must be sorted and distinct");
    distances[at] = unsigned - previous - 1;
    previous = unsigned;
  }
  for (let byte = 0; byte < KEY_BYTES; byte++) {
    for (const distance of distances) writer.byte((distance >>> (8 * byte)) & 0xff);
  }
}

function readKeys(reader: ByteReader): Int32Array {
  const count = reader.varint();
  if (count * KEY_BYTES > reader.left) throw new ModelError("malformed: more keys than bytes");
  const planes = reader.take(count * KEY_BYTES);
  const keys = new Int32Array(count);
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const distance =
      planes[i]! |
      (planes[i + count]! << 8) |
      (planes[i + 2 * count]! << 16) |
      (planes[i + 3 * count]! << 24);
    previous += (distance >>> 0) + 1;
    if (previous > 0xffffffff) throw new ModelError("malformed: a key is out of range");
    keys[i] = previous | 0;
  }
  return keys;
}

function headerOf(value: unknown): ModelHeader {
  if (!isRecord(value)) throw new ModelError("malformed: the header is no object");
  const { id, language, labels, unit, licence, keepsRuleDates } = value as Partial<
    Record<keyof ModelHeader, unknown>
  >;
  if (typeof id !== "string" || typeof language !== "string")
    throw new ModelError("malformed: no id or language");
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === "string" && label !== "")) {
    throw new ModelError("malformed: labels");
  }
  if (labels.length === 0 || labels.length > 15)
    throw new ModelError("malformed: one to fifteen labels are possible");
  // Beyond these sums of scores would overflow, and probabilities be no numbers.
  if (typeof unit !== "number" || !(unit >= 1e-3 && unit <= 1e6)) throw new ModelError("malformed: unit");
  if (!isLicence(licence)) throw new ModelError("malformed: licence");
  if (keepsRuleDates !== undefined && typeof keepsRuleDates !== "boolean")
    throw new ModelError("malformed: keepsRuleDates");
  const optional = keepsRuleDates === undefined ? {} : { keepsRuleDates };
  return { id, language, labels: labels as string[], unit, licence, ...optional };
}

function isLicence(value: unknown): value is ModelLicence {
  if (!isRecord(value)) return false;
  const { name, nonCommercial, sources } = value as Partial<Record<keyof ModelLicence, unknown>>;
  const isSource = (source: unknown) =>
    isRecord(source) && typeof source["name"] === "string" && typeof source["licence"] === "string";
  return (
    typeof name === "string" &&
    typeof nonCommercial === "boolean" &&
    Array.isArray(sources) &&
    sources.every(isSource)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// TextEncoder and TextDecoder belong to no part of the language itself, and core uses nothing else.

function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes = new ByteWriter();
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] === "%") {
      bytes.byte(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.byte(escaped.charCodeAt(i));
  }
  return bytes.bytes;
}

function decodeUtf8(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
