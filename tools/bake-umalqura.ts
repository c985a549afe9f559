const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;
const DAY = 86_400_000;

/**
 * The months of the Umm al-Qura calendar for every year that ICU has its table for, as JSON: `firstYear`, `firstDay` (days
 * since 1970-01-01 of its first day) and `months`, three hexadecimal digits a year whose twelve bits, Muharram first,
 * tell months of 30 days (1) from those of 29 (0).
 */
export function bakeUmalqura(): string {
  const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const dateOf = (day: number): { year: number; month: number; day: number } => {
    const [month, date, year] = format
      .format(day * DAY)
      .split(/\D+/)
      .map(Number);
    return { year: year!, month: month!, day: date! };
  };
  let day = Math.floor(Date.UTC(1882, 9, 1) / DAY);
  while (dateOf(day).year < FIRST_YEAR) day++;
  const firstDay = day;
  let months = "";
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    let bits = 0;
    for (let month = 1; month <= 12; month++) {
      const isLong = dateOf(day + 29).month === month;
      bits = bits * 2 + (isLong ? 1 : 0);
      day += isLong ? 30 : 29;
    }
    months += bits.toString(16).padStart(3, "0");
  }
  return `${JSON.stringify({ firstYear: FIRST_YEAR, firstDay, months })}\n`;
}
