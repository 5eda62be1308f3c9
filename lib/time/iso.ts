import type { Instant } from "./instant.ts";

/** @returns the instant as ISO 8601 in UTC with milliseconds, e.g. `2026-03-02T10:00:00.000Z` */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}

/** Reads what {@link toIso} writes, and nothing else; `null` for every other text. */
export function parseIso(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(text)) return null;
  const at = Date.parse(text);
  // 30 February is not a time, even where the parser thinks it is 2 March.
  return Number.isNaN(at) || toIso(at) !== text ? null : at;
}
