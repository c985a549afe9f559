/** Whether the day or the month comes first where a date is written in figures. */
export type NumericOrder = "dmy" | "mdy";

/** Two or three numbers with the same sign between them; what is longer is no date. */
const FIGURES = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![./-]?\d)/g;

/**
 * The order that an article's own dates in figures tell: 13/8/2022 has the day first, 8/13/2022 the month. Dates with a
 * year count before those without; undefined where none tells it, or as many tell one as the other. Linear in the
 * length of the text.
 */
export function numericOrderOf(text: string): NumericOrder | undefined {
  const withYear = { dmy: 0, mdy: 0 };
  const without = { dmy: 0, mdy: 0 };
  for (const [whole, first, sign, second, year] of text.matchAll(FIGURES)) {
    if (year === undefined && (sign !== "/" || whole === ROUND_THE_CLOCK)) continue;
    const order = orderOf(Number(first), Number(second));
    if (order) (year === undefined ? without : withYear)[order]++;
  }
  return more(withYear) ?? more(without);
}

const ROUND_THE_CLOCK = "24/7";

function orderOf(first: number, second: number): NumericOrder | undefined {
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return "dmy";
  return second > 12 && second <= 31 && first >= 1 && first <= 12 ? "mdy" : undefined;
}

function more({ dmy, mdy }: Readonly<Record<NumericOrder, number>>): NumericOrder | undefined {
  return dmy === mdy ? undefined : dmy > mdy ? "dmy" : "mdy";
}
