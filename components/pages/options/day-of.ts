import type { PageWords } from "../../../lib/texts/page-words.ts";

/** A day of the calendar in words. */
export function dayOf(date: string, { formats }: PageWords): string {
  // Noon, so that no time zone shows another day.
  const at = Date.parse(`${date}T12:00:00`);
  return Number.isNaN(at) ? date : formats.day(at);
}
