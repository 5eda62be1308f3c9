import type { Instant } from "../time/instant.ts";
import { daysAround, shiftsOf, type WorkingSpan } from "./shifts.ts";
import type { WorkingHours } from "./working-hours.ts";

/** @returns when somebody works between two instants: in order, cut to them, what touches made one */
export function workingSpans(
  from: Instant,
  to: Instant,
  hours: WorkingHours,
): readonly WorkingSpan[] {
  const [first, last] = daysAround(from, to);
  const found: WorkingSpan[] = [];
  for (let day = first; day <= last; day++) found.push(...shiftsOf(hours, day));
  const spans: WorkingSpan[] = [];
  for (const span of found.toSorted((a, b) => a.from - b.from)) {
    const begins = Math.max(span.from, from);
    const ends = Math.min(span.to, to);
    if (ends <= begins) continue;
    const before = spans.at(-1);
    if (before === undefined || begins > before.to) spans.push({ from: begins, to: ends });
    else if (ends > before.to) spans[spans.length - 1] = { from: before.from, to: ends };
  }
  return spans;
}
