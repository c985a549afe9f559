import { type Atoms, Kind } from "./atoms.ts";
import type { Reading } from "./digits.ts";
import { adjacent, length, Sign } from "./joined.ts";

const PLUS = 43;
/** No zone is further from Greenwich: UTC+14:00 is the last one. */
const MOST_HOURS = 14;

/**
 * Reads the distance of a time zone from Greenwich at atom `index`, "+03:30", "-5" or "+0330": class `offset`, or
 * `offsetback` where it is negative, so that the hyphen of "10:00-12:00" is not taken for a sign.
 */
export function readOffset(atoms: Atoms, index: number): Reading | undefined {
  const sign = atoms.hashes[index];
  if (atoms.kinds[index] !== Kind.Sign || (sign !== PLUS && sign !== Sign.Hyphen)) return undefined;
  if (!adjacent(atoms, index + 1) || atoms.kinds[index + 1] !== Kind.Digits) return undefined;
  let hours = atoms.hashes[index + 1]!;
  let minutes = 0;
  let size = 2;
  if (length(atoms, index + 1) === 4) {
    minutes = hours % 100;
    hours = Math.floor(hours / 100);
  } else if (
    atoms.hashes[index + 2] === Sign.Colon &&
    adjacent(atoms, index + 2) &&
    adjacent(atoms, index + 3) &&
    atoms.kinds[index + 3] === Kind.Digits
  ) {
    minutes = atoms.hashes[index + 3]!;
    size = 4;
  }
  if (hours > MOST_HOURS || minutes > 59) return undefined;
  const isBack = sign !== PLUS;
  return {
    name: isBack ? "offsetback" : "offset",
    value: `${isBack ? "-" : "+"}${twoDigits(hours)}:${twoDigits(minutes)}`,
    length: size,
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A zone behind a time, as {@link placeZones} reads it: an offset as it is, a place of the IANA database in brackets. */
export function zoneSuffix(zone: string): string {
  return zone.includes("/") ? `[${zone}]` : zone;
}

const NAMED = /((?:(\d{4}-\d{2}-\d{2})|[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2})T([\d:]+))\[([^\]]+)\]/g;

/**
 * Turns zones that a value names by place into their offsets on that day: `2022-08-17T17:00[Europe/Athens]` becomes
 * `2022-08-17T17:00+03:00`. On a day that is not known they are left out.
 */
export function placeZones(value: string): string {
  return value.replace(NAMED, (_, time: string, day: string | undefined, clock: string, zone: string) =>
    day === undefined ? time : time + offsetOf(zone, day, clock),
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset of an IANA time zone when its clocks show that time (`17:00` or `17:00:01`) on that day. */
export function offsetOf(zone: string, day: string, clock: string): string {
  const shown = Date.parse(`${day}T00:00Z`) + millisecondsOf(clock);
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  const name = format;
  const offsetAt = (time: number): string =>
    name
      .formatToParts(time)
      .find(({ type }) => type === "timeZoneName")!
      .value.slice("GMT".length) || "+00:00";
  const near = offsetAt(shown);
  // Near a change of the clocks the offset at the shown time, read as Greenwich's, may be the other one.
  return offsetAt(shown - millisecondsOf(near.slice(1)) * (near.startsWith("-") ? -1 : 1));
}

function millisecondsOf(clock: string): number {
  const [hours, minutes, seconds] = clock.split(":").map(Number);
  return ((hours! * 60 + minutes!) * 60 + (seconds ?? 0)) * 1000;
}
