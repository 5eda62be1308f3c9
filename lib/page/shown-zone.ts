import type { Host } from "../host/host.ts";
import { HOUR, MINUTE, type Instant } from "../time/instant.ts";

/**
 * The zone of the hours that the host shows, as an offset that `Intl` takes ("+03:00"). Empty where they are the computer's
 * own hours, `null` where the page does not tell.
 */
export function shownZone(host: Host, now: Instant): string | null {
  const here = -new Date(now).getTimezoneOffset() * MINUTE;
  const shown = host.shownOffset(here);
  if (shown === null) return null;
  if (shown === here) return "";
  const size = Math.abs(shown);
  const two = (amount: number): string => String(Math.floor(amount)).padStart(2, "0");
  return `${shown < 0 ? "-" : "+"}${two(size / HOUR)}:${two((size % HOUR) / MINUTE)}`;
}
