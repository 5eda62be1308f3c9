import { DAY, type Instant } from "../instant.ts";

/** A day of the calendar: days since 1 January 1970. */
export type Day = number;

/** @returns the day, or `null` where the calendar has none (30 February) */
export function dayFrom(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date && at.getUTCFullYear() === year
    ? at.getTime() / DAY
    : null;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** @returns 0 for Sunday … 6 for Saturday */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** @returns the day on which an ISO week starts that contains `day`: a Monday */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** @returns the day that clocks of a zone show at an instant */
export function dayAt(at: Instant, zone: string): Day {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return Math.floor((at + there.offsetNanoseconds / 1e6) / DAY);
}

/**
 * The instants at which clocks of a zone show a time: one, or two where clocks are turned back. Where they are turned
 * forward over it, the instants it would be by the clock before and by the clock after.
 * @param minutes since midnight by the clock
 */
export function instantsOf(day: Day, minutes: number, zone: string): readonly Instant[] {
  const shown = new Date(day * DAY + minutes * 60_000).toISOString().slice(0, -1);
  const time = Temporal.PlainDateTime.from(shown);
  const [first, second] = (["earlier", "later"] as const).map(
    (disambiguation) => time.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return [first, second === first ? undefined : second].filter((at) => at !== undefined);
}
