import { endOf, everyDay } from "../hours/daily-span.ts";
import type { AlertSettings } from "../settings/settings.ts";
import type { Instant } from "../time/instant.ts";

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
