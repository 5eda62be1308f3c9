import { DAY, MINUTE, SECOND, type Instant, type Milliseconds } from "../instant.ts";
import type { Moment } from "../moment.ts";
import { readClock } from "./clock-text.ts";
import { dayAt, instantsOf, type Day } from "./day.ts";
import { readDay } from "./day-text.ts";
import type { TextContext } from "./text-context.ts";

/** A time of day under a heading with a day, as a page shows them. */
export interface HeadedTime {
  /** e.g. `today`, `Monday, November 16` */
  readonly heading: string;
  /** e.g. `10:06 am` */
  readonly clock: string;
  readonly now: Instant;
  /** The time zone that the page's clock texts are in, e.g. `Europe/Kyiv`. */
  readonly zone: string;
  /**
   * How the host puts messages under headings: `local`, by the day its clock texts are of; `utc`, by the day in UTC, under
   * a heading that names the local day of any one of them. Default: `utc`, which allows whatever `local` does.
   */
  readonly headingZone?: "local" | "utc" | undefined;
  /**
   * The earliest instant at which the heading may have been written: when its dialog was opened. Default: now. Where it is
   * left out although the heading is older, "today" is read too late.
   */
  readonly openedAt?: Instant | undefined;
  /** By how much the clock that messages are dated by is known to be ahead of `now`. Default: not at all. */
  readonly clockAhead?: Milliseconds | undefined;
  readonly context?: TextContext | undefined;
}

/** One time that a text may mean: the whole minute. */
export interface Reading extends Moment {
  /** The day that the heading is taken for. */
  readonly title: Day;
  /** The day it would be by the page's clock; another one than `title` only in groups by UTC day. */
  readonly day: Day;
}

/** What is later than this after now is not a time at which anything was written. */
const AHEAD = 10 * SECOND;

/** @returns the UTC day of an instant */
export function utcDayOf(at: Instant): Day {
  return Math.floor(at / DAY);
}

/** Whether a message of this instant may stand under a heading that was made for a message of the same UTC day. */
function mayStandUnder(title: Day, at: Instant, zone: string): boolean {
  const start = utcDayOf(at) * DAY;
  return dayAt(start, zone) <= title && title <= dayAt(start + DAY - 1, zone);
}

/**
 * Every minute that a time under a heading may mean, oldest first; none later than now (and ten seconds).
 * @returns none when the texts are no time, or none that fits. Never throws for a zone that exists.
 */
export function readingsOf(headed: HeadedTime): readonly Reading[] {
  const { heading, clock, now, zone, headingZone = "utc", openedAt = now, context } = headed;
  const latest = now + AHEAD + (headed.clockAhead ?? 0);
  const clocks = readClock(clock, context);
  if (clocks === null) return [];
  const written = { first: dayAt(Math.min(openedAt, now), zone), last: dayAt(now, zone) };
  const found: Reading[] = [];
  for (const title of readDay(heading, written, context) ?? []) {
    for (const day of headingZone === "utc" ? [title - 1, title, title + 1] : [title]) {
      for (const { hour, minute } of clocks) {
        for (const earliest of instantsOf(day, hour * 60 + minute, zone)) {
          if (earliest > latest) continue;
          if (headingZone === "utc" && !mayStandUnder(title, earliest, zone)) continue;
          found.push({ earliest, latest: earliest + MINUTE - 1, title, day });
        }
      }
    }
  }
  return found.toSorted((a, b) => a.earliest - b.earliest);
}

/** @returns the narrowest moment that holds all of them; `null` for none */
export function hullOf(moments: readonly Moment[]): Moment | null {
  if (moments.length === 0) return null;
  return {
    earliest: Math.min(...moments.map(({ earliest }) => earliest)),
    latest: Math.max(...moments.map(({ latest }) => latest)),
  };
}

/**
 * Reads a time of day under a heading: one minute where the texts are plain, and everything from the earliest to the
 * latest minute they may mean where they are not (a heading kept over midnight, groups by UTC day, an hour that clocks
 * show twice, an order of day and month that nothing settles).
 * @returns `null` when nothing fits
 */
export function momentOf(headed: HeadedTime): Moment | null {
  return hullOf(readingsOf(headed));
}
