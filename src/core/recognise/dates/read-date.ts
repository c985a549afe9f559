import { dayOfIso } from "./iso.ts";
import { recogniseDates } from "./recognise.ts";

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The day, or day and time, that a person typed, as ISO 8601: written so already, or in words or numbers of the first of
 * the languages (BCP 47) that reads all of it as one day. Undefined where none does, or where its year is left open.
 */
export function readDate(typed: string, languages: Iterable<string>): string | undefined {
  const text = typed.trim();
  if (ISO.test(text)) return isTime(text) ? text : undefined;
  for (const language of languages) {
    const found = recogniseDates(text, language, {});
    const [date] = found;
    if (found.length !== 1 || date?.start !== 0 || date.end !== text.length) continue;
    if (date.value !== undefined && ISO.test(date.value) && isTime(date.value)) return date.value;
  }
  return undefined;
}

function isTime(iso: string): boolean {
  return dayOfIso(iso) !== undefined && !Number.isNaN(Date.parse(iso));
}
