import { dateText, dayNumber, partsIn, type Zone } from "../culture/date-parts.ts";
import { DATE_WORDS, type Language } from "../culture/date-words.ts";
import { writeDate } from "../culture/write-date.ts";

/** The texts for times and days, in the zone of the agent's portal profile. */
export interface Dates {
  readonly today: string;
  /** What attributes carry: the computer's own writing of a date. */
  text(at: number): string;
  /** "3:20 pm", "15:20". */
  time(at: number): string;
  /** Heading between messages: "today", "Monday, 16 November 2026". */
  heading(at: number, now: number): string;
  /** Heading in the list: "Mon, November 16", "Пн, 16 ноября". */
  listHeading(at: number, now: number): string;
}

/**
 * Here the language decides how dates are written, not the portal's culture.
 * @param zone the profile's
 * @param computerZone `null` = really this computer's
 */
export function datesIn(lang: Language, zone: Zone, computerZone: string | null = null): Dates {
  const words = DATE_WORDS[lang];
  const english = lang === "en";
  const near = (at: number, now: number): string | null => {
    const days = dayNumber(partsIn(zone, at)) - dayNumber(partsIn(zone, now));
    if (days === 0) return words.today;
    if (days === -1) return words.yesterday;
    return days === 1 ? words.tomorrow : null;
  };
  const written = (pattern: string, at: number): string =>
    writeDate(pattern, partsIn(zone, at), words);
  return {
    today: words.today,
    text: (at) => dateText(computerZone, at),
    time: (at) => written(english ? "g:i a" : "H:i", at),
    heading: (at, now) => near(at, now) ?? written("l, j F Y", at),
    listHeading: (at, now) => near(at, now) ?? written(english ? "D, F j" : "D, j F", at),
  };
}
