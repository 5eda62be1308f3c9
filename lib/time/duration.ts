import { DAY, HOUR, MINUTE, type Instant, type Milliseconds } from "./instant.ts";

/** The next full minute after `now`, at which all texts in minutes change together. */
export function nextMinute(now: Instant): Instant {
  return (Math.floor(now / MINUTE) + 1) * MINUTE;
}

/** What is left until a deadline; never negative. */
export function timeLeft(deadline: Instant, now: Instant): Milliseconds {
  return Math.max(0, deadline - now);
}

/**
 * What a text that changes on the shared minute says is left: as much as there will be at the next minute, so that it is
 * still true just before it changes.
 */
export function shownLeft(deadline: Instant, now: Instant): Milliseconds {
  return timeLeft(deadline, nextMinute(now));
}

/** A duration in one unit, rounded down: `23 h`, `45 m`, `6 d`, and `0 m` under a minute. */
export interface BadgeTime {
  readonly amount: number;
  readonly unit: "d" | "h" | "m";
}

/** @param left milliseconds left; negative ones count as none */
export function badgeTime(left: Milliseconds): BadgeTime {
  if (left >= DAY) return { amount: Math.floor(left / DAY), unit: "d" };
  if (left >= HOUR) return { amount: Math.floor(left / HOUR), unit: "h" };
  return { amount: Math.floor(Math.max(0, left) / MINUTE), unit: "m" };
}

export interface DurationParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** A duration in days of 24 hours, hours and minutes, rounded down. */
export function durationParts(left: Milliseconds): DurationParts {
  const whole = Math.max(0, left);
  return {
    days: Math.floor(whole / DAY),
    hours: Math.floor((whole % DAY) / HOUR),
    minutes: Math.floor((whole % HOUR) / MINUTE),
  };
}
