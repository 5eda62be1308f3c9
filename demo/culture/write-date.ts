import type { DateParts } from "./date-parts.ts";
import type { DateWords } from "./date-words.ts";

const two = (value: number): string => String(value).padStart(2, "0");

const LETTERS: Readonly<Record<string, (parts: DateParts, words: DateWords) => string>> = {
  H: ({ hour }) => two(hour),
  G: ({ hour }) => String(hour),
  g: ({ hour }) => String(hour % 12 || 12),
  h: ({ hour }) => two(hour % 12 || 12),
  i: ({ minute }) => two(minute),
  s: ({ second }) => two(second),
  a: ({ hour }) => (hour < 12 ? "am" : "pm"),
  A: ({ hour }) => (hour < 12 ? "AM" : "PM"),
  j: ({ day }) => String(day),
  d: ({ day }) => two(day),
  n: ({ month }) => String(month + 1),
  m: ({ month }) => two(month + 1),
  F: ({ month }, { months }) => months[month] ?? "",
  M: ({ month }, { monthsShort }) => monthsShort[month] ?? "",
  l: ({ weekday }, { weekdays }) => weekdays[weekday] ?? "",
  D: ({ weekday }, { weekdaysShort }) => weekdaysShort[weekday] ?? "",
  Y: ({ year }) => String(year),
  y: ({ year }) => two(year % 100),
};

/** Writes a date by a pattern in the portal's letters; what is no letter of a date stays as it is. */
export function writeDate(pattern: string, parts: DateParts, words: DateWords): string {
  let written = "";
  for (const letter of pattern) written += LETTERS[letter]?.(parts, words) ?? letter;
  return written;
}
