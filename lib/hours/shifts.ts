import { DAY, MINUTE, type Instant } from "../time/instant.ts";
import type { Shift, WorkingHours } from "./working-hours.ts";

/** From `from` up to, not including, `to`. */
export interface WorkingSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** Reckoning with a zone costs microseconds; thousands of conversations ask about the same few days. */
const known = new WeakMap<WorkingHours, Map<number, readonly WorkingSpan[]>>();

/** @returns the shifts that begin on a calendar day of the zone, given as days since 1970 */
export function shiftsOf(hours: WorkingHours, day: number): readonly WorkingSpan[] {
  let days = known.get(hours);
  if (days === undefined) known.set(hours, (days = new Map()));
  let spans = days.get(day);
  if (spans === undefined) days.set(day, (spans = reckon(hours, day)));
  return spans;
}

/** Days since 1970 of the first and last calendar day, in any zone, whose shifts may touch these instants. */
export function daysAround(from: Instant, to: Instant): readonly [first: number, last: number] {
  // Zones lie up to 14 hours from UTC, and a night shift ends a day after it began.
  return [Math.floor(from / DAY) - 2, Math.floor(to / DAY) + 1];
}

function reckon({ zone, week, daysOff }: WorkingHours, day: number): readonly WorkingSpan[] {
  const date = Temporal.PlainDate.from("1970-01-01").add({ days: day });
  if (daysOff.includes(date.toString())) return [];
  return (week[date.dayOfWeek - 1] ?? [])
    .map((shift) => spanOf(shift, date, zone))
    .filter(({ from, to }) => to > from);
}

function spanOf({ from, to }: Shift, date: Temporal.PlainDate, zone: string): WorkingSpan {
  return {
    from: firstAt(date, from, zone),
    to: firstAt(to > from ? date : date.add({ days: 1 }), to, zone),
  };
}

/**
 * The first instant at which the zone's clocks show this time of this day or a later one: of an hour shown twice the first,
 * of an hour that is left out the moment of the change.
 */
function firstAt(date: Temporal.PlainDate, minutes: number, zone: string): Instant {
  const shown = date.toPlainDateTime().add({ minutes });
  const at = shown.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (at.toPlainDateTime().equals(shown)) return at.epochMilliseconds;
  return at.getTimeZoneTransition("next")?.epochMilliseconds ?? at.epochMilliseconds + MINUTE;
}
