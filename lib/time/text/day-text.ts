import { dayFrom, mondayOf, weekdayOf, yearOf, type Day } from "./day.ts";
import { lexiconOf, ownLexicon, TODAY, type Lexicon } from "./lexicon.ts";
import { parsesOf, type Parse } from "./parse.ts";
import { plain } from "./plain.ts";
import { localesOf, type TextContext } from "./text-context.ts";

/** The days on which a text may have been written: texts stay as they are when midnight passes. Both included. */
export interface Written {
  readonly first: Day;
  readonly last: Day;
  /** So many days, counted back from the one it was written on, the host writes otherwise than by their date. Default: 2. */
  readonly inWords?: number;
}

/** Today and yesterday have words of their own. */
const IN_WORDS = 2;

/** A text that counts from its own day ("today", "Fri") says nothing after so many days. */
const LONGEST_KEPT = 40;

/** @returns the days on which the text may have been written, oldest first; none when that may be too long ago */
export function daysWritten({ first, last }: Written): readonly Day[] {
  return last - first > LONGEST_KEPT
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A day of the week alone: a day before `written` in the week that the host takes for the same. */
function dayOfWeek(weekday: number, written: Day): readonly Day[] {
  const offset = (weekday + 6) % 7;
  const monday = mondayOf(written);
  const year = yearOf(written);
  const days = [monday + offset];
  // The host compares numbers of weeks within a year: the last days of December may be in week 1, like early January.
  const firstWeek = mondayOf(dayFrom(year, 1, 4) ?? written);
  if (monday === mondayOf(dayFrom(year + 1, 1, 4) ?? 0)) days.push(firstWeek + offset);
  return days.filter((day) => day < written && yearOf(day) === year);
}

/** A date without its year: of the years in which the text may have been written; else the latest year that is over. */
function withoutYear(month: number, date: number, written: Written): readonly Day[] {
  const { first, last, inWords = IN_WORDS } = written;
  const days: Day[] = [];
  for (let year = yearOf(last + 1); year >= yearOf(first) - 8; year -= 1) {
    const day = dayFrom(year, month, date);
    if (day !== null && day <= last + 1) days.push(day);
    // Tomorrow's date is possible (a heading may be ahead of the clock), and so is one that the host has another text for
    // (it may have none after all); but neither says that there is no other.
    if (year <= yearOf(first) && days.some((one) => one <= last - inWords)) break;
  }
  return days;
}

/** Every pair of numbers that can be month and day, with the number left over as the year. */
function daysOfParse({ numbers, month, weekday }: Parse, written: Written): readonly Day[] {
  if (numbers.length === 0) {
    if (weekday === null || month !== 0) return [];
    return daysWritten(written).flatMap((day) => dayOfWeek(weekday, day));
  }
  const days: (Day | null)[] = [];
  numbers.forEach((date, dateIndex) => {
    const rest = numbers.filter((_, index) => index !== dateIndex);
    const months = month === 0 ? rest.keys() : [-1];
    for (const monthIndex of months) {
      const [year, ...more] = rest.filter((_, index) => index !== monthIndex);
      const named = month === 0 ? (rest[monthIndex] ?? 0) : month;
      if (more.length > 0) continue;
      if (year === undefined) days.push(...withoutYear(named, date, written));
      else days.push(dayFrom(year < 100 ? 2000 + year : year, named, date));
    }
  });
  return days
    .filter((day) => day !== null)
    .filter(
      (day) =>
        day >= 0 && day <= written.last + 1 && (weekday === null || weekday === weekdayOf(day)),
    );
}

/** @returns the days by the best kind of reading that gives any: whole words first, names of months before numbers */
function daysBy(
  text: string,
  lexicon: Lexicon,
  written: Written,
): { readonly days: readonly Day[]; readonly exact: boolean } {
  const relative = [...(lexicon.get(text) ?? [])].filter((meaning) => meaning >= TODAY - 1);
  if (relative.length > 0) {
    const days = relative.flatMap((meaning) =>
      daysWritten(written).map((day) => day + meaning - TODAY),
    );
    return { days, exact: true };
  }
  const parses = parsesOf(text, lexicon);
  for (const exact of [true, false]) {
    for (const named of [true, false]) {
      const days = parses
        .filter((parse) => parse.exact === exact && parse.month > 0 === named)
        .flatMap((parse) => daysOfParse(parse, written));
      if (days.length > 0) return { days, exact };
    }
  }
  return { days: [], exact: false };
}

/**
 * Reads a day: `today`, `Monday, November 16`, `Понеділок, 16 листопада`, `11 ноя`, `Nov 11, 2025`, `16.11.2026`, `Fri`, in
 * any language. Days after the day after `written.last` are no candidates. Never throws.
 * @returns every day it may mean, oldest first; `null` when it is none. What the page's own words explain is not looked
 * for in other languages; without them, everything that any language makes of it counts.
 */
export function readDay(
  text: string,
  written: Written,
  context: TextContext = {},
): readonly Day[] | null {
  const words = plain(text);
  // A colon stands in times of day only.
  if (words === "" || /[:\uff1a]/u.test(text)) return null;
  const found = new Set<Day>();
  const own = ownLexicon(context);
  const first = own === null ? null : daysBy(words, own, written);
  for (const day of first?.days ?? []) found.add(day);
  if (first?.exact !== true) {
    for (const locale of localesOf(context)) {
      for (const day of daysBy(words, lexiconOf(locale), written).days) found.add(day);
    }
  }
  return found.size === 0 ? null : [...found].toSorted((a, b) => a - b);
}

/** Whether a text names a month or a day of the week, so that it cannot be a time of day. */
export function isWords(text: string): boolean {
  return /\p{L}/u.test(plain(text));
}
