/** Both halves of the world, half and quarter hours, a change of half an hour, days that begin far from UTC's. */
export const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
] as const;
export type ZoneName = (typeof ZONES)[number];

const HOUR = 3_600_000;
const known = new Map<string, readonly number[]>();

/** When a zone's clocks change in 2025 … 2027, forward and back; none where they never do. */
export function clockChangesIn(zone: ZoneName): readonly number[] {
  let changes = known.get(zone);
  if (changes === undefined) known.set(zone, (changes = findChanges(zone)));
  return changes;
}

function findChanges(zone: ZoneName): number[] {
  const changes: number[] = [];
  const end = Date.UTC(2027, 11, 1);
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2025, 0, 15)).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds > end) return changes;
    changes.push(next.epochMilliseconds);
    at = next.add({ milliseconds: HOUR });
  }
}
