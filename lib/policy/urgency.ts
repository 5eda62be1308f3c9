import type { Instant, Milliseconds } from "../time/instant.ts";

/** How much a deadline presses. Presentation only: it never changes a verdict. */
export type Urgency = "calm" | "soon" | "last-call";

/** A lead's thresholds: less than this left. */
export interface UrgencyThresholds {
  readonly soon: Milliseconds;
  readonly lastCall: Milliseconds;
  /** This long before a deadline it may already be over: the portal shows when it received a message, not when it was written. */
  readonly safetyMargin?: Milliseconds;
}

/** @param closesAt the deadline; calm where there is none */
export function urgencyOf(
  closesAt: Instant | undefined,
  now: Instant,
  { soon, lastCall }: UrgencyThresholds,
): Urgency {
  if (closesAt === undefined) return "calm";
  const left = closesAt - now;
  return left < lastCall ? "last-call" : left < soon ? "soon" : "calm";
}

/** Whether the deadline is so near that it may already have passed. */
export function mayBeOver(
  closesAt: Instant | undefined,
  now: Instant,
  safetyMargin: Milliseconds,
): boolean {
  return closesAt !== undefined && closesAt - now <= safetyMargin;
}

/** The next instant after `now` at which {@link urgencyOf} or {@link mayBeOver} changes; `null` for never. */
export function nextUrgencyChange(
  closesAt: Instant | undefined,
  now: Instant,
  thresholds: UrgencyThresholds,
): Instant | null {
  if (closesAt === undefined) return null;
  const { soon, lastCall, safetyMargin } = thresholds;
  const changes = [closesAt - lastCall + 1];
  // Inside the last call, "soon" is never seen.
  if (soon > lastCall) changes.push(closesAt - soon + 1);
  if (safetyMargin !== undefined) changes.push(closesAt - safetyMargin);
  const coming = changes.filter((at) => at > now);
  return coming.length === 0 ? null : Math.min(...coming);
}
