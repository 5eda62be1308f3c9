import type { Instant } from "../instant.ts";
import type { Moment } from "../moment.ts";
import { readClock } from "./clock-text.ts";
import { dayAt, instantsOf } from "./day.ts";
import { daysWritten, isWords, readDay } from "./day-text.ts";
import { hullOf } from "./moment-of.ts";
import type { TextContext } from "./text-context.ts";

/** The one text that a list gives: a time for today, a day of the week for this week, else a date. */
export interface ListTime {
  readonly text: string;
  readonly now: Instant;
  /** The time zone that the list's texts are in. */
  readonly zone: string;
  /** The earliest instant at which the text may have been written, e.g. when the page was opened. Default: now. */
  readonly openedAt?: Instant | undefined;
  readonly context?: TextContext | undefined;
}

const LAST_MINUTE = 24 * 60 - 1;

/**
 * Reads a list's date: a minute for a time of day, from midnight to midnight for a day, from the earliest to the latest
 * where several fit. What starts after now is no candidate.
 * @returns `null` when nothing fits
 */
export function listMoment({ text, now, zone, openedAt = now, context }: ListTime): Moment | null {
  const first = dayAt(Math.min(openedAt, now), zone);
  // Today has a time of day; yesterday is a date where it was in another week.
  const written = { first, last: dayAt(now, zone), inWords: 1 };
  const spans: (readonly [day: number, from: number, to: number])[] = [];
  const days = readDay(text, written, context);
  for (const day of days ?? []) spans.push([day, 0, LAST_MINUTE]);
  // "16.11" may be a time as well as a day, "11 ноя" may not.
  if (days === null || !isWords(text)) {
    for (const { hour, minute } of readClock(text, context) ?? []) {
      const minutes = hour * 60 + minute;
      for (const day of daysWritten(written)) spans.push([day, minutes, minutes]);
    }
  }
  return hullOf(
    spans
      .map(([day, from, to]) => ({
        earliest: Math.min(...instantsOf(day, from, zone)),
        latest: Math.max(...instantsOf(day, to, zone)) + 59_999,
      }))
      .filter(({ earliest }) => earliest <= now + 10_000),
  );
}
