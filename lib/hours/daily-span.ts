import { DAY, type Instant } from "../time/instant.ts";
import { shiftsOf } from "./shifts.ts";
import type { Shift, WorkingHours } from "./working-hours.ts";

/** The same hours every day of the week, e.g. those in which nobody wants to hear anything. */
export function everyDay(shift: Shift, zone: string): WorkingHours {
  return { zone, week: Array.from({ length: 7 }, () => [shift]), daysOff: [] };
}

/** @returns the first instant at or after `at` that does not lie in these hours; `null` when there is none within a week */
export function endOf(hours: WorkingHours, at: Instant): Instant | null {
  let free = at;
  const day = Math.floor(at / DAY);
  for (let next = day - 2; next <= day + 8; next++) {
    for (const { from, to } of shiftsOf(hours, next)) if (from <= free && free < to) free = to;
  }
  return free > at + 7 * DAY ? null : free;
}
