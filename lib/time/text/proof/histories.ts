import * as fc from "fast-check";
import { DAY, HOUR, MINUTE } from "../../instant.ts";

/** Both halves of the world, half and quarter hours, both changes, a half-hour change, days that begin far from UTC's. */
export const ZONES = [
  "UTC",
  "Europe/Kyiv",
  "Europe/London",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Los_Angeles",
  "Asia/Almaty",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "Africa/Cairo",
] as const;

export const someZone = fc.constantFrom(...ZONES);

/** Hours in which clocks of these zones change, of New Year, and of the years' odd weeks. */
const TURNS = [
  "2026-03-08T07:00Z",
  "2026-03-08T10:00Z",
  "2026-03-29T01:00Z",
  "2026-04-04T15:00Z",
  "2026-04-23T22:00Z",
  "2026-09-26T14:00Z",
  "2026-10-03T15:30Z",
  "2026-10-25T01:00Z",
  "2026-10-29T21:00Z",
  "2026-11-01T04:30Z",
  "2026-11-01T06:00Z",
  "2026-11-01T09:00Z",
  "2026-01-01T00:00Z",
  "2025-12-29T12:00Z",
  "2024-02-29T12:00Z",
].map((iso) => Date.parse(iso));

const instant = fc.oneof(
  fc.integer({ min: Date.parse("2024-01-01T00:00Z"), max: Date.parse("2028-12-31T00:00Z") }),
  fc
    .tuple(fc.constantFrom(...TURNS), fc.integer({ min: -3 * HOUR, max: 3 * HOUR }))
    .map(([turn, off]) => turn + off),
);

const soon = fc.oneof(
  fc.integer({ min: 0, max: 2 * MINUTE }),
  fc.integer({ min: 0, max: 5 * HOUR }),
  fc.integer({ min: 0, max: 2 * DAY }),
);

/**
 * A message sent, its dialog opened before or after, its heading written at the first moment at which both had happened, or
 * later; and a look at it now.
 */
export const history = fc
  .tuple(instant, fc.oneof(soon, fc.integer({ min: 0, max: 400 * DAY })), soon, soon, fc.boolean())
  .map(([sentAt, opened, wait, look, live]) => {
    const openedAt = live ? sentAt - Math.min(opened, 20 * DAY) : sentAt + opened;
    const writtenAt = Math.max(sentAt, openedAt) + wait;
    return { sentAt, openedAt, writtenAt, now: writtenAt + look };
  });
