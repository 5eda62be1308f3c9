import type { Culture } from "../culture/culture.ts";
import { dayNumber, isoWeek, partsIn, type Zone } from "../culture/date-parts.ts";
import { DATE_WORDS, type Language } from "../culture/date-words.ts";
import { writeDate } from "../culture/write-date.ts";

/** The texts of the newer layouts: always in the zone of the computer, never in the profile's. */
export interface ImDates {
  time(at: number): string;
  /** "today", "Monday, November 16", with the year only where it is another one. */
  heading(at: number, now: number): string;
  /** "12:05 am" today, "Fri" this week, "Nov 11" this year, "Nov 11, 2025" else. */
  listDate(at: number, now: number): string;
  /** What stands under one heading: releases of 2025 cut days by UTC. */
  dayKey(at: number): number;
}

/** @param zone the computer's; `null` = really this computer's */
export function imDatesIn(
  lang: Language,
  culture: Culture,
  zone: Zone,
  headings: "utc" | "local",
): ImDates {
  const words = DATE_WORDS[lang];
  const written = (pattern: string, at: number): string =>
    writeDate(pattern, partsIn(zone, at), words);
  return {
    time: (at) => written(culture.shortTime, at),
    heading(at, now) {
      const parts = partsIn(zone, at);
      const today = partsIn(zone, now);
      const days = dayNumber(parts) - dayNumber(today);
      if (days === 0) return words.today;
      if (days === -1) return words.yesterday;
      return written(parts.year === today.year ? culture.dayOfWeekMonth : culture.fullDate, at);
    },
    listDate(at, now) {
      const parts = partsIn(zone, at);
      const today = partsIn(zone, now);
      if (dayNumber(parts) === dayNumber(today)) return written(culture.shortTime, at);
      const sameYear = parts.year === today.year;
      // As the portal has it: the number of the week and the calendar year, which breaks at New Year.
      if (sameYear && isoWeek(parts) === isoWeek(today)) return written("D", at);
      return written(sameYear ? culture.dayShortMonth : culture.mediumDate, at);
    },
    dayKey: (at) =>
      headings === "utc" ? Math.floor(at / 86_400_000) : dayNumber(partsIn(zone, at)),
  };
}
