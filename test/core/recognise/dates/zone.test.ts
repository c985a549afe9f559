import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInGregorianMonth, isPersianLeapYear } from "../../../../src/core/recognise/dates/calendar.ts";
import { daysInIslamicMonth } from "../../../../src/core/recognise/dates/islamic.ts";
import { recogniseDates } from "../../../../src/core/recognise/dates/recognise.ts";
import { offsetOf, placeZones } from "../../../../src/core/recognise/dates/zone.ts";

const ZONES = [
  "Europe/Athens",
  "America/New_York",
  "Asia/Tehran",
  "Australia/Sydney",
  "Europe/London",
] as const;

describe("time zones", () => {
  it("give the instant at which clocks there show the time", () => {
    const days = fc
      .date({ min: new Date("1970-01-02"), max: new Date("2100-12-30"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    // Clocks change by night: a time that is skipped then is shown by no clock.
    const clocks = fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, clocks, (zone, day, clock) => {
        const instant = new Date(`${day}T${clock}:00${offsetOf(zone, day, clock)}`);
        const shown = new Intl.DateTimeFormat("sv", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "short",
        });
        expect(shown.format(instant)).toBe(`${day} ${clock}`);
      }),
    );
  });

  it.each([
    ["2022-08-17T17:00[Europe/Athens]", "2022-08-17T17:00+03:00"],
    ["2023-01-03T17:00[Europe/Athens]", "2023-01-03T17:00+02:00"],
    // The clocks went forward at three in the morning of that day.
    ["2022-03-27T02:30[Europe/Athens]", "2022-03-27T02:30+02:00"],
    ["2022-03-27T04:30[Europe/Athens]", "2022-03-27T04:30+03:00"],
    ["XXXX-XX-XXT17:00[Asia/Tehran]", "XXXX-XX-XXT17:00"],
    ["XXXX-WXX-2T17:00[Asia/Tehran]", "XXXX-WXX-2T17:00"],
    [
      "2024-03-25T09:00[Asia/Tehran]/2024-03-25T10:00[Asia/Tehran]",
      "2024-03-25T09:00+03:30/2024-03-25T10:00+03:30",
    ],
  ])("of %s", (value, placed) => {
    expect(placeZones(value)).toBe(placed);
  });

  it.each([
    ["en", "It starts at 17:25 +03:30.", "2022-08-17T17:25+03:30"],
    ["en", "It starts at 5 p.m. GMT+2.", "2022-08-17T17:00+02:00"],
    ["en", "It starts at 17:25 UTC-5.", "2022-08-17T17:25-05:00"],
    ["en", "Logged as 2022-08-16T17:25:01+03:00 in it.", "2022-08-16T17:25:01+03:00"],
    ["el", "Αρχίζει στις 17:25 UTC+3.", "2022-08-17T17:25+03:00"],
  ])("in %s: %s", (language, text, value) => {
    expect(recogniseDates(text, language, { published: "2022-08-17" })).toMatchObject([{ value }]);
  });
});

describe("the last day of a month of one more day", () => {
  const readValue = (text: string, language: string): string | undefined =>
    recogniseDates(text, language, {})[0]?.value;

  it("has a value in leap years only", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
        const isLeap = daysInGregorianMonth(year, 2) === 29;
        expect(readValue(`On 29 February ${year} it`, "en")).toBe(isLeap ? `${year}-02-29` : undefined);
        expect(readValue(`στις 29 Φεβρουαρίου ${year} έγινε`, "el")).toBe(
          isLeap ? `${year}-02-29` : undefined,
        );
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1280, max: 1478 }), (year) => {
        expect(readValue(`در ۳۰ اسفند ${year} بود`, "fa") !== undefined).toBe(isPersianLeapYear(year));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1320, max: 1499 }), (year) => {
        const isLong = daysInIslamicMonth(year, 12) === 30;
        expect(readValue(`در ۳۰ ذی‌الحجه ${year} بود`, "fa") !== undefined).toBe(isLong);
      }),
    );
  });
});
