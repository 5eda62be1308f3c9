import { endOf, everyDay } from "../hours/daily-span.ts";
import type { AlertSettings } from "../settings/settings.ts";
import { HOUR, type Instant, type Milliseconds } from "../time/instant.ts";

/** How long a pause lasts. */
export const PAUSE: Milliseconds = HOUR;

/** Until when alerts are paused at `now`: what lies farther off than a pause can was set by a clock that was wrong. */
export function pauseInForce(pausedUntil: Instant, now: Instant): Instant {
  return pausedUntil - now > PAUSE ? 0 : pausedUntil;
}

/** When nothing may be shown. */
export interface Stillness {
  /** The first instant at or after this one at which alerts may be shown; `null` for never. */
  freeFrom(at: Instant): Instant | null;
}

/** @param zone IANA name of the zone of the computer's clock */
export function stillnessOf(
  { quietHours }: AlertSettings,
  pausedUntil: Instant,
  zone: string,
): Stillness {
  const { from, to } = quietHours;
  const quiet = everyDay({ from, to: to === 0 ? 24 * 60 : to }, zone);
  return {
    freeFrom(at) {
      const free = Math.max(at, pausedUntil);
      return quietHours.enabled ? endOf(quiet, free) : free;
    },
  };
}
