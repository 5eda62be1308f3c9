import type { Instant } from "../time/instant.ts";
import { daysAround, shiftsOf } from "./shifts.ts";
import type { WorkingHours } from "./working-hours.ts";

/**
 * Up to when somebody at work can still act before a deadline: the deadline itself where it lies in working hours, else the
 * end of the last shift before it.
 * @param since when the window began
 * @returns `null` when nobody works between `since` and the deadline
 */
export function lastWorkingMoment(
  deadline: Instant,
  hours: WorkingHours,
  since: Instant,
): Instant | null {
  const [first, last] = daysAround(since, deadline);
  let latest: Instant | null = null;
  for (let day = last; day >= first; day--) {
    for (const { from, to } of shiftsOf(hours, day)) {
      if (from >= deadline || to <= since) continue;
      const end = Math.min(to, deadline);
      if (latest === null || end > latest) latest = end;
    }
    if (latest === deadline) break;
  }
  return latest;
}
