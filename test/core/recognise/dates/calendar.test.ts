import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayOfEaster,
  dayOfGregorian,
  dayOfIsoWeek,
  dayOfPersian,
  daysInPersianMonth,
  gregorianOfDay,
  isoWeekOfDay,
  isPersianLeapYear,
  persianOfDay,
  weekdayOfDay,
} from "../../../../src/core/recognise/dates/calendar.ts";
import {
  dayOfIslamic,
  daysInIslamicMonth,
  islamicOfDay,
} from "../../../../src/core/recognise/dates/islamic.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / DAY;
const LAST = Date.UTC(2100, 11, 31) / DAY;

describe("the Gregorian calendar", () => {
  it("agrees with Date on every day from 1900 to 2100", () => {
    for (let day = FIRST; day <= LAST; day++) {
      const date = new Date(day * DAY);
      const { year, month, day: dayOfMonth } = gregorianOfDay(day);
      if (
        year !== date.getUTCFullYear() ||
        month !== date.getUTCMonth() + 1 ||
        dayOfMonth !== date.getUTCDate()
      ) {
        expect({ year, month, dayOfMonth }).toBe(date.toISOString());
      }
      if (dayOfGregorian(year, month, dayOfMonth) !== day)
        expect(dayOfGregorian(year, month, dayOfMonth)).toBe(day);
      if (weekdayOfDay(day) !== (date.getUTCDay() || 7))
        expect(weekdayOfDay(day)).toBe(date.getUTCDay() || 7);
    }
    expect(gregorianOfDay(LAST)).toEqual({ year: 2100, month: 12, day: 31 });
  });

  it("counts on from months and days outside their ranges", () => {
    expect(gregorianOfDay(dayOfGregorian(2022, 14, 1))).toEqual({ year: 2023, month: 2, day: 1 });
    expect(gregorianOfDay(dayOfGregorian(2022, 0, 31))).toEqual({ year: 2021, month: 12, day: 31 });
    expect(gregorianOfDay(dayOfGregorian(2024, 2, 30))).toEqual({ year: 2024, month: 3, day: 1 });
  });
});

describe("ISO weeks", () => {
  // The examples of ISO 8601 and of its neighbours at the turn of the year.
  it.each([
    [[2005, 1, 1], { year: 2004, week: 53 }],
    [[2005, 1, 2], { year: 2004, week: 53 }],
    [[2007, 1, 1], { year: 2007, week: 1 }],
    [[2008, 12, 29], { year: 2009, week: 1 }],
    [[2010, 1, 3], { year: 2009, week: 53 }],
    [[2022, 8, 16], { year: 2022, week: 33 }],
  ] as const)("%j is in %j", ([year, month, day], week) => {
    expect(isoWeekOfDay(dayOfGregorian(year, month, day))).toEqual(week);
  });

  it("give their Monday back", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
        const monday = dayOfIsoWeek(isoWeekOfDay(day));
        expect(weekdayOfDay(monday)).toBe(1);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });
});

describe("the Solar Hijri calendar", () => {
  it("agrees with ICU on every day from 1900 to 2100", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    let compared = 0;
    for (let day = FIRST; day <= LAST; day++) {
      const [month, date, year] = format
        .format(day * DAY)
        .split(/\D+/)
        .map(Number);
      const ours = persianOfDay(day);
      if (ours.year !== year || ours.month !== month || ours.day !== date) {
        expect({ ...ours, of: new Date(day * DAY).toISOString() }).toEqual({ year, month, day: date });
      }
      if (dayOfPersian(ours.year, ours.month, ours.day) !== day) {
        expect(dayOfPersian(ours.year, ours.month, ours.day)).toBe(day);
      }
      compared++;
    }
    expect(compared).toBe(73_414);
  });

  it("has a thirtieth of Esfand in leap years only", () => {
    expect([1399, 1400, 1401, 1402, 1403, 1404, 1408].map(isPersianLeapYear)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      true,
    ]); // prettier-ignore
    expect(daysInPersianMonth(1399, 12)).toBe(30);
    expect(daysInPersianMonth(1400, 12)).toBe(29);
  });
});

describe("Easter", () => {
  it.each([
    [2022, false, "2022-04-17"],
    [2022, true, "2022-04-24"],
    [2023, true, "2023-04-16"],
    [2024, false, "2024-03-31"],
    [2024, true, "2024-05-05"],
    [2025, true, "2025-04-20"],
    [2025, false, "2025-04-20"],
  ] as const)("of %i (Orthodox: %s) is %s", (year, orthodox, date) => {
    expect(new Date(dayOfEaster(year, orthodox) * DAY).toISOString().slice(0, 10)).toBe(date);
  });
});

describe("the Islamic calendar of Umm al-Qura", () => {
  it("agrees with ICU on every day from 1900 to 2100", () => {
    const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    let compared = 0;
    for (let day = FIRST; day <= LAST; day++) {
      const [month, date, year] = format
        .format(day * DAY)
        .split(/\D+/)
        .map(Number);
      const ours = islamicOfDay(day);
      if (ours.year !== year || ours.month !== month || ours.day !== date) {
        expect({ ...ours, of: new Date(day * DAY).toISOString() }).toEqual({ year, month, day: date });
      }
      if (dayOfIslamic(ours.year, ours.month, ours.day) !== day) {
        expect(dayOfIslamic(ours.year, ours.month, ours.day)).toBe(day);
      }
      compared++;
    }
    expect(compared).toBe(73_414);
  });

  it("gives every day back, outside its table too", () => {
    fc.assert(
      fc.property(fc.integer({ min: -490_000, max: 200_000 }), (day) => {
        const { year, month, day: date } = islamicOfDay(day);
        expect(dayOfIslamic(year, month, date)).toBe(day);
        expect(date).toBeGreaterThanOrEqual(1);
        expect(date).toBeLessThanOrEqual(daysInIslamicMonth(year, month));
      }),
    );
  });
});
