import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";

const USUAL: Milliseconds = 30 * MINUTE;

/** When "remind me later" comes: in half an hour, or when half of what is left has passed. */
export function laterAt(now: Instant, closesAt: Instant | undefined): Instant {
  if (closesAt === undefined || closesAt <= now) return now + USUAL;
  return now + Math.min(USUAL, Math.ceil((closesAt - now) / 2));
}
